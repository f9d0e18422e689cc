"""Sections of cues.toml."""

from functools import cache
from typing import Any, cast

from parcours.journeys.tutorial.french.lexicon.tables import table


@cache
def cues(name: str) -> dict[str, Any]:
    """One section of cues.toml."""
    return cast(dict[str, Any], table("cues")[name])


@cache
def words_of(section: str, key: str = "words") -> frozenset[str]:
    """The words of one section of cues.toml."""
    return frozenset(cues(section)[key].split())
