"""A tutorial grounded: for each step the match that is most likely right, and how likely."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from parcours.journeys.tutorial.model import Step, Tutorial
from parcours.journeys.verdict.grounding.clauses import clauses
from parcours.journeys.verdict.grounding.features import MatchedTutorial, features, text_of
from parcours.journeys.verdict.grounding.matching import Grounding, Match, ground
from parcours.journeys.verdict.grounding.succession import with_neighbours
from parcours.journeys.verdict.grounding.weights import Model
from parcours.journeys.verdict.grounding.wordings import Wordings, object_of, told_of, words_of_steps
from parcours.journeys.verdict.model import StepVerdict
from parcours.journeys.verdict.platform_index.index import PlatformIndex
from parcours.journeys.verdict.platform_index.words import stems

NO_HOLD = frozenset({"older", "lost"})
"""Relations on which a step cannot hold."""


@dataclass(frozen=True)
class GroundedStep:
    """A step, its best match, and how likely it is that the step holds on it."""

    grounding: Grounding
    best: Match | None
    probability: float


@dataclass(frozen=True)
class GroundedTutorial:
    """All steps of a tutorial, grounded."""

    matched: MatchedTutorial
    steps: tuple[GroundedStep, ...]


def match_tutorial(
    tutorial: Tutorial,
    index: PlatformIndex,
    controls: Wordings,
    followed: Sequence[StepVerdict | None] | None = None,
) -> MatchedTutorial:
    """The tutorial's steps with all their matches."""
    steps, own = tutorial.steps, clauses(tutorial.steps)
    alone = [
        replace(ground(step, clause, index, controls.usual(words)), strange=strange(step, index, controls))
        for step, clause, words in zip(steps, own, words_of_steps(steps, own), strict=True)
    ]
    groundings = with_neighbours(alone, index)
    text = text_of([block.text for block in tutorial.document.blocks])
    return MatchedTutorial(groundings, tuple(followed or [None] * len(steps)), text)


def strange(step: Step, index: PlatformIndex, controls: Wordings) -> float:
    """How much of its object is like nothing known: « le drapeau vert »."""
    words = stems(object_of(step))
    return sum(word not in index.rarity and told_of(word) not in controls.weights for word in words) / max(
        len(words), 1
    )


def candidates(grounding: Grounding) -> list[int]:
    """Ranks of the matches a step may hold on, each name once."""
    found: list[int] = []
    seen: set[str] = set()
    for rank, match in enumerate(grounding.matches):
        what = match.name.name if match.name is not None else match.relation
        if match.relation not in NO_HOLD and what not in seen:
            seen.add(what)
            found.append(rank)
    return found


def grounded(matched: MatchedTutorial, index: PlatformIndex, model: Model) -> GroundedTutorial:
    """Each step with its likeliest match by the model."""
    steps = []
    for position, grounding in enumerate(matched.groundings):
        rated = [
            (model.probability(features(matched, position, rank, index)), -rank)
            for rank in candidates(grounding)
        ]
        probability, rank = max(rated, default=(0.0, 0))
        best = grounding.matches[-rank] if rated else None
        steps.append(GroundedStep(grounding, best, probability))
    return GroundedTutorial(matched, tuple(steps))
