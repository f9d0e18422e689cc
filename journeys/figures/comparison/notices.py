"""Finds banners and bars laid over a screen: they are no part of the page itself."""

from dataclasses import dataclass

from parcours.journeys.figures.comparison.side import Side, key
from parcours.journeys.figures.formats.metadata import Shown
from parcours.journeys.walk.model import Box

STRIP = 24.0  # CSS pixels around the words of a banner


@dataclass(frozen=True)
class Notices:
    """Each is the strip of the screen, from left to right, that it takes."""

    strips: tuple[tuple[float, float], ...]
    """Top and bottom."""
    control: float
    """The middle of the control, down the page."""
    on_phone: bool

    @classmethod
    def between(cls, then: Side, now: Side) -> "Notices":
        """What has come out of the screen's own part of the page, or above or below all that was known."""
        known = {key(one) for one in then.view.shown}
        main = now.of_main
        amid = [index for index, one in enumerate(now.view.shown) if one.name and key(one) in known]
        first, last = min(amid, default=0), max(amid, default=0)
        strips = [
            (one.box.y - STRIP, one.box.y + one.box.height + STRIP)
            for index, one in enumerate(now.view.shown)
            if one.box and key(one) not in known and (one not in main or not first < index < last)
        ]
        return cls(tuple(strips), _middle(now.view.control), now.view.device == "phone")

    @property
    def press(self) -> bool:
        """Whether all the rest is moved: a phone's screen is of one height."""
        return bool(self.strips) and self.on_phone

    def cover(self, shown: Shown) -> bool:
        box = shown.box
        return box is not None and any(
            box.y < bottom and box.y + box.height > top for top, bottom in self.strips
        )

    def part(self, shown: Shown) -> bool:
        """Whether one of them stands between the control and that."""
        if shown.box is None:
            return False
        low, high = sorted((self.control, _middle(shown.box)))
        return any(
            low < (top + bottom) / 2 < high and not top <= self.control <= bottom
            for top, bottom in self.strips
        )


def _middle(box: Box) -> float:
    return box.y + box.height / 2
