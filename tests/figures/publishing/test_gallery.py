"""The gallery: every screen of every journey, as it was and as it is, in pages that ask nobody anything."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote

import pytest
from PIL import Image
from playwright.sync_api import Browser, Locator, Page, expect
from selectolax.lexbor import LexborHTMLParser

from parcours.journeys.cli import run
from parcours.journeys.commands.options import CURRENT
from parcours.journeys.figures.publishing.gallery import Walked, write_gallery
from parcours.journeys.scripts.see_rights import SEE_RIGHTS
from parcours.journeys.walk.store import StoredWalk
from tests.figures.stage import drawn
from tests.mocks.people.looking import check_look
from tests.recordings import recorded

SHADES = (60, 80, 100, 120, 140, 160, 180)
OLD_SEND, NEW_SEND = 70, 180
SEND = "Récapitulatif de votre demande"
NOTICE = "Fonction publique"
SCREENS = ("Bilan de compétences", "Connexion", "Identifiez-vous", "Êtes-vous à l'origine ?", SEND, NOTICE)


def at(release: str, folder: Path, shades: Sequence[int] = SHADES, gone: str | None = None) -> Walked:
    """The ordinary walk at a release; `gone` is the heading of a screen it does not meet."""
    stored = drawn(folder / release, shades)
    kept = [one for one in stored.walk.gestures if stored.walk.screens[one.screen].heading != gone]
    gestures = tuple(one.model_copy(update={"index": index}) for index, one in enumerate(kept))
    walk = stored.walk.model_copy(update={"gestures": gestures})
    return Walked(release, "quote", "Demander un devis", [StoredWalk(walk, stored.folder)])


def shortened(walked: Walked) -> Walked:
    """The same, the last screen a hundred pixels shorter."""
    [stored] = walked.walks
    *others, last = stored.walk.gestures
    path = stored.picture(last)
    with Image.open(path) as screen:
        screen.crop((0, 0, screen.width, screen.height - 100)).save(path)
    gestures = (*others, last.model_copy(update={"height": last.height - 100}))
    walk = stored.walk.model_copy(update={"gestures": gestures})
    return replace(walked, walks=[StoredWalk(walk, stored.folder)])


@pytest.fixture(scope="module")
def front(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The front page of a gallery in which one screen changed after 2024-01, and another is no more."""
    folder = tmp_path_factory.mktemp("gallery")
    old = (*SHADES[:-1], OLD_SEND)
    told = [
        at("2022-10", folder, old),
        at("2024-01", folder, old),
        shortened(at("2025-01", folder, gone=NOTICE)),
    ]
    other = replace(told[0], journey="claim-costs", title="Demander le remboursement des frais")
    return write_gallery(folder / "site", [*told, other])


def headings(page: Path) -> list[str]:
    return [node.text() for node in LexborHTMLParser(page.read_bytes()).css("h2")]


def linked(page: Path) -> set[Path]:
    """The files a page names."""
    tree = LexborHTMLParser(page.read_bytes())
    named = [node.attributes.get(key) for node in tree.css("*") for key in ("href", "src")]
    return {(page.parent / unquote(name)).resolve() for name in named if name}


def test_every_screen_is_there_once_and_those_that_are_no_more_come_last(front: Path) -> None:
    assert headings(front.with_name("quote.html")) == [f"{n}. {name}" for n, name in enumerate(SCREENS, 1)]
    index = LexborHTMLParser(front.read_bytes())
    rows = [[cell.text() for cell in row.css("th, td")] for row in index.css("tbody tr")]
    assert rows == [
        ["Demander un devis", "2022-10, 2024-01, 2025-01", "6", "1"],
        ["Demander le remboursement des frais", "2022-10", "6", "0"],
    ]


def test_pages_name_every_file_of_the_site_and_no_other(front: Path) -> None:
    site = front.parent
    pages = list(site.glob("*.html"))
    files = {path for path in site.rglob("*") if path.is_file()}
    assert {path for page in pages for path in linked(page)} | {front} == files
    assert len(files) == 3 + 7 + 6, "a picture that did not change is kept once"


def test_the_same_walks_give_the_same_bytes(tmp_path: Path) -> None:
    told = [at("2022-10", tmp_path), at("2024-01", tmp_path, (*SHADES[:-1], OLD_SEND))]
    sites = [write_gallery(tmp_path / name, told).parent for name in ("a", "b")]
    first, second = (
        {path.relative_to(site): path.read_bytes() for path in site.rglob("*") if path.is_file()}
        for site in sites
    )
    assert first == second


def test_words_of_a_screen_open_no_tag(tmp_path: Path) -> None:
    told = at("2025-01", tmp_path)
    [stored] = told.walks
    screens = tuple(
        one.model_copy(update={"heading": "</script><script>alert(1)"}) for one in stored.walk.screens
    )
    hostile = StoredWalk(stored.walk.model_copy(update={"screens": screens}), stored.folder)
    older = at("2024-01", tmp_path, (*SHADES[:-1], OLD_SEND))
    write_gallery(tmp_path / "site", [older, replace(told, walks=[hostile])])
    page = (tmp_path / "site" / "quote.html").read_text("utf-8")
    assert page.count("<script") == 2, "the page's own, and the files of the screen that changed"
    assert "&lt;/script&gt;&lt;script&gt;alert(1)" in page


@pytest.fixture
def opened(page: Page, front: Path) -> Iterator[Callable[[str], Page]]:
    """Opens a page of the site; whatever it complains of or asks beyond the site fails the test."""
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("requestfailed", lambda request: complaints.append(request.url))
    site = front.parent.as_uri()
    page.on("request", lambda asked: None if asked.url.startswith(site) else complaints.append(asked.url))

    def open_page(name: str) -> Page:
        page.goto(front.with_name(name).as_uri())
        return page

    yield open_page
    assert complaints == []


@pytest.mark.browser
def test_the_site_is_for_everybody_and_asks_nobody(opened: Callable[[str], Page]) -> None:
    page = opened("index.html")
    check_look(page, "Gallery of screens")
    page.get_by_role("link", name="Demander un devis").click()
    check_look(page, "Demander un devis")
    pictures = page.get_by_role("img")
    expect(pictures).to_have_count(7)
    for picture in pictures.all():
        picture.scroll_into_view_if_needed()
        expect(picture).to_have_js_property("complete", True)
        told = int(picture.get_attribute("width") or 0)
        expect(picture).to_have_js_property("naturalWidth", told)
    page.get_by_role("link", name="All journeys").click()
    expect(page.get_by_role("heading", name="Gallery of screens")).to_be_visible()


def shades_of(compared: Locator, folder: Path, down: float = 0.8) -> list[int]:
    """The red of a compared screen near its left edge and near its right one, that far down."""
    path = folder / "compared.png"
    compared.screenshot(path=path)
    with Image.open(path) as shot:
        row = shot.convert("RGB")
        return [row.getpixel((round(row.width * share), round(row.height * down)))[0] for share in (0.1, 0.9)]  # type: ignore[index]  # RGB


@pytest.mark.browser
def test_a_slider_uncovers_the_old_screen_by_keyboard_and_by_mouse(
    opened: Callable[[str], Page], tmp_path: Path
) -> None:
    page = opened("quote.html")
    row = page.get_by_role("listitem").filter(has_text=SEND)
    slider, compared = row.get_by_role("slider"), row.locator(".compare")
    expect(slider).to_have_accessible_name("Share of the screen before, screen 5")
    expect(compared.get_by_role("img")).to_have_count(2)
    assert shades_of(compared, tmp_path) == [OLD_SEND, NEW_SEND]
    assert shades_of(compared, tmp_path, 0.95) == [OLD_SEND, 255], "the new screen is shorter"
    slider.press("Home")
    assert shades_of(compared, tmp_path) == [NEW_SEND, NEW_SEND]
    slider.press("End")
    assert shades_of(compared, tmp_path) == [OLD_SEND, OLD_SEND]
    box = compared.bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + box["width"] * 0.9, box["y"] + 50)
    assert shades_of(compared, tmp_path) == [OLD_SEND, OLD_SEND], "a mouse that only passes moves nothing"
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * 0.3, box["y"] + 50)
    page.mouse.up()
    expect(slider).to_have_value(re.compile("^(29|30|31)$"))
    assert shades_of(compared, tmp_path) == [OLD_SEND, NEW_SEND]
    row.get_by_role("combobox", name="Before").select_option("2025-01")
    assert shades_of(compared, tmp_path) == [NEW_SEND, NEW_SEND]


@pytest.mark.browser
def test_without_script_old_and_new_stand_side_by_side(front: Path, browser: Browser) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(front.with_name("quote.html").as_uri())
        row = page.get_by_role("listitem").filter(has_text=SEND)
        expect(row.get_by_role("figure")).to_have_text(["Since 2022-10", "Since 2025-01"])
        expect(row.get_by_role("slider")).to_have_count(0)


@pytest.mark.usefixtures("rights_home")
def test_the_command_shows_every_screen_of_the_walks(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    walks = recorded(CURRENT, SEE_RIGHTS.name).values()
    assert run(["gallery", str(tmp_path), "--release", CURRENT, "--journey", "see-rights"]) == 0
    assert str(tmp_path / "index.html") in capsys.readouterr().out
    shown = {heading.partition(". ")[2] for heading in headings(tmp_path / "see-rights.html")}
    assert shown == {walk.screens[one.screen].heading for walk in walks for one in walk.gestures}
    pictures = list(tmp_path.rglob("*.webp"))
    assert len(pictures) == len(headings(tmp_path / "see-rights.html"))
    assert max(path.stat().st_size for path in pictures) < 60_000
