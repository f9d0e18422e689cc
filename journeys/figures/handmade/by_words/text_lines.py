"""Where lines of text stand on a picture, dark on light or light on dark, in any font and colour."""

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

import cv2
import numpy as np
from numpy.typing import NDArray

from parcours.journeys.figures.comparison.outcome import Area
from parcours.journeys.figures.handmade.raster import Gray

Ink = NDArray[np.float32]
"""How much is written at each pixel, 0 to 1."""
Span = tuple[int, int]
STROKE = 23  # pixels: ink is narrower
CONTRAST = 36  # of 255
AROUND, STRONG = 15, 0.22  # pixels around, and part of the strongest ink there: less is between letters
RULE = 45  # pixels: a longer run is a rule, a frame or an underline
LETTER = (5, 90)  # pixels of height
THICK = 3  # pixels: a rule is thinner
WIDEST = 12.0  # times its height: a letter, or a few that touch
BESIDE = 0.85  # of the height of a line: between two of its words
HIGHER = 1.6  # times: it is two lines
COVERED = 0.6  # of a line, by another one
FILLED = 0.5  # of it inked: it is what stands between the letters
UNDER = 0.6  # of its height: an underline is lower
MOST_LETTERS, MOST_SMALL, MOST_LINES = 6_000, 3_000, 120
FAINT = 0.25  # of the ink of a line: less is no letter
APART, SIGN = 0.22, 0.85  # of the height of a line: the gap beside an icon or a sign, and its width
NEARLY = 1  # pixels: gaps that may be between words or letters
BAND, MOST_BESIDE = 24, 60  # pixels of height, and lines sought in each
MOST_CUTS, MOST_WORDS = 6, 10
CLEAR = 3  # pixels from the edge: a line as near may be cut


@dataclass(frozen=True)
class TextLine:
    """One line of text: where it is, its ink, and the runs of columns in which something is written."""

    area: Area
    ink: Ink
    runs: tuple[Span, ...]
    cut: bool

    @property
    def height(self) -> int:
        return self.area[3] - self.area[1]

    @property
    def filled(self) -> float:
        """How much of it is ink: less than half, where it is not the ground that is seen between letters."""
        return float((self.ink > FAINT).mean())

    def cuts(self, count: int) -> tuple[tuple[Span, ...], ...]:
        """Every way to cut it at its widest gaps into so many words; none when too many gaps are as wide."""
        gaps = [after[0] - before[1] for before, after in pairwise(self.runs)]
        if count < 2 or len(gaps) < count - 1:
            return ((((self.runs[0][0], self.runs[-1][1])),),) if count == 1 else ()
        least = sorted(gaps, reverse=True)[count - 2]
        sure = [index for index, gap in enumerate(gaps) if gap > least + NEARLY]
        maybe = [index for index, gap in enumerate(gaps) if abs(gap - least) <= NEARLY]
        wanted = count - 1 - len(sure)
        if math.comb(len(maybe), wanted) > MOST_CUTS:
            return ()
        return tuple(self._cut_at(sorted((*sure, *some))) for some in combinations(maybe, wanted))

    def _cut_at(self, ends: Sequence[int]) -> tuple[Span, ...]:
        starts = [0, *(index + 1 for index in ends)]
        return tuple(
            (self.runs[first][0], self.runs[last][1])
            for first, last in zip(starts, [*ends, len(self.runs) - 1], strict=True)
        )

    def without_signs(self) -> Iterator["TextLine"]:
        """Without an icon that stands before it, or a sign after it."""
        gaps = [after[0] - before[1] for before, after in pairwise(self.runs)]
        for index in range(min(2, len(gaps))):
            first, last = self.runs[index][1] - self.runs[0][0], self.runs[-1][1] - self.runs[-1 - index][0]
            if gaps[index] > APART * self.height and first < SIGN * self.height:
                yield from self._part(self.runs[index + 1][0], self.runs[-1][1])
            if gaps[-1 - index] > APART * self.height and last < SIGN * self.height:
                yield from self._part(self.runs[0][0], self.runs[-2 - index][1])

    def beginnings(self, count: int) -> list["TextLine"]:
        """What may be its first words, so many."""
        ends = {spans[count - 1][1] for more in range(count, MOST_WORDS) for spans in self.cuts(more)}
        return [part for end in sorted(ends) for part in self._part(0, end)]

    def _part(self, left: int, right: int) -> Iterator["TextLine"]:
        made = _tight(self.ink[:, left:right], (self.area[0] + left, self.area[1]), self.cut)
        if made is not None:
            yield made


def text_lines(shades: Gray) -> list[TextLine]:
    """Those of both polarities, from top to bottom; the largest when there are too many."""
    found = [*_lines(shades), *_lines((255 - shades).astype(np.uint8))]
    kept: list[TextLine] = []
    for line in sorted(found, key=lambda one: one.filled):
        if len(kept) < MOST_LINES and not any(_covers(other.area, line.area) for other in kept):
            kept.append(line)
    kept += [part for line in kept for part in line.without_signs()]
    return sorted(kept, key=lambda line: (line.area[1], line.area[0]))


def _size(area: Area) -> int:
    return max(area[2] - area[0], 0) * max(area[3] - area[1], 0)


def _covers(one: Area, other: Area) -> bool:
    """Most of the other, about as high: what is seen between letters looks like some of another polarity."""
    left, top = max(one[0], other[0]), max(one[1], other[1])
    right, bottom = min(one[2], other[2]), min(one[3], other[3])
    as_high = one[3] - one[1] < HIGHER * (other[3] - other[1])
    return as_high and _size((left, top, right, bottom)) > COVERED * _size(other)


def _lines(shades: Gray) -> list[TextLine]:
    kernel = np.ones((STROKE, STROKE), np.uint8)
    ink = cv2.morphologyEx(shades, cv2.MORPH_BLACKHAT, kernel).astype(np.uint8)
    strong = cv2.dilate(ink, np.ones((AROUND, AROUND), np.uint8)).astype(np.float32)
    written = (ink > np.maximum(STRONG * strong, CONTRAST)).astype(np.uint8)
    for rule, beside in (((1, RULE), (1, 2 * RULE)), ((RULE, 1), (1, 1))):
        rules = cv2.morphologyEx(written, cv2.MORPH_OPEN, np.ones(rule, np.uint8))
        wide = cv2.dilate(rules, np.ones(beside, np.uint8)).astype(np.uint8) & (1 - _crossing(written))
        written, ink = written & (1 - wide), ink * (1 - wide)
    _, _, stats, _ = cv2.connectedComponentsWithStats(written, connectivity=8)
    boxes = [tuple(int(v) for v in row[:4]) for row in stats[1:] if row[4] >= 2]
    letters = [
        (x, y, x + w, y + h) for x, y, w, h in boxes if LETTER[0] <= h <= LETTER[1] and w <= WIDEST * h
    ]
    small = [(x, y, x + w, y + h) for x, y, w, h in boxes if max(w, h) <= LETTER[1] / 3][:MOST_SMALL]
    if len(letters) > MOST_LETTERS:
        return []
    lines = [_with_signs(line, small) for line in _rows(letters)]
    return [made for line in lines if (made := _line(ink, written, line)) is not None]


def _crossing(written: Gray) -> Gray:
    """What goes on above and below: a letter that reaches under a rule."""
    above, below = np.zeros_like(written), np.zeros_like(written)
    above[THICK:], below[:-THICK] = written[:-THICK], written[THICK:]
    return (written & above & below).astype(np.uint8)


def _rows(letters: Sequence[Area]) -> list[Area]:
    """Letters that stand side by side, then what they make, until nothing is beside anything."""
    rows = sorted(letters)
    while True:
        joined = _joined(rows)
        if len(joined) == len(rows):
            return [row for row in joined if row[2] - row[0] > row[3] - row[1]]
        rows = joined


def _joined(rows: Sequence[Area]) -> list[Area]:
    """Each put to the last begun one it is beside, from left to right; sought only at about its height."""
    done: list[Area] = []
    bands: dict[int, list[int]] = defaultdict(list)
    for row in sorted(rows):
        reached = range(row[1] // BAND, row[3] // BAND + 1)
        near = sorted({index for band in reached for index in bands[band][-MOST_BESIDE:]}, reverse=True)
        found = next((index for index in near if _beside(done[index], row)), len(done))
        if found == len(done):
            done.append(row)
        else:
            done[found] = _union(done[found], row)
        for band in range(done[found][1] // BAND, done[found][3] // BAND + 1):
            if found not in bands[band][-MOST_BESIDE:]:
                bands[band].append(found)
    return done


def _beside(one: Area, other: Area) -> bool:
    high, low = one[3] - one[1], other[3] - other[1]
    overlap = min(one[3], other[3]) - max(one[1], other[1])
    gap = max(one[0], other[0]) - min(one[2], other[2])
    return (
        overlap > 0.5 * min(high, low)
        and gap < BESIDE * max(high, low)
        and max(high, low) < 2.6 * min(high, low)
    )


def _with_signs(line: Area, small: Sequence[Area]) -> Area:
    """With dots, accents and hyphens."""
    top, bottom = line[1], line[3]
    high = bottom - top
    for one in sorted(small):
        middle, low = (one[1] + one[3]) / 2, one[3] - one[1]
        level = top - 0.3 * high < middle < bottom + 0.25 * high
        if level and low < 0.7 * high and one[0] > line[0] - 0.3 * high and one[2] < line[2] + 0.6 * high:
            line = _union(line, one)
    return line


def _union(one: Area, other: Area) -> Area:
    return (
        min(one[0], other[0]),
        min(one[1], other[1]),
        max(one[2], other[2]),
        max(one[3], other[3]),
    )


def _line(ink: Gray, written: Gray, area: Area) -> TextLine | None:
    left, top, right, bottom = area
    here = _without_underline(written[top:bottom, left:right])
    if not here.any() or here.mean() > FILLED:
        return None
    part = ink[top:bottom, left:right].astype(np.float32) * cv2.dilate(here, np.ones((3, 3), np.uint8))
    strength = float(np.percentile(part[here > 0], 90))
    height, width = ink.shape
    cut = left < CLEAR or top < CLEAR or right > width - CLEAR or bottom > height - CLEAR
    return _tight(np.clip(part / max(strength, 1.0), 0, 1).astype(np.float32), (left, top), cut)


def _tight(ink: Ink, corner: tuple[int, int], cut: bool) -> TextLine | None:
    """The line without what is bare around it; None when nothing is left."""
    here = ink > FAINT
    if not here.any():
        return None
    rows, across = np.flatnonzero(here.any(axis=1)), np.flatnonzero(here.any(axis=0))
    top, bottom, left, right = int(rows[0]), int(rows[-1]) + 1, int(across[0]), int(across[-1]) + 1
    if bottom - top < LETTER[0]:
        return None
    columns = here[top:bottom, left:right].any(axis=0).astype(np.int8)
    ends = np.flatnonzero(np.diff(np.concatenate(([0], columns, [0]))))
    runs = tuple((int(a), int(b)) for a, b in zip(ends[::2], ends[1::2], strict=True))
    x, y = corner
    area = (x + left, y + top, x + right, y + bottom)
    return TextLine(area, ink[top:bottom, left:right], runs, cut)


def _without_underline(here: Gray) -> Gray:
    """What runs along the lower part for longer than a letter is wide is erased."""
    height, width = here.shape
    low, long = round(UNDER * height), max(round(0.9 * height), 8)
    if long >= width:
        return here
    runs = cv2.morphologyEx(here[low:], cv2.MORPH_OPEN, np.ones((1, long), np.uint8))
    if not runs.any():
        return here
    cleared = here.copy()
    cleared[low:] &= 1 - runs.astype(np.uint8)
    return cleared
