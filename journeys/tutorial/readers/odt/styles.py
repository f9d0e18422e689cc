"""The formatting that the styles of an OpenDocument text give to words, and how its lists count."""

from collections.abc import Iterable
from dataclasses import dataclass

from parcours.journeys.tutorial.readers.ooxml import Element, child, whole

DEEPEST_CHAIN = 20
OUTLINE = "(outline)"
"""What numbers the titles."""
NUMBERED = ("list-level-style-number", "outline-level-style")
BOLD = ("bold", "600", "700", "800", "900")
# By OpenDocument's « num-format », the name Word gives it.
FORMATS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}


@dataclass(frozen=True)
class Style:
    """What a style and its parents settle, None where nothing; `unread` words are hidden or struck out."""

    stressed: bool | None = None
    unread: bool | None = None
    heading: int | None = None
    list_style: str | None = None


@dataclass(frozen=True)
class Level:
    """How one depth of a list counts; `style` is empty for bullets."""

    style: str = ""
    start: int = 1
    shown: int = 1


class Styles:
    """Styles by family and name, of the document itself and of its styles part."""

    def __init__(self, roots: Iterable[Element]) -> None:
        self.elements: dict[tuple[str, str], Element] = {}
        self.lists: dict[str, dict[int, Level]] = {}
        self.known: dict[tuple[str, str], Style] = {}
        for root in roots:
            for one in root.iter("style"):
                self.elements[one.get("family", ""), one.get("name", "")] = one
            for one in root.iter("list-style"):
                self.lists[one.get("name", "")] = _levels(one)
            for one in root.iter("outline-style"):
                self.lists[OUTLINE] = _levels(one)

    def of(self, family: str, name: str | None, depth: int = 0) -> Style:
        """The style of words (« text ») or of a paragraph; one that is not there settles nothing."""
        key = (family, name or "")
        element = self.elements.get(key)
        if element is None or depth > DEEPEST_CHAIN:
            return Style()
        if key not in self.known:
            base, own = self.of(family, element.get("parent-style-name"), depth + 1), _own(element)
            self.known[key] = Style(
                stressed=base.stressed if own.stressed is None else own.stressed,
                unread=base.unread if own.unread is None else own.unread,
                heading=base.heading if own.heading is None else own.heading,
                list_style=base.list_style if own.list_style is None else own.list_style,
            )
        return self.known[key]

    def level(self, list_style: str | None, depth: int) -> Level:
        """How the list counts at `depth`, 1 first."""
        return self.lists.get(list_style or "", {}).get(depth, Level())


def _own(element: Element) -> Style:
    look = child(element, "text-properties")
    weight = slant = through = hidden = None
    if look is not None:
        weight, slant = look.get("font-weight"), look.get("font-style")
        through, hidden = look.get("text-line-through-style"), look.get("display")
    stressed = None if weight is slant is None else weight in BOLD or slant in ("italic", "oblique")
    unread = None if through is hidden is None else through not in (None, "none") or hidden == "none"
    return Style(
        stressed=stressed,
        unread=unread,
        heading=whole(element.get("default-outline-level")),
        list_style=element.get("list-style-name"),
    )


def _levels(element: Element) -> dict[int, Level]:
    found: dict[int, Level] = {}
    for one in element:
        depth = whole(one.get("level"))
        if depth is not None and one.tag in NUMBERED:
            start, shown = whole(one.get("start-value")), whole(one.get("display-levels"))
            style = FORMATS.get(one.get("num-format", ""), "")
            found[depth] = Level(style, 1 if start is None else start, shown or 1)
    return found
