"""In which words people tell each control and each journey, learned from marked texts by `make weights`."""

import math
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from pydantic import Field

from parcours.journeys.support.record import Record
from parcours.journeys.tutorial.model import Document, Step
from parcours.journeys.verdict.platform_index.words import stems

SENTENCE, NEIGHBOUR = 0.3, 0.5  # what a word counts for outside the step's own clause
OFTEN = 3  # times: a word of a whole document counts no more
Words = dict[str, float]
"""What something is told with: words, and how much each counts."""


UNUSUAL = 0.05  # how likely people tell a name so: below, it is no candidate
MOST = 3


@dataclass(frozen=True)
class Usual:
    """A name that people tell so."""

    name: str
    likely: float
    own: float
    """How much of that the step's own words say, its neighbours' left out: a sum of weights."""


class Wordings(Record):
    """For each name a logistic regression over the words it is told with."""

    names: tuple[str, ...]
    bias: tuple[float, ...] = Field(description="in the order of `names`")
    weights: dict[str, tuple[tuple[int, float], ...]] = Field(
        description="by word: the place in `names`, and what the word speaks for it"
    )

    def usual(self, words: Words) -> list[Usual]:
        """The names that are likely told in a step's words, the likeliest first."""
        own = {word: times for word, times in words.items() if _is_own(word)}
        return [
            Usual(name, likely, sum(times * self._of(word).get(name, 0.0) for word, times in own.items()))
            for name, likely in self.likely(words)[:MOST]
            if likely >= UNUSUAL
        ]

    def _of(self, word: str) -> dict[str, float]:
        return {self.names[place]: weight for place, weight in self.weights.get(word, ())}

    def likely(self, words: Words) -> list[tuple[str, float]]:
        """Every name, with how likely it is told in these words, the likeliest first."""
        sums: dict[int, float] = defaultdict(float, enumerate(self.bias))
        for word, times in words.items():
            for place, weight in self.weights.get(word, ()):
                sums[place] += times * weight
        rated = [(self.names[place], 1 / (1 + math.exp(-total))) for place, total in sums.items()]
        return sorted(rated, key=lambda one: (-one[1], one[0]))


NOTHING_LEARNED = Wordings(names=(), bias=(), weights={})


def words_of_steps(steps: Sequence[Step], clauses: Sequence[str]) -> list[Words]:
    """What each step is told with, its neighbours included."""
    own = [stems(clause) for clause in clauses]
    found = []
    for place, (step, clause) in enumerate(zip(steps, own, strict=True)):
        words = {f"action {step.action}": 1.0}
        words |= {f"sentence {word}": SENTENCE for word in stems(step.text)}
        words |= dict.fromkeys(clause, 1.0)
        words |= {told_of(word): 1.0 for word in stems(object_of(step))}
        if place:
            words |= {f"before {word}": NEIGHBOUR for word in own[place - 1]}
        if place + 1 < len(steps):
            words |= {f"after {word}": NEIGHBOUR for word in own[place + 1]}
        found.append(words)
    return found


def _is_own(word: str) -> bool:
    """Whether it is of the step itself: not of its sentence, of a neighbour, nor its mere kind of gesture."""
    return " " not in word or word.startswith(told_of(""))


def object_of(step: Step) -> str:
    """What it is done to, and the names given of it."""
    return " ".join([step.object or "", *step.labels])


def told_of(word: str) -> str:
    """The word, as one of an object."""
    return f"object {word}"


def words_of_document(document: Document) -> Words:
    """What a whole document is told with."""
    times = Counter(word for block in document.blocks for word in stems(block.text))
    words = {word: min(count, OFTEN) / OFTEN for word, count in times.items()}
    headings = (block.text for block in document.blocks if block.kind == "heading")
    return words | {f"heading {word}": 1.0 for heading in headings for word in stems(heading)}
