"""Slide shows (.pptx): slides in order, on each the shapes as the eye meets them; hidden slides left out."""

from collections.abc import Iterator
from itertools import count

from parcours.journeys.language import N_
from parcours.journeys.tutorial.model import Place, Unreadable
from parcours.journeys.tutorial.readers.block_builder import Draft, Kind
from parcours.journeys.tutorial.readers.cleaning.apparatus import holds_sentence
from parcours.journeys.tutorial.readers.diagrams import words_of_diagram
from parcours.journeys.tutorial.readers.marks import Piece, plain, put, side_by_side
from parcours.journeys.tutorial.readers.ooxml import Element, Package, Relation, child, shown
from parcours.journeys.tutorial.readers.pptx.numbering import AutoNumbers
from parcours.journeys.tutorial.readers.pptx.shapes import TITLES, Shape, shapes_of
from parcours.journeys.tutorial.readers.reading_order import reading_order, text_beside

KIND = N_("slide show")
TITLE_LEVEL = 1
MOST_SHAPES = 2_000
BULLETED = ("body", "obj")
ON: set[str | None] = {"1", "true"}
NOT_STRUCK = "noStrike"
UNREAD: dict[str, Unreadable] = {
    "chart": "chart",
    "oleObj": "object",
    "videoFile": "media",
    "audioFile": "media",
}


def read_pptx(content: bytes, notes: bool = False) -> Draft:
    """Read the bytes of a .pptx file; raises Refused. The speaker's notes are read or counted."""
    package = Package(content, KIND)
    main = package.main()
    root, relations = package.required(main), package.relations(main)
    draft = Draft()
    listed = [one.get("r:id", "") for one in root.iterfind("sldIdLst/sldId")]
    for number, identifier in enumerate(listed, start=1):
        relation = relations.get(identifier)
        slide = package.xml(relation.target) if relation is not None else None
        if relation is not None and slide is not None and slide.get("show", "1") not in ("0", "false"):
            _Slide(package, slide, relation.target, number, draft).read(notes)
    return draft


class _Slide:
    def __init__(self, package: Package, slide: Element, name: str, number: int, draft: Draft) -> None:
        self.package = package
        self.slide = slide
        self.relations = package.relations(name)
        self.number = number
        self.draft = draft

    def read(self, notes: bool) -> None:
        shapes = shapes_of(self.slide, self._models())[:MOST_SHAPES]
        pictures = [shape for shape in shapes if shape.element.tag == "pic"]
        texts = [shape for shape in shapes if shape.element.tag != "pic" and self._holds_text(shape.element)]
        ordered = [texts[at] for at in reading_order([shape.box for shape in texts])]
        boxes = [shape.box for shape in ordered]
        tied: dict[int | None, list[Shape]] = {}
        for at in reading_order([shape.box for shape in pictures]):
            tied.setdefault(text_beside(pictures[at].box, boxes), []).append(pictures[at])
        for at, shape in enumerate(ordered):
            self._words(shape)
            self._pictures(tied.get(at, []))
        self._pictures(tied.get(None, []))
        for shape in shapes:
            unread = _unread(shape.element)
            if unread is not None:
                self.draft.add_unread(unread, Place(slide=self.number, shape=shape.rank))
        told = self._notes()
        if notes:
            for pieces in told:
                put(self.draft, pieces, Place(slide=self.number))
        elif holds_sentence(" ".join(plain(pieces) for pieces in told)):
            self.draft.add_unread("notes", Place(slide=self.number))

    def _models(self) -> list[Element]:
        """The slide's layout, then its master."""
        models: list[Element] = []
        relations = self.relations
        for kind in ("slideLayout", "slideMaster"):
            name = _target(relations, kind)
            model = self.package.model(name) if name else None
            if name is None or model is None:
                break
            models.append(model)
            relations = self.package.relations(name)
        return models

    def _pictures(self, pictures: list[Shape]) -> None:
        for picture in pictures:
            blip = child(picture.element, "blipFill", "blip")
            identifier = "" if blip is None else blip.get("r:embed") or blip.get("r:link") or ""
            relation = self.relations.get(identifier)
            properties = child(picture.element, "nvPicPr", "cNvPr")
            alt = "" if properties is None else " ".join(properties.get("descr", "").split())
            source = relation.target if relation is not None else ""
            self.draft.add_figure(source, alt, Place(slide=self.number, shape=picture.rank))

    def _words(self, shape: Shape) -> None:
        if shape.element.tag == "graphicFrame":
            self._table(shape)
            for at, text in enumerate(self._diagram(shape.element), start=1):
                put(self.draft, [Piece(text)], Place(slide=self.number, shape=shape.rank, paragraph=at))
            return
        heading = shape.role in TITLES
        numbers = AutoNumbers(child(shape.element, "txBody", "lstStyle"))
        for at, paragraph in enumerate(shape.element.iterfind("txBody/p"), start=1):
            place = Place(slide=self.number, shape=shape.rank, paragraph=at)
            pieces = list(self._pieces(paragraph))
            listed = numbers.next(paragraph, blank=not any(piece.text.strip() for piece in pieces))
            item = listed.number is not None or listed.bullet or shape.role in BULLETED
            kind: Kind = "heading" if heading else "item" if item and not listed.plain else "paragraph"
            level = TITLE_LEVEL if heading else listed.depth + 1 if kind == "item" else 0
            put(self.draft, pieces, place, kind, level, listed.number)

    def _holds_text(self, element: Element) -> bool:
        shown_here = any((text.text or "").strip() for text in element.iter("t"))
        return shown_here or bool(self._diagram(element))

    def _diagram(self, frame: Element) -> list[str]:
        named = child(frame, "graphic", "graphicData", "relIds")
        relation = self.relations.get(named.get("r:dm", "")) if named is not None else None
        return words_of_diagram(self.package, relation.target) if relation is not None else []

    def _table(self, shape: Shape) -> None:
        counted = count(1)
        for row in shape.element.iterfind("graphic/graphicData/tbl/tr"):
            place = Place(slide=self.number, shape=shape.rank, paragraph=next(counted))
            cells = [
                [
                    piece
                    for paragraph in cell.iterfind("txBody/p")
                    for piece in (*self._pieces(paragraph), Piece(" "))
                ]
                for cell in row.iterfind("tc")
            ]
            put(self.draft, side_by_side(cells), place)

    def _pieces(self, paragraph: Element) -> Iterator[Piece]:
        for one in shown(paragraph):
            if one.tag == "br":
                yield Piece("\n")
            elif one.tag == "r" or (one.tag == "fld" and one.get("type") != "slidenum"):
                properties = child(one, "rPr")
                if properties is not None and properties.get("strike", NOT_STRUCK) != NOT_STRUCK:
                    continue
                stressed = properties is not None and bool({properties.get("b"), properties.get("i")} & ON)
                link = child(properties, "hlinkClick")
                relation = self.relations.get(link.get("r:id", "")) if link is not None else None
                text = child(one, "t")
                shown_text = "" if text is None else (text.text or "").replace("\v", "\n")
                yield Piece(shown_text, stressed, relation.target if relation is not None else None)

    def _notes(self) -> list[list[Piece]]:
        name = _target(self.relations, "notesSlide")
        root = self.package.xml(name) if name else None
        shapes = shapes_of(root, []) if root is not None else []
        return [
            list(self._pieces(paragraph))
            for shape in shapes
            if shape.role == "body"
            for paragraph in shape.element.iterfind("txBody/p")
        ]


def _target(relations: dict[str, Relation], kind: str) -> str | None:
    return next((r.target for r in relations.values() if r.kind == kind and not r.external), None)


def _unread(element: Element) -> Unreadable | None:
    """What a shape holds that is not read: a chart, another document, a film or a sound."""
    tags = {one.tag for one in element.iter()} & set(UNREAD)
    return UNREAD[min(tags)] if tags else None
