"""Steps before their surroundings are looked at."""

import re
from dataclasses import dataclass

from parcours.journeys.tutorial.french.sentence_splitter import Sentence
from parcours.journeys.tutorial.french.tokenizer import fold
from parcours.journeys.tutorial.instructions.sentence_parser import Told
from parcours.journeys.tutorial.model import Step


def label_key(text: str) -> str:
    """Letters and figures of `text`, folded."""
    return " ".join(fold(word) for word in re.findall(r"[^\W_]+", text))


@dataclass(frozen=True)
class Draft:
    """A step before its surroundings are looked at."""

    step: Step
    block: int
    sentence: Sentence
    told: Told | None
    titled: bool
    order: int
