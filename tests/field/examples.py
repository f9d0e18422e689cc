"""Marked texts to learn from, each with what texts of other authors taught."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from parcours.journeys.tutorial.model import Tutorial
from parcours.journeys.tutorial.steps import NoStep, understand
from parcours.journeys.verdict.grounding.grounded import GroundedTutorial, grounded, match_tutorial
from parcours.journeys.verdict.grounding.weights import Model, Weights
from parcours.journeys.verdict.grounding.wordings import NOTHING_LEARNED
from parcours.journeys.verdict.model import StepVerdict
from parcours.journeys.verdict.platform_index.shipped import newest_index
from parcours.journeys.verification.own_words import THROUGH
from tests.field.corpus import GoldStep, Text
from tests.field.scoring import as_found, paired

_NOTHING = Model(bias=0.0, weights={})
UNTAUGHT = Weights(
    controls=NOTHING_LEARNED,
    themes=NOTHING_LEARNED,
    first=_NOTHING,
    journeys=_NOTHING,
    holds=_NOTHING,
    alarms=_NOTHING,
    facts=_NOTHING,
)


@dataclass
class Example:
    """A marked text, read."""

    text: Text
    tutorial: Tutorial
    gold: list[GoldStep | None]
    """The marked step of each step found."""
    learned: Weights = field(default=UNTAUGHT)
    """From texts of other authors."""
    followed: list[StepVerdict | None] | None = None

    def ground(self, stage: str) -> GroundedTutorial:
        index = newest_index()
        after = self.followed if stage != "first" else None
        model: Model = getattr(self.learned, stage)
        return grounded(match_tutorial(self.tutorial, index, self.learned.controls, after), index, model)


def examples(texts: Iterable[Text]) -> list[Example]:
    found = []
    for text in texts:
        try:
            tutorial = understand(text.path)
        except NoStep:
            continue
        pairs = paired(text.gold.steps, [as_found(step) for step in tutorial.steps])
        marks = [text.gold.steps[pairs[i]] if i in pairs else None for i in range(len(tutorial.steps))]
        found.append(Example(text, tutorial, marks))
    return found


def right_alone(parts: Sequence[Sequence[str]]) -> set[str]:
    """Journeys that would be right by themselves; where none is, those on the way of no other."""
    every = set[str]().union(*map(set, parts))
    return every.intersection(*map(set, parts)) or {
        journey for journey in every if not any(journey in THROUGH[other] for other in every & {*THROUGH})
    }


def by_batch(every: Sequence[Example]) -> dict[str, list[Example]]:
    found: dict[str, list[Example]] = defaultdict(list)
    for example in every:
        found[example.text.batch].append(example)
    return found
