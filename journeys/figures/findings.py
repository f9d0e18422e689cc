"""What is told of a tutorial's figures: those out of date, those with no step, screens shown by none."""

from collections import Counter
from collections.abc import Sequence

from journeys.figures.check import Checked
from journeys.tutorial.model import Document, Figure
from journeys.verdict.findings import mark
from journeys.verdict.model import Finding, Severity, Verdict
from journeys.verdict.telling import etape

HABIT = 0.6  # of the screens: a tutorial that shows so many means to show them all
FEWEST = 4
NAMED = 4


def stale_figures(document: Document, checked: Sequence[Checked]) -> dict[int, Finding]:
    """A finding for each stale figure, by its index in `checked`; no two have one id."""
    found: dict[int, Finding] = {}
    taken: Counter[str] = Counter()
    for at, one in enumerate(checked):
        if one.told.standing != "stale":
            continue
        finding = _stale(document.figures[one.told.index], one)
        taken[finding.id] += 1
        again = taken[finding.id]
        named = f"{finding.id}-{again}" if again > 1 else finding.id
        found[at] = finding.model_copy(update={"id": named})
    return found


def advice(document: Document, verdict: Verdict) -> list[Finding]:
    """At most one piece about figures without a step, and one about screens without a figure."""
    return [*_without_step(document, verdict), *_without_figure(document, verdict)]


def _stale(figure: Figure, checked: Checked) -> Finding:
    severity: Severity = "misleads" if any(change.control for change in checked.opinion.changes) else "ages"
    shown = f"on « {checked.told.screen} »: " if checked.told.screen else ""
    return Finding(
        id=mark("stale-figure", figure.place),
        kind="stale-figure",
        severity=severity,
        step=checked.judged.index if checked.judged else None,
        place=figure.place,
        said=f"figure « {figure.alt} »" if figure.alt else "figure",
        seen=f"{shown}{checked.opinion.told}",
        proposal="Refaites cette figure : « parcours figures » la refait d'après l'écran d'aujourd'hui.",
        sighting=checked.sighting,
    )


def _without_step(document: Document, verdict: Verdict) -> list[Finding]:
    tied = {index for judged in verdict.steps for index in judged.step.figures}
    alone = [figure for index, figure in enumerate(document.figures) if index not in tied]
    if not alone or not tied:
        return []
    many = len(alone) > 1
    said = f"{len(alone)} figures sans étape" if many else "une figure sans étape"
    return [
        Finding(
            id=mark("missing-figure", alone[0].place) + "-step",
            kind="missing-figure",
            severity="advice",
            step=None,
            place=alone[0].place,
            also=tuple(figure.place for figure in alone[1:]),
            said=said,
            seen="no step goes with it, so nothing tells what it should show",
            proposal="Placez chaque figure juste après l'étape qu'elle montre, ou retirez-la.",
        )
    ]


def _without_figure(document: Document, verdict: Verdict) -> list[Finding]:
    """Screens where something is done and that no figure shows, in a tutorial that shows most."""
    acted: dict[str, list[int]] = {}
    for judged in verdict.steps:
        if judged.sighting is not None and judged.status == "holds" and not judged.step.conditional:
            acted.setdefault(judged.sighting.screen.name, []).append(judged.index)
    shown = {n for n, steps in acted.items() if any(verdict.steps[i].step.figures for i in steps)}
    bare = [name for name in acted if name not in shown]
    if not bare or len(acted) < FEWEST or len(shown) < HABIT * len(acted) or not document.figures:
        return []
    steps = [verdict.steps[acted[name][0]] for name in bare]
    screens = [step.sighting.screen.heading for step in steps if step.sighting]
    named = ", ".join(f"« {heading} »" for heading in screens[:NAMED])
    more = f" et {len(screens) - NAMED} autres" if len(screens) > NAMED else ""
    return [
        Finding(
            id=mark("missing-figure", steps[0].step.place),
            kind="missing-figure",
            severity="advice",
            step=steps[0].index,
            place=steps[0].step.place,
            also=tuple(step.step.place for step in steps[1:]),
            said=f"aucune figure à {', '.join(etape(step.step) for step in steps[:NAMED])}{more}",
            seen=f"{len(shown)} of {len(acted)} screens have a figure, not {named}{more}",
            proposal="Ajoutez une figure de ces écrans : le lecteur en a une à presque tous les autres.",
        )
    ]
