"""What any page must be, seen in a browser: readable by all, and no wider than the window."""

from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]  # ships no types
from playwright.sync_api import Page, ViewportSize, expect

PHONE = ViewportSize(width=390, height=780)
COMPUTER = ViewportSize(width=1280, height=800)


def check_look(page: Page, heading: str) -> None:
    """No finding of axe, and nothing wider than the window, on a computer and on a phone."""
    expect(page.get_by_role("heading", name=heading, exact=True)).to_be_visible()
    assert faults_of_look(page, COMPUTER) + faults_of_look(page, PHONE) == [], page.title()


def faults_of_look(page: Page, size: ViewportSize) -> list[str]:
    """What axe finds, and what is wider than the window, in a window of that size."""
    page.wait_for_load_state()
    before = page.viewport_size
    page.set_viewport_size(size)
    found = Axe().run(page).response["violations"]
    faults = [f"{fault['id']}: {[node['html'] for node in fault['nodes']]}" for fault in found]
    if page.evaluate("document.documentElement.scrollWidth") > size["width"]:
        faults.append("wider than the window")
    if before:
        page.set_viewport_size(before)
    return [f"{fault} at {size['width']} pixels" for fault in faults]
