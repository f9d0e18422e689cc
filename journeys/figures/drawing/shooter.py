"""Makes the figures of a verdict's steps, from the walks they were seen in."""

from collections.abc import Callable

from parcours.journeys.figures.drawing.figure import Figure, Origin, Shot, figure
from parcours.journeys.figures.drawing.film_scene import Scene
from parcours.journeys.figures.drawing.style import Styles
from parcours.journeys.verdict.model import JudgedSteps, Sighting, StepVerdict
from parcours.journeys.walk.model import Device
from parcours.journeys.walk.store import StoredWalk

WalkOf = Callable[[JudgedSteps, Sighting], StoredWalk | None]


class Shooter:
    """Makes the figures of one tutorial's steps."""

    def __init__(self, verdict: JudgedSteps, walk_of: WalkOf, release: str, styles: Styles) -> None:
        self.verdict = verdict
        self.styles = styles
        self._walk_of = walk_of
        self._release = release

    def scenes(self) -> list[Scene]:
        """What a film of the tutorial shows: each step that was seen."""
        found = []
        for judged in self.verdict.steps:
            stored = self._walk_of(self.verdict, judged.sighting) if judged.sighting is not None else None
            if judged.sighting is not None and stored is not None:
                shot = shot_of(stored, judged.sighting.gesture.index)
                found.append(Scene(shot, judged.step.text, judged.step.number))
        return found

    def shoot(self, judged: StepVerdict, shape: tuple[int, int] | None = None) -> Figure | None:
        """The figure of a step; None when nothing was seen of it."""
        sighting = judged.sighting
        stored = self._walk_of(self.verdict, sighting) if sighting is not None else None
        if sighting is None or stored is None:
            return None
        style = self.styles.of(judged.step.number)
        origin = Origin(stored.walk.journey, stored.walk.variant, self._release)
        shots = [shot_of(stored, sighting.gesture.index)]
        shots += [
            other
            for device in style.beside
            for other in [meanwhile(stored, sighting.gesture.index, device)]
            if other is not None
        ]
        return figure(shots, judged.step.number, origin, style, shape)


def shot_of(stored: StoredWalk, index: int) -> Shot:
    gesture = stored.walk.gestures[index]
    return Shot(stored.picture(gesture), gesture, stored.walk.screens[gesture.screen])


def meanwhile(stored: StoredWalk, index: int, device: Device) -> Shot | None:
    """What a device shows next after that gesture, or last before it; None when the walk has no use of it."""
    there = [gesture.index for gesture in stored.walk.gestures if gesture.device == device]
    near = min(there, key=lambda other: (other < index, abs(other - index)), default=None)
    return None if near is None or near == index else shot_of(stored, near)
