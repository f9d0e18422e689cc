"""From words scattered over a page to stretches of line, and from stretches side by side to rows."""

from bisect import bisect_left, insort
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from parcours.journeys.tutorial.readers.marks import Piece, plain
from parcours.journeys.tutorial.readers.numbering import lone_number
from parcours.journeys.tutorial.readers.reading_order import Box, around, shared
from parcours.journeys.tutorial.readers.text import BULLETS

SAME_LINE = 0.5
WIDE_GAP = 1.5
CELL_GAP = 3.0
WORD_GAP = 0.15
EVERYWHERE = (float("-inf"), float("inf"))


@dataclass(frozen=True)
class Run:
    """Words that share a line and a look."""

    text: str
    box: Box
    stressed: bool
    link: str | None


@dataclass
class Line:
    """Words on one line of one column; `size` is the height of most of them, `across` the column's sides."""

    pieces: list[Piece]
    box: Box
    size: float
    across: tuple[float, float] = EVERYWHERE

    @property
    def text(self) -> str:
        return plain(self.pieces)


def segments_of(runs: Sequence[Run]) -> list[Line]:
    """Join runs into stretches of line without a wide gap."""
    rows: list[tuple[float, int]] = []
    members: list[list[Run]] = []
    for run in sorted(runs, key=lambda run: -run.box.height):
        middle = (run.box.top + run.box.bottom) / 2
        at = bisect_left(rows, (middle, -1))
        near = [rows[i][1] for i in (at - 1, at) if 0 <= i < len(rows)]
        row = max(near, key=lambda i: shared(members[i][0].box, run.box), default=None)
        if row is not None and shared(members[row][0].box, run.box) >= SAME_LINE * run.box.height:
            members[row].append(run)
        else:
            insort(rows, (middle, len(members)))
            members.append([run])
    return [segment for _, row in rows for segment in _stretches(members[row])]


def _stretches(runs: list[Run]) -> list[Line]:
    stretches: list[list[Run]] = []
    reached = 0.0
    for run in sorted(runs, key=lambda run: run.box.left):
        if not stretches or run.box.left - reached > WIDE_GAP * min(
            run.box.height, stretches[-1][0].box.height
        ):
            stretches.append([])
            reached = run.box.right
        stretches[-1].append(run)
        reached = max(reached, run.box.right)
    return [_joined(stretch) for stretch in stretches]


def _joined(runs: list[Run]) -> Line:
    pieces: list[Piece] = []
    for before, run in zip([None, *runs], runs, strict=False):
        if before is not None and run.box.left - before.box.right > WORD_GAP * run.box.height:
            pieces.append(Piece(" ", before.stressed and run.stressed))
        pieces.append(Piece(run.text, run.stressed, run.link))
    size = max(runs, key=lambda run: len(run.text)).box.height
    return Line(pieces, around([run.box for run in runs]), max(1.0, size))


def row_of(segments: list[Line], across: tuple[float, float]) -> Line:
    """One line from stretches that stand side by side: a bullet or a number, then cells of a table."""
    ordered = sorted(segments, key=lambda one: one.box.left)
    pieces = list(ordered[0].pieces)
    for before, one in pairwise(ordered):
        marker = before is ordered[0] and (is_marker(before.text) or lone_number(before.text))
        wide = one.box.left - before.box.right > CELL_GAP * one.size
        pieces += [Piece(" | " if wide and not marker else " "), *one.pieces]
    size = max(ordered, key=lambda one: len(one.text)).size
    return Line(pieces, around([one.box for one in ordered]), size, across)


def is_marker(text: str) -> bool:
    """Whether `text` is a bullet alone."""
    return len(text) == 1 and (text in BULLETS or text == "o")
