"""The font of the labels on figures, shipped with Parcours: figures are the same on every machine."""

import re
from functools import cache
from pathlib import Path

from PIL import ImageFont

FONT = Path(__file__).with_name("inter.woff2")
PLAIN, BOLD = 400, 650


@cache
def letters(size: int, weight: int = PLAIN) -> ImageFont.FreeTypeFont:
    """The font at that size, in pixels."""
    font = ImageFont.truetype(str(FONT), size, layout_engine=ImageFont.Layout.BASIC)
    font.set_variation_by_axes([weight])
    return font


def together(words: str) -> str:
    """The words parted by single spaces, but for what no line may end between: « name », and a sign after it.

    The font has one space that parts nothing, and no narrow one.
    """
    plain = re.sub(r"[\u2000-\u200a\u202f]", "\u00a0", words)
    single = re.sub(r"[^\S\u00a0]+", " ", plain).strip()
    return re.sub(r"(?<=«) | (?=[»:;?!])", "\u00a0", single)


def fitted(words: str, width: float, height: float) -> ImageFont.FreeTypeFont:
    """The largest letters in which the words fit."""
    size = max(int(height * 0.8), 6)
    while size > 6 and letters(size).getlength(words) > width:
        size -= 1
    return letters(size)
