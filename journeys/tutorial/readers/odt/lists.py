"""The numbers LibreOffice prints before the items of a list, which the document itself never holds."""

from dataclasses import dataclass, field

from parcours.journeys.tutorial.readers.list_counters import written
from parcours.journeys.tutorial.readers.odt.styles import OUTLINE, Styles
from parcours.journeys.tutorial.readers.ooxml import Element, whole


@dataclass
class _Open:
    """A list being read, at its depth."""

    style: str | None
    fresh: bool = False
    number: str | None = None


@dataclass
class Lists:
    """Counts through the lists of a document in its order."""

    styles: Styles
    open: list[_Open] = field(default_factory=list)
    counts: dict[str | None, dict[int, int]] = field(default_factory=dict)
    last: str | None = None

    @property
    def depth(self) -> int:
        return len(self.open)

    def begin(self, element: Element) -> None:
        """A list begins; one inside another has its style, and any other counts from its start."""
        style = element.get("style-name") or (self.open[-1].style if self.open else _styled(element, self))
        goes_on = element.get("continue-numbering") == "true" or "continue-list" in element.attrib
        if not self.open and not goes_on:
            self.counts.pop(style, None)
        self.open.append(_Open(style))

    def end(self) -> None:
        self.open.pop()

    def item(self, element: Element, headed: bool) -> None:
        """An item begins; a header of the list (`headed`), or one that only holds a list, has no number."""
        current = self.open[-1]
        headed = headed or not any(one.tag in ("p", "h") for one in element)
        current.fresh = True
        own = whole(element.get("start-value"))
        current.number = None if headed else self._count(current.style, self.depth, own)

    def heading(self, depth: int) -> str | None:
        """The number of the next title of that depth, where titles are numbered."""
        return self._count(OUTLINE, depth, None)

    def _count(self, style: str | None, depth: int, own: int | None) -> str | None:
        level = self.styles.level(style, depth)
        for counts in self.counts.values() if style != OUTLINE else [self.counts.get(OUTLINE, {})]:
            for deeper in [one for one in counts if one > depth]:
                del counts[deeper]
        if not level.style:
            return None
        counts = self.counts.setdefault(style, {})
        counts[depth] = own if own is not None else counts.get(depth, level.start - 1) + 1
        shown = range(max(1, depth - level.shown + 1), depth + 1)
        return ".".join(
            written(counts.get(one, 1), self.styles.level(style, one).style or "decimal") for one in shown
        )

    def take(self) -> tuple[bool, str | None]:
        """Whether the paragraph now read begins an item, and with what number."""
        if not self.open or not self.open[-1].fresh:
            return False, None
        self.open[-1].fresh = False
        return True, self.open[-1].number


def _styled(element: Element, lists: Lists) -> str | None:
    """The list style of the first paragraph in it, which a list without one has."""
    first = next(element.iter("p"), None)
    return None if first is None else lists.styles.of("paragraph", first.get("style-name")).list_style
