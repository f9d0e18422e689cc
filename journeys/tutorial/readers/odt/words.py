"""The words, pictures, text boxes and notes of one paragraph of an OpenDocument text."""

from dataclasses import dataclass, field

from parcours.journeys.tutorial.model import Unreadable
from parcours.journeys.tutorial.readers.marks import Piece
from parcours.journeys.tutorial.readers.odt.styles import Styles
from parcours.journeys.tutorial.readers.ooxml import Element, child, whole

# Deleted, written by a reviewer, prompts to fill in, settings, and what is read elsewhere.
UNSHOWN = {
    "tracked-changes", "annotation", "annotation-end", "placeholder", "hidden-text", "hidden-paragraph",
    "ruby-text", "note", "forms", "sequence-decls", "variable-decls", "user-field-decls", "page-number",
    "page-count", "bookmark", "bookmark-start", "bookmark-end",
}  # fmt: skip
WHITE = {"tab": " ", "line-break": "\n", "soft-page-break": "", "soft-hyphen": ""}
MOST_SPACES = 100
PROMPT = "showing-place-holder"
UNREAD: dict[str, Unreadable] = {
    "object": "object",
    "object-ole": "object",
    "plugin": "media",
    "applet": "object",
}


@dataclass
class Words:
    """What was gathered from one paragraph."""

    styles: Styles
    stressed: bool
    hidden: bool = False
    pieces: list[Piece] = field(default_factory=list)
    pictures: list[tuple[str, str]] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    notes: list[Element] = field(default_factory=list)
    unread: list[Unreadable] = field(default_factory=list)

    def gather(self, element: Element) -> None:
        """Add what `element`, a paragraph or a part of one, shows."""
        self._inside(element, self.stressed, self.hidden, None)

    def _inside(self, element: Element, stressed: bool, hidden: bool, link: str | None) -> None:
        self._say(element.text, stressed, hidden, link)
        for one in element:
            self._one(one, stressed, hidden, link)
            self._say(one.tail, stressed, hidden, link)

    def _one(self, one: Element, stressed: bool, hidden: bool, link: str | None) -> None:
        if one.tag == "s":
            spaces = " " * min(whole(one.get("c")) or 1, MOST_SPACES)
            self._say(spaces, stressed, hidden, link)
        elif one.tag in WHITE:
            self._say(WHITE[one.tag], stressed, hidden, link)
        elif one.tag == "note":
            self.notes += [body for body in one if body.tag == "note-body"]
        elif one.tag == "span":
            style = self.styles.of("text", one.get("style-name"))
            self._inside(
                one,
                stressed if style.stressed is None else style.stressed,
                hidden if style.unread is None else style.unread,
                link,
            )
        elif one.tag == "a":
            self._inside(one, stressed, hidden, one.get("href") or link)
        elif one.tag in ("frame", "g", "custom-shape", "rect"):
            self.look(one)
        elif one.tag not in UNSHOWN and one.get("display") != "none" and one.get(PROMPT) != "true":
            self._inside(one, stressed, hidden, link)

    def _say(self, text: str | None, stressed: bool, hidden: bool, link: str | None) -> None:
        if text and not hidden:
            white = text if text == "\n" else " ".join(text.split("\n"))
            self.pieces.append(Piece(white, stressed, link))

    def look(self, frame: Element) -> None:
        """Find the pictures and text boxes of a frame or drawing, however deep its groups."""
        alt = " ".join((_text(child(frame, "desc")) or _text(child(frame, "title"))).split())
        pictured = False
        for one in frame:
            if one.tag == "image" and not pictured:
                data = child(one, "binary-data")
                self.pictures.append(((one if data is None else data).get("href", ""), alt))
                pictured = True  # the others are the same picture in other formats
            elif one.tag in UNREAD and child(one, "math") is None:
                self.unread.append("chart" if _is_chart(one) else UNREAD[one.tag])
                pictured = True  # what follows is the picture shown in its place
            elif one.tag == "text-box":
                self.boxes.append(one)
            elif one.tag in ("frame", "g", "custom-shape", "rect"):
                self.look(one)
            elif one.tag == "p":
                self.boxes.append(frame)
                return


def _text(element: Element | None) -> str:
    return "" if element is None else "".join(element.itertext())


def _is_chart(embedded: Element) -> bool:
    return any(one.tag == "chart" for one in embedded.iter())
