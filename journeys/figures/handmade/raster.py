"""Pictures as arrays, whatever their file holds, in bounded memory."""

import io
import warnings

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from parcours.journeys.figures.formats.size_limit import BROKEN, is_too_large, said_too_large
from parcours.journeys.language import _

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
    if is_too_large(content, FORMATS):
        raise Unusable(said_too_large())
    try:
        with (
            warnings.catch_warnings(action="ignore"),
            Image.open(io.BytesIO(content), formats=FORMATS) as image,
        ):
            width, height = image.size
            drawn = image.convert("RGBA") if image.mode in ("P", "LA", "PA", "RGBA") else image.convert("RGB")
            if drawn.mode == "RGBA":
                white = Image.new("RGBA", drawn.size, "white")
                drawn = Image.alpha_composite(white, drawn).convert("RGB")
            pixels = np.asarray(drawn)
    except BROKEN as error:
        raise Unusable(_("it is no picture that can be read")) from error
    factor = min(1.0, (WORKED_ON / (width * height)) ** 0.5)
    if factor == 1.0:
        return pixels, 1.0
    size = max(round(width * factor), 1), max(round(height * factor), 1)
    return cv2.resize(pixels, size, interpolation=cv2.INTER_AREA).astype(np.uint8), factor


def gray(picture: Colours) -> Gray:
    return cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY).astype(np.uint8)
