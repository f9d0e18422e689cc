"""The words, pictures and text boxes of one Word paragraph."""

import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from parcours.journeys.tutorial.model import Unreadable
from parcours.journeys.tutorial.readers.docx.styles import Styles, is_unread
from parcours.journeys.tutorial.readers.marks import Piece
from parcours.journeys.tutorial.readers.ooxml import Element, Relation, child, is_on, shown, value

# Deleted or moved away, instructions to Word, and what is read elsewhere.
UNSHOWN = {
    "del",
    "moveFrom",
    "instrText",
    "delText",
    "rPr",
    "pPr",
    "sdtPr",
    "tblPr",
    "rt",
    "commentReference",
}
CHARACTERS = {"tab": " ", "cr": "\n", "noBreakHyphen": "-", "softHyphen": "", "ptab": " "}
FIELD_LINK = re.compile(r'\s*HYPERLINK\s+(?:\\\w\s+)*"([^"]*)"')


@dataclass(frozen=True)
class Picture:
    """A picture inside a paragraph."""

    source: str
    alt: str


@dataclass
class _Field:
    """A computed field being read: its instruction, then what it shows."""

    instruction: str = ""
    showing: bool = False


@dataclass
class Words:
    """What was gathered from one paragraph."""

    styles: Styles
    relations: Mapping[str, Relation]
    stressed: bool
    pieces: list[Piece] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    fields: list[_Field] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
    diagrams: list[str] = field(default_factory=list)
    unread: list[Unreadable] = field(default_factory=list)
    hidden: bool = False

    def gather(self, element: Element, link: str | None = None) -> None:
        """Add what `element`, a paragraph or a part of one, shows."""
        for one in shown(element):
            if one.tag == "r":
                self._run(one, link)
            elif one.tag == "hyperlink":
                self.gather(one, self._address(one) or link)
            elif one.tag not in UNSHOWN and not is_prompt(one):
                self.gather(one, link)

    def _address(self, element: Element) -> str | None:
        relation = self.relations.get(element.get("r:id", ""))
        return relation.target if relation is not None else None

    def _run(self, run: Element, link: str | None) -> None:
        properties = child(run, "rPr")
        if self._is_hidden(properties):
            return
        stressed = self._is_stressed(properties)
        for one in shown(run):
            self._in_run(one, stressed, link)

    def _is_hidden(self, properties: Element | None) -> bool:
        own = is_unread(properties)
        if own is None:
            own = self.styles.named(value(properties, "rStyle")).unread
        return self.hidden if own is None else own

    def _is_stressed(self, properties: Element | None) -> bool:
        if is_on(properties, "i"):
            return True
        bold = is_on(properties, "b")
        if bold is None:
            bold = self.styles.named(value(properties, "rStyle")).bold
        return self.stressed if bold is None else bold

    def _in_run(self, one: Element, stressed: bool, link: str | None) -> None:
        if one.tag == "t":
            self._text(one.text or "", stressed, link)
        elif one.tag in CHARACTERS:
            self._text(CHARACTERS[one.tag], stressed, link)
        elif one.tag == "br" and one.get("type") not in ("page", "column"):
            self._text("\n", stressed, link)
        elif one.tag == "fldChar":
            self._field(one.get("fldCharType"))
        elif one.tag == "instrText" and self.fields:
            self.fields[-1].instruction += one.text or ""
        elif one.tag in ("footnoteReference", "endnoteReference"):
            self.notes.append((one.tag.removesuffix("Reference"), one.get("id", "")))
        elif one.tag in ("drawing", "pict", "object"):
            self._look(one, _alt(one.find("*/docPr")))
        elif one.tag == "ruby":
            self.gather(one, link)

    def _text(self, text: str, stressed: bool, link: str | None) -> None:
        if any(not field.showing for field in self.fields):
            return
        for field_ in reversed(self.fields):
            found = FIELD_LINK.match(field_.instruction) if link is None else None
            link = found[1] if found else link
        self.pieces.append(Piece(text, stressed, link))

    def _field(self, part: str | None) -> None:
        if part == "begin":
            self.fields.append(_Field())
        elif part == "separate" and self.fields:
            self.fields[-1].showing = True
        elif part == "end" and self.fields:
            self.fields.pop()

    def _look(self, element: Element, alt: str) -> None:
        """Find the pictures and text boxes of a drawing, however deep its groups."""
        for one in shown(element):
            if one.tag == "txbxContent":
                self.boxes.append(one)
            elif one.tag in ("pic", "shape", "rect", "wsp"):
                own = _alt(child(one, "nvPicPr", "cNvPr")) or one.get("alt", "")
                self._look(one, own or alt)
            elif one.tag in ("blip", "imagedata"):
                self.pictures.append(
                    Picture(self._target(one.get("r:embed") or one.get("r:link") or one.get("r:id")), alt)
                )
            elif one.tag == "relIds":
                self.diagrams.append(self._target(one.get("r:dm")))
            elif one.tag == "chart":
                self.unread.append("chart")
            elif one.tag == "OLEObject":
                self.unread.append("object")
            else:
                self._look(one, alt)

    def _target(self, identifier: str | None) -> str:
        relation = self.relations.get(identifier or "")
        return relation.target if relation is not None else ""


def is_prompt(control: Element) -> bool:
    """Whether a content control still shows its grey prompt, « Cliquez ici pour entrer du texte »."""
    return control.tag == "sdt" and bool(is_on(control, "sdtPr", "showingPlcHdr"))


def _alt(properties: Element | None) -> str:
    """The alternative text; a file name Word put in its place is none."""
    alt = "" if properties is None else properties.get("descr") or properties.get("title") or ""
    alt = " ".join(alt.split())
    suffix = posixpath.splitext(alt)[1].lower()
    return "" if suffix in (".png", ".jpg", ".jpeg", ".gif", ".bmp", ".emf", ".wmf") else alt
