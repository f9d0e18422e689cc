"""Findings about the figures of a tutorial: stale ones, and advice on missing or untied ones."""

from collections.abc import Sequence

from parcours.journeys.figures.comparison.checker import Checked
from parcours.journeys.language import _, ngettext
from parcours.journeys.tutorial.model import Document, Figure, Place
from parcours.journeys.verdict.findings.base import identity
from parcours.journeys.verdict.findings.phrases import quoted, step_told
from parcours.journeys.verdict.model import Finding, JudgedSteps, Severity

HABIT = 0.6  # of the screens: a tutorial that shows so many means to show them all
FEWEST = 4
NAMED = 4


def stale_figures(document: Document, checked: Sequence[Checked]) -> list[Finding]:
    """A finding for each stale figure; one for all of the same file, of which the same is said."""
    stale = [one for one in checked if one.told.standing == "stale"]
    also: dict[int, list[Place]] = {}
    for one in stale:
        if one.same_as is not None:
            also.setdefault(one.same_as, []).append(one.told.place)
    return [
        _stale(document.figures[one.told.index], one, also.get(one.told.index, ()))
        for one in stale
        if one.same_as is None
    ]


def advice(document: Document, verdict: JudgedSteps) -> list[Finding]:
    """At most one piece about figures without a step, and one about screens without a figure."""
    return [*_without_step(document, verdict), *_without_figure(document, verdict)]


def _stale(figure: Figure, checked: Checked, also: Sequence[Place]) -> Finding:
    severity: Severity = "misleads" if any(change.control for change in checked.opinion.changes) else "ages"
    told = checked.opinion.told
    if checked.told.screen:
        told = _("on « {screen} »: {told}", screen=checked.told.screen, told=told)
    step = checked.judged.step.text if checked.judged else ""
    return Finding(
        id=identity("stale-figure", figure.alt, checked.told.screen or "", step),
        kind="stale-figure",
        severity=severity,
        step=checked.judged.index if checked.judged else None,
        place=figure.place,
        also=tuple(also),
        said=_("figure « {words} »", words=figure.alt) if figure.alt else _("figure"),
        seen=told,
        proposal=_("Shoot this figure anew: “parcours figures” does it from the screen as it is now."),
        sighting=checked.judged.sighting if checked.judged else None,
        figure=checked.told.index,
    )


def _without_step(document: Document, verdict: JudgedSteps) -> list[Finding]:
    tied = {index for judged in verdict.steps for index in judged.step.figures}
    alone = [figure for index, figure in enumerate(document.figures) if index not in tied]
    if not alone or not tied:
        return []
    return [
        Finding(
            id=identity("missing-figure", "step"),
            kind="missing-figure",
            severity="advice",
            step=None,
            place=alone[0].place,
            also=tuple(figure.place for figure in alone[1:]),
            said=ngettext("{n} figure without a step", "{n} figures without a step", len(alone)),
            seen=_("no step goes with it, so nothing tells what it should show"),
            proposal=_("Put each figure right after the step it shows, or take it out."),
        )
    ]


def _without_figure(document: Document, verdict: JudgedSteps) -> list[Finding]:
    """Screens where something is done and that no figure shows, in a tutorial that shows most."""
    acted: dict[str, list[int]] = {}
    for judged in verdict.steps:
        told_alone = not judged.step.conditional and not judged.step.coarse
        if judged.sighting is not None and judged.status == "holds" and told_alone:
            acted.setdefault(judged.sighting.screen.name, []).append(judged.index)
    shown = {n for n, steps in acted.items() if any(verdict.steps[i].step.figures for i in steps)}
    bare = [name for name in acted if name not in shown]
    if not bare or len(acted) < FEWEST or len(shown) < HABIT * len(acted) or not document.figures:
        return []
    steps = [verdict.steps[acted[name][0]] for name in bare]
    screens = [step.sighting.screen.heading for step in steps if step.sighting]
    places = [step_told(step.step) for step in steps[:NAMED]]
    named = quoted(screens[:NAMED])
    if len(screens) > NAMED:
        more = ngettext("and {n} more", "and {n} more", len(screens) - NAMED)
        named, places = f"{named} {more}", [*places, more]
    return [
        Finding(
            id=identity("missing-figure", "screens"),
            kind="missing-figure",
            severity="advice",
            step=steps[0].index,
            place=steps[0].step.place,
            also=tuple(step.step.place for step in steps[1:]),
            said=_("no figure at {steps}", steps=", ".join(places)),
            seen=_(
                "{some} of {all} screens have a figure, not {screens}",
                some=len(shown),
                all=len(acted),
                screens=named,
            ),
            proposal=_("Add a figure of these screens: the reader has one of most others."),
        )
    ]
