"""Moves the edges of a crop outwards, to where they cut through the fewest elements."""

import struct
from collections.abc import Sequence
from itertools import takewhile

from PIL import Image, ImageChops, ImageDraw

from parcours.journeys.walk.record.layout import Corner

FARTHEST = 420  # pixels of the screen to each side: a card's width
DEEPEST = 160  # above and below
AIR = 16
FAINT = 6  # of 255: a difference no one sees


def calmer(
    area: tuple[int, int, int, int], screen: Image.Image, texts: Sequence[Corner] = ()
) -> tuple[int, int, int, int]:
    """The area with its edges where the fewest lines cross them, the nearest such place, and some air.

    `texts` are lines of words, none of which is cut between two letters.
    """
    left, top, right, bottom = area
    blocked = screen.convert("L")
    for x, y, width, height in texts:
        ImageDraw.Draw(blocked).rectangle((x, y, x + width, y + height), fill=0, outline=255, width=2)
    left, right = _moved(left, right, blocked.crop((0, top, screen.width, bottom)), FARTHEST)
    across = blocked.crop((left, 0, right, screen.height)).transpose(Image.Transpose.TRANSPOSE)
    top, bottom = _moved(top, bottom, across, DEEPEST)
    return left, top, right, bottom


def _moved(low: int, high: int, strip: Image.Image, farthest: int) -> tuple[int, int]:
    """Two edges from top to bottom of a strip, moved out."""
    counts = _crossings(strip)
    before, inside = counts[max(low - farthest, 0) : low + 1][::-1], counts[low + 1 : low + AIR]
    after, within = counts[high - 1 : high + farthest], counts[max(high - AIR, 0) : high - 1][::-1]
    return low - _out(before, inside), high + _out(after, within)


def _out(counts: Sequence[int], inside: Sequence[int]) -> int:
    """How far out the first of the calmest columns is, with some air beside what it spares."""
    if not counts:
        return 0
    calmest = min(counts)
    at = counts.index(calmest)
    wanted = AIR if at else AIR - 1 - _run(inside, calmest)
    return at + min(_run(counts[at + 1 :], calmest), wanted)


def _run(counts: Sequence[int], calm: int) -> int:
    """How many columns are as calm, from the first on."""
    return sum(1 for _ in takewhile(calm.__eq__, counts))


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
