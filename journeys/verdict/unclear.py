"""Findings about instructions that nobody could follow."""

from journeys.tutorial.model import Tutorial, Unclear
from journeys.verdict.findings import mark
from journeys.verdict.model import Finding
from journeys.verdict.telling import shortened

LONGEST = 200
WRITE = {
    "nowhere": "Nommez ce sur quoi agir, tel que l'écran l'écrit : « Cliquez sur « Continuer » ».",
    "elsewhere": "Dites ici même ce qu'il faut faire, ou à quelle étape du document c'est expliqué.",
}
OTHERWISE = "Dites le geste et son objet, tels que l'écran les montre : « Cliquez sur « Continuer » »."


def of_unclear(tutorial: Tutorial) -> list[Finding]:
    """One piece of advice for each."""
    return [_finding(tutorial, one) for one in tutorial.unclear]


def _finding(tutorial: Tutorial, one: Unclear) -> Finding:
    told = (i for i, step in enumerate(tutorial.steps) if step.place == one.place and step.text == one.text)
    return Finding(
        id=mark("unclear", one.place),
        kind="unclear",
        severity="advice",
        step=next(told, None),
        place=one.place,
        said=shortened(one.text, LONGEST),
        seen=one.seen,
        proposal=WRITE.get(one.rule, OTHERWISE),
    )
