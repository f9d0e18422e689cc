"""Judges a tutorial: puts together what every walk shows of every step."""

from collections.abc import Sequence
from dataclasses import dataclass

from parcours.journeys.language import _
from parcours.journeys.tutorial.model import Tutorial
from parcours.journeys.verdict.alignment.alternatives import habits_of
from parcours.journeys.verdict.alignment.leg import Control
from parcours.journeys.verdict.alignment.reading_path import legs
from parcours.journeys.verdict.applicability.audience import meant
from parcours.journeys.verdict.applicability.other_sites import elsewhere
from parcours.journeys.verdict.applicability.part import Part, finding_in_whole, step_in_whole, stretches
from parcours.journeys.verdict.findings.dead_links import at_sites, of_links, to_other_sites
from parcours.journeys.verdict.findings.drifted_steps import of_steps
from parcours.journeys.verdict.findings.editions import editions, no_such_journey, why_absent
from parcours.journeys.verdict.findings.headings import of_headings
from parcours.journeys.verdict.findings.outdated_facts import of_facts
from parcours.journeys.verdict.findings.personal_data import of_personal_data, veil_of
from parcours.journeys.verdict.findings.phrases import held_reason, manual_reason
from parcours.journeys.verdict.findings.unclear import of_unclear
from parcours.journeys.verdict.findings.undocumented import of_gestures
from parcours.journeys.verdict.judgement import NO_PART, Judgement, Placed
from parcours.journeys.verdict.model import (
    Finding,
    JudgedSteps,
    Status,
    StepVerdict,
    UnreadPicture,
    WalkedPart,
)
from parcours.journeys.verdict.step_evidence import Case, cases
from parcours.journeys.walk.addresses import NONE_KNOWN, Addresses
from parcours.journeys.walk.model import Walk


@dataclass(frozen=True)
class Judged:
    """A part's verdict, its indexes those of the part."""

    part: Part
    walks: tuple[str, ...]
    steps: tuple[StepVerdict, ...]
    findings: tuple[Finding, ...]
    told: frozenset[Control]
    """Controls it told somebody."""


def judge(
    path: str,
    tutorial: Tutorial,
    target: str,
    parts: Sequence[tuple[Part, Sequence[Walk]]],
    addresses: Addresses = NONE_KNOWN,
) -> Judgement:
    """What the walks say of the tutorial, part by part; all the walks are of that target.

    Every step is in one part; a part whose journey is not there has no walk. Nobody's data is quoted in it.
    """
    veil = veil_of(tutorial)
    of_people = of_personal_data(tutorial)
    dead = [veil.over(finding) for finding in of_links(tutorial, addresses)]
    tutorial = at_sites(veil.over(tutorial), addresses)
    away = to_other_sites(tutorial, addresses)
    spans = stretches(tutorial, [part for part, _ in parts])
    judged: list[Judged] = []
    for (part, walks), blocks in zip(parts, spans, strict=True):
        known = frozenset[Control]().union(*(one.told for one in judged))
        judged.append(_judged(part, part.of(tutorial), walks, blocks, known, away))
    steps: list[StepVerdict] = []
    findings: list[Placed] = []
    before = 0
    for place, one in enumerate(judged):
        steps += [step_in_whole(step, one.part, before) for step in one.steps]
        findings += [(place, finding_in_whole(finding, one.part, before)) for finding in one.findings]
        before += len(one.walks)
    mixed = editions(tutorial, [one.part for one in judged])
    steps = [_with_dead_link(step, dead) for step in steps]
    placed = [(_part_of(finding, tutorial, spans), finding) for finding in (*dead, *of_unclear(tutorial))]
    of_whole = ((NO_PART, finding) for finding in (*mixed, *of_people))
    told = JudgedSteps(
        path=path,
        title=_title(tutorial) or path,
        target=target,
        parts=tuple(_part(one, tutorial) for one in judged),
        steps=tuple(steps),
    )
    passed_over = tuple(
        UnreadPicture(place=figure.place, reason=figure.unread)
        for figure in tutorial.document.figures
        if figure.unread
    )
    return Judgement(told, (*findings, *placed, *of_whole), unread_pictures=passed_over)


def _judged(
    part: Part,
    tutorial: Tutorial,
    told_walks: Sequence[Walk],
    blocks: range,
    before: frozenset[Control],
    away: frozenset[int],
) -> Judged:
    if not told_walks:
        return _absent(part, tutorial)
    walks = meant(tutorial.document, told_walks)
    aside = _aside(part, elsewhere(tutorial) | {index - part.first for index in away})
    followed = [legs(tutorial, walk, before, aside) for walk in walks]
    habits = habits_of(walks, followed)
    known = cases(tutorial, walks, followed, habits)
    told = of_steps(tutorial, walks, known)
    told += of_headings(tutorial, walks, [finding for finding, _ in told])
    stated = of_facts(tutorial, walks, blocks)
    drifted = {f.step: f for f in stated if f.step is not None and f.severity != "advice"}
    drifted |= {index: finding for finding, indexes in reversed(told) for index in indexes}
    undocumented = of_gestures(tutorial, walks, followed, habits)
    findings = (*(finding for finding, _ in told), *undocumented, *stated)
    steps = tuple(_step(case, walks, drifted).model_copy(update=aside.get(case.index, {})) for case in known)
    told_here = frozenset[Control]().union(*(leg.told for of_walk in followed for leg in of_walk))
    return Judged(part, tuple(walk.variant for walk in walks), steps, findings, told_here)


def _aside(part: Part, elsewhere: frozenset[int]) -> dict[int, dict[str, str]]:
    """Steps that no gesture answers, each with its status and the reason."""
    away = {"status": "manual", "reason": _("on a site that is none of the services walked")}
    whole = {"status": "holds", "reason": _("tells the journey « {name} » as a whole", name=part.journey)}
    return dict.fromkeys(elsewhere, away) | {i - part.first: whole for i in part.whole}


def _absent(part: Part, tutorial: Tutorial) -> Judged:
    """The journey is not there: nothing of what the part tells can be done."""
    steps = tuple(
        StepVerdict(index=index, step=step, status="drifted", reason=why_absent(part))
        for index, step in enumerate(tutorial.steps)
    )
    return Judged(part, (), steps, (no_such_journey(tutorial, part),), frozenset())


def _with_dead_link(step: StepVerdict, dead: Sequence[Finding]) -> StepVerdict:
    wrong = next((f for f in dead if f.step == step.index and f.severity != "advice"), None)
    if wrong is None or step.status == "drifted":
        return step
    return step.model_copy(update={"status": "drifted", "reason": wrong.seen})


def _part_of(finding: Finding, tutorial: Tutorial, spans: Sequence[range]) -> int:
    """The part in which the finding's place is."""
    at = next((i for i, block in enumerate(tutorial.document.blocks) if block.place == finding.place), -1)
    return next((part for part, blocks in enumerate(spans) if at in blocks), NO_PART)


def _part(judged: Judged, tutorial: Tutorial) -> WalkedPart:
    part = judged.part
    return WalkedPart(
        journey=part.journey,
        edition=part.edition,
        first=part.first,
        last=part.last,
        place=tutorial.steps[part.first].place,
        end=tutorial.steps[part.last].place,
        walks=judged.walks,
    )


def _title(tutorial: Tutorial) -> str:
    """The first heading, else the first words."""
    blocks = tutorial.document.blocks
    headings = [block.text for block in blocks if block.kind == "heading"]
    return next(iter((*headings, *(block.text for block in blocks))), "")[:120]


def _step(case: Case, walks: Sequence[Walk], drifted: dict[int, Finding]) -> StepVerdict:
    status, reason = _status(case, walks, drifted)
    return StepVerdict(
        index=case.index, step=case.step, status=status, reason=reason, sighting=case.sighting(walks)
    )


def _status(case: Case, walks: Sequence[Walk], drifted: dict[int, Finding]) -> tuple[Status, str]:
    if case.index in drifted:
        return "drifted", drifted[case.index].seen
    if case.best is not None:
        return "holds", held_reason(case, walks)
    if case.cut and not case.missing:
        return "unreached", str(walks[case.cut[0]].ended_by)
    return "manual", manual_reason(case.step)
