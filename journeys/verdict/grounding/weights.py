"""The learned weights: how much each feature speaks for what may be said; learned by `make weights`."""

import json
import math
from functools import cache
from importlib import resources

from pydantic import Field

from parcours.journeys.support.record import Record
from parcours.journeys.verdict.grounding.features import Features, weighed
from parcours.journeys.verdict.grounding.wordings import Wordings


class Model(Record):
    """A logistic regression."""

    bias: float
    weights: dict[str, float]

    def probability(self, found: Features) -> float:
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, self.bias + weighed(found, self.weights)))))


class Weights(Record):
    """What was learned from all marked texts."""

    controls: Wordings = Field(description="in which words steps tell each control")
    themes: Wordings = Field(description="in which words documents tell each journey")
    first: Model = Field(description="that a step holds on a match, before any walk was followed")
    journeys: Model = Field(description="that a journey is told")
    holds: Model = Field(description="that a step holds on a match, once a walk was followed")
    alarms: Model = Field(description="that a suspicion is true")
    facts: Model = Field(description="that a number is meant for a fact, and wrong")


@cache
def weights() -> Weights:
    text = resources.files(__package__).joinpath("weights.json").read_text("utf-8")
    return Weights.model_validate(json.loads(text))
