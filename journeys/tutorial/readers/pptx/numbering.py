"""The numbers and bullets PowerPoint draws before the paragraphs of one shape."""

import re
from dataclasses import dataclass

from parcours.journeys.tutorial.readers.list_counters import written
from parcours.journeys.tutorial.readers.ooxml import Element, child, whole

STYLES = {
    "arabic": "decimal",
    "alphaLc": "lowerLetter",
    "alphaUc": "upperLetter",
    "romanLc": "lowerRoman",
    "romanUc": "upperRoman",
}
SCHEME = re.compile(r"(arabic|alphaLc|alphaUc|romanLc|romanUc)(?:Period|Paren(?:R|Both)|Plain)")


@dataclass(frozen=True)
class Listed:
    """How a paragraph is listed; `plain` when it says it has neither number nor bullet."""

    depth: int
    number: str | None = None
    bullet: bool = False
    plain: bool = False


class AutoNumbers:
    """Counts through the paragraphs of one shape; `styles` is the shape's own list style."""

    def __init__(self, styles: Element | None) -> None:
        self.styles = styles
        self.counts: dict[int, int] = {}

    def next(self, paragraph: Element, blank: bool) -> Listed:
        """How `paragraph` is listed; a blank one is not counted."""
        own = child(paragraph, "pPr")
        depth = whole(own.get("lvl")) if own is not None else 0
        depth = min(max(depth or 0, 0), 8)
        look = self._look(own, depth)
        automatic = child(look, "buAutoNum")
        if blank:
            return Listed(depth)
        self.counts = {level: counted for level, counted in self.counts.items() if level <= depth}
        if automatic is None:
            self.counts.pop(depth, None)
            bullet = child(look, "buChar") is not None or child(look, "buBlip") is not None
            return Listed(depth, bullet=bullet, plain=child(look, "buNone") is not None)
        start = whole(automatic.get("startAt")) or 1
        self.counts[depth] = self.counts.get(depth, start - 1) + 1
        scheme = SCHEME.fullmatch(automatic.get("type", ""))
        style = STYLES[scheme[1]] if scheme else "decimal"
        return Listed(depth, number=written(self.counts[depth], style))

    def _look(self, own: Element | None, depth: int) -> Element | None:
        """Where the bullet is set: on the paragraph, else in the shape's list style."""
        bullets = ("buAutoNum", "buChar", "buBlip", "buNone")
        if any(child(own, bullet) is not None for bullet in bullets):
            return own
        return child(self.styles, f"lvl{depth + 1}pPr")
