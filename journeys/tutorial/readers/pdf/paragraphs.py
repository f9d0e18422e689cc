"""From lines in reading order to paragraphs, headings and list items, with cut words put together again."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from parcours.journeys.tutorial.readers.marks import Piece, plain
from parcours.journeys.tutorial.readers.numbering import lone_number, split_number
from parcours.journeys.tutorial.readers.pdf.extraction import SOFT_HYPHEN
from parcours.journeys.tutorial.readers.pdf.lines import Line
from parcours.journeys.tutorial.readers.reading_order import Box, around
from parcours.journeys.tutorial.readers.text import BULLET, GOES_ON

SAME_SIZE = 0.12
LOOSE = 1.3
LARGER = 1.15
LONGEST_HEADING = 200
INDENT = 1.0
STEP = 1.8
STOPS = (".", "!", "?", ":", ";", "…")
TAIL = re.compile(rf"(\w+)[-\u2010{SOFT_HYPHEN}]$")
HEAD = re.compile(r"\w+")
# « rendez-vous », « celui-ci »: words whose hyphen is their own.
OWN_HYPHEN = {"vous", "nous", "toi", "moi", "le", "la", "les", "lui", "leur", "en", "y", "ci", "mail"}
OWN_HYPHEN |= {"même", "mêmes", "là", "tu", "je", "il", "elle", "on", "ce", "dire"}


@dataclass
class Paragraph:
    """Lines that belong together; `page` is the one of the last."""

    lines: list[Line]
    page: int

    @property
    def box(self) -> Box:
        return around([line.box for line in self.lines])

    @property
    def size(self) -> float:
        return median(line.size for line in self.lines)

    @property
    def text(self) -> str:
        return self.lines[0].text


def paragraphs_of(lines: Sequence[Line], page: int, leading: float) -> list[Paragraph]:
    """Gather the lines of one page; `leading` is the usual distance of two lines, in heights of a line."""
    paragraphs: list[Paragraph] = []
    edges: dict[tuple[float, float], float] = {}
    for line in lines:
        edges[line.across] = max(edges.get(line.across, 0.0), line.box.right)
    for line in lines:
        if paragraphs and _goes_on(paragraphs[-1], line, leading, edges[line.across]):
            paragraphs[-1].lines.append(line)
        else:
            paragraphs.append(Paragraph([line], page))
    return paragraphs


def usual_leading(pages: Sequence[Sequence[Line]]) -> float:
    """The usual distance of a line to the next, in heights of a line."""
    found = [
        (after.box.top - before.box.top) / before.size
        for lines in pages
        for before, after in pairwise(lines)
        if before.across == after.across and 0.5 < (after.box.top - before.box.top) / before.size < 2
    ]
    return median(found) if found else 1.2


def begins_item(text: str) -> bool:
    """Whether a line begins with a bullet or a printed number."""
    return bool(BULLET.match(text)) or lone_number(text) is not None or split_number(text) is not None


def _goes_on(paragraph: Paragraph, line: Line, leading: float, edge: float) -> bool:
    before, text = paragraph.lines[-1], line.text
    down = line.box.top - before.box.top
    if line.across != before.across or not 0 < down <= LOOSE * leading * before.size:
        return False
    if abs(line.size - before.size) > SAME_SIZE * before.size or " | " in text:
        return False
    if begins_item(text) and not GOES_ON.search(before.text):
        return False
    if line.box.left > before.box.left + INDENT * line.size and len(paragraph.lines) > 1:
        return False
    word = text.split(" ", 1)[0]
    wide = line.box.width * len(word) / max(1, len(text))
    had_room = before.box.right + wide + INDENT * line.size < edge
    return text[:1].islower() or not had_room


def flows_over(before: Paragraph, after: Paragraph) -> bool:
    """Whether a sentence cut by the end of a column or of a page goes on in `after`."""
    moved = after.page != before.page or after.lines[0].across != before.lines[-1].across
    alike = abs(after.size - before.size) <= SAME_SIZE * before.size
    unended = not before.lines[-1].text.endswith(STOPS)
    return moved and alike and unended and after.text[:1].islower() and not begins_item(after.text)


def pieces_of(lines: Sequence[Line], whole_words: set[str]) -> list[Piece]:
    """The words of `lines`; `whole_words` are those the document writes elsewhere, to know cut ones by."""
    pieces: list[Piece] = []
    for at, line in enumerate(lines):
        after = lines[at + 1].text if at + 1 < len(lines) else ""
        pieces += _without_cut(line.pieces, after, whole_words) if after else line.pieces
    return [replace(piece, text=piece.text.replace(SOFT_HYPHEN, "-")) for piece in pieces]


def _without_cut(pieces: list[Piece], after: str, whole_words: set[str]) -> list[Piece]:
    tail, head = TAIL.search(plain(pieces)), HEAD.match(after)
    if tail is None or head is None:
        return [*pieces, Piece(" ", pieces[-1].stressed, pieces[-1].link)]
    first, second = tail[1].lower(), head[0].lower()
    keeps = f"{first}-{second}" in whole_words or second in OWN_HYPHEN or not after[:1].islower()
    last = pieces[-1].text.rstrip()
    if keeps and f"{first}{second}" not in whole_words:
        return [*pieces[:-1], replace(pieces[-1], text=last)]
    return [*pieces[:-1], replace(pieces[-1], text=last[:-1])]
