"""Reads the words of a picture with the OCR of this machine, in a process of its own and in bounded time."""

import csv
import io
import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from importlib.util import find_spec
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from parcours.journeys.support.pictures import Unusable, unpacked


class Line(NamedTuple):
    """A line of text read in a picture."""

    text: str
    box: tuple[float, float, float, float]
    """Left, top, right, bottom, in pixels of the picture."""
    sure: float
    """From 0 to 1."""

    def at_scale(self, factor: float) -> "Line":
        """The same on the picture made that many times as large."""
        left, top, right, bottom = self.box
        return self._replace(box=(left * factor, top * factor, right * factor, bottom * factor))


Reader = Callable[[bytes], tuple[Line, ...]]
"""From the bytes of a picture file to its lines of text; none when it cannot be read."""
SECONDS = 20
REMEMBERED = 100  # pictures: each is read for personal data, then to be compared
MOST_PIXELS = 25_000_000
SMALLEST = 40  # pixels a side: below, icons and rules
FORMATS = ("PNG", "JPEG", "GIF", "BMP", "WEBP", "TIFF")


def _as_printed(printed: str) -> Iterator[Line]:
    """What `parcours.journeys.ocr.rapidocr_worker` prints: one line of JSON for each line it reads."""
    for row in printed.splitlines():
        text, box, sure = json.loads(row)
        yield Line(text.strip(), tuple(box), sure)


def as_tsv(printed: str) -> Iterator[Line]:
    """Tesseract's table, of one row for each word: its line's numbers, its box, how sure it is, its text."""
    rows = csv.DictReader(printed.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE)
    words = [row for row in rows if (row["text"] or "").strip()]
    for _, found in groupby(words, key=itemgetter("block_num", "par_num", "line_num")):
        line = list(found)
        lefts, tops = [int(word["left"]) for word in line], [int(word["top"]) for word in line]
        rights = [int(word["left"]) + int(word["width"]) for word in line]
        bottoms = [int(word["top"]) + int(word["height"]) for word in line]
        box = (min(lefts), min(tops), max(rights), max(bottoms))
        sure = min(float(word["conf"]) for word in line) / 100
        yield Line(" ".join(word["text"].strip() for word in line), box, sure)


@cache
def installed() -> Reader | None:
    """RapidOCR, which reads French best, else Tesseract; None when this machine has neither."""
    if find_spec("rapidocr") is not None and find_spec("onnxruntime") is not None:
        return reader_of([sys.executable, "-P", "-m", "parcours.journeys.ocr.rapidocr_worker"])
    tesseract = shutil.which("tesseract")
    if tesseract is None:
        return None
    return reader_of([tesseract, "stdin", "stdout", "-l", _language(tesseract), "--psm", "11", "tsv"], as_tsv)


def reader_of(command: list[str], parse: Callable[[str], Iterator[Line]] = _as_printed) -> Reader:
    """A reader that gives a PNG to the command's input and takes the lines of its output."""
    return lru_cache(REMEMBERED)(lambda content: _read(command, parse, content))


def _read(command: list[str], parse: Callable[[str], Iterator[Line]], content: bytes) -> tuple[Line, ...]:
    picture = _as_png(content)
    if picture is None:
        return ()
    try:
        done = subprocess.run(command, input=picture, capture_output=True, timeout=SECONDS, check=True)
        return tuple(line for line in parse(done.stdout.decode("utf-8", "replace")) if line.text)
    except (subprocess.SubprocessError, OSError, ValueError, TypeError, KeyError):
        return ()


def _as_png(content: bytes) -> bytes | None:
    """The picture as a grey PNG; None for what is no picture, too large or an icon."""
    try:
        picture = unpacked(content, FORMATS, MOST_PIXELS)
    except Unusable:
        return None
    if min(picture.size) < SMALLEST:
        return None
    out = io.BytesIO()
    picture.convert("L").save(out, "PNG", compress_level=1)
    return out.getvalue()


def _language(tesseract: str) -> str:
    try:
        done = subprocess.run(
            [tesseract, "--list-langs"], capture_output=True, text=True, timeout=SECONDS, check=True
        )
    except (subprocess.SubprocessError, OSError):
        return "eng"
    return "fra" if "fra" in done.stdout.split() else "eng"
