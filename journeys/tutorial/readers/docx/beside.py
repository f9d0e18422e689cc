"""What a Word document keeps in other parts than its body: notes, diagrams, headers and footers."""

from collections.abc import Mapping

from parcours.journeys.tutorial.model import Place
from parcours.journeys.tutorial.readers.block_builder import Draft
from parcours.journeys.tutorial.readers.cleaning.apparatus import holds_sentence
from parcours.journeys.tutorial.readers.diagrams import words_of_diagram
from parcours.journeys.tutorial.readers.docx.runs import Words
from parcours.journeys.tutorial.readers.docx.styles import Styles
from parcours.journeys.tutorial.readers.marks import Piece, plain, put
from parcours.journeys.tutorial.readers.ooxml import Element, Package, Relation, child

FURNITURE = ("header", "footer")


class Beside:
    """The other parts of an open document, whose words go to `draft`."""

    def __init__(
        self, package: Package, relations: Mapping[str, Relation], styles: Styles, draft: Draft
    ) -> None:
        self.package = package
        self.relations = relations
        self.styles = styles
        self.draft = draft
        self.notes: dict[str, dict[str, Element]] = {}

    def read(self, words: Words, place: Place) -> None:
        """The notes and diagrams a paragraph names, after it; what is not read is counted."""
        for kind, identifier in words.notes:
            note = self._notes(kind).get(identifier)
            for paragraph in note.iter("p") if note is not None else ():
                put(self.draft, self._pieces(paragraph, self._part(f"{kind}s")), place)
        for name in words.diagrams:
            self._diagram(name, place)
        for unread in words.unread:
            self.draft.add_unread(unread, place)

    def count_furniture(self) -> None:
        """Count the headers and footers that hold a sentence."""
        for relation in self.relations.values():
            if relation.kind in FURNITURE and not relation.external:
                root = self.package.xml(relation.target)
                told = [self._pieces(p, relation.target) for p in root.iter("p")] if root is not None else []
                if holds_sentence(" ".join(plain(pieces) for pieces in told)):
                    self.draft.add_unread("furniture", Place())

    def _diagram(self, name: str, place: Place) -> None:
        words = words_of_diagram(self.package, name)
        for text in words:
            put(self.draft, [Piece(text)], place)
        if not words:
            self.draft.add_unread("chart", place)

    def _pieces(self, paragraph: Element, part: str) -> list[Piece]:
        properties = child(paragraph, "pPr")
        style = self.styles.of_paragraph(properties)
        words = Words(self.styles, self.package.relations(part), bool(style.bold), hidden=bool(style.unread))
        words.gather(paragraph)
        return words.pieces

    def _part(self, kind: str) -> str:
        return next((one.target for one in self.relations.values() if one.kind == kind), "")

    def _notes(self, kind: str) -> dict[str, Element]:
        if kind not in self.notes:
            root = self.package.xml(self._part(f"{kind}s"))
            found = root.iterfind(kind) if root is not None else ()
            self.notes[kind] = {one.get("id", ""): one for one in found}
        return self.notes[kind]
