"""Draws the annotations of a figure: the frame round a control, its number, an arrow."""

from PIL import Image, ImageDraw

from parcours.journeys.figures.drawing.font import BOLD, letters
from parcours.journeys.figures.drawing.shapes import Colour, Mask, Point, Rectangle, stamp

HALO = (255, 255, 255)
AIR = 4  # between the control and the middle of its frame
STROKE = 4
ROUND = 8
DISC = 17  # radius
HEAD = 18  # of an arrow


class Pen:
    """Draws in one colour on a picture; `scale` is its pixels for one CSS pixel."""

    def __init__(self, picture: Image.Image, colour: str, scale: float = 1) -> None:
        self.picture = picture
        self._colour = colour
        self._scale = scale

    def frame(self, line: Rectangle) -> None:
        """A frame on that line."""
        self._ring(line, HALO, (STROKE + 3) * self._scale)
        self._ring(line, self._colour, STROKE * self._scale)

    def _ring(self, line: Rectangle, colour: Colour, stroke: float) -> None:
        around = (line[0] - stroke, line[1] - stroke, line[2] + stroke, line[3] + stroke)
        stamp(self.picture, around, colour, lambda mask: mask.ring(line, ROUND * self._scale, stroke))

    def disc(self, middle: Point, number: str) -> None:
        """A number in a disc."""
        self._round(middle, HALO, (DISC + 2) * self._scale)
        self._round(middle, self._colour, DISC * self._scale)
        font = letters(round((19 if len(number) < 3 else 14) * self._scale), BOLD)
        ImageDraw.Draw(self.picture).text(middle, number, fill=HALO, font=font, anchor="mm")

    def _round(self, middle: Point, colour: Colour, radius: float) -> None:
        x, y = middle
        around = (x - radius, y - radius, x + radius, y + radius)
        stamp(self.picture, around, colour, lambda mask: mask.disc(middle, radius))

    def arrow(self, tail: Point, point: Point) -> None:
        """An arrow along one axis."""
        for colour, grown in ((HALO, 2 * self._scale), (self._colour, 0.0)):
            self._shaft(tail, point, colour, grown)

    def _shaft(self, tail: Point, point: Point, colour: Colour, grown: float) -> None:
        length = max(abs(point[0] - tail[0]), abs(point[1] - tail[1]), 1.0)
        ahead = ((point[0] - tail[0]) / length, (point[1] - tail[1]) / length)

        def at(back: float, out: float) -> Point:
            return (
                point[0] - ahead[0] * back - ahead[1] * out,
                point[1] - ahead[1] * back + ahead[0] * out,
            )

        half, head = STROKE * 0.7 * self._scale + grown, HEAD * self._scale
        wing = head * 0.7 + grown

        def draw(mask: Mask) -> None:
            mask.polygon([at(-1.5 * grown, 0), at(head + grown, wing), at(head + grown, -wing)])
            mask.polygon([at(length, half), at(head, half), at(head, -half), at(length, -half)])

        xs, ys = (sorted((tail[0], point[0])), sorted((tail[1], point[1])))
        around = (xs[0] - wing - 4, ys[0] - wing - 4, xs[1] + wing + 4, ys[1] + wing + 4)
        stamp(self.picture, around, colour, draw)


def line_round(control: Rectangle, size: tuple[int, int], scale: float) -> Rectangle:
    """Where the frame of a control goes: around it with some air, inside the picture."""
    air, edge = AIR * scale, (STROKE / 2 + 2) * scale
    return (
        max(control[0] - air, edge),
        max(control[1] - air, edge),
        min(control[2] + air, size[0] - edge - 1),
        min(control[3] + air, size[1] - edge - 1),
    )
