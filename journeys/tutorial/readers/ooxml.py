"""The parts of an Office document: a zip archive of XML, read with bounds and never followed outside."""

import io
import posixpath
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NoReturn
from xml.etree import ElementTree

from parcours.journeys.language import _
from parcours.journeys.tutorial.readers.refusals import Refused, damaged, harmful, not_a

MOST_PARTS = 10_000
MOST_XML = 40_000_000
MOST_ELEMENTS = 250_000
DEEPEST = 150
DIRECTORY_ENTRY = b"PK\x01\x02"
OLD_OR_LOCKED = b"\xd0\xcf\x11\xe0"
ZIP = b"PK"
BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    NotImplementedError,
    OSError,
    OverflowError,
    ValueError,
)
Element = ElementTree.Element


@dataclass(frozen=True)
class Relation:
    """What a part names by an identifier: another part, or an address outside that is never opened."""

    kind: str
    target: str
    external: bool


class Package:
    """An open archive; `kind` is how people call the document, « Word document »."""

    def __init__(self, content: bytes, kind: str) -> None:
        self.kind = kind
        if content.startswith(OLD_OR_LOCKED):
            raise Refused(
                _(
                    "is locked by a password or in a format older than 2007, an open {kind} was expected: "
                    "save it again without password, in today's format.",
                    kind=_(kind),
                )
            )
        if not content.startswith(ZIP):
            raise not_a(kind)
        if content.count(DIRECTORY_ENTRY) > MOST_PARTS:
            raise harmful(kind)
        try:
            self.archive = zipfile.ZipFile(io.BytesIO(content))
        except BROKEN:
            raise damaged(kind) from None
        self.models: dict[str, Element | None] = {}
        self.bytes_left = MOST_XML
        self.bounds = _Bounds(kind)

    def main(self) -> str:
        """Name of the part that holds the document itself."""
        found = next((r.target for r in self.relations("").values() if r.kind == "officeDocument"), None)
        if found is None:
            raise damaged(self.kind)
        return found

    def required(self, name: str) -> Element:
        """The root of part `name`; a document without it is damaged."""
        root = self.xml(name)
        if root is None:
            raise damaged(self.kind)
        return root

    def xml(self, name: str) -> Element | None:
        """The root of part `name`, tags and attributes without namespaces; None when it is not there."""
        content = self._bytes(name)
        return None if content is None else _tree(content, self.bounds)

    def model(self, name: str) -> Element | None:
        """The root of a part many others share, parsed once."""
        if name not in self.models:
            self.models[name] = self.xml(name)
        return self.models[name]

    def relations(self, part: str) -> dict[str, Relation]:
        """What `part` names, by identifier; "" stands for the whole package."""
        folder, base = posixpath.split(part)
        root = self.model(posixpath.join(folder, "_rels", f"{base}.rels"))
        found: dict[str, Relation] = {}
        for one in root if root is not None else ():
            target = one.get("Target", "")
            external = one.get("TargetMode") == "External"
            if not external:
                target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            kind = one.get("Type", "").rpartition("/")[2]
            found[one.get("Id", "")] = Relation(kind, target, external)
        return found

    def part(self, name: str) -> bytes | None:
        """The bytes of part `name`, None when it is not there."""
        return self._bytes(name)

    def _bytes(self, name: str) -> bytes | None:
        try:
            info = self.archive.getinfo(name)
        except KeyError:
            return None
        if info.flag_bits & 1 or info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise damaged(self.kind)
        try:
            with self.archive.open(info) as part:
                content = part.read(self.bytes_left + 1)
        except BROKEN:
            raise damaged(self.kind) from None
        self.bytes_left -= len(content)
        if self.bytes_left < 0:
            raise harmful(self.kind)
        return content


def parsed(content: bytes, kind: str) -> Element:
    """The root of a document that is one file of XML, with the same bounds; raises Refused."""
    if len(content) > MOST_XML:
        raise harmful(kind)
    return _tree(content, _Bounds(kind))


@dataclass
class _Bounds:
    """How many elements a document may still have."""

    kind: str
    elements_left: int = MOST_ELEMENTS


def _tree(content: bytes, bounds: _Bounds) -> Element:
    parser = ElementTree.XMLParser(target=_Bounded(bounds))  # noqa: S314 - _Bounded refuses any DOCTYPE
    try:
        parser.feed(content)
        root: Element = parser.close()
    except (ElementTree.ParseError, ValueError, LookupError, AssertionError):
        raise damaged(bounds.kind) from None
    return root


class _Bounded(ElementTree.TreeBuilder):
    """Builds a tree, giving up on what no Office document holds."""

    def __init__(self, bounds: _Bounds) -> None:
        super().__init__()
        self.bounds = bounds
        self.depth = 0

    def start(self, tag: str, attrs: dict[str, str], /) -> Element:
        self.depth += 1
        self.bounds.elements_left -= 1
        if self.depth > DEEPEST or self.bounds.elements_left < 0:
            raise harmful(self.bounds.kind)
        return super().start(local(tag), {attribute(name): value for name, value in attrs.items()})

    def end(self, tag: str, /) -> Element:
        self.depth -= 1
        return super().end(local(tag))

    def doctype(self, *_: object) -> NoReturn:
        raise harmful(self.bounds.kind)


@lru_cache(maxsize=2_000)
def local(tag: str) -> str:
    return tag.rpartition("}")[2]


@lru_cache(maxsize=2_000)
def attribute(name: str) -> str:
    """« val », and « r:id » for the identifiers of relations."""
    space, _, short = name.rpartition("}")
    return f"r:{short}" if space.endswith("/relationships") else short


def child(element: Element | None, *path: str) -> Element | None:
    """The first element down `path`, None as soon as one is missing."""
    for tag in path:
        if element is None:
            return None
        element = element.find(tag)
    return element


def value(element: Element | None, *path: str) -> str | None:
    """The « val » of the element down `path`."""
    found = child(element, *path)
    return None if found is None else found.get("val")


def is_on(element: Element | None, *path: str) -> bool | None:
    """Whether a switch down `path` is on; None when it is not there."""
    found = child(element, *path)
    return None if found is None else found.get("val", "true") not in ("0", "false", "off", "none")


def whole(text: str | None) -> int | None:
    """A small whole number, None when it is anything else."""
    return int(text) if text is not None and re.fullmatch(r"-?[0-9]{1,6}", text) else None


def shown(element: Element) -> Iterator[Element]:
    """Children of `element`, choosing among alternatives as a recent editor does."""
    for one in element:
        if one.tag == "AlternateContent":
            choice = one.find("Choice")
            chosen = choice if choice is not None else one.find("Fallback")
            if chosen is not None:
                yield from shown(chosen)
        else:
            yield one
