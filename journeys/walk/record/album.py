"""The album: pictures of one platform, each state of a page taken once."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from parcours.journeys.walk.record.anonymous_url import anonymous, in_any_world
from parcours.journeys.walk.record.layout import Layout

if TYPE_CHECKING:
    from playwright.sync_api import Page

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


def _state(page: Page, whole: bool) -> bytes | None:
    """A digest of all that the picture depends on, the name of the world left out."""
    told = page.evaluate(_STATE)
    if told is None:
        return None
    said = in_any_world(f"{whole} {anonymous(page.url)} {told}")
    return hashlib.sha256(said.encode()).digest()
