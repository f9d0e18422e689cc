"""All that the walks say of one step, before it is judged."""

from collections.abc import Sequence
from dataclasses import dataclass

from journeys.tutorial.model import Action, Step, Tutorial
from journeys.verdict.conditions import trait_of
from journeys.verdict.leg import Leg, Meeting
from journeys.verdict.model import Sighting
from journeys.walk.model import Walk

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
    seen: tuple[Seen, ...]
    applicable: tuple[int, ...]
    missing: tuple[int, ...]
    cut: tuple[int, ...]

    @property
    def best(self) -> Seen | None:
        """A gesture made rather than a thing seen, a good meeting rather than a bad one."""
        good = [seen for seen in self.seen if seen.meeting.how in GOOD]
        made = [seen for seen in good if seen.meeting.how == "held"]
        return next(iter((*made, *good, *self.seen)), None)

    @property
    def drift(self) -> Seen | None:
        """The meeting that shows a drift, when no walk met the step as it is told."""
        best = self.best
        return best if best is not None and best.meeting.how not in GOOD else None

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
    if step.action in ("download", "upload"):
        return step.device == "computer"  # apps come from a store, papers go by mail
    return step.action in ON_SCREEN and step.device != "offline"


def sighting(walks: Sequence[Walk], walk: int, gesture: int) -> Sighting:
    made = walks[walk].gestures[gesture]
    return Sighting(walk=walk, gesture=made, screen=walks[walk].screens[made.screen])


def cases(
    tutorial: Tutorial, walks: Sequence[Walk], followed: Sequence[Sequence[Leg]], accusers: Sequence[int]
) -> list[Case]:
    """Every step with what it met in any walk, and what it missed in those of the `accusers`."""
    met = [_met(of_walk) for of_walk in followed]
    return [
        _case(index, step, tutorial.steps, walks, followed, met, accusers)
        for index, step in enumerate(tutorial.steps)
    ]


def _met(of_walk: Sequence[Leg]) -> dict[int, Meeting]:
    """One meeting a step: of two legs, the good one."""
    result: dict[int, Meeting] = {}
    for leg in of_walk:
        for index, meeting in leg.meetings.items():
            if index not in result or result[index].how not in GOOD:
                result[index] = meeting
    return result


def _case(
    index: int,
    step: Step,
    steps: Sequence[Step],
    walks: Sequence[Walk],
    followed: Sequence[Sequence[Leg]],
    met: Sequence[dict[int, Meeting]],
    accusers: Sequence[int],
) -> Case:
    applicable = [w for w in accusers if any(index in dict(leg.steps) for leg in followed[w])]
    unmet = [w for w in applicable if not any(i in met[w] for i in ways(index, steps))]
    cut = [w for w in unmet if walks[w].ended_by is not None and index > max(met[w], default=-1)]
    return Case(
        index=index,
        step=step,
        seen=tuple(Seen(w, met[w][index]) for w in range(len(walks)) if index in met[w]),
        applicable=tuple(applicable),
        missing=tuple(w for w in unmet if w not in cut),
        cut=tuple(cut),
    )


def ways(index: int, steps: Sequence[Step]) -> list[int]:
    """The step and those told as other ways to do the same: « cliquez sur A ou ouvrez B »."""
    group = [index]
    while _other_way(group[-1] + 1, steps):
        group.append(group[-1] + 1)
    while _other_way(group[0], steps):
        group.insert(0, group[0] - 1)
    return group


def _other_way(index: int, steps: Sequence[Step]) -> bool:
    """True when the step is « ou … », said in one breath with the step before it."""
    if not 0 < index < len(steps):
        return False
    step, before = steps[index], steps[index - 1]
    said = (step.condition or "").casefold()
    return step.conditional and said.split(" ")[0] == "ou" and step.text == before.text
