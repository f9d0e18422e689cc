"""Findings about instructions that nobody could follow."""

from parcours.journeys.language import N_, _
from parcours.journeys.tutorial.model import Tutorial, Unclear
from parcours.journeys.verdict.findings.base import identity
from parcours.journeys.verdict.findings.phrases import shortened
from parcours.journeys.verdict.model import Finding

LONGEST = 200
WRITE = {
    "nowhere": N_("Name what to act on as the screen writes it: « Cliquez sur « Continuer » »."),
    "elsewhere": N_("Say here what is to be done, or at which step of the document it is explained."),
}
OTHERWISE = N_("Say the gesture and its object as the screen shows them: « Cliquez sur « Continuer » ».")


def of_unclear(tutorial: Tutorial) -> list[Finding]:
    """One piece of advice for each."""
    return [_finding(tutorial, one) for one in tutorial.unclear]


def _finding(tutorial: Tutorial, one: Unclear) -> Finding:
    told = (i for i, step in enumerate(tutorial.steps) if step.place == one.place and step.text == one.text)
    return Finding(
        id=identity("unclear", one.text, one.rule),
        kind="unclear",
        severity="advice",
        step=next(told, None),
        place=one.place,
        said=shortened(one.text, LONGEST),
        said_as_is=True,
        seen=one.seen,
        proposal=_(WRITE.get(one.rule, OTHERWISE)),
    )
