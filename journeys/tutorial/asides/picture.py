"""What a picture file says besides its picture: comments, authors, captions; nothing of it is decoded."""

from __future__ import annotations

import io
import struct
import warnings
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL import Image

MOST = 60
LONGEST = 20_000
SHORTEST = 6
FAILURES = (OSError, ValueError, SyntaxError, EOFError, OverflowError, KeyError, TypeError, IndexError)
ENDINGS = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".tif", ".tiff", ".bmp", ".heic", ".avif")
OPENED = ("PNG", "JPEG", "GIF", "WEBP", "TIFF", "BMP", "AVIF")
_NO_WORDS = frozenset({"icc_profile", "exif", "photoshop"})


def texts_of(picture: bytes) -> list[str]:
    """Every note in the file; none of what is no picture."""
    from PIL import Image  # loaded by whoever looks at a picture

    found: list[str] = []
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(picture), formats=OPENED) as image:
                values = (*_information(image), *_exif(image))
                found = [text for value in values for text in _texts(value)]
    except (*FAILURES, struct.error, Image.DecompressionBombError):
        return found
    return found[:MOST]


def _information(image: Image.Image) -> Iterator[object]:
    """Text chunks, comments and XMP; those of a PNG may stand after its picture, which is not read."""
    yield from (value for name, value in image.info.items() if name not in _NO_WORDS)


def _exif(image: Image.Image) -> Iterator[object]:
    from PIL import ExifTags

    exif = image.getexif()
    yield from exif.values()
    for block in (ExifTags.IFD.Exif, ExifTags.IFD.GPSInfo):
        yield from exif.get_ifd(block).values()


def _texts(value: object) -> Iterator[str]:
    """Words in any of the encodings that such notes have."""
    if isinstance(value, tuple) and all(isinstance(one, int) and 0 <= one < 256 for one in value):
        value = bytes(value)
    if isinstance(value, bytes):
        wide = value[1::2].count(0) > len(value) / 4
        value = value.decode("utf-16-le" if wide else "utf-8", "replace")
    if isinstance(value, str) and len(value) >= SHORTEST:
        yield value[:LONGEST]
