"""What a step that names nothing may mean: the control that comes next to its neighbour's on the way."""

from collections.abc import Sequence
from dataclasses import replace

from parcours.journeys.verdict.grounding.matching import ROLES, Grounding, Match
from parcours.journeys.verdict.platform_index.index import Name, PlatformIndex, key
from parcours.journeys.verdict.platform_index.words import stems

BACK = 3  # steps: how far a neighbour may be
FAR = 2  # gestures: how far the control may be from its neighbour's
KEPT = 2
SURE = ("exact", "called", "older", "task")
USUAL = 0.5  # how likely people tell a name so, for it to be meant at first sight


def likeliest(grounding: Grounding) -> Name | None:
    """The name that a step means at first sight."""
    for relation in SURE:
        match = next((m for m in grounding.matches if m.relation == relation and m.name is not None), None)
        if match is not None:
            return match.name
    usual = grounding.first("usage")
    return usual.name if usual is not None and usual.score >= USUAL else None


def with_neighbours(groundings: Sequence[Grounding], index: PlatformIndex) -> tuple[Grounding, ...]:
    """The same; a step that means no name at first sight gets those next to its neighbour's."""
    return tuple(_with(groundings, place, index) for place in range(len(groundings)))


def _with(groundings: Sequence[Grounding], place: int, index: PlatformIndex) -> Grounding:
    own = groundings[place]
    if likeliest(own) is not None or own.first("place") is not None:
        return own
    before = _nearest(groundings[max(0, place - BACK) : place][::-1])
    if before is None:
        return own
    found = [
        (len(said), -distance, name)
        for other, distance in index.ways.get(key(before.name), {}).items()
        if distance <= FAR
        for name in index.by_name.get(other, ())[:1]
        if name.role in ROLES.get(own.step.action, frozenset())
        for said in [{*stems(own.clause)} & name.stems]
    ]
    best = sorted(found, key=lambda one: (-one[0], -one[1], one[2].name))[:KEPT]
    matches = [Match("next", name, (bool(said) + 1 / -nearness) / 2) for said, nearness, name in best]
    return replace(own, matches=(*own.matches, *matches))


def _nearest(groundings: Sequence[Grounding]) -> Name | None:
    return next((name for one in groundings if (name := likeliest(one)) is not None), None)
