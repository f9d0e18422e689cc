"""The path a reader takes through a tutorial, which may send them back: « reprenez à l'étape 2 »."""

from collections.abc import Sequence

from journeys.tutorial.model import Jump, Step, Tutorial
from journeys.verdict.conditions import applies
from journeys.verdict.leg import Leg, follow
from journeys.walk.model import Walk


def legs(tutorial: Tutorial, walk: Walk) -> list[Leg]:
    """One leg for each time the walker set out, with the steps read on that leg."""
    numbered = [(i, step) for i, step in enumerate(tutorial.steps) if applies(step, walk.traits)]
    count = max((gesture.leg for gesture in walk.gestures), default=0) + 1
    jump = way_back(tutorial)
    result = []
    for leg in range(count):
        first, last = 0, len(tutorial.steps) - 1
        if jump is not None and count > 1:
            first = target(tutorial.steps, jump) if leg > 0 else 0
            last = jump.after if leg < count - 1 else last
        path = [(i, step) for i, step in numbered if first <= i <= last]
        result.append(follow(path, [g for g in walk.gestures if g.leg == leg], walk))
    return result


def accusers(walks: Sequence[Walk], followed: Sequence[Sequence[Leg]]) -> list[int]:
    """The walks of people with the habits the tutorial tells best: only they can accuse it.

    Whether one comes by the mail or by the home page, opens the notification or the app, a tutorial may
    tell one way and not the other. Walks of other habits can still show that a step holds.
    """
    habits = dict.fromkeys(walk.traits.habits for walk in walks)
    groups = [[w for w, walk in enumerate(walks) if walk.traits.habits == of] for of in habits]
    return max(groups, key=lambda group: _fit([leg for w in group for leg in followed[w]]))


def _fit(of_group: Sequence[Leg]) -> tuple[float, int]:
    """Fewest misses for each leg, on both sides; of equals, most steps met."""
    missed = sum(
        sum(not step.conditional for _, step in leg.unmet)
        + sum(leg.walk.start <= gesture.index <= leg.walk.goal for gesture in leg.untold)
        for leg in of_group
    )
    return -missed / len(of_group), len({index for leg in of_group for index in leg.meetings})


def way_back(tutorial: Tutorial) -> Jump | None:
    """The first jump to a step before its own place."""
    return next((jump for jump in tutorial.jumps if target(tutorial.steps, jump) <= jump.after), None)


def target(steps: Sequence[Step], jump: Jump) -> int:
    """Index of the first step with the printed number; one past the jump when there is none."""
    return next((i for i, step in enumerate(steps) if step.number == jump.to), jump.after + 1)
