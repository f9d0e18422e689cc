"""What a walk looked for in vain: the control that a step tells, not there or not to be used."""

from collections.abc import Sequence

from parcours.journeys.tutorial.model import Step
from parcours.journeys.verdict.alignment.coarse_steps import is_listed
from parcours.journeys.verdict.alignment.leg import Leg
from parcours.journeys.verdict.alignment.scoring import SPOKEN, SURE, score
from parcours.journeys.walk.model import Surprise

LACKS = ("missing", "disabled")


def lack_of(index: int, step: Step, of_walk: Sequence[Leg]) -> Surprise | None:
    """What was looked for where the step stands, if that is what it tells; the likeliest."""
    found = [item for leg in of_walk if index in dict(leg.steps) for item in _fitting(index, step, leg)]
    return max(found, default=(0.0, None), key=lambda item: item[0])[1]


def is_lacking(index: int, step: Step, leg: Leg) -> bool:
    """Whether what the step names was looked for in vain where it stands."""
    return any(sure >= SURE for sure, _ in _fitting(index, step, leg))


def stopped_at(leg: Leg) -> int | None:
    """Index of the step that names what the walk ended for want of, the one that names it best."""
    if leg.walk.ended_by is None:
        return None
    lacks = [s for s in leg.walk.surprises if s.kind in LACKS and s.at == len(leg.walk.gestures)]
    screens = leg.walk.screens
    fits = [
        (score(step, lack, screens[lack.screen or 0]) or 0.0, -index)
        for index, step in leg.unmet
        for lack in lacks
    ]
    fit, index = max(fits, default=(0.0, 0))
    return -index if fit >= SURE else None


def listed_lack(index: int, step: Step, of_walk: Sequence[Leg]) -> Surprise | None:
    """What a step that fills in several fields lists, and of which it could not fill in this one."""
    for leg in of_walk:
        meeting = leg.meetings.get(index)
        if meeting is None or meeting.gesture is None or step.labels or step.action != "fill":
            continue
        for lack in leg.walk.surprises:
            here = lack.kind in LACKS and lack.screen == meeting.screen and not lack.within
            fits = (score(other, lack, leg.walk.screens[meeting.screen]) for _, other in leg.unmet)
            told = any((fit or 0.0) >= SPOKEN for fit in fits)
            if here and not told and is_listed(step, lack):
                return lack
    return None


def _fitting(index: int, step: Step, leg: Leg) -> list[tuple[float, Surprise]]:
    scored = [(_sure(index, step, lack, leg), lack) for lack in leg.walk.surprises if lack.kind in LACKS]
    return [
        (sure, lack) for sure, lack in scored if sure >= SPOKEN and (lack.within or index == _at(lack, leg))
    ]


def _at(lack: Surprise, leg: Leg) -> int:
    """Index of the step that tells it: the first that names it, else the one with most of its words."""
    return max(leg.unmet, key=lambda item: (min(_sure(item[0], item[1], lack, leg), SURE), -item[0]))[0]


def _sure(index: int, step: Step, lack: Surprise, leg: Leg) -> float:
    """How well the lack fits a step; not at all where it was not met there."""
    after, before = leg.gap(index) if leg.gestures else (-1, 0)
    screen = leg.walk.screens[lack.screen or 0]
    return (score(step, lack, screen) or 0.0) if after < lack.at <= before else 0.0
