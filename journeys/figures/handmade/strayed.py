"""Finds elements that moved, as on a figure taken at another page width."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from parcours.journeys.figures.handmade.likeness import DATA
from parcours.journeys.figures.handmade.raster import Gray
from parcours.journeys.figures.handmade.reading import SLACK, Box, Read, Sheet, clearness, resemblance

LETTERS = 4  # shorter words are met anywhere
MOST_SOUGHT = 40
Shift = tuple[int, int]
"""Pixels of the figure, to the right and downwards."""


@dataclass(frozen=True)
class Strayed:
    """Something the figure shows where the screen does not: where, and how far from where the screen does."""

    box: Box
    moved: Shift


def words_elsewhere(sheet: Sheet, words: Sequence[Read]) -> list[Read]:
    """Words that are not where they should be, found where the figure shows no word that is."""
    free = _without(sheet.figure, [word.place for word in words if word.state in ("same", "moved")])
    lost = [i for i, word in enumerate(words) if word.state == "other" and len(word.text) >= LETTERS]
    told, needed = list(words), clearness(words)
    for index in lost[:MOST_SOUGHT]:
        left, top, right, bottom = words[index].box
        likeness, (x, y) = resemblance(free, sheet.screen[top:bottom, left:right])
        if likeness >= needed:
            told[index] = replace(words[index], state="moved", moved=(x - left, y - top))
    return told


def blobs_elsewhere(sheet: Sheet, whole: Gray, words: Sequence[Read], blobs: Sequence[Box]) -> list[Strayed]:
    """Those of the blobs that the screen shows elsewhere, and no word read there explains.

    `whole` is all of the screen at the scale of the figure.
    """
    across, down = round(sheet.found.x), round(sheet.found.y)
    known = [word.box for word in words if word.state in ("same", "moved")]
    free = _without(whole, [(a - across, b - down, c - across, d - down) for a, b, c, d in known])
    found, needed = [], clearness(words)
    for box in blobs[:MOST_SOUGHT]:
        for left, top, right, bottom in _parts(sheet, box):
            wanted = sheet.figure[top:bottom, left:right]
            if wanted.shape[0] >= free.shape[0] or wanted.shape[1] >= free.shape[1]:
                continue
            likeness, (x, y) = resemblance(free, wanted)
            if likeness >= needed:
                found.append(Strayed(box, (left - x - across, top - y - down)))
                break
    return found


def _parts(sheet: Sheet, box: Box) -> list[Box]:
    """What no mark crosses, and each half of it: the other may be covered, or something else."""
    left, top, right, bottom = box
    clear = ~sheet.marked[top:bottom, left:right].any(axis=0)
    ends = np.flatnonzero(np.diff(np.concatenate(([0], clear.view(np.int8), [0]))))
    start, end = max(zip(ends[::2], ends[1::2], strict=True), key=lambda run: run[1] - run[0], default=(0, 0))
    left, right = left + int(start), left + int(end)
    middle = (left + right) // 2
    parts = [(left, right), (left, middle), (middle, right)]
    return [(a, top, b, bottom) for a, b in parts if b - a >= bottom - top]


def moves_of(words: Sequence[Read], strayed: Iterable[Strayed]) -> list[Strayed]:
    """All that has moved sideways."""
    moved = [Strayed(word.place, word.moved) for word in words if word.state == "moved"]
    return [move for move in (*moved, *strayed) if move.moved[0]]


def carried_off(sheet: Sheet, words: Sequence[Read], moves: Sequence[Strayed]) -> list[Read]:
    """Of words that may have moved off the figure with their neighbours, nothing can be told.

    Nor of short ones where others moved sideways, or where a date of another width stands.
    """
    reflowed = {word.piece for word in words if word.state == "moved" and word.moved[0]}
    reflowed |= {word.piece for word in words if word.state == "other" and DATA.fullmatch(word.text)}

    def unknown(word: Read) -> bool:
        short = word.piece in reflowed and len(word.text) < LETTERS
        return short or any(
            _in_line(word.box, _shifted(move.box, move.moved, -1))
            and _cut(_shifted(word.box, move.moved), sheet)
            for move in moves
        )

    return [
        replace(word, state="hidden") if word.state == "other" and unknown(word) else word for word in words
    ]


def brought_in(sheet: Sheet, box: Box, moves: Sequence[Strayed]) -> bool:
    """Whether a blob may have come from off the figure with its neighbours."""
    return any(
        _in_line(box, move.box) and _cut(_shifted(box, move.moved, -1), sheet)
        for move in moves
        if move.box != box
    )


def _in_line(one: Box, other: Box) -> bool:
    return one[1] < other[3] and one[3] > other[1]


def _cut(box: Box, sheet: Sheet) -> bool:
    height, width = sheet.figure.shape
    return box[0] < SLACK or box[1] < SLACK or box[2] > width - SLACK or box[3] > height - SLACK


def _shifted(box: Box, by: Shift, times: int = 1) -> Box:
    across, down = by[0] * times, by[1] * times
    return box[0] + across, box[1] + down, box[2] + across, box[3] + down


def _without(picture: Gray, boxes: Iterable[Box]) -> Gray:
    """The picture with plain ground in the place of those boxes."""
    plain = picture.copy()
    for box in boxes:
        left, top, right, bottom = (max(edge, 0) for edge in box)
        part = plain[top:bottom, left:right]
        if part.size:
            part[:] = np.median(part)
    return plain
