"""The formatting that a Word style gives to its paragraphs and runs."""

import re
from dataclasses import dataclass

from parcours.journeys.tutorial.readers.ooxml import Element, child, is_on, value, whole

HEADING_NAME = re.compile(r"(?:heading|titre)\s?([1-9])$")
CONTENTS_NAME = re.compile(r"(?:toc|tm|table des mati.res)\b")
DEEPER_LIST_NAME = re.compile(r"list.* ([2-5])$")
DEEPEST_CHAIN = 20
BODY_TEXT = 9


@dataclass(frozen=True)
class Style:
    """What a style and those it is based on settle; None where they settle nothing.

    `deeper` is the depth that « List Bullet 2 » has by its name, not by its list; words are `unread` where
    they are hidden or struck out.
    """

    heading: int | None = None
    bold: bool | None = None
    unread: bool | None = None
    list_id: str | None = None
    list_level: int | None = None
    deeper: int | None = None
    contents: bool = False


NO_STYLE = Style()


class Styles:
    """The styles of a document, by identifier."""

    def __init__(self, root: Element | None) -> None:
        self.elements: dict[str, Element] = {}
        self.known: dict[str, Style] = {}
        self.default: str | None = None
        for element in root.iter("style") if root is not None else ():
            identifier = element.get("styleId", "")
            self.elements[identifier] = element
            if element.get("type") == "paragraph" and element.get("default") in ("1", "true"):
                self.default = identifier

    def of_paragraph(self, properties: Element | None) -> Style:
        return self.named(value(properties, "pStyle") or self.default)

    def named(self, identifier: str | None, depth: int = 0) -> Style:
        """The style called `identifier`; one that is not there, or based on itself, settles nothing."""
        if identifier is None or identifier not in self.elements or depth > DEEPEST_CHAIN:
            return NO_STYLE
        if identifier not in self.known:
            self.known[identifier] = self._settled(self.elements[identifier], depth)
        return self.known[identifier]

    def _settled(self, element: Element, depth: int) -> Style:
        base = self.named(value(element, "basedOn"), depth + 1)
        own = _own(element)
        return Style(
            heading=base.heading if own.heading is None else own.heading,
            bold=base.bold if own.bold is None else own.bold,
            unread=base.unread if own.unread is None else own.unread,
            list_id=base.list_id if own.list_id is None else own.list_id,
            list_level=base.list_level if own.list_level is None else own.list_level,
            deeper=base.deeper if own.deeper is None else own.deeper,
            contents=own.contents or base.contents,
        )


def _own(element: Element) -> Style:
    name = (value(element, "name") or "").lower()
    found = HEADING_NAME.match(name)
    heading = int(found[1]) if found else 1 if name in ("title", "titre") else outline(child(element, "pPr"))
    level = value(element, "pPr", "numPr", "ilvl")
    deeper = DEEPER_LIST_NAME.match(name)
    return Style(
        heading=heading,
        bold=is_on(element, "rPr", "b"),
        unread=is_unread(child(element, "rPr")),
        list_id=value(element, "pPr", "numPr", "numId"),
        list_level=whole(level),
        deeper=int(deeper[1]) - 1 if deeper else None,
        contents=CONTENTS_NAME.match(name) is not None,
    )


def is_unread(properties: Element | None) -> bool | None:
    """Whether these words are hidden, or have a line through them; None where nothing is said of it."""
    told = [is_on(properties, switch) for switch in ("vanish", "strike", "dstrike")]
    return any(told) if any(one is not None for one in told) else None


def outline(properties: Element | None) -> int | None:
    """Depth of a heading set by its outline level: 1 to 9, 0 when said to be body text."""
    level = whole(value(properties, "outlineLvl"))
    if level is None:
        return None
    return level + 1 if 0 <= level < BODY_TEXT else 0
