"""Rules of instructions that nobody could follow."""

from functools import cache

from parcours.journeys.support.record import Record
from parcours.journeys.tutorial.french.lexicon.tables import Words, table

NONE: frozenset[str] = frozenset()


class UnclearRule(Record):
    """A table of unclear.toml; its words are folded."""

    reason: str
    seen: str
    groups: Words = NONE
    words: Words = NONE
    opening: Words = NONE
    alone: Words = NONE
    here: Words = NONE
    stops: Words = NONE


@cache
def unclear_rules() -> dict[str, UnclearRule]:
    """The tables of unclear.toml, by name."""
    return table("unclear", dict[str, UnclearRule])
