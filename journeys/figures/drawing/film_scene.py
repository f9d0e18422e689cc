"""One scene of a film."""

from dataclasses import dataclass

from parcours.journeys.figures.drawing.figure import Shot


@dataclass(frozen=True)
class Scene:
    """One step: its screen, and its words."""

    shot: Shot
    words: str
    number: str | None
