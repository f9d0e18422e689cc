"""Matches a line read by OCR with the text of a screen, letter by letter; pure."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein, Opcode

from parcours.journeys.figures.handmade.likeness import DATA
from parcours.journeys.ocr.reader import Line
from parcours.journeys.walk.record.layout import Layout, Piece

FEWEST = 3  # letters of a line: fewer are met anywhere
WIDER = 3  # letters before and after, which the first search leaves out
_DATE = re.compile(r"\d{1,2}[/.]\d{1,2}[/.]\d{2,4}")
_NAME = re.compile(r"[^\W\d_][\w’'-]*")
_MISREAD = str.maketrans("l1|0", "iiio")


@dataclass(frozen=True)
class Letters:
    """What is written, without spaces, accents and signs; which word each letter is of; which are data."""

    text: str
    words: tuple[int, ...]
    data: tuple[bool, ...]

    @classmethod
    def of(cls, words: Sequence[str]) -> "Letters":
        each = [plain(word) for word in words]
        return cls(
            "".join(each),
            tuple(index for index, letters in enumerate(each) for _ in letters),
            tuple(
                bool(DATA.fullmatch(word.strip("•-")))
                for word, letters in zip(words, each, strict=True)
                for _ in letters
            ),
        )


class Page:
    """What a screen says, in reading order."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        self._each = [(piece, word) for piece in layout for word in piece.words]
        self.letters = Letters.of([word.text for _, word in self._each])

    def piece(self, letter: int) -> Piece:
        return self._each[self.letters.words[letter]][0]

    def box(self, letter: int) -> tuple[float, float, float, float]:
        """Left, top, width and height of the word it is of."""
        return self._each[self.letters.words[letter]][1].box


@dataclass(frozen=True)
class Met:
    """A line of the figure, and the letters of the screen that are likest to it."""

    line: Line
    letters: Letters
    start: int
    end: int
    edits: tuple[Opcode, ...]
    alone: bool

    @property
    def likeness(self) -> float:
        wrong = sum(max(e.src_end - e.src_start, e.dest_end - e.dest_start) for e in self.edits)
        return max(1 - wrong / len(self.letters.text), 0.0)


def plain(word: str) -> str:
    opened = unicodedata.normalize("NFKD", word.replace("œ", "oe").replace("Œ", "oe").replace("€", "e"))
    return "".join(c for c in opened.casefold() if c.isalnum()).translate(_MISREAD)


def meet(line: Line, page: Page) -> Met | None:
    """Where it is likest; None when it has too few letters."""
    letters, there = Letters.of(_apart(line.text).split()), page.letters.text
    if len(letters.text) < FEWEST or all(letters.data):
        return None
    found = fuzz.partial_ratio_alignment(letters.text, there)
    if found is None or len(there) < len(letters.text):
        return Met(line, letters, 0, 0, tuple(Levenshtein.opcodes(letters.text, "")), alone=False)
    spans = [
        (max(found.dest_start + before, 0), found.dest_end + after)
        for before in range(-WIDER, WIDER + 1)
        for after in range(-WIDER, WIDER + 1)
    ]
    start, end = min(spans, key=lambda span: Levenshtein.distance(letters.text, there[slice(*span)]))
    edits = tuple(
        edit
        for edit in Levenshtein.opcodes(letters.text, there[start:end])
        if edit.tag != "equal" and not _of_data(edit, letters, page.letters, start)
    )
    return Met(line, letters, start, end, edits, there.count(there[start:end]) == 1)


def _of_data(edit: Opcode, here: Letters, there: Letters, start: int) -> bool:
    """A date or a number differs, which is of the day or of a person."""
    touched = (
        here.data[edit.src_start : edit.src_end] + there.data[start + edit.dest_start : start + edit.dest_end]
    )
    return bool(touched) and all(touched)


def said(text: str) -> str:
    """Its letters, but for what is of the day or of a person."""
    return "".join(plain(word) for word in _apart(text).split() if not DATA.fullmatch(word.strip("•-")))


def _apart(text: str) -> str:
    """With room around dates: readers glue words."""
    return _DATE.sub(r" \g<0> ", text)


def is_name(text: str) -> bool:
    """« Aurélie Imbert »."""
    words = text.split()
    return 2 <= len(words) <= 3 and all(word[0].isupper() and _NAME.fullmatch(word) for word in words)
