"""Anti-aliased shapes: drawn at a higher resolution, then scaled down."""

from collections.abc import Callable, Sequence

from PIL import Image, ImageDraw

Rectangle = tuple[float, float, float, float]
"""Left, top, right, bottom, in pixels of the figure."""
Point = tuple[float, float]
Colour = str | tuple[int, int, int]

FINER = 4


class Mask:
    """A part of a picture, drawn on in the picture's coordinates."""

    def __init__(self, around: Rectangle) -> None:
        self.left, self.top = max(int(around[0]) - 2, 0), max(int(around[1]) - 2, 0)
        size = (int(around[2]) + 3 - self.left, int(around[3]) + 3 - self.top)
        self.fine = Image.new("L", (max(size[0], 1) * FINER, max(size[1], 1) * FINER))
        self._draw = ImageDraw.Draw(self.fine)

    def ring(self, inside: Rectangle, radius: float, stroke: float) -> None:
        """A rounded rectangle's edge, as thick as `stroke` on the line of `inside`."""
        half = stroke / 2
        outer = self._at(inside, half)
        self._draw.rounded_rectangle(
            outer, radius=(radius + half) * FINER, outline=255, width=round(stroke * FINER)
        )

    def slab(self, inside: Rectangle, radius: float) -> None:
        self._draw.rounded_rectangle(self._at(inside), radius=radius * FINER, fill=255)

    def disc(self, middle: Point, radius: float) -> None:
        self._draw.ellipse(self._at((*middle, *middle), radius), fill=255)

    def polygon(self, points: Sequence[Point]) -> None:
        self._draw.polygon([self._at((*point, *point))[:2] for point in points], fill=255)

    def _at(self, box: Rectangle, grown: float = 0) -> Rectangle:
        return (
            (box[0] - grown - self.left) * FINER,
            (box[1] - grown - self.top) * FINER,
            (box[2] + grown - self.left) * FINER,
            (box[3] + grown - self.top) * FINER,
        )


def stamp(picture: Image.Image, around: Rectangle, colour: Colour, draw: Callable[[Mask], None]) -> None:
    """Fill with a colour the shape that `draw` makes somewhere inside `around`."""
    mask = Mask(around)
    draw(mask)
    picture.paste(colour, (mask.left, mask.top), mask.fine.reduce(FINER))
