"""Findings about gestures of a walk that no step of the tutorial covers."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby

from parcours.journeys.language import _
from parcours.journeys.tutorial.model import Action, Place, Step, Tutorial
from parcours.journeys.verdict.alignment.alternatives import Habits
from parcours.journeys.verdict.alignment.leg import Leg, control_of
from parcours.journeys.verdict.alignment.reading_path import way_back
from parcours.journeys.verdict.applicability.conditions import trait_of
from parcours.journeys.verdict.findings.base import grouped, identity
from parcours.journeys.verdict.findings.broad_outline import in_broad_lines
from parcours.journeys.verdict.findings.phrases import control, do, step_told, who
from parcours.journeys.verdict.findings.stage_titles import is_titled
from parcours.journeys.verdict.model import Finding, Severity
from parcours.journeys.verdict.step_evidence import sighting
from parcours.journeys.walk.model import Gesture, Walk
from parcours.journeys.walk.record.outline import nodes

OUTCOMES: frozenset[Action] = frozenset({"info", "receive_mail", "receive_sms", "wait", "confirm"})
_ARRIVED = re.compile(r"\W*(?:une fois|arriv[ée]e?s?) (?:sur|dans|à|au)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Untold:
    """Gestures made one after the other on one screen, of which the tutorial says nothing."""

    walk: int
    gestures: tuple[Gesture, ...]
    after: int | None
    """Index of the step told just before."""
    found: bool = False
    """The reader finds it: one press on the way to an outcome told next, or a title that names the stage."""

    @property
    def cause(self) -> tuple[object, ...]:
        return tuple((gesture.verb, gesture.names) for gesture in self.gestures)


def of_gestures(
    tutorial: Tutorial, walks: Sequence[Walk], followed: Sequence[Sequence[Leg]], habits: Habits
) -> list[Finding]:
    """What the person must do, that no step tells; a gesture told elsewhere in the walk is told."""
    found = [
        item
        for w, of_walk in enumerate(followed)
        for leg in of_walk
        for item in _untold(w, leg, habits, tutorial)
    ]
    numbered = _numbered(found)
    told = [
        *(
            _undocumented([item for item, _ in group], tutorial, walks)
            for group in grouped(numbered, lambda item: (item[0].cause, item[1]))
        ),
        *_restart(tutorial, walks, followed),
    ]
    return in_broad_lines(told, tutorial, followed, partial(_must_be_told, habits=habits))


def _numbered(found: Sequence[Untold]) -> list[tuple[Untold, int]]:
    """Each with how many of the same cause came before it on its own leg."""
    before: Counter[tuple[object, ...]] = Counter()
    result = []
    for item in found:
        key = item.walk, item.gestures[0].leg, item.cause
        result.append((item, before[key]))
        before[key] += 1
    return result


def _untold(walk: int, leg: Leg, habits: Habits, tutorial: Tutorial) -> Iterator[Untold]:
    required = [g for g in leg.untold if _must_be_told(walk, leg, g, habits)]
    numbered = enumerate(required)
    for _key, run in groupby(numbered, key=lambda item: (item[1].screen, item[1].index - item[0])):
        gestures = tuple(gesture for _, gesture in run)
        found = _evident(leg, gestures) or is_titled(tutorial, leg, gestures[0])
        yield Untold(walk, gestures, _told_before(leg, gestures[0]), found)


def _must_be_told(walk: int, leg: Leg, gesture: Gesture, habits: Habits) -> bool:
    due = _required(leg.walk, gesture) or _stands_before_what_is_told(leg, gesture)
    return due and not habits.excuses(walk, control_of(leg.walk, gesture))


def _stands_before_what_is_told(leg: Leg, gesture: Gesture) -> bool:
    """True of what is new: to do as the next step tells, one has to do it first."""
    if gesture.index not in leg.strange:
        return False
    known = (g.index for g in leg.gestures if g.index > gesture.index and g.index not in leg.strange)
    return next(known, None) in {m.gesture for m in leg.meetings.values() if m.gesture is not None}


def _evident(leg: Leg, gestures: Sequence[Gesture]) -> bool:
    """True for one press, of no consequence, when the next thing told is where it leads."""
    [first, *more] = gestures
    if more or first.verb != "press" or first.commits or leg.screen(first).dialog:
        return False
    after = _told_before(leg, first)
    later = (step for i, step in leg.steps if after is None or i > after)
    following = next((step for step in later if not step.conditional), None)
    return following is not None and _tells_outcome(following)


def _tells_outcome(step: Step) -> bool:
    """« vous recevez… », « confirmez votre inscription », « une fois sur la page… »: no control named."""
    unnamed = not step.labels and (step.coarse or step.action in OUTCOMES)
    return unnamed or _ARRIVED.match(step.text) is not None


def _required(walk: Walk, gesture: Gesture) -> bool:
    """From the start to the goal, but for the way to the start gone a second time."""
    before_start = {control_of(walk, other) for other in walk.gestures[: walk.start]}
    again = gesture.leg > 0 and control_of(walk, gesture) in before_start
    return walk.start <= gesture.index <= walk.goal and not again


def _told_before(leg: Leg, gesture: Gesture) -> int | None:
    told = [
        m
        for m in leg.meetings.values()
        if m.gesture is not None and _comes_first(leg.walk.gestures[m.gesture], gesture)
    ]
    latest = max(told, default=None, key=lambda meeting: meeting.gesture or 0)
    return latest.step if latest is not None else None


def _comes_first(one: Gesture, other: Gesture) -> bool:
    """In the order of the walk; of a form, in the order one reads it."""
    if one.screen == other.screen and "press" not in (one.verb, other.verb):
        read = [(node.role, node.name) for node in nodes(other.outline)]
        fields = (one.role, one.name), (other.role, other.name)
        if all(field in read for field in fields):
            return read.index(fields[0]) < read.index(fields[1])
    return one.index < other.index


def _undocumented(group: Sequence[Untold], tutorial: Tutorial, walks: Sequence[Walk]) -> Finding:
    first = max(group, key=lambda item: -1 if item.after is None else item.after)
    concerned = sorted({item.walk for item in group})
    seen = sighting(walks, first.walk, first.gestures[0].index)
    everyone = len(concerned) == len(walks)
    told = ", ".join(control(gesture, seen.screen) for gesture in first.gestures)
    place, said, add = _place(tutorial, first.after)
    controls = [f"{gesture.role} {gesture.name}" for gesture in first.gestures]
    return Finding(
        id=identity("undocumented", seen.screen.heading, *controls),
        kind="undocumented",
        severity=_severity(tutorial, walks, [item.walk for item in group if not item.found]),
        step=first.after,
        place=place,
        said=_("nothing between {place} and what comes next", place=said),
        seen=told if everyone else _("{told} (for: {people})", told=told, people=who(walks, concerned)),
        proposal=_("{where}: « {words} »", where=add, words=do(first.gestures)),
        sighting=seen,
    )


def _place(tutorial: Tutorial, after: int | None) -> tuple[Place, str, str]:
    """Where to add a step; that place in words, and the order to add it there."""
    if after is None:
        return tutorial.steps[0].place, _("the beginning"), _("Add at the beginning")
    told = step_told(tutorial.steps[after])
    return tutorial.steps[after].place, told, _("Add after {step}", step=told)


def _severity(tutorial: Tutorial, walks: Sequence[Walk], concerned: Sequence[int]) -> Severity:
    """Mere advice when only readers of whom the tutorial never speaks are concerned."""
    spoken = {spoken[0] for step in tutorial.steps if (spoken := trait_of(step)) is not None}
    common = set.intersection(*(set(walk.traits.facts) for walk in walks))
    ordinary = [
        w for w in concerned if not {*walks[w].traits.facts, *walks[w].traits.mishaps} - spoken - common
    ]
    return "stops" if ordinary else "advice"


def _told_again(of_walk: Sequence[Leg]) -> bool:
    """Whether the second leg has steps of its own."""
    first, second = (dict(leg.steps).keys() for leg in of_walk[:2])
    return bool(second) and first.isdisjoint(second)


def _restart(
    tutorial: Tutorial, walks: Sequence[Walk], followed: Sequence[Sequence[Leg]]
) -> Iterator[Finding]:
    """The platform throws the request away, and the tutorial does not send the reader back."""
    concerned = [w for w, of_walk in enumerate(followed) if len(of_walk) > 1 and not _told_again(of_walk)]
    if not concerned or way_back(tutorial) is not None:
        return
    first = followed[concerned[0]][1].gestures[0]
    told = [m.step for m in followed[concerned[0]][0].meetings.values() if m.gesture is not None]
    place, _said, add = _place(tutorial, max(told, default=None))
    last = walks[concerned[0]].gestures[first.index - 1]
    screen = walks[concerned[0]].screens[last.screen]
    yield Finding(
        id=identity("undocumented", "again", screen.heading, last.name),
        kind="undocumented",
        severity=_severity(tutorial, walks, concerned),
        step=max(told, default=None),
        place=place,
        said=_("nothing sends the reader back to the beginning"),
        seen=_(
            "all must be begun again after « {name} » on « {screen} » (for: {people})",
            name=last.name,
            screen=screen.heading,
            people=who(walks, concerned),
        ),
        proposal=_("{where}: « {words} »", where=add, words="Reprenez ensuite depuis la première étape."),
        sighting=sighting(walks, concerned[0], first.index),
    )
