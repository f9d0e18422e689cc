"""Ways of doing that anyone may choose: a tutorial need tell one of them, not all."""

from collections.abc import Sequence
from dataclasses import dataclass

from journeys.verdict.leg import Leg
from journeys.walk.model import Gesture, Walk

Control = tuple[str, tuple[str, ...]]


@dataclass(frozen=True)
class Habits:
    """For each walk, the controls only people of its habits use; and the walks of the habits told."""

    peculiar: tuple[frozenset[Control], ...]
    told: frozenset[int]

    def is_own(self, walk: int, control: Control) -> bool:
        return control in self.peculiar[walk]

    def excuses(self, walk: int, control: Control) -> bool:
        """True when the gesture belongs to a way of doing that the tutorial need not tell."""
        return walk not in self.told and self.is_own(walk, control)


def control_of(walk: Walk, gesture: Gesture) -> Control:
    return walk.screens[gesture.screen].name, gesture.names


def habits_of(walks: Sequence[Walk], followed: Sequence[Sequence[Leg]]) -> Habits:
    """Sort the walks by habit, and find the habits the tutorial tells best; of equals, the first walked."""
    used = [frozenset(control_of(walk, gesture) for gesture in walk.gestures) for walk in walks]
    groups = [
        [w for w, walk in enumerate(walks) if walk.traits.habits == habits]
        for habits in dict.fromkeys(walk.traits.habits for walk in walks)
    ]
    peculiar: list[frozenset[Control]] = [frozenset()] * len(walks)
    for group in groups:
        others = frozenset[Control]().union(*(used[w] for w in range(len(walks)) if w not in group))
        own = frozenset.intersection(*(used[w] for w in group)) - others
        for w in group:
            peculiar[w] = own
    best = max(groups, key=lambda group: _share_told(group, walks, followed, peculiar))
    return Habits(tuple(peculiar), frozenset(best))


def _share_told(
    group: Sequence[int],
    walks: Sequence[Walk],
    followed: Sequence[Sequence[Leg]],
    peculiar: Sequence[frozenset[Control]],
) -> float:
    """Of the gestures peculiar to these people, the share that the tutorial tells."""
    told = untold = 0
    for w in group:
        for leg in followed[w]:
            left = {gesture.index for gesture in leg.untold}
            own = [g for g in leg.gestures if control_of(walks[w], g) in peculiar[w]]
            untold += sum(gesture.index in left for gesture in own)
            told += sum(gesture.index not in left for gesture in own)
    return told / (told + untold) if told + untold else 0.0
