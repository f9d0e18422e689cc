"""Word documents (.docx): paragraphs in order, lists numbered as Word shows them, tables, boxes, pictures."""

from collections.abc import Iterator

from parcours.journeys.language import N_
from parcours.journeys.tutorial.model import Place
from parcours.journeys.tutorial.readers.block_builder import Draft, Kind
from parcours.journeys.tutorial.readers.docx.beside import Beside
from parcours.journeys.tutorial.readers.docx.numbering import Numbers
from parcours.journeys.tutorial.readers.docx.runs import UNSHOWN, Words, is_prompt
from parcours.journeys.tutorial.readers.docx.styles import Style, Styles, outline
from parcours.journeys.tutorial.readers.marks import Piece, plain, put, side_by_side
from parcours.journeys.tutorial.readers.ooxml import Element, Package, child, shown, value, whole

KIND = N_("Word document")
NO_LIST = "0"
ELSEWHERE = ("altChunk", "subDoc")
"""A document inside this one."""


def read_docx(content: bytes) -> Draft:
    """Read the bytes of a .docx file; raises Refused. A place counts every paragraph of the body."""
    return _Reader(Package(content, KIND)).read()


class _Reader:
    def __init__(self, package: Package) -> None:
        main = package.main()
        self.body = package.required(main)
        self.relations = package.relations(main)
        parts = {relation.kind: relation.target for relation in self.relations.values()}
        self.styles = Styles(package.xml(parts.get("styles", "")))
        self.numbers = Numbers(package.xml(parts.get("numbering", "")), self.styles)
        self.draft = Draft()
        self.counted = 0
        self.beside = Beside(package, self.relations, self.styles, self.draft)

    def read(self) -> Draft:
        self._blocks(self.body)
        self.beside.count_furniture()
        return self.draft

    def _blocks(self, container: Element) -> None:
        for one in shown(container):
            if one.tag == "p":
                self._paragraph(one)
            elif one.tag == "tbl":
                self._table(one)
            elif is_prompt(one):
                self.counted += sum(1 for _ in one.iter("p"))
            elif one.tag in ELSEWHERE:
                self.draft.add_unread("object", Place(paragraph=self.counted + 1))
            elif one.tag not in UNSHOWN:
                self._blocks(one)

    def _paragraph(self, paragraph: Element) -> None:
        properties = child(paragraph, "pPr")
        style = self.styles.of_paragraph(properties)
        place, words = self._words(paragraph, style)
        if style.contents:
            return
        own = outline(properties)
        heading = (style.heading if own is None else own) or 0
        depth, number = self._listed(properties, style) if plain(words.pieces) else (None, None)
        kind: Kind = "heading" if heading else "paragraph" if depth is None else "item"
        level = heading or (0 if depth is None else max(depth, style.deeper or 0) + 1)
        put(self.draft, words.pieces, place, kind, level, number)
        self._around(words, place)

    def _around(self, words: Words, place: Place) -> None:
        """What goes with the words of a paragraph: pictures, text boxes, notes, drawings."""
        for picture in words.pictures:
            self.draft.add_figure(picture.source, picture.alt, place)
        for box in words.boxes:
            self._blocks(box)
        self.beside.read(words, place)

    def _words(self, paragraph: Element, style: Style) -> tuple[Place, Words]:
        self.counted += 1
        words = Words(self.styles, self.relations, stressed=bool(style.bold), hidden=bool(style.unread))
        words.gather(paragraph)
        return Place(paragraph=self.counted), words

    def _listed(self, properties: Element | None, style: Style) -> tuple[int | None, str | None]:
        """Depth in its list (0 first) and printed number; (None, None) outside lists."""
        list_id = value(properties, "numPr", "numId") or style.list_id
        if list_id is None or list_id == NO_LIST:
            return None, None
        own = whole(value(properties, "numPr", "ilvl"))
        depth = own if own is not None else style.list_level or 0
        return depth, self.numbers.next(list_id, depth)

    def _table(self, table: Element) -> None:
        for row in _inside(table, "tr"):
            cells = sorted(_inside(row, "tc"), key=_holds_pictures_alone)
            if _is_plain_row(cells):
                self._row(cells)
            else:
                for cell in cells:
                    self._blocks(cell)

    def _row(self, cells: list[Element]) -> None:
        """Cells of one paragraph each make one block."""
        told: list[list[Piece]] = []
        gathered: list[tuple[Place, Words]] = []
        for cell in cells:
            for paragraph in _inside(cell, "p"):
                properties = child(paragraph, "pPr")
                style = self.styles.of_paragraph(properties)
                place, words = self._words(paragraph, style)
                gathered.append((place, words))
                number = self._listed(properties, style)[1] if plain(words.pieces) else None
                told.append([Piece(f"{number} | "), *words.pieces] if number else words.pieces)
        place = next((place for place, words in gathered if plain(words.pieces)), gathered[0][0])
        put(self.draft, side_by_side(told), place)
        for place, words in gathered:
            self._around(words, place)


def _inside(container: Element, tag: str) -> Iterator[Element]:
    """Elements `tag` of a table, row or cell, through the wrappers Word puts around them."""
    for one in shown(container):
        if one.tag == tag:
            yield one
        elif one.tag in ("sdt", "sdtContent", "ins", "customXml", "moveTo") and not is_prompt(one):
            yield from _inside(one, tag)


def _is_plain_row(cells: list[Element]) -> bool:
    """Whether at least two cells hold text, and none more than one paragraph of it."""
    counts = [[_has_text(p) for p in _inside(cell, "p")].count(True) for cell in cells]
    nested = any(one.tag == "tbl" for cell in cells for one in cell.iter())
    return not nested and sum(counts) >= 2 and max(counts) == 1


def _holds_pictures_alone(cell: Element) -> bool:
    """Those of a row's pictures that have a cell of their own go with its words, whichever stands first."""
    pictured = any(one.tag in ("drawing", "pict") for one in cell.iter())
    return pictured and not any(_has_text(paragraph) for paragraph in cell.iter("p"))


def _has_text(paragraph: Element) -> bool:
    return any((t.text or "").strip() for t in paragraph.iter("t"))
