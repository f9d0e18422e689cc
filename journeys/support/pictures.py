"""Unpacks pictures within bounds: their size is looked at before any of their pixels."""

from __future__ import annotations

import io
import warnings
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL import Image

MOST_PIXELS = 40_000_000
LONGEST_SIDE = 30_000
MOST_SCANS = 100  # of a JPEG: each goes over all pixels, and takes a few bytes
MOST_OF_A_WALK = 80_000_000  # pixels of a picture that a walk took
BROKEN = (OSError, ValueError, SyntaxError, EOFError)
JPEG, SCAN = b"\xff\xd8", b"\xff\xda"


class Unusable(OSError):
    """No picture that can be read."""


class TooLarge(Unusable):
    """A picture of more pixels, or of a longer side, than is ever unpacked."""


def unpacked(content: bytes, formats: tuple[str, ...], most: int = MOST_PIXELS) -> Image.Image:
    """The picture of a file, its first one when it moves; raises TooLarge or Unusable."""
    from PIL import Image  # loaded by whoever looks at a picture

    with warnings.catch_warnings(action="ignore"):
        picture = _measured(content, formats, most)
        try:
            picture.load()
        except (*BROKEN, Image.DecompressionBombError) as error:
            raise Unusable from error
    return picture


def size_of(content: bytes, formats: tuple[str, ...], most: int = MOST_PIXELS) -> tuple[int, int]:
    """Width and height, without unpacking it; raises TooLarge or Unusable."""
    with warnings.catch_warnings(action="ignore"), _measured(content, formats, most) as picture:
        return picture.size


def of_walk(path: Path) -> Image.Image:
    """A picture that a walk took, in RGB; raises TooLarge or Unusable, and OSError."""
    return unpacked(path.read_bytes(), ("PNG",), MOST_OF_A_WALK).convert("RGB")


def _measured(content: bytes, formats: tuple[str, ...], most: int) -> Image.Image:
    from PIL import Image

    try:
        picture = Image.open(io.BytesIO(content), formats=formats)
    except Image.DecompressionBombError as error:
        raise TooLarge from error
    except BROKEN as error:
        raise Unusable from error
    if picture.width * picture.height > most or max(picture.size) > LONGEST_SIDE:
        raise TooLarge
    if content.startswith(JPEG) and content.count(SCAN) > MOST_SCANS:
        raise Unusable
    return picture
