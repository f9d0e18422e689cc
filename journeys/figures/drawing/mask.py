"""Masks zones of a screen: what they held cannot be recovered, and they look the same on every walk."""

from collections import Counter

from PIL import Image, ImageDraw

from parcours.journeys.figures.drawing.font import fitted
from parcours.journeys.figures.drawing.shapes import stamp

BAR = (198, 200, 208)
WORDS = (83, 83, 94)
Zone = tuple[int, int, int, int]


def cover(picture: Image.Image, zone: Zone, stand_in: str = "") -> None:
    """Fill the zone with its own background, and write the stand-in there, or draw a bar."""
    left, top, right, bottom = zone
    picture.paste(_background(picture, zone), zone)
    if stand_in:
        font = fitted(stand_in, right - left, bottom - top)
        ImageDraw.Draw(picture).text(
            ((left + right) / 2, (top + bottom) / 2), stand_in, fill=WORDS, font=font, anchor="mm"
        )
        return
    edge = (bottom - top) / 4
    bar = (left + 1, top + edge, right - 1, bottom - edge)
    stamp(picture, bar, BAR, lambda mask: mask.slab(bar, min(edge, 6)))


def _background(picture: Image.Image, zone: Zone) -> tuple[int, ...]:
    """The commonest colour along the zone's edge."""
    left, top, right, bottom = zone
    width, height = picture.size
    around = [(x, y) for y in (top - 1, bottom) for x in range(left, right)]
    around += [(x, y) for x in (left - 1, right) for y in range(top, bottom)]
    inside = [picture.getpixel(at) for at in around if 0 <= at[0] < width and 0 <= at[1] < height]
    colours = Counter(colour for colour in inside if isinstance(colour, tuple))
    return min(colours, key=lambda colour: (-colours[colour], colour), default=(255, 255, 255))
