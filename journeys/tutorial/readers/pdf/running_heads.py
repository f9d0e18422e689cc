"""What every page of a PDF repeats at its top and at its bottom: titles, page numbers, logos."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from parcours.journeys.tutorial.readers.pdf.lines import Line
from parcours.journeys.tutorial.readers.reading_order import Box

TOP, BOTTOM = 0.12, 0.88
SHARE = 0.4
FEWEST_PAGES = 2
FEWEST_FOR_A_PICTURE = 3
NUMBER = re.compile(r"\d{1,4}")
PAGE_NUMBER = re.compile(r"\W*(?:page|p\.)?\W*\d{1,4}\W*(?:(?:sur|of|de|/)?\s*\d{1,4})?\W*", re.IGNORECASE)
Key = tuple[str, str]


def repeated(pages: Sequence[Sequence[Line]], heights: Sequence[float], body: float) -> set[int]:
    """Identities (`id`) of the lines that are headers or footers; `body` is the usual height of a line."""
    literal: dict[Key, list[tuple[int, Line]]] = defaultdict(list)
    counted: dict[tuple[Key, int], list[tuple[int, Line]]] = defaultdict(list)
    for page, (lines, height) in enumerate(zip(pages, heights, strict=True)):
        for line in lines:
            zone = _zone(line.box, height)
            if zone is None:
                continue
            text = line.text[:200]
            literal[zone, text].append((page, line))
            for number in _numbers(text, zone, line.size > 1.1 * body):
                counted[(zone, NUMBER.sub("#", text)), number - page].append((page, line))
    groups: Iterable[list[tuple[int, Line]]] = (*literal.values(), *counted.values())
    return {id(line) for group in groups if _is_everywhere(group, len(pages)) for _, line in group}


def repeated_pictures(pages: Sequence[tuple[float, Sequence[Box]]]) -> set[Box]:
    """Rounded boxes near an edge where most pages show a picture; each page gives its height first."""
    seen = Counter(
        box for height, boxes in pages for box in {rounded(one) for one in boxes if _zone(one, height)}
    )
    return {box for box, count in seen.items() if count >= max(FEWEST_FOR_A_PICTURE, SHARE * len(pages))}


def rounded(box: Box) -> Box:
    return Box(*(float(round(side / 2)) for side in box))


def _zone(box: Box, height: float) -> str | None:
    if box.bottom <= TOP * height:
        return "top"
    return "bottom" if box.top >= BOTTOM * height else None


def _numbers(text: str, zone: str, large: bool) -> list[int]:
    """Numbers that may be the page's: any at the bottom; at the top only where no step could be numbered."""
    if zone == "top" and (large or not PAGE_NUMBER.fullmatch(text) or NUMBER.fullmatch(text)):
        return []
    return [int(found[0]) for found in NUMBER.finditer(text)][:2]


def _is_everywhere(group: list[tuple[int, Line]], pages: int) -> bool:
    count = len({page for page, _ in group})
    return count >= FEWEST_PAGES and count >= SHARE * pages
