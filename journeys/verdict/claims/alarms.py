"""What may be wrong with a step: each suspicion on positive evidence, weighed by learned weights."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from parcours.journeys.support.label_text import likeness
from parcours.journeys.tutorial.model import Action
from parcours.journeys.verdict.grounding.features import CONTEXT, Features, is_anchored, is_quoted
from parcours.journeys.verdict.grounding.grounded import GroundedTutorial
from parcours.journeys.verdict.grounding.matching import Grounding, Match
from parcours.journeys.verdict.model import Kind
from parcours.journeys.verdict.platform_index.words import stems

ON_SCREEN: frozenset[Action] = frozenset(
    {"click", "select", "confirm", "check", "open_app", "download", "navigate", "fill", "enter_code"}
)
NEAR, ALIKE = 0.3, 0.7  # of a score: below, a name is not near; below, it may be another control's


@dataclass(frozen=True)
class Suspicion:
    """A step that may be told as it is not."""

    position: int
    """Index of the step."""
    kind: Kind
    match: Match
    """What speaks for it: an older or a near name, one that was lost, or that nothing bears the label."""

    @property
    def label(self) -> str:
        return self.match.label


def suspicions(grounded: GroundedTutorial) -> list[Suspicion]:
    """All that may be wrong with each step, in order; of those of one step at most one is."""
    return [
        Suspicion(position, kind, match)
        for position, one in enumerate(grounded.steps)
        if one.grounding.step.action not in ("physical", "wait")
        for kind, match in _of_step(one.grounding)
    ]


def _of_step(grounding: Grounding) -> Iterator[tuple[Kind, Match]]:
    if older := grounding.first("older"):
        yield "renamed", older
        return
    lost = [match for match in grounding.matches if match.relation == "lost"]
    known = any(m.label and m.relation in ("exact", "called", "place") for m in grounding.matches)
    yield from _of_labels(grounding)
    yield from (("gone", match) for match in lost[:1] if match.label or not known)


def _of_labels(grounding: Grounding) -> Iterator[tuple[Kind, Match]]:
    """Of the first label that no name bears, of a step on a screen."""
    step = grounding.step
    if step.action not in ON_SCREEN:
        return
    for label in step.labels:
        borne = [match for match in grounding.matches if match.label == label]
        if any(match.relation in ("exact", "called", "place") for match in borne):
            continue
        if not (is_quoted(step, label) or label[:1].isupper()):
            continue
        near = next((match for match in borne if _is_near(match)), None)
        task = next((match for match in grounding.matches if match.relation == "task"), None)
        if near is not None:
            yield "renamed", near
        if task is not None and is_quoted(step, label):
            yield "renamed", replace(task, label=label)
        score = 0.0 if near is None else near.score
        if score < ALIKE and not any(match.relation == "lost" for match in borne):
            yield "gone", Match("unknown", None, score, label=label)
        return


def _is_near(match: Match) -> bool:
    return bool(
        match.relation in ("near", "same-words")
        and match.name is not None
        and match.name.is_control
        and match.score >= NEAR
    )


def alarm_features(grounded: GroundedTutorial, suspicion: Suspicion) -> Features:
    """What speaks for and against one suspicion."""
    at, match, steps = suspicion.position, suspicion.match, grounded.steps
    one = steps[at]
    step = one.grounding.step
    source = "lost-task" if match.relation == "lost" and match.task is not None else match.relation
    anchored = [is_anchored(other.grounding) for other in steps]
    found: Features = {
        f"source={source}": 1,
        f"source={source}/{step.action}": 1,
        f"action={step.action}": 1,
        f"device={step.device}": 1,
        "quoted": float(bool(match.label) and is_quoted(step, match.label)),
        "capital": float(match.label[:1].isupper()),
        "score": match.score,
        f"score={int(match.score * 5)}": 1,
        "holds": one.probability,
        "holds before": steps[at - 1].probability if at else 0,
        "holds after": steps[at + 1].probability if at + 1 < len(steps) else 0,
        "holds everywhere": sum(other.probability for other in steps) / len(steps),
        "density": grounded.matched.density,
        "named": grounded.matched.named,
        "anchor before": float(at > 0 and anchored[at - 1]),
        "anchor after": float(at + 1 < len(steps) and anchored[at + 1]),
        "an anchor": float(any(anchored)),
        "conditional": float(step.conditional),
        "words": min(len(stems(match.label)), 5) / 5,
        **{f"speaks of {word}": float(word in grounded.matched.text) for word in CONTEXT},
    }
    found |= {"strange": one.grounding.strange, f"strange/{source}": one.grounding.strange}
    found |= {f"source={source}/{'capital' if match.label[:1].isupper() else 'small'}": 1}
    if match.task is not None:
        found[f"task={match.task.id}"] = 1
    if match.name is not None:
        like = likeness(match.label, match.name.name) / 100 if match.label else 0.0
        found |= {"like": like, f"like/{source}": like, f"like/{source}={int(like * 5)}": 1}
        found["used"] = float(bool(match.name.used))
        found["pressed"] = float(match.name.role in ("button", "link", "tab"))
    return found
