"""Findings about facts: what the tutorial states, and the screens state otherwise."""

import re
from collections import defaultdict
from collections.abc import Sequence

from parcours.journeys.language import _
from parcours.journeys.tutorial.model import Place, Tutorial
from parcours.journeys.verdict.extraction.quantities import Quantity, Sameness, sameness
from parcours.journeys.verdict.extraction.statements import Shown, Told, shown, told
from parcours.journeys.verdict.extraction.subjects import Subject
from parcours.journeys.verdict.findings.base import grouped, identity
from parcours.journeys.verdict.model import Finding, Severity
from parcours.journeys.walk.model import Walk

_RELEASE = re.compile(r"\b20\d\d-\d\d\b")


def of_facts(tutorial: Tutorial, walks: Sequence[Walk], within: range | None = None) -> list[Finding]:
    """Each wrong value once, wherever it is told; what no screen states is not judged.

    `within`: the blocks that speak of these walks, by index; all when not given.
    """
    release = _RELEASE.search(walks[0].target)
    seen: dict[str, list[Shown]] = defaultdict(list)
    for one in shown(walks):
        seen[one.subject.fact].append(one)
    wrong = [
        (stated, against)
        for stated in told(tutorial.document.blocks, release[0] if release else "", within)
        if (against := _against(stated, seen[stated.subject.fact])) is not None
    ]
    return [
        _finding(group, tutorial)
        for group in grouped(
            wrong, lambda pair: (pair[0].subject.fact, pair[0].quantity.value, pair[0].quantity.days)
        )
    ]


def _against(stated: Told, seen: Sequence[Shown]) -> tuple[Shown, Sameness] | None:
    """The screen that says otherwise, when all that speak of it say the same."""
    if not seen or any(sameness(seen[0].quantity, other.quantity) != "same" for other in seen):
        return None
    how = sameness(stated.quantity, seen[0].quantity)
    return (seen[0], how) if how != "same" else None


def _finding(group: Sequence[tuple[Told, tuple[Shown, Sameness]]], tutorial: Tutorial) -> Finding:
    stated, (against, how) = group[0]
    written, value = stated.quantity.written, against.quantity.written
    return Finding(
        id=identity("outdated-fact", stated.sentence, stated.subject.fact, written, value),
        kind="outdated-fact",
        severity=severity_of(stated.subject, how, stated.quantity, against.quantity),
        step=step_at(tutorial, stated.place, written),
        place=stated.place,
        also=tuple(dict.fromkeys(other.place for other, _ in group[1:])),
        said=_("« {value} » ({fact})", value=written, fact=_(stated.subject.fact)),
        seen=_(
            "« {value} » on « {screen} » ({site})",
            value=value,
            screen=against.screen.heading,
            site=against.screen.site,
        ),
        proposal=_with_value(stated, value),
        proposal_as_is=True,
    )


def severity_of(subject: Subject, how: Sameness, said: Quantity, seen: Quantity) -> Severity:
    """How much a wrong value harms; it may harm less where the tutorial says less than the screen."""
    if how == "vague":
        return "advice"
    if isinstance(said.value, frozenset) or isinstance(seen.value, frozenset) or said.value > seen.value:
        return subject.severity
    return subject.less


def _with_value(stated: Told, value: str) -> str:
    """The tutorial's own sentence, with the value of the screen."""
    quantity = stated.quantity
    return stated.sentence[: quantity.start] + value + stated.sentence[quantity.end :]


def step_at(tutorial: Tutorial, place: Place, words: str) -> int | None:
    """Index of the step at that place whose sentence has these words."""
    return next(
        (i for i, step in enumerate(tutorial.steps) if step.place == place and words in step.text), None
    )
