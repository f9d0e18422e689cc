"""The path a reader takes through a tutorial, which may send them back: « reprenez à l'étape 2 »."""

from collections.abc import Collection, Sequence

from parcours.journeys.tutorial.model import Jump, Step, Tutorial
from parcours.journeys.verdict.alignment.aligner import follow
from parcours.journeys.verdict.alignment.leg import Control, Leg
from parcours.journeys.verdict.applicability.conditions import applies
from parcours.journeys.walk.model import Walk


def legs(
    tutorial: Tutorial,
    walk: Walk,
    known: frozenset[Control] = frozenset(),
    aside: Collection[int] = frozenset(),
) -> list[Leg]:
    """One leg for each time the walker set out, with the steps read on that leg.

    `known` are the controls that earlier parts of the document told, `aside` the steps to be left out.
    """
    numbered = [
        (i, step) for i, step in enumerate(tutorial.steps) if applies(step, walk.traits) and i not in aside
    ]
    count = max((gesture.leg for gesture in walk.gestures), default=0) + 1
    jump = way_back(tutorial)
    result = []
    for leg in range(count):
        first, last = 0, len(tutorial.steps) - 1
        if jump is not None and count > 1:
            first = target(tutorial.steps, jump) if leg > 0 else 0
            last = jump.after if leg < count - 1 else last
        path = [(i, step) for i, step in numbered if first <= i <= last]
        result.append(follow(path, [g for g in walk.gestures if g.leg == leg], walk, known))
    return result


def way_back(tutorial: Tutorial) -> Jump | None:
    """The first jump to a step before its own place."""
    return next((jump for jump in tutorial.jumps if target(tutorial.steps, jump) <= jump.after), None)


def target(steps: Sequence[Step], jump: Jump) -> int:
    """Index of the first step with the printed number; one past the jump when there is none."""
    return next((i for i, step in enumerate(steps) if step.number == jump.to), jump.after + 1)
