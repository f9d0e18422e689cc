"""What a walk looked for in vain: the control that a step tells, not there or not to be used."""

from collections.abc import Sequence

from journeys.tutorial.model import Step
from journeys.verdict.fit import SPOKEN, score
from journeys.verdict.leg import Leg
from journeys.walk.model import Surprise

LACKS = ("missing", "disabled")


def lack_of(index: int, step: Step, of_walk: Sequence[Leg]) -> Surprise | None:
    """What was looked for where the step stands, if that is what it tells; the likeliest."""
    found = [item for leg in of_walk if index in dict(leg.steps) for item in _fitting(index, step, leg)]
    return max(found, default=(0.0, None), key=lambda item: item[0])[1]


def _fitting(index: int, step: Step, leg: Leg) -> list[tuple[float, Surprise]]:
    scored = [(_sure(index, step, lack, leg), lack) for lack in leg.walk.surprises if lack.kind in LACKS]
    return [(sure, lack) for sure, lack in scored if sure >= SPOKEN and sure >= _surest(lack, leg)]


def _surest(lack: Surprise, leg: Leg) -> float:
    """How well the lack fits the step that tells it best: unless a screen is lacking, others tell another."""
    if lack.within:
        return SPOKEN
    return max((_sure(index, step, lack, leg) for index, step in leg.unmet), default=0.0)


def _sure(index: int, step: Step, lack: Surprise, leg: Leg) -> float:
    """How well the lack fits a step; not at all where it was not met there."""
    after, before = leg.gap(index) if leg.gestures else (-1, 0)
    screen = leg.walk.screens[lack.screen or 0]
    return (score(step, lack, screen) or 0.0) if after < lack.at <= before else 0.0
