"""The words of a screen told on a figure by the shapes of their letters, where no OCR reads it."""

import time
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from itertools import product
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from parcours.journeys.figures.comparison.outcome import Area
from parcours.journeys.figures.comparison.wording import named
from parcours.journeys.figures.handmade.by_words.letter_shapes import as_wide, fonts, likeness, same_words
from parcours.journeys.figures.handmade.by_words.text_lines import (
    MOST_WORDS,
    Span,
    TextLine,
    text_lines,
)
from parcours.journeys.figures.handmade.by_words.vocabulary import Anchor, KnownScreen, Vocabulary
from parcours.journeys.figures.handmade.lettering import plain
from parcours.journeys.figures.handmade.raster import Gray
from parcours.journeys.language import _

SURER = 0.06  # than any other words at the same place
FEWEST = 8  # letters that begin alike
MOSTLY = 0.5  # of the letters of the words: some are other ones
BEGINS = 0.35  # of the letters of the words: other ones follow
SECONDS = 20.0
"""Time one figure may take: nothing is said after that."""
Parts = tuple[tuple[TextLine, tuple[Span, ...]], ...]


class Cuts(NamedTuple):
    """Ways to cut lines into as many words, and how wide these are: a row for each."""

    parts: list[Parts]
    widths: NDArray[np.float32]


class Place(NamedTuple):
    """Where words are seen, and how sure that is."""

    sure: float
    area: Area


class ShapeWitness:
    """Knows the lines of one figure, and all words that any screen of the walks may show."""

    def __init__(
        self, shades: Gray, vocabulary: Vocabulary, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._ends = clock() + SECONDS
        self._lines = text_lines(shades)
        self._vocabulary = vocabulary
        self._clock = clock
        self._cuts: dict[int, Cuts] = {}

    def seen(self, anchor: Anchor) -> Area | None:
        place = self._places.get(anchor.letters)
        if place is None:
            return None
        rivals = (
            other.sure
            for letters, other in self._places.items()
            if letters not in anchor.letters and _cross(other.area, place.area)
        )
        return None if max(rivals, default=0.0) > place.sure - SURER else place.area

    def doubts(self, screen: KnownScreen, absent: Sequence[Anchor]) -> str:  # noqa: ARG002 - an OCR asks
        used = [place.area for place in self._places.values()]
        left = [
            line for line in self._lines if not line.cut and not any(_cross(area, line.area) for area in used)
        ]
        for anchor in absent:
            if self._is_late or any(_begins(line, anchor) or _mostly(line, anchor) for line in left):
                return _(
                    "something else seems to stand in the place of {what}",
                    what=named(anchor.role, anchor.words),
                )
        return ""

    @property
    def _is_late(self) -> bool:
        return self._clock() > self._ends

    @cached_property
    def _places(self) -> dict[str, Place]:
        """Where each of all words is likest, by its letters; nothing when there is no time for all."""
        found = dict[str, Place]()
        for anchor in self._vocabulary.anchors:
            if self._is_late:
                return {}
            for words in _spelled(anchor):
                place = _likest(self._cut(len(words)), words)
                known = found.get(anchor.letters)
                if place is not None and (known is None or place.sure > known.sure):
                    found[anchor.letters] = place
        return found

    def _cut(self, count: int) -> Cuts:
        """Every line, and every line with the one under it, cut into so many words."""
        if count not in self._cuts:
            self._cuts[count] = _cut([*self._whole(count), *self._broken(count)])
        return self._cuts[count]

    def _whole(self, count: int) -> Iterator[Parts]:
        for line in self._lines:
            yield from (((line, spans),) for spans in line.cuts(count))

    def _broken(self, count: int) -> Iterator[Parts]:
        for line, under in zip(self._lines, self._under, strict=True):
            for other in under:
                for first in range(1, count):
                    for here, there in product(line.cuts(first), other.cuts(count - first)):
                        yield ((line, here), (other, there))

    @cached_property
    def _under(self) -> list[list[TextLine]]:
        return [[line for line in self._lines if _is_right_under(line, above)] for above in self._lines]


def _cut(parts: list[Parts]) -> Cuts:
    rows = [[right - left for _line, spans in one for left, right in spans] for one in parts]
    return Cuts(parts, np.maximum(np.array(rows, np.float32), 1.0))


def _likest(cuts: Cuts, words: Sequence[str]) -> Place | None:
    """Where the words are likest themselves, in any font."""
    if not cuts.parts:
        return None
    found = (
        Place(sure, _area(cuts.parts[row]))
        for font in fonts()
        for row in as_wide(cuts.widths, words, font)
        if (sure := likeness(cuts.parts[row], words, font))
    )
    return max(found, key=lambda place: place.sure, default=None)


def _begins(line: TextLine, anchor: Anchor) -> bool:
    """Whether the line begins as those words do, and goes on otherwise."""
    for words in _spelled(anchor):
        for count in range(len(words) - 1, 0, -1):
            letters = plain("".join(words[:count]))
            if len(letters) < max(FEWEST, BEGINS * len(anchor.letters)):
                break
            begun: list[Parts] = [
                ((part, spans),) for part in line.beginnings(count) for spans in part.cuts(count)
            ]
            if begun and _likest(_cut(begun), words[:count]):
                return True
    return False


def _mostly(line: TextLine, anchor: Anchor) -> bool:
    """Whether most of the line is those words, and some of it is not."""
    for words in _spelled(anchor):
        for spans in line.cuts(len(words)) if len(words) > 1 else ():
            for font in fonts():
                same = same_words(line, spans, words, font)
                letters = len(plain("".join(same)))
                if letters >= max(FEWEST, MOSTLY * len(anchor.letters)):
                    return True
    return False


def _spelled(anchor: Anchor) -> list[list[str]]:
    """The words as they are written, and in capitals, without signs that stand alone."""
    words = [word for word in anchor.words.split() if plain(word)][:MOST_WORDS]
    capitals = [word.upper() for word in words]
    return [words] if capitals == words else [words, capitals]


def _is_right_under(line: TextLine, above: TextLine) -> bool:
    gap, high = line.area[1] - above.area[3], above.height
    return (
        -0.4 * high < gap < 1.3 * high
        and line.area[1] > above.area[1] + 0.5 * high
        and 0.6 < line.height / max(high, 1) < 1.6
        and line.area[0] < above.area[2]
        and line.area[2] > above.area[0]
    )


def _cross(one: Area, other: Area) -> bool:
    across = min(one[2], other[2]) - max(one[0], other[0])
    down = min(one[3], other[3]) - max(one[1], other[1])
    return across > 0 and down > 0.4 * min(one[3] - one[1], other[3] - other[1])


def _area(parts: Parts) -> Area:
    areas = [line.area for line, _spans_of in parts]
    return (
        min(area[0] for area in areas),
        min(area[1] for area in areas),
        max(area[2] for area in areas),
        max(area[3] for area in areas),
    )
