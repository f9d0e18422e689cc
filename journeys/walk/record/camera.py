"""Pictures of pages, and what stands where on them; a page in a state already seen is not taken again."""

from pathlib import Path

from playwright.sync_api import Error, Page
from playwright.sync_api import TimeoutError as TookTooLong

from parcours.journeys.language import _
from parcours.journeys.walk.record.album import Album, Shot
from parcours.journeys.walk.record.anonymous_url import anonymous
from parcours.journeys.walk.record.faults import Fault, never_came
from parcours.journeys.walk.record.layout import keep_layout, lay_out

CAPTURE_FAILED = "Unable to capture screenshot"
CAPTURE_TRIES = 5


def photograph(page: Page, path: Path, whole: bool, scale: int, album: Album | None) -> tuple[int, int]:
    """Save the picture of a page that has come, or of its window, and the layout; its size in CSS pixels.

    Raises:
        Fault: a font of the page never comes, or the browser could not take it, several times.
    """

    def take() -> Shot:
        return Shot(_capture(page, whole), lay_out(page, from_top=whole))

    try:
        if page.evaluate("document.fonts.status") != "loaded":
            page.wait_for_function("document.fonts.ready.then(() => true)")
        shot = album.shot(page, whole, take) if album is not None else take()
    except TookTooLong as error:
        raise never_came(page) from error
    path.write_bytes(shot.png)
    keep_layout(path, shot.layout)
    return shot.size(scale)


def _capture(page: Page, whole: bool) -> bytes:
    for _attempt in range(CAPTURE_TRIES):
        try:
            return page.screenshot(full_page=whole, scale="device", animations="disabled", caret="hide")
        except Error as error:  # right after a navigation on a busy machine: no drift
            if CAPTURE_FAILED not in str(error):
                raise
            page.wait_for_function(
                "new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))"
            )
    raise Fault(_("the browser could not take a picture of {address}", address=anonymous(page.url)))
