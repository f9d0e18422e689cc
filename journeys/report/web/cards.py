"""The steps of a verdict, gathered by the sentence that tells them."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from parcours.journeys.report.captions import STATUSES, telling_words
from parcours.journeys.verdict.model import Sighting, Status, StepVerdict, Verdict


@dataclass(frozen=True)
class Card:
    """One sentence, and its steps in order."""

    steps: tuple[StepVerdict, ...]

    @property
    def status(self) -> Status:
        """The worst of its steps."""
        return min((judged.status for judged in self.steps), key=STATUSES.index)

    @property
    def sightings(self) -> list[Sighting]:
        return [judged.sighting for judged in self.steps if judged.sighting]


def cards(verdict: Verdict) -> list[Card]:
    """In the order of the document."""
    sentences = groupby(verdict.steps, key=lambda judged: (judged.step.text, judged.step.place))
    return [Card(tuple(steps)) for _, steps in sentences]


def telling_words_of(steps: Sequence[StepVerdict]) -> tuple[str, ...]:
    """The words of the sentence that tell its steps."""
    return tuple(words for judged in steps for words in telling_words(judged.step))
