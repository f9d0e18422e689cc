"""The pictures a document holds, and the words read in them; one it only names is never opened."""

import base64
import binascii
import time
from collections.abc import Callable, Iterator

from parcours.journeys.ocr.reader import Reader
from parcours.journeys.tutorial.model import Document, Tutorial
from parcours.journeys.tutorial.readers.html.tree import embedded
from parcours.journeys.tutorial.readers.odt.reader import embedded_in
from parcours.journeys.tutorial.readers.ooxml import Package
from parcours.journeys.tutorial.readers.refusals import Refused

PACKAGES = {".docx", ".docm", ".pptx", ".pptm", ".ppsx"}
CLOSED = {".odt", ".fodt", ".doc"}
"""Pictures stand inside these too, and are left there as they are."""
PAGES = {".html", ".htm", ".xhtml"}
LARGEST = 20_000_000
SECONDS = 120
"""Time one document's pictures may take; those after are not read."""


def with_words(tutorial: Tutorial, reader: Reader) -> Tutorial:
    """The tutorial with the lines that `reader` finds in each picture inside; equal ones are read once."""
    document = tutorial.document
    read: dict[bytes, tuple[str, ...]] = {}
    figures = list(document.figures)
    ends = time.monotonic() + SECONDS
    for index, content in pictures(document):
        if content not in read:
            if time.monotonic() > ends:
                break
            read[content] = tuple(line.text for line in reader(content))
        figures[index] = figures[index].model_copy(update={"words": read[content]})
    return tutorial.model_copy(update={"document": document.model_copy(update={"figures": tuple(figures)})})


def pictures(document: Document) -> Iterator[tuple[int, bytes]]:
    """Index of the figure, and the bytes of its file, for the pictures inside the document."""
    if not document.figures:
        return
    inside = _opener(document)
    for index, figure in enumerate(document.figures):
        content = inside(figure.source)
        if content:
            yield index, content


def _opener(document: Document) -> Callable[[str], bytes | None]:
    """From what a figure names to its bytes, None when it stands elsewhere."""
    kind = document.path.suffix.lower()
    try:
        if kind == ".fodt":
            inside = embedded_in(document.path.read_bytes())
            return lambda name: _decoded(inside.get(name, ""))
        if kind in PACKAGES or kind in CLOSED:
            package = Package(document.path.read_bytes(), "document")
            return lambda name: _part(package, name)
        if kind in PAGES:
            found = embedded(document.path.read_bytes())
            return lambda name: _inline(found.get(name, ""))
    except (OSError, Refused):
        return lambda _: None
    return _inline


def _part(package: Package, name: str) -> bytes | None:
    try:
        return package.part(name)
    except Refused:
        return None


def _inline(source: str) -> bytes | None:
    """« data:image/png;base64,… »."""
    head, _, body = source.partition(",")
    return _decoded(body) if head.startswith("data:image/") and head.endswith(";base64") else None


def _decoded(body: str) -> bytes | None:
    """Base64, as one line or several."""
    if len(body) > LARGEST:
        return None
    try:
        return base64.b64decode("".join(body.split()), validate=True)
    except (binascii.Error, ValueError):
        return None
