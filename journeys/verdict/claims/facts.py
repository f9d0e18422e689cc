"""Numbers told otherwise than the platform states them, on any of its screens; weighed by learned weights."""

import re
from collections.abc import Hashable
from dataclasses import dataclass
from decimal import Decimal

from parcours.journeys.tutorial.model import Document, Place
from parcours.journeys.verdict.extraction.quantities import Quantity, Sameness, quantities, sameness
from parcours.journeys.verdict.extraction.statements import clause_of, is_of_another_day, split, surrounded
from parcours.journeys.verdict.extraction.subjects import subject_of
from parcours.journeys.verdict.grounding.features import CONTEXT, Features, text_of
from parcours.journeys.verdict.platform_index.index import Fact, PlatformIndex
from parcours.journeys.verdict.platform_index.words import stems

_RATE = re.compile(r"\b(?:heures?|par (?:an|mois|personne)|chaque ann[ée]e)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Doubt:
    """A number of the document that may be meant for a fact, and is not its value."""

    quantity: Quantity
    fact: Fact
    how: Sameness
    sentence: str
    around: str
    """The headings over it, and the block before."""
    place: Place

    @property
    def cause(self) -> Hashable:
        """A wrong value of a fact is one cause, wherever it is told."""
        return self.fact.fact, self.quantity.value, self.quantity.days


def doubts(document: Document, index: PlatformIndex) -> list[Doubt]:
    """Each number with each fact of its unit whose value it has not, and whose words are near."""
    stated = [(fact, next(quantities(fact.value))) for fact in index.facts if any(quantities(fact.value))]
    return [
        Doubt(quantity, fact, how, sentence, around, block.place)
        for block, around in surrounded(document.blocks)
        for sentence in split(block.text)
        for quantity in quantities(sentence)
        if not quantity.ranged
        for fact, value in stated
        if value.unit == quantity.unit
        and (how := _sameness(quantity, value)) != "same"
        and fact.stems & ({*stems(sentence)} | {*stems(around)})
    ]


def _sameness(said: Quantity, seen: Quantity) -> Sameness:
    """As everywhere, but that working days must be told as such: a deadline binds."""
    how = sameness(said, seen)
    unlike = said.unit == "delay" and said.days != seen.days and "ouvr" in (said.days, seen.days)
    return "vague" if how == "same" and unlike else how


def fact_features(doubt: Doubt, document: Document, index: PlatformIndex) -> Features:
    """What speaks for and against the number being meant for the fact, and wrong."""
    fact, quantity, sentence = doubt.fact, doubt.quantity, doubt.sentence
    clause = clause_of(sentence, quantity)
    alone = sum(other.unit == quantity.unit for other in quantities(sentence)) == 1
    meant = subject_of(quantity.unit, clause, sentence, doubt.around, alone)
    rivals = [other for other in index.facts if other.fact != fact.fact]
    parts = {"clause": clause, "sentence": sentence, "around": doubt.around}
    near = {name: index.weight(fact.stems & {*stems(words)}) for name, words in parts.items()}
    text = text_of([block.text for block in document.blocks])
    return {
        f"unit={quantity.unit}": 1,
        f"fact={fact.fact}": 1,
        f"how={doubt.how}": 1,
        f"how={doubt.how}/{quantity.unit}": 1,
        "meant": float(meant is not None and meant.fact == fact.fact),
        "meant for another": float(meant is not None and meant.fact != fact.fact),
        "older value": float(_is_older(quantity, fact)),
        "alone": float(alone),
        "a rate": float(_RATE.search(clause) is not None),
        "asked": float(sentence.rstrip(" »").endswith("?")),
        "another day": float(is_of_another_day(sentence, quantity, doubt.around, index.release)),
        "apart": min(_apart(quantity, next(quantities(fact.value))), 3.0),
        "length": min(len(sentence), 300) / 300,
        "nearer to another": float(
            any(index.weight(one.stems & {*stems(sentence)}) > near["sentence"] for one in rivals)
        ),
        **{f"near in {name}": min(weight, 3.0) / 3 for name, weight in near.items()},
        **{f"speaks of {word}": float(word in text) for word in CONTEXT},
    }


def _is_older(quantity: Quantity, fact: Fact) -> bool:
    return any(sameness(quantity, was) == "same" for old in fact.was for was in quantities(old))


def _apart(said: Quantity, seen: Quantity) -> float:
    """How far apart the values are, as a share of the one seen."""
    if not isinstance(said.value, Decimal) or not isinstance(seen.value, Decimal) or not seen.value:
        return 1.0
    return float(abs(said.value - seen.value) / seen.value)
