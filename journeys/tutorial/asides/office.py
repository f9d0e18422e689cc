"""Every text of an Office or OpenDocument file: whatever its parts are called, all of them are looked at."""

import re
from collections.abc import Iterator

from parcours.journeys.tutorial.asides import picture
from parcours.journeys.tutorial.asides.markup import in_lines
from parcours.journeys.tutorial.model import Aside, Place, Where
from parcours.journeys.tutorial.readers.ooxml import BROKEN, Element, Package
from parcours.journeys.tutorial.readers.refusals import Refused

KIND = "document"
OF_PARTS: tuple[tuple[str, Where], ...] = (
    (r"\.rels$", "link"),
    (r"notesSlide|notesMaster", "speaker-notes"),
    (r"slideMaster|slideLayout|handoutMaster", "layout"),
    (r"(?:foot|end)notes", "note"),
    (r"comment|people|authors", "comment"),
    (r"header", "header"),
    (r"footer", "footer"),
    (r"docProps|customXml|(?:^|/)meta\.xml$", "properties"),
    (r"chart|diagram|drawing", "chart"),
    (r"embeddings", "attachment"),
    (r"(?:^|/)media/|Pictures/|thumbnail", "picture"),
)
OF_ELEMENTS: dict[str, Where] = {
    "annotation": "comment",
    "header": "header",
    "header-left": "header",
    "header-first": "header",
    "footer": "footer",
    "footer-left": "footer",
    "footer-first": "footer",
    "note": "note",
    "notes": "speaker-notes",
}
PARAGRAPHS = frozenset({"p", "h", "si"})
BREAKS = frozenset({"tab", "br", "cr", "line-break", "s"})
DELETED, ORDERED = "delText", "instrText"
TOLD = frozenset({
    "descr", "title", "name", "alt", "Target", "href", "tooltip", "author", "creator", "instr", "value",
    "string-value", "label", "help-text", "caption",
})  # fmt: skip
"""Attributes that hold words or addresses; of any other, what has an « @ » in it."""
SHORTEST_VALUE = 9
XML = (".xml", ".rels", ".vml", ".svg")
TEXTS = (".txt", ".csv", ".md", ".htm", ".html", ".mht", ".rtf", ".json", ".eml")
PACKAGES = (".docx", ".docm", ".xlsx", ".xlsm", ".pptx", ".pptm", ".odt", ".ods", ".odp")
MOST_RAW = 5_000_000
_TAG = re.compile("<[^<>]*>")


def in_package(content: bytes) -> Iterator[Aside]:
    """The texts of each part, in the order of the archive."""
    yield from _of_package(content, inside=False)


def _of_package(content: bytes, inside: bool) -> Iterator[Aside]:
    try:
        package = Package(content, KIND)
    except Refused:
        return
    yield Aside(text=package.archive.comment.decode("utf-8", "replace"), place=Place(where="properties"))
    for name in package.archive.namelist():
        where: Where = "attachment" if inside else _where(name)
        yield Aside(text=name.rpartition("/")[2], place=Place(where=where))
        for text, whose in _of_part(package, name, where, inside):
            yield Aside(text=text, place=Place(where=whose))


def _where(part: str) -> Where:
    return next((where for pattern, where in OF_PARTS if re.search(pattern, part)), "hidden")


def _of_part(package: Package, name: str, where: Where, inside: bool) -> Iterator[tuple[str, Where]]:
    kind = name.lower()
    if kind.endswith(XML):
        yield from _of_xml(package, name, where)
        return
    if not kind.endswith((*picture.ENDINGS, *TEXTS, *PACKAGES)):
        return
    try:
        content = package.part(name) or b""
    except Refused:
        return
    if kind.endswith(PACKAGES):
        yield from () if inside else ((one.text, where) for one in _of_package(content, inside=True))
    elif kind.endswith(TEXTS):
        yield from ((one.text, where) for one in in_lines(content.decode("utf-8", "replace")))
    else:
        yield from ((text, where) for text in picture.texts_of(content))


def _of_xml(package: Package, name: str, where: Where) -> Iterator[tuple[str, Where]]:
    """Of a part that cannot be parsed, whatever stands between its tags."""
    try:
        root = package.xml(name)
    except Refused:
        yield from ((text, where) for text in _raw(package, name))
        return
    if root is not None:
        yield from _of_element(root, where)


def _raw(package: Package, name: str) -> Iterator[str]:
    try:
        with package.archive.open(name) as part:
            content = part.read(MOST_RAW).decode("utf-8", "replace")
    except (*BROKEN, KeyError, RuntimeError):
        return
    yield from (text for line in _TAG.sub("", content).split("\n") if (text := line.strip()))
    yield from (tag[0] for tag in _TAG.finditer(content) if "@" in tag[0])


def _of_element(root: Element, where: Where) -> Iterator[tuple[str, Where]]:
    waiting = [(root, where, False)]
    while waiting:
        element, where, told = waiting.pop()
        where = OF_ELEMENTS.get(element.tag, where)
        for name, value in element.attrib.items():
            words = name in TOLD or "@" in value or "%40" in value
            if words or (name == "val" and len(value) >= SHORTEST_VALUE):
                yield value, where
        if element.tag in PARAGRAPHS:
            yield from ((text, where) for text in _of_paragraph(element))
            told = True
        elif not told:
            beside = (element.text, *(one.tail for one in element))
            yield from ((text, where) for text in beside if text and text.strip())
        waiting += [(one, where, told) for one in reversed(element)]


def _of_paragraph(paragraph: Element) -> Iterator[str]:
    """Its words; apart from them those deleted, those that give orders, and the runs that are hidden."""
    words: dict[str, list[str]] = {"": [], DELETED: [], ORDERED: []}
    waiting: list[Element | str] = [paragraph]
    while waiting:
        one = waiting.pop()
        if isinstance(one, str):
            words[""].append(one)
            continue
        if one.tag in BREAKS:
            words[""].append(" ")
        if one.tag == "r" and one.find("./rPr/vanish") is not None:
            yield "".join(part.text or "" for part in one)
        words[one.tag if one.tag in words else ""].append(one.text or "")
        for inner in reversed(one):
            waiting += [inner.tail] if inner.tail else []
            if inner.tag not in PARAGRAPHS:
                waiting.append(inner)
    for parts in words.values():
        if text := " ".join("".join(parts).split()):
            yield text
