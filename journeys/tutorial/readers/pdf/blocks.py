"""From the paragraphs and pictures of a PDF's pages to blocks and figures in order."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from parcours.journeys.tutorial.model import Place
from parcours.journeys.tutorial.readers.block_builder import MOST_BLOCKS, Draft, Kind, TooLong
from parcours.journeys.tutorial.readers.marks import put
from parcours.journeys.tutorial.readers.numbering import split_number
from parcours.journeys.tutorial.readers.pdf.extraction import SOFT_HYPHEN
from parcours.journeys.tutorial.readers.pdf.lines import EVERYWHERE, Line
from parcours.journeys.tutorial.readers.pdf.paragraphs import Paragraph, begins_item, flows_over, pieces_of
from parcours.journeys.tutorial.readers.reading_order import Box, text_beside

LARGER = 1.15
LONGEST_HEADING = 200
DEEPEST_HEADING = 6
INDENT = 0.6
WORD = re.compile(r"\w+(?:-\w+)*")


@dataclass(frozen=True)
class Picture:
    """A picture where it stands on its page; `rank` counts those of the page from 1."""

    box: Box
    alt: str
    rank: int


@dataclass
class Page:
    """What one page shows."""

    width: float
    height: float
    segments: list[Line]
    pictures: list[Picture]
    covered: bool = False
    """Whether one picture covers it."""
    overlays: int = 0
    """Boxes of words that an editor laid over it."""


@dataclass
class _Entry:
    """A paragraph (None for pictures alone) and the pictures that go with it, each with its page."""

    paragraph: Paragraph | None
    place: Place = field(default_factory=Place)
    pictures: list[tuple[Picture, int]] = field(default_factory=list)


def write(pages: Sequence[Page], paragraphs: Sequence[list[Paragraph]], body: float) -> Draft:
    """Put everything in order; `body` is the height of an ordinary line; raises TooLong."""
    if sum(len(found) for found in paragraphs) > MOST_BLOCKS:
        raise TooLong
    entries: list[_Entry] = []
    for number, (page, found) in enumerate(zip(pages, paragraphs, strict=True), start=1):
        entries += _entries(page, number, found, entries)
    return _Writer(entries, body).draft


def _entries(page: Page, number: int, paragraphs: list[Paragraph], before: list[_Entry]) -> list[_Entry]:
    boxes = [paragraph.box for paragraph in paragraphs]
    tied: dict[int | None, list[tuple[Picture, int]]] = {}
    for picture in sorted(page.pictures, key=lambda one: (one.box.top, one.box.left)):
        at = _text_of(picture, paragraphs, boxes, slide=page.width > page.height)
        tied.setdefault(at, []).append((picture, number))
    entries = [_Entry(None, pictures=tied[None])] if None in tied else []
    last = before[-1] if before else None
    for at, paragraph in enumerate(paragraphs):
        pictures = tied.get(at, [])
        if last is not None and last.paragraph is not None and flows_over(last.paragraph, paragraph):
            last.paragraph.lines += paragraph.lines
            last.paragraph.page = number
            last.pictures += pictures
        else:
            last = _Entry(paragraph, Place(page=number, paragraph=at + 1), pictures)
            entries.append(last)
    return entries


def _text_of(picture: Picture, paragraphs: list[Paragraph], boxes: list[Box], slide: bool) -> int | None:
    """Index of the paragraph a picture goes with, in its own column if the page has columns."""
    middle = (picture.box.left + picture.box.right) / 2
    column = [
        at
        for at, paragraph in enumerate(paragraphs)
        if paragraph.lines[0].across[0] <= middle <= paragraph.lines[0].across[1]
    ]
    found = text_beside(picture.box, [boxes[at] for at in column], below=slide)
    return column[found] if found is not None else None


class _Writer:
    def __init__(self, entries: Sequence[_Entry], body: float) -> None:
        self.body = body
        self.draft = Draft()
        self.items: list[float] = []
        self.across = EVERYWHERE
        paragraphs = [entry.paragraph for entry in entries if entry.paragraph is not None]
        self.words = _whole_words(paragraphs)
        sizes = {round(one.size) for one in paragraphs if self._is_heading(one)}
        self.levels = {size: level for level, size in enumerate(sorted(sizes, reverse=True), start=1)}
        for entry in entries:
            if entry.paragraph is not None:
                kind, level = self._kind(entry.paragraph)
                put(self.draft, pieces_of(entry.paragraph.lines, self.words), entry.place, kind, level)
            for picture, page in entry.pictures:
                source = f"page {page}, image {picture.rank}"
                self.draft.add_figure(source, picture.alt, Place(page=page))

    def _is_heading(self, paragraph: Paragraph) -> bool:
        length = sum(len(line.text) for line in paragraph.lines)
        return paragraph.size >= LARGER * self.body and length <= LONGEST_HEADING

    def _kind(self, paragraph: Paragraph) -> tuple[Kind, int]:
        if self._is_heading(paragraph):
            self.items = []
            return "heading", min(DEEPEST_HEADING, self.levels.get(round(paragraph.size), 1))
        level = self._depth(paragraph)
        mark = split_number(paragraph.text)
        return ("item" if mark is not None and not mark.titled else "paragraph"), level

    def _depth(self, paragraph: Paragraph) -> int:
        """Depth of an item, or of the item a paragraph stands under, by how far they are from the left."""
        line = paragraph.lines[0]
        if line.across != self.across:
            self.items, self.across = [], line.across
        left, indent = line.box.left, INDENT * line.size
        own = begins_item(line.text)
        while self.items and left < self.items[-1] + indent:
            self.items.pop()
        if own:
            self.items.append(left)
        return len(self.items)


def _whole_words(paragraphs: Sequence[Paragraph]) -> set[str]:
    """Every word the document writes without cutting it."""
    hyphens = f"-{SOFT_HYPHEN}"
    return {
        word.lower()
        for paragraph in paragraphs
        for line in paragraph.lines
        for word in WORD.findall(line.text.rstrip(hyphens))
    }
