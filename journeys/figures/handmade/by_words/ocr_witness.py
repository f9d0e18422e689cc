"""The words of a screen among the lines that an OCR reads on a figure; pure."""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

from rapidfuzz.distance import Levenshtein, Prefix

from parcours.journeys.figures.comparison.outcome import Area
from parcours.journeys.figures.comparison.wording import named, quoted
from parcours.journeys.figures.handmade.by_words.vocabulary import Anchor, KnownScreen
from parcours.journeys.figures.handmade.lettering import plain
from parcours.journeys.language import _
from parcours.journeys.ocr.reader import Line
from parcours.journeys.privacy.veil import Veil

SAME = 0.9  # of the letters of a line, to be those words
LIKE = 0.6  # of them, to stand in the place of those words
BEGINS = 0.35  # of them alike from the first: other words in their place
FEWEST = 8  # letters, for words to be like others
CLEAR = 0.8  # as sure as the OCR must be of a line
MOST_MISREAD = 2  # letters: more make another word
MOST_JOINED = 3  # lines that are read as one
MOST_LINES = 300
EDGE = 6.0  # pixels: a line as near to it may be cut
_OF_THE_DAY = re.compile(r"\d[/.]\d|\d[:h]\d|\d{5}|@")
ICON = 2  # letters that an icon before or after the words is read as


class OcrWitness:
    """Knows the lines of one figure, which is so many pixels wide and high."""

    def __init__(self, lines: Sequence[Line], size: tuple[int, int]) -> None:
        self._lines = [line for line in lines if line.sure >= CLEAR and plain(line.text)][:MOST_LINES]
        self._size = size

    def seen(self, anchor: Anchor) -> Area | None:
        likest = max(self._spans, key=lambda span: _likeness(span[0], anchor.letters), default=None)
        if likest is None or _likeness(likest[0], anchor.letters) < SAME:
            return None
        return likest[1]

    def doubts(self, screen: KnownScreen, absent: Sequence[Anchor]) -> str:
        return self._other_number(screen) or self._other_words(screen, absent)

    def _other_words(self, screen: KnownScreen, absent: Sequence[Anchor]) -> str:
        """A line that is like words which the figure lacks."""
        told = {plain(text) for text in screen.texts} | {one.anchor.letters for one in screen.former}
        told |= {one.letters for one in (*screen.now, *screen.lapsed)}
        for line, letters in self._whole:
            if any(_likeness(letters, known) >= SAME for known in told):
                continue
            for anchor in absent:
                if _is_like(letters, anchor.letters):
                    return _(
                        "it reads {words}, not {what}",
                        words=quoted(Veil.of([line.text]).text(line.text)),
                        what=named(anchor.role, anchor.words),
                    )
        return ""

    def _other_number(self, screen: KnownScreen) -> str:
        """A sentence of the screen with another amount, delay or length."""
        numbered = [(_unnumbered(text), _numbers(text)) for text in screen.texts if _numbers(text)]
        for line, _letters in self._whole:
            here, numbers = _unnumbered(line.text), _numbers(line.text)
            if not numbers or len(here) < FEWEST:
                continue
            same = [known for said, known in numbered if _likeness(here, said) >= SAME]
            if same and numbers not in same:
                return _("it reads {words}", words=quoted(Veil.of([line.text]).text(line.text)))
        return ""

    @cached_property
    def _whole(self) -> list[tuple[Line, str]]:
        """The lines that no edge of the figure cuts."""
        width, height = self._size
        return [
            (line, plain(line.text))
            for line in self._lines
            if line.box[0] > EDGE
            and line.box[1] > EDGE
            and line.box[2] < width - EDGE
            and line.box[3] < height - EDGE
        ]

    @cached_property
    def _spans(self) -> list[tuple[str, Area]]:
        return [
            ("".join(plain(line.text) for line in run), _around(run))
            for line in self._lines
            for run in self._runs(line)
        ]

    def _runs(self, first: Line) -> Iterator[list[Line]]:
        """The line, and with those right under it."""
        run = [first]
        yield run
        while len(run) < MOST_JOINED:
            under = [line for line in self._lines if _is_right_under(line, run[-1])]
            if len(under) != 1:
                return
            run = [*run, under[0]]
            yield run


def _is_right_under(line: Line, other: Line) -> bool:
    left, top, right, bottom = other.box
    high, low = bottom - top, line.box[3] - line.box[1]
    gap = line.box[1] - bottom
    return (
        0.6 < low / max(high, 1) < 1.6
        and -0.5 * high < gap < 0.9 * high
        and line.box[1] > top + 0.5 * high
        and line.box[0] < right
        and line.box[2] > left
    )


def _around(run: Sequence[Line]) -> Area:
    return (
        round(min(line.box[0] for line in run)),
        round(min(line.box[1] for line in run)),
        round(max(line.box[2] for line in run)),
        round(max(line.box[3] for line in run)),
    )


def _likeness(letters: str, wanted: str) -> float:
    """Of a line and the words wanted, whole; an icon beside them is read as a letter or two."""
    if len(letters) > len(wanted) >= FEWEST and len(letters) - len(wanted) <= ICON and wanted in letters:
        return 1.0
    likeness = Levenshtein.normalized_similarity(letters, wanted, score_cutoff=LIKE)
    if likeness >= SAME and Levenshtein.distance(letters, wanted) > MOST_MISREAD:
        return LIKE
    return likeness


def _is_like(letters: str, wanted: str) -> bool:
    if len(wanted) < FEWEST or len(letters) < FEWEST:
        return False
    begins = Prefix.similarity(letters, wanted)
    return _likeness(letters, wanted) >= LIKE or begins >= max(FEWEST, BEGINS * len(wanted))


def _numbers(text: str) -> list[str]:
    """The digits of what is neither a date, an hour nor somebody's."""
    written = [word for word in text.split() if any(c.isdigit() for c in word)]
    return ["".join(c for c in word if c.isdigit()) for word in written if not _OF_THE_DAY.search(word)]


def _unnumbered(text: str) -> str:
    return "".join(plain(word) for word in text.split() if not any(c.isdigit() for c in word))
