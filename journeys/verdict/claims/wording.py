"""Alarms in words: what the tutorial says, what was seen, what to write instead."""

from collections.abc import Sequence

from parcours.journeys.language import _
from parcours.journeys.tutorial.model import Step
from parcours.journeys.verdict.claims.alarms import Suspicion
from parcours.journeys.verdict.claims.facts import Doubt
from parcours.journeys.verdict.extraction.quantities import quantities
from parcours.journeys.verdict.extraction.subjects import subjects
from parcours.journeys.verdict.findings.base import identity
from parcours.journeys.verdict.findings.outdated_facts import severity_of
from parcours.journeys.verdict.findings.phrases import control_named, quoted, with_name
from parcours.journeys.verdict.model import Finding, Severity
from parcours.journeys.verdict.platform_index.index import Name


def finding_of(group: Sequence[Suspicion], steps: Sequence[Step]) -> Finding:
    """The finding of suspicions that have one cause, each with its step."""
    suspicion, step = group[0], steps[0]
    name = suspicion.match.name
    if suspicion.kind == "renamed" and name is not None:
        proposal = with_name(step, name.name, (suspicion.label,))
        seen, severity = _renamed(suspicion, name)
    else:
        proposal, seen = "", _gone(suspicion)
        severity = "misleads" if step.conditional else "stops"
    return Finding(
        id=identity(suspicion.kind, step.text, suspicion.label, name.name if name else ""),
        kind=suspicion.kind,
        severity=severity,
        step=suspicion.position,
        place=step.place,
        also=tuple(other.place for other in steps[1:]),
        said=quoted((suspicion.label,)) if suspicion.label else step.text,
        said_as_is=True,
        seen=seen,
        proposal=proposal,
        proposal_as_is=bool(proposal),
    )


def finding_of_fact(group: Sequence[Doubt], step: int | None) -> Finding:
    """The finding of a wrong value, wherever it is told; the first is the surest."""
    doubt = group[0]
    quantity, fact = doubt.quantity, doubt.fact
    sentence = doubt.sentence
    subject = next(one for one in subjects() if one.fact == fact.fact)
    return Finding(
        id=identity("outdated-fact", sentence, fact.fact, fact.value),
        kind="outdated-fact",
        severity=severity_of(subject, doubt.how, quantity, next(quantities(fact.value))),
        step=step,
        place=doubt.place,
        also=tuple(dict.fromkeys(other.place for other in group[1:] if other.place != doubt.place)),
        said=sentence,
        said_as_is=True,
        seen=_("« {value} » on « {screen} » ({site})", value=fact.value, screen=fact.screen, site=fact.site),
        proposal=sentence[: quantity.start] + fact.value + sentence[quantity.end :],
        proposal_as_is=True,
    )


def _renamed(suspicion: Suspicion, name: Name) -> tuple[str, Severity]:
    control = control_named(name.role, name.name, name.screens[0])
    if suspicion.match.relation == "older":
        return _("{control} (the label told is an older name of it)", control=control), "stops"
    return _("{control} (the label told is not its name)", control=control), "misleads"


def _gone(suspicion: Suspicion) -> str:
    if not suspicion.label:
        return _("nothing on the platform does this any more")
    if suspicion.match.relation == "lost":
        return _("nothing bears the name {name} any more", name=quoted((suspicion.label,)))
    return _("no screen bears the name {name}", name=quoted((suspicion.label,)))
