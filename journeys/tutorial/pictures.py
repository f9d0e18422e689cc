"""The pictures of a document: each file taken once, within bounds for all, and the words read in them."""

import base64
import binascii
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from parcours.journeys.language import _
from parcours.journeys.ocr import reader as ocr
from parcours.journeys.ocr.reader import FORMATS, Reader
from parcours.journeys.support.pictures import TooLarge, Unusable, size_of
from parcours.journeys.tutorial.model import Document, Tutorial
from parcours.journeys.tutorial.readers.html.tree import embedded
from parcours.journeys.tutorial.readers.odt.reader import embedded_in
from parcours.journeys.tutorial.readers.ooxml import Package
from parcours.journeys.tutorial.readers.refusals import Refused

PACKAGES = {".docx", ".docm", ".pptx", ".pptm", ".ppsx"}
CLOSED = {".odt", ".fodt", ".doc"}
"""Pictures stand inside these too, and are left there as they are."""
PAGES = {".html", ".htm", ".xhtml"}
LARGEST = 50_000_000  # bytes of one file
MOST_FILES = 150
MOST_BYTES = 200_000_000
MOST_PIXELS = 500_000_000
SECONDS = 120
"""Time the words of one document's pictures may take; those after are not read, which is said."""
Taken = bytes | None
"""The bytes of a picture's file; None when it stands elsewhere."""


class PassedOver(Exception):
    """A picture that is not opened; the message says why."""


@dataclass
class Allowance:
    """What the pictures of one document may take in all; each file counts once."""

    files: int = MOST_FILES
    size: int = MOST_BYTES
    pixels: int = MOST_PIXELS
    _known: set[bytes] = field(default_factory=set)

    def take(self, content: bytes) -> None:
        """Count one more file; raises PassedOver, and then counts nothing."""
        if content in self._known:
            return
        pixels = _pixels(content)
        if self.files < 1:
            raise PassedOver(_("passed over: the document has more than {n} pictures", n=MOST_FILES))
        if self.size < len(content) or self.pixels < pixels:
            raise PassedOver(
                _(
                    "passed over: the document's pictures hold over {size} MB, or {pixels} million pixels",
                    size=MOST_BYTES // 1_000_000,
                    pixels=MOST_PIXELS // 1_000_000,
                )
            )
        self.files -= 1
        self.size -= len(content)
        self.pixels -= pixels
        self._known.add(content)


@dataclass
class Gathered:
    """The files of a document's pictures, by the index of the figure; equal ones are one object."""

    contents: dict[int, bytes] = field(default_factory=dict)
    passed_over: dict[int, str] = field(default_factory=dict)
    """Why, by the index of the figure."""


def gathered(document: Document, elsewhere: Callable[[int], Taken] = lambda _: None) -> Gathered:
    """The pictures inside the document, and those that `elsewhere` gives by the index of their figure."""
    found, allowance = Gathered(), Allowance()
    inside = _opener(document)
    known: dict[str, bytes | str | None] = {}
    equal: dict[bytes, bytes] = {}
    for index, figure in enumerate(document.figures):
        if figure.source not in known:
            try:
                content = inside(figure.source) or elsewhere(index)
                if content:
                    allowance.take(content)
                    content = equal.setdefault(content, content)
                known[figure.source] = content
            except PassedOver as reason:
                known[figure.source] = str(reason)
        taken = known[figure.source]
        if isinstance(taken, str):
            found.passed_over[index] = taken
        elif taken:
            found.contents[index] = taken
    return found


def with_words(tutorial: Tutorial, reader: Reader, clock: Callable[[], float] = time.monotonic) -> Tutorial:
    """The tutorial with the lines that `reader` finds in each picture inside; equal ones are read once."""
    document = tutorial.document
    found = gathered(document)
    figures = list(document.figures)
    for index, changes in _read(found, reader, clock):
        figures[index] = figures[index].model_copy(update=changes)
    return tutorial.model_copy(update={"document": document.model_copy(update={"figures": tuple(figures)})})


def _read(
    found: Gathered, reader: Reader, clock: Callable[[], float]
) -> Iterator[tuple[int, dict[str, object]]]:
    """By the index of a figure: its words, or why they are not read."""
    for index, reason in found.passed_over.items():
        yield index, {"unread": reason}
    read: dict[bytes, tuple[str, ...]] = {}
    ends = clock() + SECONDS
    for index, content in found.contents.items():
        if content not in read:
            if _is_too_large(content):
                yield index, {"unread": _("it is too large to be read")}
                continue
            if clock() > ends:
                yield index, {"unread": _("passed over: the pictures before it took too long to read")}
                continue
            read[content] = tuple(line.text for line in reader(content))
        yield index, {"words": read[content]}


def _is_too_large(content: bytes) -> bool:
    try:
        size_of(content, FORMATS, ocr.MOST_PIXELS)
    except TooLarge:
        return True
    except Unusable:
        pass
    return False


def _pixels(content: bytes) -> int:
    """Of what can be unpacked; all else is refused by itself."""
    try:
        width, height = size_of(content, FORMATS)
    except Unusable:
        return 0
    return width * height


def _opener(document: Document) -> Callable[[str], Taken]:
    """From what a figure names to its bytes; they raise PassedOver."""
    kind = document.path.suffix.lower()
    try:
        if kind == ".fodt":
            texts = embedded_in(document.path.read_bytes())
            return lambda name: _decoded(texts.get(name, ""))
        if document.figures and (kind in PACKAGES or kind in CLOSED):
            package = Package(document.path.read_bytes(), "document")
            package.bytes_left = MOST_BYTES
            return lambda name: _part(package, name)
        if document.figures and kind in PAGES:
            found = embedded(document.path.read_bytes())
            return lambda name: _inline(found.get(name, ""))
    except (OSError, Refused):
        return lambda _: None
    return _inline


def _part(package: Package, name: str) -> Taken:
    try:
        return package.part(name)
    except Refused:
        raise PassedOver(_("passed over: it cannot be taken out of the document")) from None


def _inline(source: str) -> Taken:
    """« data:image/png;base64,… »."""
    head, _, body = source.partition(",")
    return _decoded(body) if head.startswith("data:image/") and head.endswith(";base64") else None


def _decoded(body: str) -> Taken:
    """Base64, as one line or several; raises PassedOver."""
    if not body:
        return None
    if len(body) * 3 // 4 > LARGEST:
        raise PassedOver(too_heavy())
    try:
        return base64.b64decode("".join(body.split()), validate=True)
    except (binascii.Error, ValueError):
        return None


def too_heavy() -> str:
    return _("passed over: its file has more than {n} MB", n=LARGEST // 1_000_000)
