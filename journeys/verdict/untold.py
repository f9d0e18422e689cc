"""Findings about what a tutorial does not say: gestures that no step tells."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from journeys.tutorial.model import Place, Tutorial
from journeys.verdict.case import sighting
from journeys.verdict.conditions import trait_of
from journeys.verdict.findings import grouped, mark
from journeys.verdict.leg import Leg
from journeys.verdict.model import Finding, Severity
from journeys.verdict.path import way_back
from journeys.verdict.telling import control, do, etape, step_told, who
from journeys.walk.model import Gesture, Walk


@dataclass(frozen=True)
class Untold:
    """Gestures made one after the other on one screen, of which the tutorial says nothing."""

    walk: int
    gestures: tuple[Gesture, ...]
    after: int | None
    """Index of the step told just before."""

    @property
    def cause(self) -> tuple[object, ...]:
        return self.after, tuple((gesture.verb, gesture.names) for gesture in self.gestures)


def of_gestures(
    tutorial: Tutorial, walks: Sequence[Walk], followed: Sequence[Sequence[Leg]], accusers: Sequence[int]
) -> list[Finding]:
    """What the person must do, that no step tells; a gesture told elsewhere in the walk is told."""
    found = [item for w in accusers for leg in followed[w] for item in _untold(w, leg)]
    return [
        *(
            _undocumented(group, tutorial, walks, len(accusers))
            for group in grouped(found, lambda item: item.cause)
        ),
        *_restart(tutorial, walks, followed, accusers),
    ]


def _untold(walk: int, leg: Leg) -> Iterator[Untold]:
    required = [g for g in leg.untold if leg.walk.start <= g.index <= leg.walk.goal]
    numbered = enumerate(required)
    for _, run in groupby(numbered, key=lambda item: (item[1].screen, item[1].index - item[0])):
        gestures = tuple(gesture for _, gesture in run)
        yield Untold(walk, gestures, _told_before(leg, gestures[0]))


def _told_before(leg: Leg, gesture: Gesture) -> int | None:
    told = [m for m in leg.meetings.values() if m.gesture is not None and m.gesture < gesture.index]
    latest = max(told, default=None, key=lambda meeting: meeting.gesture or 0)
    return latest.step if latest is not None else None


def _undocumented(
    group: Sequence[Untold], tutorial: Tutorial, walks: Sequence[Walk], all_walks: int
) -> Finding:
    first = group[0]
    concerned = sorted({item.walk for item in group})
    seen = sighting(walks, first.walk, first.gestures[0].index)
    everyone = len(concerned) == all_walks
    told = ", ".join(control(gesture, seen.screen) for gesture in first.gestures)
    place, said, add = _place(tutorial, first.after)
    return Finding(
        id=mark("undocumented", place),
        kind="undocumented",
        severity=_severity(tutorial, walks, concerned),
        step=first.after,
        place=place,
        said=f"nothing between {said} and what comes next",
        seen=told if everyone else f"{told} (for: {who(walks, concerned)})",
        proposal=f"{add} : « {do(first.gestures)} »",
        sighting=seen,
    )


def _place(tutorial: Tutorial, after: int | None) -> tuple[Place, str, str]:
    """Where to add a step; that place in English, and in French."""
    if after is None:
        return tutorial.steps[0].place, "the beginning", "Ajoutez au début"
    step = tutorial.steps[after]
    return step.place, step_told(step), f"Ajoutez après {etape(step)}"


def _severity(tutorial: Tutorial, walks: Sequence[Walk], concerned: Sequence[int]) -> Severity:
    """Mere advice when only readers of whom the tutorial never speaks are concerned."""
    spoken = {spoken[0] for step in tutorial.steps if (spoken := trait_of(step)) is not None}
    ordinary = [w for w in concerned if not set(walks[w].traits.facts) - spoken]
    return "stops" if ordinary else "advice"


def _restart(
    tutorial: Tutorial, walks: Sequence[Walk], followed: Sequence[Sequence[Leg]], accusers: Sequence[int]
) -> Iterator[Finding]:
    """The platform throws the request away, and the tutorial does not send the reader back."""
    concerned = [w for w in accusers if len(followed[w]) > 1]
    if not concerned or way_back(tutorial) is not None:
        return
    first = followed[concerned[0]][1].gestures[0]
    told = [m.step for m in followed[concerned[0]][0].meetings.values() if m.gesture is not None]
    place, _, add = _place(tutorial, max(told, default=None))
    last = walks[concerned[0]].gestures[first.index - 1]
    screen = walks[concerned[0]].screens[last.screen]
    yield Finding(
        id=mark("undocumented", place) + "-again",
        kind="undocumented",
        severity=_severity(tutorial, walks, concerned),
        step=max(told, default=None),
        place=place,
        said="nothing sends the reader back to the beginning",
        seen=f"all must be begun again after « {last.name} » on « {screen.heading} » "
        f"(for: {who(walks, concerned)})",
        proposal=f"{add} : « Reprenez ensuite depuis la première étape. »",
        sighting=sighting(walks, concerned[0], first.index),
    )
