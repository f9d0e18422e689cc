"""What a walk looked for in vain: the control that a step tells, not there or not to be used."""

from collections.abc import Sequence

from journeys.tutorial.model import Step
from journeys.verdict.fit import SPOKEN, score
from journeys.verdict.leg import Leg
from journeys.walk.model import Screen, Surprise

LACKS = ("missing", "disabled")


def lack_of(index: int, step: Step, of_walk: Sequence[Leg]) -> Surprise | None:
    """What was looked for where the step stands, if that is what it tells; the likeliest."""
    found = [item for leg in of_walk if index in dict(leg.steps) for item in _fitting(index, step, leg)]
    return max(found, default=(0.0, None), key=lambda item: item[0])[1]


def _fitting(index: int, step: Step, leg: Leg) -> list[tuple[float, Surprise]]:
    after, before = leg.gap(index) if leg.gestures else (-1, 0)
    scored = [
        (score(step, lack, _screen(leg, lack)) or 0.0, lack)
        for lack in leg.walk.surprises
        if lack.kind in LACKS and after < lack.at <= before
    ]
    return [(sure, lack) for sure, lack in scored if sure >= SPOKEN]


def _screen(leg: Leg, lack: Surprise) -> Screen:
    return leg.walk.screens[lack.screen or 0]
