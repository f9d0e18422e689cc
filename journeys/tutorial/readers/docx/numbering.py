"""The numbers Word prints before its list paragraphs, which the document itself never holds."""

import re
from dataclasses import dataclass, field

from parcours.journeys.tutorial.readers.docx.styles import Styles
from parcours.journeys.tutorial.readers.list_counters import ROUND, written
from parcours.journeys.tutorial.readers.numbering import lone_number
from parcours.journeys.tutorial.readers.ooxml import Element, child, value, whole

LEVELS = 9
PLACEHOLDER = re.compile(r"%([1-9])")
UNPRINTED = ("bullet", "none")


@dataclass(frozen=True)
class Level:
    """How one depth of a list counts; `restart` is the depth whose numbers make it begin again."""

    start: int = 1
    style: str = "decimal"
    text: str = ""
    restart: int | None = None


@dataclass
class _List:
    levels: dict[int, Level]
    counts: dict[int, int] = field(default_factory=dict)


@dataclass(frozen=True)
class _Overrides:
    """What one list has of its own: levels, and numbers to begin at, the first told of each depth."""

    levels: dict[int, Level]
    starts: dict[int, int | None]


class Numbers:
    """Counts through the lists of a document in its order."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self.styles = styles
        self.abstracts = {e.get("abstractNumId", ""): e for e in _all(root, "abstractNum")}
        self.nums = {e.get("numId", ""): e for e in _all(root, "num")}
        self.lists: dict[str, _List] = {}
        self.overrides: dict[str, _Overrides] = {}
        self.overridden: set[tuple[str, int]] = set()

    def next(self, list_id: str, depth: int) -> str | None:
        """The number of the next paragraph of list `list_id` at `depth` (0 first); None for a bullet."""
        num = self.nums.get(list_id)
        if num is None or not 0 <= depth < LEVELS:
            return None
        abstract = self._abstract(num)
        counted = self.lists.setdefault(abstract, _List(_levels(self.abstracts.get(abstract))))
        overrides = self._overrides(num, list_id)
        own = counted.levels | overrides.levels
        level = own.get(depth, Level())
        self._count(counted, level, overrides, list_id, depth)
        return None if level.style in UNPRINTED else _printed(own, counted.counts, depth)

    def _count(self, counted: _List, level: Level, overrides: _Overrides, list_id: str, depth: int) -> None:
        restart = overrides.starts.get(depth)
        if restart is not None and (list_id, depth) not in self.overridden:
            self.overridden.add((list_id, depth))
            counted.counts[depth] = restart
        else:
            counted.counts[depth] = counted.counts.get(depth, level.start - 1) + 1
        for deeper in range(depth + 1, LEVELS):
            after = counted.levels.get(deeper, Level()).restart
            if after is None or depth < after:
                counted.counts.pop(deeper, None)

    def _overrides(self, num: Element, list_id: str) -> _Overrides:
        if list_id not in self.overrides:
            self.overrides[list_id] = _Overrides(_overriding(num), _start_overrides(num))
        return self.overrides[list_id]

    def _abstract(self, num: Element) -> str:
        """The definition a list counts with, through the list style it may point to."""
        abstract = value(num, "abstractNumId") or ""
        linked = value(self.abstracts.get(abstract), "numStyleLink")
        target = self.nums.get(self.styles.named(linked).list_id or "")
        return abstract if target is None else value(target, "abstractNumId") or abstract


def _all(root: Element | None, tag: str) -> list[Element]:
    return [] if root is None else root.findall(tag)


def _levels(abstract: Element | None) -> dict[int, Level]:
    return {depth: _level(e) for e in _all(abstract, "lvl") if (depth := whole(e.get("ilvl"))) is not None}


def _overriding(num: Element) -> dict[int, Level]:
    return {
        depth: _level(level)
        for e in num.findall("lvlOverride")
        if (depth := whole(e.get("ilvl"))) is not None and (level := child(e, "lvl")) is not None
    }


def _start_overrides(num: Element) -> dict[int, int | None]:
    starts: dict[int, int | None] = {}
    for e in num.findall("lvlOverride"):
        if (depth := whole(e.get("ilvl"))) is not None:
            starts.setdefault(depth, whole(value(e, "startOverride")))
    return starts


def _level(element: Element) -> Level:
    start = whole(value(element, "start"))
    return Level(
        start=1 if start is None else start,
        style=value(element, "numFmt") or "decimal",
        text=value(element, "lvlText") or "",
        restart=whole(value(element, "lvlRestart")),
    )


def _printed(levels: dict[int, Level], counts: dict[int, int], depth: int) -> str | None:
    """« 1.2 », « 10a »: the number as shown, without the word and the stops around it."""

    def shown(found: re.Match[str]) -> str:
        at = int(found[1]) - 1
        level = levels.get(at, Level())
        return written(counts.get(at, level.start), level.style)

    text = PLACEHOLDER.sub(shown, levels.get(depth, Level()).text).strip()
    return lone_number(text) or text.strip(ROUND) or None
