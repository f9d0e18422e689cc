"""Compares two labels as a reader would: differences nobody notices do not count."""

import re
import unicodedata
from functools import lru_cache

from rapidfuzz import fuzz

_SHAPES = str.maketrans(
    {"’": "'", "‘": "'", "\u00a0": " ", "\u202f": " ", "«": " ", "»": " ", "“": " ", "”": " ", '"': " "}
)
_EDGES = " .:;,!→←>…"
_RETURN = re.compile(r"retour|revenir|précédent|annuler|quitter")


@lru_cache(maxsize=10_000)  # the same names are compared thousands of times in a verdict
def fold(text: str) -> str:
    """The text without what a reader does not notice: case, shapes of quotes and spaces, end marks."""
    plain = unicodedata.normalize("NFKC", text).translate(_SHAPES).casefold()
    return re.sub(r"\s+", " ", plain).strip(_EDGES)


def likeness(one: str, other: str) -> float:
    """0 to 100; the blend that ranked best on French labels."""
    a, b = fold(one), fold(other)
    return 0.6 * max(fuzz.ratio(a, b), fuzz.token_sort_ratio(a, b)) + 0.4 * fuzz.token_set_ratio(a, b)


def is_return(name: str) -> bool:
    """« Retour », « Revenir sur… »: a way back to where one was."""
    return _RETURN.match(fold(name)) is not None
