"""Reads the words of a picture with the OCR of this machine, in a process of its own and in bounded time."""

import io
import shutil
import subprocess
import sys
import warnings
from collections.abc import Callable
from contextlib import AbstractContextManager
from functools import cache
from importlib.util import find_spec

from PIL import Image, UnidentifiedImageError

Reader = Callable[[bytes], tuple[str, ...]]
"""From the bytes of a picture file to its lines of text; none when it cannot be read."""
SECONDS = 20
MOST_PIXELS = 25_000_000
SMALLEST = 40  # pixels a side: below, icons and rules
FORMATS = ("PNG", "JPEG", "GIF", "BMP", "WEBP", "TIFF")
BROKEN = (UnidentifiedImageError, Image.DecompressionBombError, OSError, ValueError, SyntaxError, EOFError)


@cache
def installed() -> Reader | None:
    """RapidOCR, which reads French best, else Tesseract; None when this machine has neither."""
    if find_spec("rapidocr") is not None and find_spec("onnxruntime") is not None:
        return reader_of([sys.executable, "-m", "journeys.privacy.rapid"])
    tesseract = shutil.which("tesseract")
    if tesseract is None:
        return None
    return reader_of([tesseract, "stdin", "stdout", "-l", _language(tesseract), "--psm", "11"])


def reader_of(command: list[str]) -> Reader:
    """A reader that gives a PNG to the command's input and takes the lines of its output."""
    return lambda content: _read(command, content)


def _read(command: list[str], content: bytes) -> tuple[str, ...]:
    picture = _as_png(content)
    if picture is None:
        return ()
    try:
        done = subprocess.run(command, input=picture, capture_output=True, timeout=SECONDS, check=True)
    except (subprocess.SubprocessError, OSError):
        return ()
    lines = done.stdout.decode("utf-8", "replace").splitlines()
    return tuple(line.strip() for line in lines if line.strip())


def _as_png(content: bytes) -> bytes | None:
    """The picture as a grey PNG; its size is looked at before any of it is unpacked."""
    try:
        with _quietly(), Image.open(io.BytesIO(content), formats=FORMATS) as picture:
            width, height = picture.size
            if min(width, height) < SMALLEST or width * height > MOST_PIXELS:
                return None
            out = io.BytesIO()
            picture.convert("L").save(out, "PNG", compress_level=1)
    except BROKEN:
        return None
    return out.getvalue()


def _quietly() -> AbstractContextManager[object]:
    """Pillow warns of large pictures; those are refused here by their size."""
    return warnings.catch_warnings(action="ignore", category=Image.DecompressionBombWarning)


def _language(tesseract: str) -> str:
    try:
        done = subprocess.run(
            [tesseract, "--list-langs"], capture_output=True, text=True, timeout=SECONDS, check=True
        )
    except (subprocess.SubprocessError, OSError):
        return "eng"
    return "fra" if "fra" in done.stdout.split() else "eng"
