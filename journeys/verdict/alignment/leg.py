"""One leg of a walk beside the steps a reader would then follow: who met whom, and what is left."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from parcours.journeys.tutorial.model import Step
from parcours.journeys.walk.model import UNKNOWN, Gesture, Screen, Surprise, Walk

How = Literal["held", "offered", "shown", "renamed", "reordered", "wrong-device", "wrong-channel"]


STRANGE = ("added", "moved", "interstitial")
Control = tuple[str, tuple[str, ...]]
"""Class name of its screen's page object, and all its names."""


@dataclass(frozen=True)
class Meeting:
    """A step and what it met: a gesture, or only a screen."""

    step: int
    how: How
    screen: int
    gesture: int | None = None


@dataclass
class Leg:
    """Steps by their index in the tutorial, gestures by their index in the walk."""

    steps: Sequence[tuple[int, Step]]
    gestures: Sequence[Gesture]
    walk: Walk
    meetings: dict[int, Meeting] = field(default_factory=dict)
    covered: set[int] = field(default_factory=set)

    @property
    def untold(self) -> list[Gesture]:
        """Gestures that no step tells."""
        told = {meeting.gesture for meeting in self.meetings.values()} | self.covered
        return [gesture for gesture in self.gestures if gesture.index not in told]

    @property
    def unmet(self) -> list[tuple[int, Step]]:
        """Steps that met nothing."""
        return [(index, step) for index, step in self.steps if index not in self.meetings]

    @property
    def told(self) -> frozenset[Control]:
        """Controls of the gestures that a step tells, or covers."""
        left = {gesture.index for gesture in self.untold}
        return frozenset(control_of(self.walk, g) for g in self.gestures if g.index not in left)

    @cached_property
    def strange(self) -> frozenset[int]:
        """Indexes of the gestures that the person had to make and no script knew of."""
        return strange_to(self.walk)

    def screen(self, gesture: Gesture) -> Screen:
        return self.walk.screens[gesture.screen]

    def gap(self, step: int) -> tuple[int, int]:
        """Gesture indexes between which the step stands: after the first, before the second."""
        anchors = [m for m in self.meetings.values() if m.gesture is not None and m.how != "reordered"]
        before = [m.gesture for m in anchors if m.step < step and m.gesture is not None]
        after = [m.gesture for m in anchors if m.step > step and m.gesture is not None]
        first, last = self.gestures[0].index - 1, self.gestures[-1].index + 1
        return max(before, default=first), min(after, default=last)

    def meet(self, index: int, how: How, gesture: Gesture) -> None:
        self.meetings[index] = Meeting(index, how, gesture.screen, gesture.index)


def control_of(walk: Walk, gesture: Gesture) -> Control:
    return walk.screens[gesture.screen].name, gesture.names


def strange_to(walk: Walk) -> frozenset[int]:
    """Indexes of the gestures that the person had to make and no script knew of."""
    met = {surprise.gesture for surprise in walk.surprises if surprise.kind in STRANGE}
    split = [surprise for surprise in walk.surprises if surprise.kind == "split"]
    halves = {surprise.screen for surprise in split}
    on_unknown = {
        g.index for g in walk.gestures if walk.screens[g.screen].name == UNKNOWN and g.screen not in halves
    }
    between = {gesture.index for surprise in split for gesture in _one_more_press(walk, surprise)}
    return frozenset(on_unknown | between | {index for index in met if index is not None})


def _one_more_press(walk: Walk, split: Surprise) -> list[Gesture]:
    """Of what was on one screen and is on two, the press that was not there: the rest is what it was.

    It is the one that leads to the second, or the last on the second when it is that one once more.
    """
    first = [g for g in walk.gestures[: split.at] if g.device == split.device]
    second = [g for g in walk.gestures if g.screen == split.screen]
    if first and second and first[-1].names == second[-1].names:
        return second[-1:]
    return first[-1:]


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
