"""Findings about parts: a journey absent at this release, several editions in one document."""

from collections.abc import Sequence

from parcours.journeys.language import _, ngettext
from parcours.journeys.tutorial.model import Tutorial
from parcours.journeys.verdict.applicability.part import Part
from parcours.journeys.verdict.findings.base import identity
from parcours.journeys.verdict.findings.phrases import shortened
from parcours.journeys.verdict.model import Finding, Kind


def no_such_journey(tutorial: Tutorial, part: Part) -> Finding:
    """One finding for all the steps of a part whose journey the target does not have."""
    first = tutorial.steps[0]
    kind: Kind = "superseded" if part.superseded else "gone"
    return Finding(
        id=identity(kind, part.journey, first.text),
        kind=kind,
        severity="stops",
        step=0,
        place=first.place,
        said=ngettext(
            "a journey of {n} step: « {words} »",
            "a journey of {n} steps: « {words} »",
            len(tutorial.steps),
            words=shortened(first.text),
        ),
        seen=why_absent(part),
        proposal=_("Take this part out, or say until what date it was true."),
    )


def why_absent(part: Part) -> str:
    """Since when another journey is made instead, and which; else when this one is made."""
    ended = part.superseded
    if ended is None:
        return part.absent
    return _("since {release}, « {title} » takes its place", release=ended.since, title=ended.by)


def editions(tutorial: Tutorial, parts: Sequence[Part]) -> list[Finding]:
    """One finding when the document tells its chapters more than once."""
    first_of: dict[int, Part] = {}
    for part in parts:
        first_of.setdefault(part.edition, part)
    if len(first_of) < 2:
        return []
    places = [tutorial.steps[part.first].place for part in first_of.values()]
    later = next(part for edition, part in first_of.items() if edition)
    return [
        Finding(
            id=identity("unclear", "editions"),
            kind="unclear",
            severity="misleads",
            step=later.first,
            place=places[1],
            also=tuple(place for place in places if place != places[1]),
            said=_("the chapters begin again: {places}", places=", ".join(str(place) for place in places)),
            seen=_("{n} editions of one guide; --release all tells when each is true", n=len(places)),
            proposal=_("Keep only the edition that is true today."),
        )
    ]
