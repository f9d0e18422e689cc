"""Words drawn in the fonts of this machine, and how like them the words of a line of a picture are."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from parcours.journeys.figures.drawing.font import FONT
from parcours.journeys.figures.handmade.by_words.text_lines import Span, TextLine
from parcours.journeys.figures.handmade.raster import Gray

DRAWN = 36  # pixels: size in which words are drawn
HIGH = 28  # pixels: height at which lines are compared
SOFT = 1.1  # pixels of blur: strokes are thicker or thinner from font to font
SLIP = (2, 3)  # pixels down and across that a word may be off
LETTERS = 26  # pixels of width of what is looked at by itself: two letters
MOST_KEPT, MOST_MEASURED = 4_000, 50_000  # words in one font
WIDTHS = 0.07  # by which the widths of words may differ, one from another, from font to font
ASPECT = (0.72, 1.45)  # of width to height, against the font
LIKE = 0.78  # correlation of all its words
ALONE = 0.83  # of a single word
WORD, PART = 0.7, 0.4  # of each word, and of any two letters of it
SHORT = 0.45  # of a word of a letter or two
NAMES = (
    *("DejaVuSans.ttf", "DejaVuSans-Bold.ttf", "DejaVuSansCondensed.ttf", "DejaVuSansCondensed-Bold.ttf"),
    *("DejaVuSerif.ttf", "DejaVuSerif-Bold.ttf", "DejaVuSerifCondensed.ttf", "DejaVuSansMono.ttf"),
    *("DejaVuSansMono-Bold.ttf", "LiberationSans-Regular.ttf", "LiberationSans-Bold.ttf"),
    *("LiberationSerif-Regular.ttf", "arial.ttf", "arialbd.ttf", "Arial.ttf", "Arial Bold.ttf"),
    *("verdana.ttf", "Verdana.ttf", "times.ttf", "Times New Roman.ttf", "segoeui.ttf", "segoeuib.ttf"),
    *("Helvetica.ttc", "Roboto-Regular.ttf", "NotoSans-Regular.ttf", "NotoSans-Bold.ttf", "Ubuntu-R.ttf"),
)
"""Fonts that many machines have; those this one has not are passed over."""
WEIGHTS = (400, 700)
Extent = tuple[int, int, int, int]
"""Left, top, right and bottom of the ink, from where the pen begins and the top of the letters."""
Soft = NDArray[np.float32]


@dataclass(frozen=True)
class Drawn:
    """One word in one font: its ink, and where that begins and ends below the top of the letters."""

    ink: Gray
    top: int

    @property
    def width(self) -> int:
        return int(self.ink.shape[1])


@cache
def fonts() -> tuple[ImageFont.FreeTypeFont, ...]:
    """The one of Parcours, and those of this machine that Pillow finds."""
    found = []
    for weight in WEIGHTS:
        font = ImageFont.truetype(str(FONT), DRAWN, layout_engine=ImageFont.Layout.BASIC)
        font.set_variation_by_axes([weight])
        found.append(font)
    for name in NAMES:
        try:
            found.append(ImageFont.truetype(name, DRAWN, layout_engine=ImageFont.Layout.BASIC))
        except OSError:
            continue
    return tuple(found)


@lru_cache(MOST_MEASURED)
def _extent(word: str, font: ImageFont.FreeTypeFont) -> Extent:
    left, top, right, bottom = (round(edge) for edge in font.getbbox(word))
    return left, top, max(right, left + 1), max(bottom, top + 1)


@lru_cache(MOST_KEPT)
def drawn(word: str, font: ImageFont.FreeTypeFont) -> Drawn:
    """The word, cut to its ink."""
    left, top, right, bottom = _extent(word, font)
    image = Image.new("L", (right - left, bottom - top))
    ImageDraw.Draw(image).text((-left, -top), word, 255, font=font)
    return Drawn(np.asarray(image), top)


def as_wide(widths: Soft, words: Sequence[str], font: ImageFont.FreeTypeFont) -> list[int]:
    """Rows whose words are as wide, one to another, as in the font: one row for each way to cut a line."""
    extents = [_extent(word, font) for word in words]
    wanted = np.array([right - left for left, _, right, _ in extents], np.float32)
    ratio = widths.sum(axis=1, keepdims=True) / wanted.sum()
    off = (wanted * np.log(widths / (wanted * ratio)) ** 2).sum(axis=1) / wanted.sum()
    return [int(row) for row in np.flatnonzero(off <= WIDTHS**2)]


def likeness(
    parts: Sequence[tuple[TextLine, Sequence[Span]]], words: Sequence[str], font: ImageFont.FreeTypeFont
) -> float:
    """How like the words, in that font, what stands in those spans of one line or two is.

    0 when it is not high enough for its width, or when any word is not like itself in all its parts.
    """
    extents = [_extent(word, font) for word in words]
    done, likest, wide = 0, 0.0, sum(right - left for left, _, right, _ in extents)
    for line, every in parts:
        here = extents[done : done + len(every)]
        top, bottom = min(one[1] for one in here), max(one[3] for one in here)
        if not _as_high(line, every, here, bottom - top):
            return 0.0
        for span in every:
            shape = drawn(words[done], font)
            like = _word(line, span, shape, top, bottom, len(words[done]))
            if not like:
                return 0.0
            likest += like * shape.width / wide
            done += 1
    return likest if likest >= (LIKE if len(words) > 1 else ALONE) else 0.0


def same_words(
    line: TextLine, spans: Sequence[Span], words: Sequence[str], font: ImageFont.FreeTypeFont
) -> list[str]:
    """Those of the words, in that font, that stand in their spans of the line, whatever the others are."""
    extents = [_extent(word, font) for word in words]
    top, bottom = min(one[1] for one in extents), max(one[3] for one in extents)
    if not _as_high(line, spans, extents, bottom - top):
        return []
    return [
        word
        for word, span in zip(words, spans, strict=True)
        if _word(line, span, drawn(word, font), top, bottom, len(word))
    ]


def _as_high(line: TextLine, spans: Sequence[Span], extents: Sequence[Extent], high: int) -> bool:
    ratio = sum(right - left for left, right in spans) / sum(right - left for left, _, right, _ in extents)
    return ASPECT[0] < line.height / high / ratio < ASPECT[1]


def _word(line: TextLine, span: Span, shape: Drawn, top: int, bottom: int, letters: int) -> float:
    """Correlation of one word; 0 when it, or two letters of it, are another's."""
    width = max(round((span[1] - span[0]) * HIGH / line.height), 4)
    here = cv2.resize(line.ink[:, span[0] : span[1]], (width, HIGH), interpolation=cv2.INTER_AREA)
    whole = np.zeros((bottom - top, shape.width), np.uint8)
    whole[shape.top - top : shape.top - top + shape.ink.shape[0]] = shape.ink
    there = cv2.resize(whole, (width, HIGH), interpolation=cv2.INTER_AREA).astype(np.float32) / 255
    around = cv2.copyMakeBorder(here, SLIP[0], SLIP[0], SLIP[1], SLIP[1], cv2.BORDER_CONSTANT)
    soft = cv2.GaussianBlur(around, (0, 0), SOFT).astype(np.float32)
    wanted = cv2.GaussianBlur(there, (0, 0), SOFT).astype(np.float32)
    _, like, _, (x, y) = cv2.minMaxLoc(cv2.matchTemplate(soft, wanted, cv2.TM_CCOEFF_NORMED))
    if letters <= 2:
        return like if like >= SHORT else 0.0
    if like < WORD or _worst(soft[y : y + HIGH, x : x + width], wanted) < PART:
        return 0.0
    return like


def _worst(here: Soft, there: Soft) -> float:
    """The least correlation of any two letters."""
    window = np.ones(min(LETTERS, here.shape[1]))
    count = len(window) * here.shape[0]

    def summed(of: Soft) -> NDArray[np.float64]:
        return np.convolve(of.sum(axis=0), window, "valid")

    a, b = summed(here), summed(there)
    both = summed(here * there) - a * b / count
    spread = np.maximum(summed(here * here) - a * a / count, 1.0)
    other = np.maximum(summed(there * there) - b * b / count, 1.0)
    return float((both / np.sqrt(spread * other)).min())
