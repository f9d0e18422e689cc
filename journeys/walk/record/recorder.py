"""Writing down what one device shows, and what is done on it, as the page has it."""

import re
from dataclasses import dataclass

from playwright.sync_api import Locator, Page

from parcours.journeys.walk.model import UNKNOWN, Box, Device, Gesture, Verb, Zone
from parcours.journeys.walk.model import Screen as SeenScreen
from parcours.journeys.walk.record.anonymous_url import anonymous, in_any_world
from parcours.journeys.walk.record.camera import photograph
from parcours.journeys.walk.record.faults import wait_until_come
from parcours.journeys.walk.record.outline import first_name
from parcours.journeys.walk.record.recording import Recording
from parcours.pages.controls import HeadingOrParagraph
from parcours.pages.screen import Screen

# A page is measured from its top, a notice from the window's: it stays put when one scrolls.
_MEASURE = """(control, fromTop) => {
  const within = document.createRange();
  within.selectNodeContents(control.closest("dialog, main") ?? control);
  return [control, within].map(measured => {
    const box = measured.getBoundingClientRect();
    const [x, y] = fromTop ? [scrollX, scrollY] : [0, 0];
    return {x: box.x + x, y: box.y + y, width: box.width, height: box.height};
  });
}"""

# Finds it by its box in the window, in whole pixels; null where several have it, or none.
_MEASURE_AT = f"""([box, fromTop]) => {{
  const has = ({{x, y, width, height}}) =>
    [x, y, width, height].every((side, at) => Math.round(side) === box[at]);
  const there = [...document.querySelectorAll("a, button, input, select, textarea, summary, [role]")]
    .filter(one => has(one.getBoundingClientRect()));
  return there.length === 1 ? ({_MEASURE})(there[0], fromTop) : null;
}}"""

_MEASURE_ALL = """(found, fromTop) => found.map(zone => {
  const box = zone.getBoundingClientRect();
  const [x, y] = fromTop ? [scrollX, scrollY] : [0, 0];
  return {x: box.x + x, y: box.y + y, width: box.width, height: box.height};
})"""

_MEASURE_PAGE = """whole => {
  const page = document.documentElement;
  return whole ? [page.scrollWidth, page.scrollHeight] : [innerWidth, innerHeight];
}"""


@dataclass(frozen=True)
class Used:
    """What a gesture was made on, as it was seen, and the control it stands for."""

    locator: Locator
    role: str
    names: tuple[str, ...]
    called: tuple[str, ...] = ()
    commits: bool = False
    dialog: bool = False
    name: str | None = None
    """Its accessible name when its own snapshot does not tell it."""
    screen: Screen | None = None
    """The screen that the script takes it to be on."""
    box: tuple[int, ...] = ()
    """Where it stands in the window, in whole CSS pixels, where that was seen just now."""


class Recorder:
    """Writes down what one device shows and what is done on it."""

    def __init__(self, device: Device, recording: Recording) -> None:
        self._device = device
        self._recording = recording

    def screen(self, page: Page, screen: Screen) -> int:
        """Record the screen arrived at; its index."""
        told = isinstance(screen.heading, HeadingOrParagraph)
        title = screen.root.get_by_role("heading", level=None if screen.dialog else 1)
        seen = screen.heading.locator if told and screen.heading.locator.count() else title
        heading = _spaced(seen.first.inner_text()) if seen.count() else ""
        name = type(screen).__name__
        names = screen.heading.names
        return self._add(page, screen.site, name, screen.part or name, heading, screen.dialog, names)

    def unknown_screen(self, page: Page, heading: str, dialog: bool) -> int:
        """Record a screen nobody knows, as one of the service shown before it; its index."""
        before = [seen for seen in self._recording.screens if seen.device == self._device]
        site = before[-1].site if before else anonymous(page.url)
        return self._add(page, site, UNKNOWN, f"{UNKNOWN}: {heading}", heading, dialog)

    def _add(
        self,
        page: Page,
        site: str,
        name: str,
        part: str,
        heading: str,
        dialog: bool,
        names: tuple[str, ...] = (),
    ) -> int:
        index = len(self._recording.screens)
        self._recording.add_screen(
            SeenScreen(
                index=index,
                device=self._device,
                site=site,
                dialog=dialog,
                name=name,
                part=part,
                heading=heading,
                names=names,
                url=anonymous(page.url),
                outline=_outline(page),
                text=_spaced(page.locator("body").inner_text()),
            )
        )
        return index

    def gesture(self, page: Page, used: Used, screen: int, verb: Verb, value: str | None) -> int:
        """Record a gesture about to be made, once all of the page has come; its index.

        Raises:
            Fault: it does not come, or no picture can be taken of it.
        """
        wait_until_come(page)
        recording = self._recording
        index = len(recording.gestures)
        picture = f"{index + 1:03d}.png"
        box, context = _boxes(page, used)
        path, whole = recording.folder / picture, not used.dialog
        if recording.pictures:
            width, height = photograph(page, path, whole, recording.scale, recording.album)
        else:
            width, height = page.evaluate(_MEASURE_PAGE, whole)
        gesture = Gesture(
            index=index,
            device=self._device,
            screen=screen,
            leg=recording.leg,
            verb=verb,
            role=used.role,
            name=used.name or first_name(used.locator.aria_snapshot()),
            names=used.names,
            called=used.called,
            commits=used.commits,
            value=value,
            box=box,
            context=context,
            outline=_outline(page),
            picture=picture,
            width=width,
            height=height,
            volatile=_volatile(used),
        )
        recording.add_gesture(gesture)
        return index


def _spaced(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def _boxes(page: Page, used: Used) -> tuple[Box, Box]:
    """The control and what it is in: in page coordinates, or in the window's for a notice."""
    found = page.evaluate(_MEASURE_AT, [used.box, not used.dialog]) if used.box else None
    control, context = (Box(**box) for box in found or used.locator.evaluate(_MEASURE, not used.dialog))
    return control, context


def _volatile(used: Used) -> tuple[Zone, ...]:
    """What differs each time on the screen, where it stands on the picture."""
    screen = used.screen
    if screen is None or screen.dialog != used.dialog:
        return ()
    return tuple(
        Zone(box=Box(**box), stand_in=zone.stand_in)
        for zone in screen.volatile
        for box in zone.on(screen.root).evaluate_all(_MEASURE_ALL, not screen.dialog)
    )


def _outline(page: Page) -> str:
    """The page's outline, with the addresses in it as in any other world."""
    return in_any_world(page.locator("body").aria_snapshot())
