"""Pictures as arrays, whatever their file holds, in bounded memory."""

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from parcours.journeys.figures.drawing.encode import why_shut
from parcours.journeys.support import pictures

Gray = NDArray[np.uint8]
Colours = NDArray[np.uint8]
Mask = NDArray[np.bool_]

WORKED_ON = 6_000_000  # larger ones are made smaller first
FORMATS = ("PNG", "JPEG", "GIF", "BMP", "WEBP")


class Unusable(Exception):
    """A picture nothing can be said of; the message says why."""


def colours(content: bytes) -> tuple[Colours, float]:
    """The picture in RGB on white, made smaller by the factor given when it is too large to be worked on.

    Raises:
        Unusable: no picture, or one that is too large.
    """
    try:
        drawn = pictures.unpacked(content, FORMATS)
    except pictures.Unusable as error:
        raise Unusable(why_shut(content, FORMATS)) from error
    width, height = drawn.size
    drawn = drawn.convert("RGBA" if drawn.mode in ("P", "LA", "PA", "RGBA") else "RGB")
    factor = min(1.0, (WORKED_ON / (width * height)) ** 0.5)
    if factor < 1.0:
        size = max(round(width * factor), 1), max(round(height * factor), 1)
        drawn = drawn.resize(size, Image.Resampling.BOX)
    if drawn.mode == "RGBA":
        white = Image.new("RGBA", drawn.size, "white")
        drawn = Image.alpha_composite(white, drawn).convert("RGB")
    return np.asarray(drawn), factor


def gray(picture: Colours) -> Gray:
    return cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY).astype(np.uint8)
