"""Pictures of pages, and what stands where on them; a page in a state already seen is not taken again."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from playwright.sync_api import Error, Page
from playwright.sync_api import TimeoutError as TookTooLong

from parcours.journeys.language import _
from parcours.journeys.walk.record.anonymous_url import anonymous, in_any_world
from parcours.journeys.walk.record.faults import Fault, never_came
from parcours.journeys.walk.record.layout import Layout, keep_layout, lay_out

CAPTURE_FAILED = "Unable to capture screenshot"
CAPTURE_TRIES = 5

# All that a picture depends on, beside the files that a page refers to: null where that cannot be told.
_STATE: Final = """() => {
  const all = [...document.querySelectorAll("*")];
  const TOLD_APART = ["iframe", "canvas", "video", "object", "embed", "marquee"];
  if (all.some(one => one.shadowRoot || TOLD_APART.includes(one.localName))) return null;
  if (document.adoptedStyleSheets.length) return null;
  const PSEUDO = [":hover", ":active", ":focus", ":focus-visible", ":checked", ":indeterminate", ":modal",
    ":popover-open", ":user-invalid", ":autofill", ":target"].filter(one => CSS.supports(`selector(${one})`));
  return JSON.stringify([
    [innerWidth, innerHeight, devicePixelRatio, scrollX, scrollY],
    document.documentElement.outerHTML,
    PSEUDO.map(pseudo => all.flatMap((one, at) => one.matches(pseudo) ? [at] : [])),
    all.flatMap((one, at) => one.value === undefined ? [] : [[at, one.value]]),
    all.flatMap((one, at) => one.scrollTop || one.scrollLeft ? [[at, one.scrollTop, one.scrollLeft]] : []),
  ]);
}"""


@dataclass(frozen=True)
class Shot:
    """A picture taken: its PNG, and what stands on it."""

    png: bytes
    layout: Layout

    def size(self, scale: int) -> tuple[int, int]:
        """Width and height in CSS pixels."""
        return int.from_bytes(self.png[16:20]) // scale, int.from_bytes(self.png[20:24]) // scale


class Album:
    """The pictures taken on one platform, whose style sheets and images stay the same; for any thread."""

    def __init__(self) -> None:
        self._shots: dict[bytes, Shot] = {}

    def shot(self, page: Page, whole: bool, take: Callable[[], Shot]) -> Shot:
        """The picture of the page as it stands, taken now unless it was in this very state before."""
        state = _state(page, whole)
        if state is None:
            return take()
        if (known := self._shots.get(state)) is not None:
            return known
        taken = take()
        if _state(page, whole) == state:
            self._shots[state] = taken
        return taken


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


def _state(page: Page, whole: bool) -> bytes | None:
    """A digest of all that the picture depends on, the name of the world left out."""
    told = page.evaluate(_STATE)
    if told is None:
        return None
    said = in_any_world(f"{whole} {anonymous(page.url)} {told}")
    return hashlib.sha256(said.encode()).digest()
