"""Ways of doing that anyone may choose: a tutorial need tell one of them, not all."""

from collections.abc import Sequence
from dataclasses import dataclass

from parcours.journeys.verdict.alignment.leg import Control, Leg, control_of
from parcours.journeys.walk.model import Walk


@dataclass(frozen=True)
class Habits:
    """For each walk, the controls only people of its habits use; and the walks of the habits told."""

    peculiar: tuple[frozenset[Control], ...]
    told: frozenset[int]
    peers: tuple[tuple[int, ...], ...]
    """For each walk, the walks of the same person with other habits."""

    def is_own(self, walk: int, control: Control) -> bool:
        return control in self.peculiar[walk]

    def excuses(self, walk: int, control: Control) -> bool:
        """True when the gesture belongs to a way of doing that the tutorial need not tell.

        Where the same person was walked in the way told, what both ways have in common is judged there.
        """
        if walk in self.told:
            return False
        return self.is_own(walk, control) or bool(self.told_peers(walk))

    def told_peers(self, walk: int) -> list[int]:
        """The walks of the same person in the way told."""
        return [peer for peer in self.peers[walk] if peer in self.told]


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
    peers = tuple(tuple(w for w, other in enumerate(walks) if _same_person(other, walk)) for walk in walks)
    return Habits(tuple(peculiar), frozenset(best), peers)


def _same_person(other: Walk, walk: Walk) -> bool:
    """True when nothing but the way of doing tells the two apart."""
    one, two = other.traits, walk.traits
    return (one.facts, one.mishaps) == (two.facts, two.mishaps) and one.habits != two.habits


def _share_told(
    group: Sequence[int],
    walks: Sequence[Walk],
    followed: Sequence[Sequence[Leg]],
    peculiar: Sequence[frozenset[Control]],
) -> float:
    """Of the gestures peculiar to these people, the share that the tutorial tells; half for a guess."""
    told = total = 0.0
    for w in group:
        for leg in followed[w]:
            left = {gesture.index for gesture in leg.untold}
            guessed = {m.gesture for m in leg.meetings.values() if m.how == "renamed"}
            own = [g.index for g in leg.gestures if control_of(walks[w], g) in peculiar[w]]
            total += len(own)
            told += sum(0.5 if index in guessed else 1.0 for index in own if index not in left)
    return told / total if total else 0.0
