"""The evidence for one step, gathered from all walks before it is judged."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from parcours.journeys.tutorial.model import Action, Step, Tutorial
from parcours.journeys.verdict.alignment.alternatives import Habits
from parcours.journeys.verdict.alignment.browser_itself import is_of_browser
from parcours.journeys.verdict.alignment.leg import Leg, Meeting, control_of, ways
from parcours.journeys.verdict.alignment.missing_controls import lack_of, listed_lack
from parcours.journeys.verdict.alignment.reading_path import way_back
from parcours.journeys.verdict.applicability.conditions import trait_of
from parcours.journeys.verdict.model import Sighting
from parcours.journeys.walk.model import Surprise, Walk

GOOD = ("held", "offered", "shown")
ON_SCREEN: frozenset[Action] = frozenset(
    {
        "click",
        "fill",
        "select",
        "check",
        "confirm",
        "enter_code",
        "open_app",
        "navigate",
        "upload",
        "download",
    }
)


@dataclass(frozen=True)
class Seen:
    """A meeting, and the index of the walk it was made in."""

    walk: int
    meeting: Meeting


@dataclass(frozen=True)
class Case:
    """One step: what it met, in which walks it should have met something, and did not."""

    index: int
    step: Step
    ways: tuple[int, ...]
    seen: tuple[Seen, ...]
    applicable: tuple[int, ...]
    missing: tuple[int, ...]
    cut: tuple[int, ...]
    lack: Surprise | None = None
    """What it tells, looked for in vain by one of the walks that miss it."""

    @property
    def best(self) -> Seen | None:
        """A drift when there is one, else a gesture made rather than a thing seen."""
        made = [seen for seen in self.seen if seen.meeting.how == "held"]
        return self.drift or next(iter((*made, *self.seen)), None)

    @property
    def drift(self) -> Seen | None:
        """A meeting that is not as the step is told; a renaming only when no walk contradicts it."""
        bad = [seen for seen in self.seen if seen.meeting.how not in GOOD]
        good = len(bad) < len(self.seen)
        return next((seen for seen in bad if not (good and seen.meeting.how == "renamed")), None)

    @property
    def gone(self) -> bool:
        """True when a screen should answer the step, and none does."""
        if self.seen or not self.missing or not checkable(self.step):
            return False
        return not self.step.conditional or (trait_of(self.step) is not None or bool(self.step.labels))

    @property
    def only_sometimes(self) -> bool:
        """True when the step is told to everyone, and holds only for some."""
        return bool(self.best) and not self.drift and bool(self.missing) and not self.step.conditional

    def sighting(self, walks: Sequence[Walk]) -> Sighting | None:
        best = self.best
        if best is None or best.meeting.gesture is None:
            return None
        return sighting(walks, best.walk, best.meeting.gesture)


def checkable(step: Step) -> bool:
    """True when what the step tells happens on a screen that a walk can reach."""
    if is_of_browser(step):
        return False
    if step.action in ("download", "upload"):
        return step.device == "computer"  # apps come from a store, papers go by mail
    return step.action in ON_SCREEN and step.device != "offline"


def sighting(walks: Sequence[Walk], walk: int, gesture: int) -> Sighting:
    made = walks[walk].gestures[gesture]
    return Sighting(walk=walk, gesture=made, screen=walks[walk].screens[made.screen])


def cases(
    tutorial: Tutorial, walks: Sequence[Walk], followed: Sequence[Sequence[Leg]], habits: Habits
) -> list[Case]:
    """Every step, with what it met and where it should have met something and did not."""
    sent_back = way_back(tutorial) is not None
    met = [_met(of_walk, sent_back) for of_walk in followed]
    return [
        _case(index, step, tutorial.steps, walks, followed, met, habits)
        for index, step in enumerate(tutorial.steps)
    ]


def _met(of_walk: Sequence[Leg], sent_back: bool) -> dict[int, Meeting]:
    """One meeting a step: of two legs, the one that shows a drift; a renaming is the weaker guess.

    Where nothing sends the reader back, a step is read once: the leg where it holds is the one.
    """
    result: dict[int, Meeting] = {}
    for leg in of_walk:
        for index, meeting in leg.meetings.items():
            if index not in result or _weight(meeting, sent_back) > _weight(result[index], sent_back):
                result[index] = meeting
    if not sent_back:
        return result
    for index in _passed_over(of_walk) & result.keys():
        result[index] = replace(result[index], how="reordered")
    return result


def _passed_over(of_walk: Sequence[Leg]) -> set[int]:
    """Steps told to everyone that one leg finds nothing for, between two gestures it does make."""
    found: set[int] = set()
    for leg in of_walk:
        made = [index for index, meeting in leg.meetings.items() if meeting.how == "held"]
        amid = range(min(made, default=0), max(made, default=0))
        found |= {i for i, step in leg.unmet if i in amid and not step.conditional and checkable(step)}
    return found


def _weight(meeting: Meeting, sent_back: bool) -> int:
    if meeting.how == "renamed":
        return 0
    return 1 if (meeting.how in GOOD) is sent_back else 2


def _case(
    index: int,
    step: Step,
    steps: Sequence[Step],
    walks: Sequence[Walk],
    followed: Sequence[Sequence[Leg]],
    met: Sequence[dict[int, Meeting]],
    habits: Habits,
) -> Case:
    applicable = [w for w, of_walk in enumerate(followed) if any(index in dict(leg.steps) for leg in of_walk)]
    partly = {w: listed_lack(index, step, followed[w]) for w in applicable}
    unmet = [w for w in applicable if partly[w] or not any(i in met[w] for i in ways(index, steps))]
    lacks = {w: partly[w] or lack_of(index, step, followed[w]) for w in unmet}
    over = [w for w in unmet if walks[w].ended_by is not None and index > _reached(met[w])]
    cut = [w for w in over if lacks[w] is None]
    return Case(
        index=index,
        step=step,
        ways=tuple(ways(index, steps)),
        seen=tuple(
            Seen(w, met[w][index])
            for w in range(len(walks))
            if index in met[w] and not partly.get(w) and not _strays(index, w, met, habits)
        ),
        applicable=tuple(applicable),
        missing=tuple(w for w in unmet if w not in cut and not _otherwise(index, w, walks, met, habits)),
        cut=tuple(cut),
        lack=next((lack for lack in lacks.values() if lack is not None), None),
    )


def _reached(met: dict[int, Meeting]) -> int:
    """Index of the last step by which something was done."""
    return max((index for index, meeting in met.items() if meeting.gesture is not None), default=-1)


def _strays(index: int, walk: int, met: Sequence[dict[int, Meeting]], habits: Habits) -> bool:
    """True when the step is not as told for one way of doing, and is for the same person's way told."""
    if walk in habits.told or met[walk][index].how in GOOD:
        return False
    told = [peer for peer in habits.told_peers(walk) if index in met[peer]]
    return any(met[peer][index].how in GOOD for peer in told)


def _otherwise(
    index: int, walk: int, walks: Sequence[Walk], met: Sequence[dict[int, Meeting]], habits: Habits
) -> bool:
    """True when the step tells what only people of other habits do, or come to see.

    Of a way of doing not told, so is all that the same person meets in the way told.
    """
    if walk not in habits.told and any(index in met[peer] for peer in habits.told_peers(walk)):
        return True
    others = [w for w in range(len(walks)) if walks[w].traits.habits != walks[walk].traits.habits]
    peers = set(habits.peers[walk])
    own = {control_of(walks[walk], gesture) for gesture in walks[walk].gestures}
    own_screens = {screen.name for screen in walks[walk].screens}
    for other in (w for w in others if index in met[w]):
        gesture = met[other][index].gesture
        if gesture is None and walks[other].screens[met[other][index].screen].name not in own_screens:
            return True
        if gesture is None:
            continue
        control = control_of(walks[other], walks[other].gestures[gesture])
        if habits.is_own(other, control) or (other in peers and control not in own):
            return True
    return False
