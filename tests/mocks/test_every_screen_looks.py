"""Every screen of every release, on a computer and on a phone: readable by all, nothing cut or too small."""

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]  # ships no types
from playwright.sync_api import Page, ViewportSize

from mocks.release import releases
from tests.mocks.every_screen import screens_of
from tests.mocks.looking import COMPUTER, PHONE

pytestmark = pytest.mark.browser

RULES = {"rules": {"target-size": {"enabled": True}}, "resultTypes": ["violations"]}
CUT = """() => [...document.querySelectorAll("h1, h2, h3, p, dd, dt, li, label, button, a, td, th")]
  .filter(seen => seen.clientWidth && seen.scrollWidth > seen.clientWidth + 1)
  .map(seen => seen.outerHTML.slice(0, 120))"""


def faults(page: Page, html: str, size: ViewportSize) -> list[str]:
    """What is wrong with that page at that size."""
    page.set_viewport_size(size)
    page.set_content(html)
    found = [
        f"{v['id']} ({v['impact']}): {n['html'][:160]}"
        for v in Axe().run(page, options=RULES).response["violations"]
        for n in v["nodes"]
        if v["impact"] in ("serious", "critical")
    ]
    if page.evaluate("document.documentElement.scrollWidth") > size["width"]:
        found.append("wider than the window")
    return found + [f"cut: {cut}" for cut in page.evaluate(CUT)]


@pytest.mark.parametrize("release", releases())
def test_every_screen_is_readable_and_fits(page: Page, monkeypatch: pytest.MonkeyPatch, release: str) -> None:
    """A screen that is as it was in the release before is looked at there only."""
    older = [known for known in releases() if known < release]
    before = screens_of(older[-1], monkeypatch) if older else {}
    found = {
        f"{key} at {size['width']}": wrong
        for key, html in screens_of(release, monkeypatch).items()
        if html != before.get(key)
        for size in (COMPUTER, PHONE)
        if (wrong := faults(page, html, size))
    }
    assert found == {}


@pytest.mark.parametrize(
    ("planted", "named"),
    [
        ('<p style="color:#bbb;background:#fff">Pâle</p>', "color-contrast"),
        ('<button style="font-size:6px;padding:0;border:0">a</button>' * 3, "target-size"),
        ('<input type="text">', "label"),
        ('<div style="width:2000px">Large</div>', "wider than the window"),
        ('<p style="width:2rem;overflow:hidden;white-space:nowrap">Un texte coupé</p>', "cut"),
    ],
)
def test_a_planted_fault_is_seen(page: Page, planted: str, named: str) -> None:
    sound = (
        '<html lang="fr"><head><title>Essai</title></head><body><main><h1>Essai</h1>{}</main></body></html>'
    )
    assert faults(page, sound.format(""), PHONE) == []
    assert any(named in fault for fault in faults(page, sound.format(planted), PHONE))
