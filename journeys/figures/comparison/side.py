"""One side of a comparison: a picture, the screen it shows, and the position of each element."""

from collections.abc import Iterable
from dataclasses import dataclass

from PIL import Image

from parcours.journeys.figures.comparison.outcome import Area
from parcours.journeys.figures.comparison.wording import plain
from parcours.journeys.figures.formats.metadata import Shown, View
from parcours.journeys.walk.model import Box

FRAME = 5  # pixels: what is drawn around the control, and the ring of one that has the focus
TALL = 24  # pixels: a button or a field rather than a line of text
DRAWN = 12  # CSS pixels from the control
MARK = 48  # pixels from the control: the number
SLACK = 2.0  # CSS pixels


@dataclass(frozen=True)
class Side:
    """A picture, one screen on it, and the part of the page that is the screen's own."""

    picture: Image.Image
    view: View
    main: Box | None = None

    @property
    def own(self) -> list[Shown]:
        """What is on it and not covered."""
        return [one for one in self.view.shown if not self.covers(one)]

    @property
    def of_main(self) -> list[Shown]:
        """What is in the screen's own part of the page: a banner that all pages share is not."""
        main = self.main
        return [one for one in self.view.shown if main is None or one.box is None or _within(one.box, main)]

    def covers(self, shown: Shown) -> bool:
        """Whether a zone filled or blurred hides it."""
        return shown.box is not None and any(cross(shown.box, zone) for zone in self.view.hidden)

    def place(self, shown: Shown) -> Area | None:
        """Where a thing stands on the figure, inside its frame; None when not wholly on it, or drawn over."""
        if shown.box is None or self.covers(shown):
            return None
        left, top, right, bottom = self.on_figure(shown.box)
        own = as_large(shown.box, self.view.control) and _at_one_place(shown.box, self.view.control)
        if not own and cross(shown.box, _around(self.view.control)):
            return None
        edge = FRAME if own or bottom - top > TALL else 0
        left, top, right, bottom = left + edge, top + edge, right - edge, bottom - edge
        width, height = self.picture.size
        inside = left >= 0 and top >= 0 and right <= width and bottom <= height
        return (left, top, right, bottom) if inside and right - left >= 2 and bottom - top >= 2 else None

    def on_figure(self, box: Box) -> Area:
        """In pixels of the figure."""
        area, scale = self.view.area, self.view.scale
        left, top = (box.x - area[0]) * scale + self.view.at[0], (box.y - area[1]) * scale + self.view.at[1]
        return round(left), round(top), round(left + box.width * scale), round(top + box.height * scale)

    @property
    def mark(self) -> Area:
        """Where the frame and the number are drawn, in pixels of the figure."""
        left, top, right, bottom = self.on_figure(self.view.control)
        return left - MARK, top - MARK, right + MARK, bottom + MARK

    def shares(self, shown: Shown) -> bool:
        """Whether something else stands in the same box: a link in the midst of a sentence."""
        box = shown.box
        return box is not None and any(
            other is not shown and other.box is not None and cross(other.box, _edges(box))
            for other in self.view.shown
        )

    def below(self, shown: Shown) -> float:
        """How far below the control it stands, in CSS pixels."""
        return (shown.box.y if shown.box else 0.0) - self.view.control.y


def key(shown: Shown) -> tuple[str, str]:
    """Equal for one thing on two figures."""
    return shown.role, plain(shown.name)


def by_key(shown: Iterable[Shown]) -> dict[tuple[str, str], list[Shown]]:
    """In reading order."""
    found: dict[tuple[str, str], list[Shown]] = {}
    for one in shown:
        found.setdefault(key(one), []).append(one)
    return found


def as_large(a: Box, b: Box) -> bool:
    return abs(a.width - b.width) <= SLACK and abs(a.height - b.height) <= SLACK


def cross(box: Box, zone: Area) -> bool:
    left, top, right, bottom = zone
    return box.x < right and box.x + box.width > left and box.y < bottom and box.y + box.height > top


def _at_one_place(a: Box, b: Box) -> bool:
    return abs(a.x - b.x) <= SLACK and abs(a.y - b.y) <= SLACK


def _around(control: Box) -> Area:
    """Where the frame is drawn, in CSS pixels."""
    left, top, right, bottom = _edges(control)
    return left - DRAWN, top - DRAWN, right + DRAWN, bottom + DRAWN


def _edges(box: Box) -> Area:
    return round(box.x), round(box.y), round(box.x + box.width), round(box.y + box.height)


def _within(box: Box, main: Box) -> bool:
    across, down = box.x + box.width / 2, box.y + box.height / 2
    return main.x <= across <= main.x + main.width and main.y <= down <= main.y + main.height
