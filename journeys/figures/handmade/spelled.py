"""Compares by OCR a figure whose text another browser or another font has drawn; pure."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from statistics import median

from rapidfuzz import fuzz
from rapidfuzz.distance import Opcode

from parcours.journeys.figures.comparison.outcome import (
    ON_THE_WHOLE,
    OTHER_WIDTH,
    Area,
    Change,
    Opinion,
    unsure,
)
from parcours.journeys.figures.comparison.wording import quoted
from parcours.journeys.figures.handmade.lettering import Met, Page, is_name, meet, said
from parcours.journeys.figures.handmade.likeness import not_there, reads_otherwise
from parcours.journeys.figures.handmade.place import SCALES, Fit
from parcours.journeys.figures.handmade.raster import Mask
from parcours.journeys.language import _
from parcours.journeys.ocr.reader import Line
from parcours.journeys.privacy.veil import Veil
from parcours.journeys.walk.record.layout import Layout, Piece, Word

FEWEST_LINES = 3  # read on the screen, to say anything
CLEAR = 0.9  # as sure as the OCR must be of a line
READ_WELL = 0.95  # and for what is not on the screen not to be a misreading
CERTAIN = 0.99  # and to tell one letter from another
SAME = 0.88  # of a line's letters, to be that line
NONE = 0.6  # less of them: the line is not there
ENOUGH = 0.6  # of the figure's letters, to be that screen
FEWEST_LACKING = 6  # letters: fewer may be passed over by the OCR
WRONG_LETTERS = 3  # in a row: no misreading
APART = 40.0  # pixels between two lines that tell the scale
COVERED = 0.15  # of a line, by what is drawn over it: its letters are no longer all its own
EDGE = 6.0  # pixels: a line that is as near to it may be cut
NEAR = 4.0  # pixels of the screen
MOST_BROKEN = 0.3  # of the lines: another font breaks a few otherwise
SLACK = 14.0  # pixels of the screen: other letters take other room


@dataclass(frozen=True)
class Spelling:
    """What was read of a figure against one screen, and where on it the figure was cut."""

    share: float
    """Of the letters read, those the screen has."""
    read: int
    found: Fit
    opinion: Opinion


def spelling(lines: Sequence[Line], layout: Layout, marked: Mask) -> Spelling | None:
    """The figure, by its lines and by what is drawn over it, against one screen; None when it is another one.

    `marked` is as high and as wide as the figure.
    """
    page, width = Page(layout), marked.shape[1]
    met = [one for line in lines if (one := meet(line, page)) is not None]
    there = [one for one in met if one.likeness >= SAME]
    placed = _placed(there, page, width)
    if placed is None or len(there) < FEWEST_LINES:
        return None
    met = [one for one in met if not _is_typed(one, placed, page)]
    apart = [one for one in met if _is_apart(one, placed, page, marked)]
    told = [one for one in met if one not in apart]
    lacking = _lacking(lines, page, placed, marked)
    more = sum(len(said(piece.text)) for piece in lacking)
    share = _amount(one for one in told if one.likeness >= SAME) / max(_amount(told) + more, 1)
    if share < ENOUGH:
        return None
    changes = (*_changes(told, page), *(not_there(piece) for piece in lacking))
    opinion = _opinion(told, apart, changes)
    if not _laid_out_alike(there, page):
        opinion = unsure(_(OTHER_WIDTH if opinion.standing == "fresh" else ON_THE_WHOLE))
    return Spelling(share, len(there), placed.fit, opinion)


def _laid_out_alike(there: Sequence[Met], page: Page) -> bool:
    """False when many lines of the figure are several on the screen, as in a window of another width."""
    broken = 0
    for one in there:
        (_, first, _, height), (_, last, _, _) = page.box(one.start), page.box(one.end - 1)
        broken += abs(last - first) > height / 2
    return broken <= MOST_BROKEN * len(there)


def _amount(met: Iterable[Met]) -> int:
    return sum(len(one.letters.text) for one in met)


@dataclass(frozen=True)
class _Placed:
    """Where lines of the figure stand on the screen; what is between two of them is between them there."""

    fit: Fit
    rows: tuple[tuple[float, float], ...]
    """Of each line: its middle on the figure, and on the screen."""

    def box(self, corner: tuple[float, float, float, float]) -> Area:
        """Where something of the screen is on the figure, moved as the nearest line is."""
        left, top, right, bottom = self.fit.box(corner)
        middle = corner[1] + corner[3] / 2
        here, there = min(self.rows, key=lambda row: abs(row[1] - middle))
        down = here - (self.fit.scale * there + self.fit.y)
        return round(left), round(top + down), round(right), round(bottom + down)

    def has_around(self, piece: Piece) -> bool:
        """Whether lines above and below are on the figure."""
        top, bottom = piece.box[1], piece.box[1] + piece.box[3]
        return any(row[1] < top for row in self.rows) and any(row[1] > bottom for row in self.rows)


def _placed(there: Sequence[Met], page: Page, width: int) -> _Placed | None:
    """None when too few lines tell it."""
    columns, rows = [], []
    for one in there:
        if not one.alone:
            continue
        left, top, right, bottom = one.line.box
        first, last = page.box(one.start), page.box(one.end - 1)
        rows.append(((top + bottom) / 2, first[1] + first[3] / 2))
        if left > EDGE:
            columns.append((left, first[0]))
        elif right < width - EDGE:
            columns.append((right, last[0] + last[2]))
    slopes = [
        (b[0] - a[0]) / (b[1] - a[1])
        for pairs in (rows, columns)
        for a, b in combinations(pairs, 2)
        if abs(b[1] - a[1]) > APART
    ]
    if not slopes or not columns:
        return None
    scale = median(slopes)
    if not SCALES[0] < scale < SCALES[1]:
        return None
    across = median(here - scale * there for here, there in columns)
    down = median(here - scale * there for here, there in rows)
    return _Placed(Fit(scale, across, down, len(rows)), tuple(rows))


def _is_typed(one: Met, placed: _Placed, page: Page) -> bool:
    """True of what a field holds, and of a name: they are anyone's."""
    if not one.edits:
        return False
    if is_name(one.line.text):
        return True
    left, top, right, bottom = one.line.box
    across, down, slack = (left + right) / 2, (top + bottom) / 2, NEAR * placed.fit.scale
    fields = [placed.box(piece.box) for piece in page.layout if piece.role == "field"]
    return any(a - slack < across < c + slack and b - slack < down < d + slack for a, b, c, d in fields)


def _is_apart(one: Met, placed: _Placed, page: Page, marked: Mask) -> bool:
    """True of a line that is cut, drawn over or badly read, or stands beside all that the screen says."""
    if not one.edits:
        return False
    (left, top, right, bottom), (height, width) = one.line.box, marked.shape
    if left < EDGE or top < EDGE or right > width - EDGE or bottom > height - EDGE or one.line.sure < CLEAR:
        return True
    over = marked[round(top) : round(bottom), round(left) : round(right)]
    if over.size and over.mean() > COVERED:
        return True
    slack = SLACK * placed.fit.scale
    boxes = [placed.fit.box(piece.box) for piece in page.layout]
    return one.likeness < SAME and not (
        min(box[0] for box in boxes) - slack < left
        and right < max(box[2] for box in boxes) + slack
        and min(box[1] for box in boxes) - slack < top
        and bottom < max(box[3] for box in boxes) + slack
    )


def _changes(met: Sequence[Met], page: Page) -> Iterator[Change]:
    """Lines the screen has not, or has in other words."""
    for one in met:
        if one.likeness < NONE:
            told = _("the figure reads {words}, which is not on the screen", words=quoted(_veiled(one.line)))
            yield Change(nature="gone", told=told, control=False, then=_area(one.line))
        elif any(_is_other(edit, one, page) for edit in one.edits):
            yield reads_otherwise(page.piece(one.start), _veiled(one.line), _area(one.line))


def _is_other(edit: Opcode, one: Met, page: Page) -> bool:
    """No misreading: several letters, or another digit."""
    here = one.letters.text[edit.src_start : edit.src_end]
    there = page.letters.text[one.start + edit.dest_start : one.start + edit.dest_end]
    digits = any(c.isdigit() for c in here) and any(c.isdigit() for c in there)
    return digits or max(len(here), len(there)) >= WRONG_LETTERS


def _lacking(lines: Sequence[Line], page: Page, placed: _Placed, marked: Mask) -> list[Piece]:
    """What the screen has between lines that are on the figure, and the figure has not."""
    figure = "".join(said(line.text) for line in lines)
    height, width = marked.shape
    slack = round(SLACK * placed.fit.scale)

    def shown(word: Word) -> bool:
        left, top, right, bottom = placed.box(word.box)
        inside = left > slack and top > slack and right < width - slack and bottom < height - slack
        return inside and not marked[top:bottom, left:right].any()

    def lacks(piece: Piece) -> bool:
        if is_name(piece.text) or not placed.has_around(piece):
            return False
        letters = said(" ".join(word.text for word in piece.words if shown(word)))
        return len(letters) >= FEWEST_LACKING and fuzz.partial_ratio(letters, figure) < 100 * NONE

    return [piece for piece in page.layout if lacks(piece)]


def _opinion(told: Sequence[Met], apart: Sequence[Met], changes: Sequence[Change]) -> Opinion:
    if changes:
        return Opinion(standing="stale", reason=_("it differs from the screen"), changes=tuple(changes))
    doubtful = [one for one in told if one.edits and (one.likeness < SAME or one.line.sure >= CERTAIN)]
    doubtful += [one for one in apart if one.likeness < SAME and one.line.sure >= READ_WELL]
    if doubtful:
        return unsure(
            _("{words} cannot be told from the screen for sure", words=quoted(_veiled(doubtful[0].line)))
        )
    return Opinion(standing="fresh", reason=_("it reads as the screen does, in other letters"))


def _veiled(line: Line) -> str:
    """Without what is somebody's."""
    return Veil.of([line.text]).text(line.text)


def _area(line: Line) -> Area:
    left, top, right, bottom = line.box
    return round(left), round(top), round(right), round(bottom)
