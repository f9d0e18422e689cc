"""Moving the sides of a figure out to where they cut through the fewest boxes."""

import struct
from collections.abc import Sequence

from PIL import Image, ImageChops, ImageDraw

from journeys.walk.layout import Corner

FARTHEST = 420  # pixels of the screen: a card's width
AIR = 16
FAINT = 6  # of 255: a difference no one sees


def calmer(
    area: tuple[int, int, int, int], screen: Image.Image, texts: Sequence[Corner] = ()
) -> tuple[int, int, int, int]:
    """The area with its left and right edges where the fewest lines cross them, the nearest such place.

    `texts` are lines of words, none of which is cut between two letters.
    """
    left, top, right, bottom = area
    blocked = screen.convert("L")
    for x, y, width, height in texts:
        ImageDraw.Draw(blocked).rectangle((x, y, x + width, y + height), fill=0, outline=255, width=2)
    crossings = _crossings(blocked.crop((0, top, screen.width, bottom)))
    before = crossings[max(left - FARTHEST, 0) : left + 1][::-1]
    after = crossings[right - 1 : right + FARTHEST]
    return left - _out(before), top, right + _out(after), bottom


def _out(counts: Sequence[int]) -> int:
    """How far out the first of the calmest columns is, with some air beside what it spares."""
    at = counts.index(min(counts)) if counts else 0
    calm = 0
    while at > 0 and calm < AIR and counts[at + calm : at + calm + 2] == [counts[at]] * 2:
        calm += 1
    return at + calm


def _crossings(strip: Image.Image) -> list[int]:
    """For each column, how many times its colour changes from top to bottom."""
    width, height = strip.size
    if height < 2:
        return [0] * width
    changes = ImageChops.difference(
        strip.crop((0, 1, width, height)), strip.crop((0, 0, width, height - 1))
    ).point(lambda change: 255 if change > FAINT else 0)
    shares = changes.convert("F").resize((width, 1), Image.Resampling.BOX)
    row = struct.unpack(f"{width}f", shares.tobytes())
    return [round(share * (height - 1) / 255) for share in row]
