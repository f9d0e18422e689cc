"""What any page must be, seen in a browser: readable by all, and no wider than the window."""

from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]  # ships no types
from playwright.sync_api import Page, ViewportSize, expect

PHONE = ViewportSize(width=390, height=780)
COMPUTER = ViewportSize(width=1280, height=800)


def check_look(page: Page, heading: str) -> None:
    """No finding of axe, and nothing wider than the window, on a computer and on a phone."""
    expect(page.get_by_role("heading", name=heading, exact=True)).to_be_visible()
    page.wait_for_load_state()
    before = page.viewport_size
    for size in (COMPUTER, PHONE):
        page.set_viewport_size(size)
        found = [(v["id"], [n["html"] for n in v["nodes"]]) for v in Axe().run(page).response["violations"]]
        assert found == [], f"{page.title()} at {size['width']} pixels"
        assert page.evaluate("document.documentElement.scrollWidth") <= size["width"], page.title()
    if before:
        page.set_viewport_size(before)
