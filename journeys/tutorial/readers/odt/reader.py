"""OpenDocument texts (.odt, .fodt): paragraphs in order, lists numbered as LibreOffice shows them."""

import re
from collections.abc import Iterable

from parcours.journeys.language import N_
from parcours.journeys.tutorial.model import Place, Unreadable
from parcours.journeys.tutorial.readers.block_builder import Draft, Kind
from parcours.journeys.tutorial.readers.cleaning.apparatus import holds_sentence
from parcours.journeys.tutorial.readers.marks import plain, put, side_by_side
from parcours.journeys.tutorial.readers.odt.lists import Lists
from parcours.journeys.tutorial.readers.odt.styles import Style, Styles
from parcours.journeys.tutorial.readers.odt.words import UNSHOWN, Words
from parcours.journeys.tutorial.readers.ooxml import Element, Package, child, parsed, whole
from parcours.journeys.tutorial.readers.refusals import damaged, not_a

KIND = N_("OpenDocument text")
PARTS = ("content.xml", "styles.xml")
TEXT_TYPE = "opendocument.text"
ZIP, XML = b"PK", b"<"
INDEXES = {
    "table-of-content", "illustration-index", "table-index", "object-index", "user-index",
    "alphabetical-index", "bibliography",
}  # fmt: skip
BINARY = re.compile(rb"<(?:\w+:)?binary-data\b[^>]{0,500}>([^<]*)<")
FURNITURE = {"header", "footer", "header-left", "footer-left", "header-first", "footer-first"}
COLUMNS = {"table-columns", "table-column", "table-header-columns"}


def read_odt(content: bytes) -> Draft:
    """Read the bytes of an .odt or .fodt file; raises Refused. A place counts every paragraph of the text."""
    return _Reader(*_roots(content)).read()


def _roots(content: bytes) -> tuple[Element, tuple[Element, ...]]:
    """The document, then every root that holds styles."""
    if content.startswith(ZIP):
        package = Package(content, KIND)
        kind = package.part("mimetype")
        if kind is not None and TEXT_TYPE.encode() not in kind:
            raise not_a(KIND)
        main = package.required(PARTS[0])
        styles = package.xml(PARTS[1])
        return main, (main,) if styles is None else (styles, main)
    if not content.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(XML):
        raise not_a(KIND)
    main = parsed(content, KIND)
    if main.tag != "document":
        raise not_a(KIND)
    for rank, data in enumerate(main.iter("binary-data")):
        data.text = None
        data.set("href", f"data:{rank}")
    return main, (main,)


def embedded_in(content: bytes) -> dict[str, str]:
    """The pictures inside an .fodt file, by the name the reader gives them: « data:0 »."""
    found = enumerate(BINARY.finditer(content))
    return {f"data:{rank}": one[1].decode("ascii", "replace") for rank, one in found}


class _Reader:
    def __init__(self, root: Element, styled: Iterable[Element]) -> None:
        body = child(root, "body")
        text = child(body, "text")
        if body is None:
            raise damaged(KIND)
        if text is None:
            raise not_a(KIND)
        self.body = text
        self.styled = tuple(styled)
        self.styles = Styles(self.styled)
        self.lists = Lists(self.styles)
        self.draft = Draft()
        self.counted = 0

    def read(self) -> Draft:
        self._blocks(self.body)
        for header in (one for root in self.styled for one in root.iter() if one.tag in FURNITURE):
            if holds_sentence(" ".join("".join(p.itertext()) for p in header.iter("p"))):
                self.draft.add_unread("furniture", Place())
        return self.draft

    def _blocks(self, container: Element) -> None:
        for one in container:
            if one.tag in ("p", "h"):
                self._paragraph(one)
            elif one.tag == "list":
                self._list(one)
            elif one.tag == "table":
                self._table(one)
            elif one.tag == "frame":
                self._alone(one)
            elif one.tag not in UNSHOWN and one.tag not in INDEXES and one.get("display") != "none":
                self._blocks(one)

    def _alone(self, frame: Element) -> None:
        """A frame between paragraphs, tied to the page."""
        words = Words(self.styles, stressed=False)
        words.look(frame)
        self._around(words, Place(paragraph=max(1, self.counted)))

    def _list(self, element: Element) -> None:
        self.lists.begin(element)
        for item in element:
            if item.tag in ("list-item", "list-header"):
                self.lists.item(item, headed=item.tag == "list-header")
                self._blocks(item)
        self.lists.end()

    def _paragraph(self, paragraph: Element) -> None:
        place, words, style = self._words(paragraph)
        begins, number = self.lists.take() if plain(words.pieces) else (False, None)
        level = self._heading(paragraph, style)
        if paragraph.tag == "h" and plain(words.pieces) and not self.lists.depth:
            number = self.lists.heading(level)
        kind: Kind = "heading" if level else "item" if begins else "paragraph"
        put(self.draft, words.pieces, place, kind, level or self.lists.depth, number)
        self._around(words, place)

    def _heading(self, paragraph: Element, style: Style) -> int:
        """The depth of a title, 0 for any other paragraph."""
        if paragraph.tag == "h":
            return whole(paragraph.get("outline-level")) or 1
        named = (paragraph.get("style-name") or "").lower()
        return style.heading or (1 if named in ("title", "titre") else 0)

    def _words(self, paragraph: Element) -> tuple[Place, Words, Style]:
        self.counted += 1
        style = self.styles.of("paragraph", paragraph.get("style-name"))
        words = Words(self.styles, stressed=bool(style.stressed), hidden=bool(style.unread))
        words.gather(paragraph)
        return Place(paragraph=self.counted), words, style

    def _around(self, words: Words, place: Place) -> None:
        """What goes with the words of a paragraph: pictures, text boxes, notes, what is not read."""
        for source, alt in words.pictures:
            self.draft.add_figure(source, alt, place)
        for box in words.boxes:
            self._blocks(box)
        for note in words.notes:
            for paragraph in note.iter("p"):
                inside = Words(self.styles, stressed=False)
                inside.gather(paragraph)
                put(self.draft, inside.pieces, place)
        unread: Unreadable
        for unread in words.unread:
            self.draft.add_unread(unread, place)

    def _table(self, table: Element) -> None:
        for row in _rows(table):
            cells = [cell for cell in row if cell.tag == "table-cell"]
            cells.sort(key=_holds_pictures_alone)
            if _is_plain_row(cells):
                self._row(cells)
            else:
                for cell in cells:
                    self._blocks(cell)

    def _row(self, cells: list[Element]) -> None:
        """Cells of one paragraph each make one block."""
        paragraphs = (paragraph for cell in cells for paragraph in cell.iter("p"))
        gathered = [self._words(paragraph)[:2] for paragraph in paragraphs]
        place = next((place for place, words in gathered if plain(words.pieces)), gathered[0][0])
        put(self.draft, side_by_side(words.pieces for _, words in gathered), place)
        for place, words in gathered:
            self._around(words, place)


def _rows(table: Element) -> Iterable[Element]:
    for one in table:
        if one.tag == "table-row":
            yield one
        elif one.tag not in COLUMNS:
            yield from _rows(one)


def _is_plain_row(cells: list[Element]) -> bool:
    """Whether at least two cells hold text, and none more than one paragraph of it."""
    nested = any(one.tag in ("table", "list", "text-box") for cell in cells for one in cell.iter())
    counts = [sum(_has_text(p) for p in cell.iter("p")) for cell in cells]
    return not nested and sum(counts) >= 2 and max(counts) == 1


def _has_text(paragraph: Element) -> bool:
    return any(text.strip() for text in paragraph.itertext())


def _holds_pictures_alone(cell: Element) -> bool:
    """Those of a row's pictures that have a cell of their own go with its words, whichever stands first."""
    return next(cell.iter("image"), None) is not None and not any(_has_text(p) for p in cell.iter("p"))
