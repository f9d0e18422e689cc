"""The reading order of a page's lines: columns one after the other, rows of a table across."""

from bisect import bisect_left
from itertools import pairwise
from statistics import median

from parcours.journeys.tutorial.readers.numbering import lone_number, split_number
from parcours.journeys.tutorial.readers.pdf.lines import EVERYWHERE, Line, is_marker, row_of
from parcours.journeys.tutorial.readers.reading_order import Box, around

GUTTER = 1.2
ROW_GAP = 1.6
LINES_IN_A_COLUMN = 3
FILLED = 0.65
CENTRED = 0.2
LEVEL = 0.4
DEEPEST = 6
Interval = tuple[float, float]
Band = list[Line]


def in_reading_order(
    segments: list[Line], middle: float | None = None, across: Interval = EVERYWHERE, depth: int = 0
) -> list[Line]:
    """Lines of a part of a page; `middle` is that of a page wider than high, which may hold two slides."""
    lines: list[Line] = []
    bands = _bands(segments)
    for group, gutter in _groups(bands):
        members = [one for band in group for one in band]
        of_page = middle if len(group) == len(bands) else None
        if gutter is not None and depth < DEEPEST and _are_columns(group, gutter, of_page):
            split = (gutter[0] + gutter[1]) / 2
            left = [one for one in members if one.box.left < split]
            right = [one for one in members if one.box.left >= split]
            lines += in_reading_order(left, None, (across[0], split), depth + 1)
            lines += in_reading_order(right, None, (split, across[1]), depth + 1)
        else:
            rows = [row for band in group for level in _rows(band) for row in _steps(level)]
            lines += [row_of(row, across) for row in rows]
    return lines


def _bands(segments: list[Line]) -> list[Band]:
    """Segments gathered while no white crosses the part between them."""
    bands: list[Band] = []
    reached = float("-inf")
    for segment in sorted(segments, key=lambda one: one.box.top):
        inset = segment.box.height / 4
        if not bands or segment.box.top + inset >= reached:
            bands.append([])
        bands[-1].append(segment)
        reached = max(reached, segment.box.bottom - inset)
    return bands


def _rows(band: Band) -> list[Band]:
    """A band cut into rows whose first words stand level."""
    rows: list[Band] = []
    for segment in sorted(band, key=lambda one: one.box.top):
        if not rows or segment.box.top - rows[-1][0].box.top > LEVEL * segment.size:
            rows.append([])
        rows[-1].append(segment)
    return rows


def _steps(row: Band) -> list[Band]:
    """A row cut where another printed number begins: steps set side by side are as many lines."""
    steps: list[Band] = []
    for segment in sorted(row, key=lambda one: one.box.left):
        if not steps or (split_number(segment.text) and not lone_number(segment.text)):
            steps.append([])
        steps[-1].append(segment)
    return steps


def _groups(bands: list[Band]) -> list[tuple[list[Band], Interval | None]]:
    """Runs of bands that share a white gutter between words, with the gutter."""
    groups: list[list[Band]] = []
    coverage: list[list[Interval]] = []
    for band in bands:
        covered = coverage[-1] if coverage else []
        own = _covered([(one.box.left, one.box.right) for one in band], _least(band))
        grown = _covered([*covered, *own], _least(band))
        closes = len(grown) == 1 and (len(covered) > 1 or len(own) > 1)
        if not groups or closes:
            groups.append([])
            coverage.append([])
            grown = own
        groups[-1].append(band)
        coverage[-1] = grown
    return [(group, _gutter(group, covered)) for group, covered in zip(groups, coverage, strict=True)]


def _gutter(group: list[Band], covered: list[Interval]) -> Interval | None:
    """The gap that parts the words most evenly."""
    lefts = sorted(one.box.left for band in group for one in band)

    def fewer_side(gap: Interval) -> int:
        before = bisect_left(lefts, gap[1])
        return min(before, len(lefts) - before)

    gaps = [(before[1], after[0]) for before, after in pairwise(covered)]
    return max(gaps, key=fewer_side, default=None)


def _least(band: Band) -> float:
    return GUTTER * median(one.size for one in band)


def _covered(intervals: list[Interval], least: float) -> list[Interval]:
    """What `intervals` cover, gaps narrower than `least` filled."""
    covered: list[Interval] = []
    for left, right in sorted(intervals):
        if covered and left - covered[-1][1] < least:
            covered[-1] = (covered[-1][0], max(covered[-1][1], right))
        else:
            covered.append((left, right))
    return covered


def _are_columns(group: list[Band], gutter: Interval, middle: float | None) -> bool:
    """Columns are read one after the other; a table, or a list with its numbers apart, across."""
    left = [one for band in group for one in band if one.box.right <= gutter[0]]
    right = [one for band in group for one in band if one.box.left >= gutter[1]]
    if min(len(left), len(right)) < 2 or _mostly_markers(left) or _mostly_markers(right):
        return False
    down, across = _steps_back([*left, *right]), _steps_back(sorted([*left, *right], key=_height))
    if down != across:
        return down < across
    if min(len(left), len(right)) < LINES_IN_A_COLUMN:
        return False
    if middle is not None and gutter[0] < middle <= gutter[1] <= (1 + CENTRED) * middle:
        return True
    start = min(one.box.left for one in left)
    filled = median(one.box.right - start for one in left) / max(1.0, gutter[1] - start)
    return (filled >= FILLED or _wraps(left) or _wraps(right)) and not _has_rows(group, gutter)


def _height(line: Line) -> tuple[float, float]:
    return line.box.top, line.box.left


def _steps_back(lines: list[Line]) -> int:
    """How many times the numbers printed before `lines` go down: the right order has the fewest."""
    marks = [split_number(line.text) for line in lines]
    numbers = [int(mark.number) for mark in marks if mark is not None and mark.number.isdecimal()]
    return sum(after < before for before, after in pairwise(numbers))


def _wraps(side: list[Line]) -> bool:
    """Whether sentences run from line to line, as in prose and not in the cells of a table."""
    return sum(one.text[:1].islower() for one in side) * 2 > len(side)


def _mostly_markers(side: list[Line]) -> bool:
    marks = sum(1 for one in side if is_marker(one.text) or lone_number(one.text) or len(one.text) <= 2)
    return marks * 2 > len(side)


def _has_rows(group: list[Band], gutter: Interval) -> bool:
    """Whether wide whites cut the group in rows, each beginning level on both sides."""
    if len(group) < LINES_IN_A_COLUMN:
        return False
    boxes = [around([one.box for one in band]) for band in group]
    gaps = [after.top - before.bottom + after.height for before, after in pairwise(boxes)]
    usual = median(gaps)
    chunks: list[Band] = [list(group[0])]
    for band, gap in zip(group[1:], gaps, strict=True):
        if gap > ROW_GAP * usual:
            chunks.append([])
        chunks[-1] += band
    tops = [(_top(chunk, gutter, left=True), _top(chunk, gutter, left=False)) for chunk in chunks]
    level = [a is not None and b is not None and abs(a - b) <= LEVEL * usual for a, b in tops]
    return len(chunks) >= LINES_IN_A_COLUMN and sum(level) >= 0.8 * len(level)


def _top(chunk: Band, gutter: Interval, left: bool) -> float | None:
    boxes: list[Box] = [one.box for one in chunk if (one.box.left < gutter[0]) == left]
    return min((box.top for box in boxes), default=None)
