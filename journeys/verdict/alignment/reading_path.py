"""The path a reader takes through a tutorial, which may send them back: « reprenez à l'étape 2 »."""

from collections.abc import Collection, Sequence

from parcours.journeys.tutorial.model import Jump, Step, Tutorial
from parcours.journeys.verdict.alignment.aligner import follow
from parcours.journeys.verdict.alignment.coarse_steps import SIGN_IN
from parcours.journeys.verdict.alignment.label_matching import fold
from parcours.journeys.verdict.alignment.leg import Control, Leg
from parcours.journeys.verdict.applicability.conditions import applies
from parcours.journeys.walk.model import Gesture, Walk

REACH = 4
"""Steps by which the second beginning may be told before the way in: a link, a page, a button."""
REPEATS = 12
"""Names said again that are tried; a text may say one at every line."""


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
    if jump is None and count > 1 and (twice := _told_twice(numbered, walk, known)):
        return twice
    result = []
    for leg in range(count):
        first, last = 0, len(tutorial.steps) - 1
        if jump is not None and count > 1:
            first = target(tutorial.steps, jump) if leg > 0 else 0
            last = jump.after if leg < count - 1 else last
        path = [(i, step) for i, step in numbered if first <= i <= last]
        result.append(follow(path, _of(leg, walk), walk, known))
    return result


def _told_twice(numbered: Sequence[tuple[int, Step]], walk: Walk, known: frozenset[Control]) -> list[Leg]:
    """The two legs where the text tells the way in of the second again; none where it does not.

    It does with a name that it gave before, perhaps in fewer words: of the places just before such names, the
    one from which most steps are met is where the second beginning begins. A name that is only said again, in
    a note or at the end, begins nothing: cut there, steps are lost that both legs meet in the whole.
    """
    whole = [follow(numbered, _of(leg, walk), walk, known) for leg in (0, 1)]
    best, most = list[Leg](), _met(whole)
    for cut in _cuts(numbered, walk):
        told = _in_two(numbered, cut, walk, known)
        if (met := _met(told)) > most:
            best, most = told, met
    return best


def _met(legs: Sequence[Leg]) -> int:
    """How many steps these legs meet."""
    return len({step for leg in legs for step in leg.meetings})


def _cuts(numbered: Sequence[tuple[int, Step]], walk: Walk) -> list[int]:
    """Where the second beginning may be told: just before a name of the way in that is said again."""
    way_in = {fold(name) for gesture in _first_way_in(_of(1, walk), walk) for name in gesture.names}
    said: set[str] = set()
    again: list[int] = []
    for at, (_index, step) in enumerate(numbered):
        names = {fold(label) for label in step.labels} & way_in
        if names & said:
            again.append(at)
        said |= names
    return sorted({cut for at in again[:REPEATS] for cut in range(max(1, at - REACH), at + 1)})


def _in_two(
    numbered: Sequence[tuple[int, Step]], cut: int, walk: Walk, known: frozenset[Control]
) -> list[Leg]:
    first = follow(numbered[:cut], _of(0, walk), walk, known)
    return [first, follow(numbered[cut:], _of(1, walk), walk, known | first.told)]


def _of(leg: int, walk: Walk) -> list[Gesture]:
    return [gesture for gesture in walk.gestures if gesture.leg == leg]


def _first_way_in(gestures: Sequence[Gesture], walk: Walk) -> list[Gesture]:
    """The gestures of the first sign-in among them."""
    inside = [walk.screens[gesture.screen].part == SIGN_IN for gesture in gestures]
    start = inside.index(True) if True in inside else len(inside)
    end = next((at for at in range(start, len(inside)) if not inside[at]), len(inside))
    return list(gestures[start:end])


def way_back(tutorial: Tutorial) -> Jump | None:
    """The first jump to a step before its own place."""
    return next((jump for jump in tutorial.jumps if target(tutorial.steps, jump) <= jump.after), None)


def target(steps: Sequence[Step], jump: Jump) -> int:
    """Index of the first step with the printed number; one past the jump when there is none."""
    return next((i for i, step in enumerate(steps) if step.number == jump.to), jump.after + 1)
