"""The protocol for comparing figures made by hand: OpenCV is imported only where it is installed."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from parcours.journeys.figures.comparison.outcome import Opinion
from parcours.journeys.figures.comparison.side_by_side import SideBySide


@dataclass(frozen=True)
class Looked:
    """What is said of one figure, the heading of the screen it shows, and pictures when it is stale."""

    opinion: Opinion
    heading: str | None
    pictures: SideBySide | None


class Hand(Protocol):
    """Knows the screens of the walks."""

    def look(self, content: bytes, proposed: Sequence[str]) -> Looked:
        """`proposed`: names of the screens its steps are on."""
