"""What may be said of a tutorial told in its author's own words: only what there is evidence for."""

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass, replace

from parcours.journeys.language import _
from parcours.journeys.tutorial.model import Action, Step, Tutorial
from parcours.journeys.verdict.applicability.other_sites import elsewhere
from parcours.journeys.verdict.claims.alarms import Suspicion, alarm_features, suspicions
from parcours.journeys.verdict.claims.facts import doubts, fact_features
from parcours.journeys.verdict.claims.wording import finding_of, finding_of_fact
from parcours.journeys.verdict.findings.base import grouped
from parcours.journeys.verdict.findings.outdated_facts import step_at
from parcours.journeys.verdict.findings.phrases import control_named, manual_reason, shortened
from parcours.journeys.verdict.grounding.features import DENSE
from parcours.journeys.verdict.grounding.grounded import GroundedStep, GroundedTutorial
from parcours.journeys.verdict.grounding.matching import Match
from parcours.journeys.verdict.grounding.weights import Model, Weights
from parcours.journeys.verdict.judgement import Judgement
from parcours.journeys.verdict.model import Evidence, Finding, Kind, Sighting, StepVerdict
from parcours.journeys.verdict.platform_index.index import Name, PlatformIndex, key
from parcours.journeys.walk.model import Walk

HOLDS, ALARM = 0.72, 0.46
"""How sure it must be to be said."""
LIKELY = 0.35
"""How sure a match must be to be named where nothing is said."""
OF_FOLLOWING: frozenset[Kind] = frozenset(
    {"renamed", "gone", "superseded", "reordered", "wrong-device", "wrong-channel", "outdated-fact"}
)
"""Kinds that following a walk may tell only where each gesture is told by its name."""
BESIDE_A_STEP: frozenset[Kind] = frozenset({"undocumented", "unclear"})
"""Kinds that leave the step true that they are told at."""
BY_HAND: frozenset[Action] = frozenset(
    {"physical", "wait", "download", "upload", "receive_sms", "receive_mail", "info", "read"}
)


@dataclass(frozen=True)
class Alarm:
    """A suspicion that is likely enough."""

    suspicion: Suspicion
    step: Step
    evidence: Evidence

    @property
    def cause(self) -> Hashable:
        """A name told at several steps is one cause; a task that is lost is one at each."""
        told = self.suspicion
        return told.kind, key(told.label) or told.position


@dataclass(frozen=True)
class Grounds:
    """All that claims are made of, beside the judgement of the walks followed."""

    tutorial: Tutorial
    index: PlatformIndex
    grounded: GroundedTutorial
    learned: Weights


def claimed(judgement: Judgement, grounds: Grounds, walks: Sequence[Walk]) -> Judgement:
    """The judgement with each step held or alarmed on evidence alone, and unsure else.

    `walks` are those of the judgement, in its order.
    """
    grounded, away = grounds.grounded, elsewhere(grounds.tutorial)
    kept = [(part, finding) for part, finding in judgement.findings if _stays(finding, grounded)]
    kept += [(judgement.part_of(finding), finding) for finding in _wrong_facts(grounds)]
    wrong = {
        f.step: f
        for _part, f in kept
        if f.step is not None and f.severity != "advice" and f.kind not in BESIDE_A_STEP
    }
    beside = away | {judged.index for judged in judgement.judged.steps if judged.status == "unreached"}
    alarms = [
        one for one in _alarms(grounded, grounds.learned.alarms) if one.suspicion.position not in beside
    ]
    for group in grouped(alarms, lambda alarm: alarm.cause):
        finding = finding_of([alarm.suspicion for alarm in group], [alarm.step for alarm in group])
        finding = finding.model_copy(update={"evidence": group[0].evidence})
        kept.append((judgement.part_of(finding), finding))
        wrong |= {alarm.suspicion.position: finding for alarm in group}
    steps = tuple(
        judged if judged.index in beside else _step(judged, one, wrong.get(judged.index), walks)
        for judged, one in zip(judgement.judged.steps, grounded.steps, strict=True)
    )
    judged = judgement.judged.model_copy(update={"steps": steps})
    return replace(judgement, judged=judged, findings=tuple(kept))


def _stays(finding: Finding, grounded: GroundedTutorial) -> bool:
    """Whether what following the walk told may be said of a text told in its author's own words."""
    if finding.kind == "undocumented":
        return grounded.matched.density >= DENSE
    return finding.kind not in OF_FOLLOWING


def _wrong_facts(grounds: Grounds) -> Iterator[Finding]:
    """Numbers that the platform states otherwise, each value once, where it is surest."""
    document, learned = grounds.tutorial.document, grounds.learned.facts
    likely = [
        (learned.probability(fact_features(doubt, document, grounds.index)), doubt)
        for doubt in doubts(document, grounds.index)
    ]
    sure = sorted((one for one in likely if one[0] >= ALARM), key=lambda one: -one[0])
    for group in grouped(sure, lambda one: one[1].cause):
        sureness, doubt = group[0]
        step = step_at(grounds.tutorial, doubt.place, doubt.quantity.written)
        evidence = Evidence(
            relation="fact",
            words=doubt.quantity.written,
            name=doubt.fact.sentences[0],
            role="text",
            screens=(doubt.fact.screen,),
            sureness=round(sureness, 3),
        )
        found = finding_of_fact([one for _, one in group], step)
        yield found.model_copy(update={"evidence": evidence})


def _alarms(grounded: GroundedTutorial, model: Model) -> list[Alarm]:
    """Of each step the likeliest suspicion, where it is likely enough."""
    best: dict[int, Alarm] = {}
    for suspicion in suspicions(grounded):
        sureness = model.probability(alarm_features(grounded, suspicion))
        at, step = suspicion.position, grounded.steps[suspicion.position].grounding.step
        if sureness >= ALARM and (at not in best or sureness > best[at].evidence.sureness):
            best[at] = Alarm(suspicion, step, _evidence(suspicion.match, step, sureness))
    return [best[at] for at in sorted(best)]


def _evidence(match: Match, step: Step, sureness: float) -> Evidence:
    name = match.name
    return Evidence(
        relation=match.relation,
        words=match.label or shortened(step.text),
        name=None if name is None else name.name,
        role=None if name is None else name.role,
        screens=() if name is None else name.screens[:3],
        sureness=round(sureness, 3),
    )


def _step(
    judged: StepVerdict, one: GroundedStep, wrong: Finding | None, walks: Sequence[Walk]
) -> StepVerdict:
    if wrong is not None:
        drifted = {"status": "drifted", "reason": wrong.seen, "sighting": None, "evidence": wrong.evidence}
        return judged.model_copy(update=drifted)
    step, best = judged.step, one.best
    if best is not None and one.probability >= HOLDS:
        found = {
            "status": "holds",
            "reason": _held_reason(best.name),
            "sighting": _sighting(judged, best.name, walks),
            "evidence": _evidence(best, step, one.probability),
        }
        return judged.model_copy(update=found)
    if step.action in BY_HAND:
        found = {"status": "manual", "reason": manual_reason(step), "sighting": None}
        return judged.model_copy(update=found)
    found = {"status": "unsure", "reason": _unsure_reason(one), "sighting": None}
    return judged.model_copy(update=found)


def _held_reason(name: Name | None) -> str:
    if name is None:
        return _("the site itself")
    return _named(name)


def _named(name: Name) -> str:
    screen = name.screens[0]
    if name.role in ("heading", "text", "term") or screen == name.name:
        return _("shown: « {name} »", name=name.name)
    return control_named(name.role, name.name, screen)


def _unsure_reason(one: GroundedStep) -> str:
    if one.best is None or one.best.name is None or one.probability < LIKELY:
        return _("no screen known here is like what this step tells")
    return _("not sure enough to say; nearest: {control}", control=_named(one.best.name))


def _sighting(judged: StepVerdict, name: Name | None, walks: Sequence[Walk]) -> Sighting | None:
    """Where the walks met that name; where following them met it, if they did."""
    if name is None:
        return None
    if judged.sighting is not None and key(judged.sighting.gesture.name) == key(name.name):
        return judged.sighting
    for index, walk in enumerate(walks):
        for gesture in walk.gestures:
            if key(gesture.name) == key(name.name):
                return Sighting(walk=index, gesture=gesture, screen=walk.screens[gesture.screen])
    return None
