"""Wordings that make an infinitive an instruction."""

import re
from dataclasses import dataclass, field
from functools import cache
from typing import Literal

from parcours.journeys.support.record import Record
from parcours.journeys.tutorial.french.lexicon.tables import table
from parcours.journeys.tutorial.french.tokenizer import fold

Force = Literal["told", "stated", "offered", "later", "explained", "said"]
ADVERBS = "alors|ensuite|donc|egalement|aussi|enfin|bien|maintenant|simplement|juste"


class FrameRow(Record):
    """A table of frames.toml: wordings of one force."""

    reason: str
    force: Force
    words: tuple[str, ...]


@dataclass(frozen=True)
class Frame:
    """One wording."""

    name: str
    reason: str
    force: Force
    pattern: re.Pattern[str] = field(repr=False)


@cache
def frame_rows() -> dict[str, FrameRow]:
    """The tables of frames.toml, by name."""
    return table("frames", dict[str, FrameRow])


@cache
def frames() -> dict[str, tuple[Frame, ...]]:
    """The wordings that make an infinitive an instruction, by their first word, the longest first."""
    found: dict[str, list[Frame]] = {}
    for name, row in frame_rows().items():
        for words in row.words:
            frame = Frame(name, row.reason, row.force, re.compile(_pattern(words) + "(?= )"))
            for first in _first_words(words):
                found.setdefault(first, []).append(frame)
    return {
        first: tuple(sorted(known, key=lambda frame: -len(frame.pattern.pattern)))
        for first, known in found.items()
    }


def _first_words(words: str) -> set[str]:
    """The words a wording may begin with: past the optional ones to the first that must be there."""
    found: set[str] = set()
    for part in words.split():
        found.update(fold(choice) for choice in part.removesuffix("?").split("|"))
        if not part.endswith("?"):
            break
    return found


def _pattern(words: str) -> str:
    """« vous|te? faut » as a pattern over folded tokens set apart by spaces; « # » is a number.

    An adverb may come before its last word: « il vous appartient alors de », « pensez également à ».
    """
    *first, last = words.split()
    adverb = rf"(?:(?:{ADVERBS}) )?" if first else ""
    return ("".join(map(_part, first)) + adverb + _part(last)).removesuffix(" ")


def _part(written: str) -> str:
    if written == "#":
        return r"\w+ "
    either = "|".join(fold(choice) for choice in written.removesuffix("?").split("|"))
    return rf"(?:(?:{either}) )?" if written.endswith("?") else rf"(?:{either}) "
