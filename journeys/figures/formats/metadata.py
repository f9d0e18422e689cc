"""The metadata inside the file of a figure: the screens, controls and words it shows, and their release."""

import html
import re
import zlib
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from parcours.journeys.figures.formats.chunks import Unsound, png_chunks, png_of, webp_chunks, webp_of
from parcours.journeys.support.record import Record
from parcours.journeys.walk.model import Box, Device, Verb

KEYWORD = b"parcours"
LONGEST = 200_000  # characters of a note
LARGEST = 50_000_000  # bytes of a picture file that is looked into
MOST_SHOWN = 600

_HEAD = KEYWORD + b"\0\1\0\0\0"  # compressed, by zlib, in no language
_BEFORE = (
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    '<rdf:Description rdf:about="" xmlns:parcours="urn:parcours:figure" parcours:note="'
)
_AFTER = '"/></rdf:RDF></x:xmpmeta>'
_NOTED = re.compile(r'parcours:note="([^"]*)"')

Short = Annotated[str, StringConstraints(max_length=2_000)]
Area = tuple[int, int, int, int]
"""Left, top, right, bottom, in CSS pixels of the screen's picture; right and bottom are just outside."""


class Shown(Record):
    """One thing that can be read on the figure."""

    role: Short
    name: Short
    box: Box | None = Field(default=None, description="in CSS pixels of the screen's picture, when known")


class View(Record):
    """One screen shown; a figure of several devices has several."""

    device: Device
    screen: Short = Field(description="class name of its page object")
    heading: Short
    site: Short = ""
    verb: Verb
    role: Short
    name: Short
    gesture: int = Field(description="index in its walk")
    control: Box = Field(description="what is framed, in CSS pixels of the screen's picture")
    area: Area = Field(description="what of the screen is shown")
    at: tuple[int, int] = Field(description="where on the figure the area begins, in pixels of the figure")
    scale: float = Field(gt=0, le=10, description="pixels of the figure for one CSS pixel")
    hidden: tuple[Area, ...] = Field(default=(), description="zones filled or blurred: never compared")
    shown: tuple[Shown, ...] = Field(default=(), max_length=MOST_SHOWN, description="in reading order")


class Note(Record):
    """Where a figure comes from."""

    version: Literal[1] = 1
    journey: Short
    variant: Short
    release: Short
    number: Short | None = Field(default=None, description="as printed in the disc")
    views: tuple[View, ...] = Field(min_length=1, max_length=8)


def with_note(picture: bytes, note: Note) -> bytes:
    """The same PNG or WebP file with the note in it, in place of any older one; same note, same bytes.

    Raises:
        ValueError: the file is neither.
    """
    text = note.model_dump_json(exclude_defaults=True)
    if picture.startswith(b"RIFF"):
        kept = [(name, body) for name, body in webp_chunks(picture) if name != b"XMP "]
        packet = f"{_BEFORE}{html.escape(text)}{_AFTER}".encode()
        return webp_of([*kept, (b"XMP ", packet)])
    first, *rest = [(name, body) for name, body in png_chunks(picture) if not _is_note(name, body)]
    return png_of([first, (b"iTXt", _HEAD + zlib.compress(text.encode(), 9)), *rest])


def read_note(picture: bytes) -> Note | None:
    """The note in a picture file; None when it has none that can be read, whatever the file holds."""
    if len(picture) > LARGEST:
        return None
    try:
        text = _in_webp(picture) if picture.startswith(b"RIFF") else _in_png(picture)
        return None if text is None else Note.model_validate_json(text)
    except (ValueError, zlib.error, RecursionError):  # pydantic's own is a ValueError
        return None


def _in_png(picture: bytes) -> str | None:
    for name, body in png_chunks(picture):
        if _is_note(name, body):
            unpacking = zlib.decompressobj()
            text = unpacking.decompress(body.removeprefix(_HEAD), LONGEST)
            if unpacking.unconsumed_tail:
                raise Unsound("the note is too long")
            return text.decode()
        if name == b"IDAT":
            break
    return None


def _in_webp(picture: bytes) -> str | None:
    for name, body in webp_chunks(picture):
        if name == b"XMP " and len(body) <= 2 * LONGEST:
            found = _NOTED.search(body.decode())
            return html.unescape(found[1]) if found else None
    return None


def _is_note(name: bytes, body: bytes) -> bool:
    return name == b"iTXt" and body.startswith(_HEAD)
