"""Looks for each word of a screen on a figure, where it should be: the same, another, moved or hidden."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from statistics import median
from typing import Literal

import cv2
import numpy as np

from parcours.journeys.figures.handmade.place import Fit
from parcours.journeys.figures.handmade.raster import Gray, Mask
from parcours.journeys.walk.record.layout import Layout

State = Literal["same", "other", "moved", "hidden"]
Box = tuple[int, int, int, int]

SAME = 0.68  # of the letter that is least like itself; other letters stay below 0.55
DOUBTFUL = 0.12
"""Nothing is told of a word that is less like itself by less than that."""
UNREAD = -2.0  # likeness of a word no letter of which is in sight: below any other
SLIP = 0.15
"""By how much a word may be less like itself than others of its figure, which tell how sharp it is."""
LOWEST = 6  # pixels of height: smaller words cannot be read
PLAIN = 5.0  # spread of grey where nothing is written
SLACK = 2  # pixels
MARKED = 0.08  # of a word: more under a mark hides it
EDGE = 3
MOST_SOUGHT = 60
FEW = 5  # words
AGREEING = 3
"""Words that must have moved alike."""


@dataclass(frozen=True)
class Read:
    """One word of the screen, on the figure."""

    piece: int
    text: str
    box: Box
    state: State
    likeness: float
    moved: tuple[int, int] = (0, 0)  # pixels of the figure, to the right and downwards

    @property
    def place(self) -> Box:
        """Where it is on the figure."""
        (left, top, right, bottom), (across, down) = self.box, self.moved
        return left + across, top + down, right + across, bottom + down


@dataclass(frozen=True)
class Sheet:
    """A figure, the same part of a screen drawn at its scale, and what is drawn over it."""

    figure: Gray
    screen: Gray
    marked: Mask
    found: Fit
    notice: bool = False
    """The screen is a notice, over a page that is another screen."""


def read(sheet: Sheet, layout: Layout) -> list[Read]:
    """Every word that is wholly on the figure and large enough."""
    height, width = sheet.figure.shape
    words: list[Read] = []
    for index, piece in enumerate(layout):
        for word in piece.words:
            box = _tight(sheet.found.box(word.box))
            if box[3] - box[1] < LOWEST or box[2] - box[0] < 3 or not _inside(box, width, height):
                continue
            words.append(_looked_at(sheet, index, word.text, box))
    return _with_moves(sheet, _by_the_usual(words))


def clearness(words: Sequence[Read]) -> float:
    """How like itself a word must be: « 102,23 » is quite like « 103,20 », but not as like as others are."""
    clear = [word.likeness for word in words if word.state in ("same", "moved")]
    return max(median(clear) - SLIP, SAME) if len(clear) >= FEW else SAME


def _by_the_usual(words: Sequence[Read]) -> list[Read]:
    needed = clearness(words)
    return [
        replace(word, state="hidden" if word.likeness == UNREAD else _state(word.likeness, needed))
        for word in words
    ]


def _state(likeness: float, needed: float) -> State:
    return "same" if likeness >= needed else "other" if likeness < needed - DOUBTFUL else "hidden"


def _tight(corners: tuple[float, float, float, float]) -> Box:
    """Without the space above and below the letters."""
    left, top, right, bottom = corners
    trim = 0.1 * (bottom - top)
    return round(left) - 1, round(top + trim), round(right) + 1, round(bottom - trim)


def _inside(box: Box, width: int, height: int) -> bool:
    return box[0] >= EDGE and box[1] >= EDGE and box[2] <= width - EDGE and box[3] <= height - EDGE


def _looked_at(sheet: Sheet, piece: int, text: str, box: Box) -> Read:
    left, top, right, bottom = box
    marked = sheet.marked[top:bottom, left:right]
    wanted = sheet.screen[top:bottom, left:right]
    if marked.mean() > MARKED or wanted.std() < PLAIN or _blurred(sheet, box):
        return Read(piece, text, box, "hidden", UNREAD)
    around = sheet.figure[top - SLACK : bottom + SLACK, left - SLACK : right + SLACK]
    likeness, _ = resemblance(around, wanted, np.any(marked, axis=0))
    state: State = "hidden" if likeness == UNREAD else _state(likeness, SAME)
    return Read(piece, text, box, state, likeness)


def _blurred(sheet: Sheet, box: Box) -> bool:
    """The same grey on the whole, without any letter: made unreadable on purpose."""
    left, top, right, bottom = box
    here, there = sheet.figure[top:bottom, left:right], sheet.screen[top:bottom, left:right]
    inked = abs(float(np.median(there)) - float(there.mean()))
    same_grey = abs(float(here.mean()) - float(there.mean())) < max(0.35 * inked, 2.0)
    return same_grey and 1.0 < float(here.std()) < 0.35 * float(there.std())


def resemblance(around: Gray, wanted: Gray, spoiled: Mask | None = None) -> tuple[float, tuple[int, int]]:
    """Where the word is likest itself: how like its worst letter is, and how far right and down.

    Letters in columns that are spoiled do not count.
    """
    found = cv2.matchTemplate(around, wanted, cv2.TM_CCOEFF_NORMED)
    _, _, _, (x, y) = cv2.minMaxLoc(found)
    height, width = wanted.shape
    return _worst_letter(around[y : y + height, x : x + width], wanted, spoiled), (x, y)


def _worst_letter(here: Gray, there: Gray, spoiled: Mask | None) -> float:
    """Least correlation over windows about as wide as a letter, where anything is written."""
    a, b = here.astype(np.float32), there.astype(np.float32)
    size = (max(4, round(0.8 * a.shape[0])), a.shape[0])
    size = (min(size[0], a.shape[1]), size[1])

    def mean(
        of: np.ndarray[tuple[int, int], np.dtype[np.float32]],
    ) -> np.ndarray[tuple[int, int], np.dtype[np.float32]]:
        whole = cv2.blur(of, size, borderType=cv2.BORDER_REFLECT)
        return whole[of.shape[0] // 2, size[0] // 2 : of.shape[1] - (size[0] - 1) // 2].astype(np.float32)

    ma, mb = mean(a), mean(b)
    spread_a, spread_b = mean(a * a) - ma * ma, mean(b * b) - mb * mb
    both = (mean(a * b) - ma * mb) / np.sqrt(np.maximum(spread_a, 4.0) * np.maximum(spread_b, 4.0))
    counts = np.maximum(spread_a, spread_b) > PLAIN**2 * 2
    if spoiled is not None:
        counts &= np.convolve(spoiled, np.ones(size[0]), "valid") == 0
    return float(both[counts].min()) if counts.any() else UNREAD


def _with_moves(sheet: Sheet, words: Sequence[Read]) -> list[Read]:
    """Words that are not where they should be, and all stand as far up or down, have only moved."""
    sought = [index for index, word in enumerate(words) if word.state == "other"][:MOST_SOUGHT]
    needed = clearness(words)
    shifts = {index: _shift(sheet, words[index], needed) for index in sought}
    votes = Counter(round(shift / 3) for shift in shifts.values() if shift)
    told = list(words)
    for index, shift in shifts.items():
        near = sum(votes[round(shift / 3) + step] for step in (-1, 0, 1)) if shift else 0
        if near >= AGREEING:
            told[index] = replace(words[index], state="moved", moved=(0, shift))
    return told


def _shift(sheet: Sheet, word: Read, needed: float) -> int:
    """How far down or up the word stands; 0 when it is nowhere above or below."""
    left, top, right, bottom = word.box
    wanted = sheet.screen[top:bottom, left:right]
    if right - left < bottom - top:  # « à », « : »: found anywhere
        return 0
    strip = sheet.figure[:, left - SLACK : right + SLACK]
    likeness, (_across, down) = resemblance(strip, wanted)
    return down - top if likeness >= needed else 0
