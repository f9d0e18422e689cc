"""A verb that may give an instruction: its position, its mood and the rule that found it."""

from dataclasses import dataclass, field

from parcours.journeys.tutorial.french.lexicon.frames import Force
from parcours.journeys.tutorial.french.lexicon.verbs import Verb


@dataclass
class Head:
    """A verb the reader is told to do, and how far its words go."""

    verb: Verb
    at: int
    start: int
    end: int
    force: Force
    person: str
    rule: str
    either: bool = False
    gerunds: list["Head"] = field(default_factory=list)
