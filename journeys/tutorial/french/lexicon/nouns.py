"""Names of things."""

from functools import cache

from parcours.journeys.tutorial.french.lexicon.tables import table
from parcours.journeys.tutorial.french.tokenizer import tokens

Kinds = dict[str, tuple[tuple[tuple[str, ...], str], ...]]


@cache
def kinds() -> Kinds:
    """Names of things by their first word, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for kind, row in table("nouns").items():
        for name in row.split("|"):
            words = tuple(single(token.fold) for token in tokens(" ".join(name.split())))
            found.setdefault(words[0], []).append((words, kind))
    return {first: tuple(sorted(known, key=lambda pair: -len(pair[0]))) for first, known in found.items()}


@cache
def single(word: str) -> str:
    """Drop the plural's mark."""
    return word[:-1] if len(word) > 3 and word.endswith(("s", "x")) else word
