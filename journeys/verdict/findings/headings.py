"""Headings that steps quote and no screen bears any more."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from parcours.journeys.language import _
from parcours.journeys.support.once import once
from parcours.journeys.tutorial.model import Place, Tutorial
from parcours.journeys.verdict.alignment.label_matching import fold, same_name
from parcours.journeys.verdict.findings.base import grouped, identity
from parcours.journeys.verdict.model import Finding
from parcours.journeys.walk.model import Walk
from parcours.journeys.walk.record.outline import nodes

_QUOTED = re.compile(r"«\s*([^«»]+?)\s*»|“([^“”]+)”|\"([^\"]+)\"")


@dataclass(frozen=True)
class Stale:
    """A heading quoted by a step, and the one seen in its stead."""

    step: int
    told: str
    seen: str


def of_headings(
    tutorial: Tutorial, walks: Sequence[Walk], told_already: Sequence[Finding] = ()
) -> list[tuple[Finding, tuple[int, ...]]]:
    """Each heading quoted under an older name, once, with the indexes of the steps that quote it.

    A mail is headed by its subject, by which it is opened: where `told_already` tells it so, that is enough.
    """
    borne = list(dict.fromkeys(pair for walk in walks for pair in _borne(walk)))
    shown = frozenset[str]().union(*map(_shown, walks))
    stale = [
        Stale(index, told, seen)
        for index, step in enumerate(tutorial.steps)
        for told in quotes(step.text)
        for seen in [_seen_now(told, borne)]
        if seen is not None and fold(told) not in shown
    ]
    stale = [one for one in stale if not _is_told(one, tutorial.steps[one.step].place, told_already)]
    groups = grouped(stale, lambda one: (fold(one.told), one.seen))
    return [(_finding(group, tutorial), tuple(one.step for one in group)) for group in groups]


def _is_told(stale: Stale, place: Place, findings: Sequence[Finding]) -> bool:
    """Whether a control in the same sentence was called so, and is now called as the heading is."""
    was, now = (_("« {words} »", words=words) for words in (stale.told, stale.seen))
    renamed = (f for f in findings if f.kind == "renamed" and place in (f.place, *f.also))
    return any(was in finding.said and now in finding.seen for finding in renamed)


def quotes(text: str) -> list[str]:
    """What a sentence has between quotation marks."""
    return [next(words for words in found.groups() if words) for found in _QUOTED.finditer(text)]


@once
def _borne(walk: Walk) -> tuple[tuple[tuple[str, ...], str], ...]:
    """Every heading met: all its names, and the one it bears."""
    met = [
        (screen.names, screen.heading)
        for screen in walk.screens
        if any(fold(name) == fold(screen.heading) for name in screen.names)
    ]
    told = (one for one in walk.surprises if one.kind == "heading" and one.seen)
    return (*met, *((one.names, one.seen) for one in told))


@once
def _shown(walk: Walk) -> frozenset[str]:
    """Every name that stands on a screen of the walk."""
    return frozenset(fold(node.name) for screen in walk.screens for node in nodes(screen.outline))


def _seen_now(told: str, borne: Sequence[tuple[tuple[str, ...], str]]) -> str | None:
    """The heading that took the place of the one told; None when that is no heading, or is right."""
    known = [(names, seen) for names, seen in borne if any(same_name(told, name) for name in names)]
    if any(same_name(told, seen) for _, seen in known):
        return None
    return next((seen for _, seen in known), None)


def _finding(group: Sequence[Stale], tutorial: Tutorial) -> Finding:
    first = group[0]
    step = tutorial.steps[first.step]
    places = dict.fromkeys(tutorial.steps[one.step].place for one in group)
    return Finding(
        id=identity("renamed", "heading", step.text, first.told, first.seen),
        kind="renamed",
        severity="ages",
        step=first.step,
        place=step.place,
        also=tuple(place for place in places if place != step.place),
        said=_("« {words} »", words=first.told),
        seen=_("the screen is now called « {screen} »", screen=first.seen),
        proposal=step.text.replace(first.told, first.seen),
    )
