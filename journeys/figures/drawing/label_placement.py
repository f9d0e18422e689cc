"""Places the number and the arrow of a figure where they cover the least text."""

from collections.abc import Iterator, Sequence

from parcours.journeys.figures.drawing.annotate import DISC, STROKE
from parcours.journeys.figures.drawing.shapes import Point, Rectangle

SHAFT = 52
GAP = 3  # between frame and disc
OUTSIDE = 100.0  # how much worse a pixel out of the picture is than one over words

Spot = tuple[Point, Point, Point]
"""Middle of the disc, tail and point of the arrow."""


def best_spot(
    frame: Rectangle, size: tuple[int, int], words: Sequence[Rectangle], scale: float, arrow: bool
) -> Spot:
    """On the left when nothing is there, else where least is; the first of equals."""
    spots = list(_spots(frame, scale, arrow))
    return min(spots, key=lambda spot: _hidden(spot, size, [*words, frame], scale, arrow))


def _spots(frame: Rectangle, scale: float, arrow: bool) -> Iterator[Spot]:
    left, top, right, bottom = frame
    x, y = (left + right) / 2, (top + bottom) / 2
    near = (STROKE / 2 + GAP) * scale
    far = near + (SHAFT * scale if arrow else 0.0) + DISC * scale
    for (from_x, from_y), (away_x, away_y) in (
        ((left, y), (-1, 0)),
        ((right, y), (1, 0)),
        ((x, top), (0, -1)),
        ((x, bottom), (0, 1)),
        ((left + 30 * scale, top), (0, -1)),
        ((right - 30 * scale, top), (0, -1)),
        ((left + 30 * scale, bottom), (0, 1)),
        ((right - 30 * scale, bottom), (0, 1)),
        ((left, top), (-0.7, -0.7)),
        ((right, top), (0.7, -0.7)),
        ((left, bottom), (-0.7, 0.7)),
        ((right, bottom), (0.7, 0.7)),
    ):
        if arrow and away_x and away_y:
            continue
        middle = (from_x + away_x * far, from_y + away_y * far)
        point = (from_x + away_x * near, from_y + away_y * near)
        yield middle, middle, point


def _hidden(
    spot: Spot, size: tuple[int, int], words: Sequence[Rectangle], scale: float, arrow: bool
) -> float:
    """Pixels of words under the disc and the arrow, and of the disc out of the picture."""
    radius = (DISC + 2) * scale
    (x, y), tail, point = spot
    disc = (x - radius, y - radius, x + radius, y + radius)
    inside = _common(disc, (0, 0, *size))
    covered = sum(_common(disc, word) for word in words)
    if arrow:
        half = 8 * scale
        xs, ys = sorted((tail[0], point[0])), sorted((tail[1], point[1]))
        shaft = (xs[0] - half, ys[0] - half, xs[1] + half, ys[1] + half)
        covered += sum(_common(shaft, word) for word in words[:-1])
    return covered + OUTSIDE * (4 * radius * radius - inside)


def _common(one: Rectangle, other: Rectangle) -> float:
    width = min(one[2], other[2]) - max(one[0], other[0])
    height = min(one[3], other[3]) - max(one[1], other[1])
    return width * height if width > 0 and height > 0 else 0.0
