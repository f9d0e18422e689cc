"""Plain text as people and converters write it: wrapped lines, bullets of every style, Markdown marks."""

import re
from dataclasses import dataclass, field

from parcours.journeys.tutorial.model import Place
from parcours.journeys.tutorial.readers.block_builder import Draft
from parcours.journeys.tutorial.readers.cleaning.characters import as_seen
from parcours.journeys.tutorial.readers.inline import take_images, without_tags
from parcours.journeys.tutorial.readers.numbering import lone_number, split_number

BULLETS = "-–—*+•●○◦▪▫■□►▶▸‣⁃∙·→➔➜➢✓✔❖◆☐☑☒✅"
BULLET = re.compile(rf"(?:[{re.escape(BULLETS)}]|\bo(?=\s))\s+(?=\S)|[•●○◦▪■►▶▸‣➔➜➢✓✔❖◆☐☑☒✅](?=\S)")
HEADING = re.compile(r"(#{1,6})\s+(.*)")
RULE = re.compile(r"[-–—=_*~.|:+\s]+")
SENTENCE_END = (".", "!", "?", ";", "…", ":")
GOES_ON = re.compile(
    r"(?:\b(?:de|du|des|la|le|les|un|une|et|ou|à|au|aux|sur|dans|par|pour|en|votre|vos|l|d)|[,'’(-])$",
    re.IGNORECASE,
)
CASE = re.compile(
    r"(?:Option|Cas|Solution|Hypothèse|Méthode|Variante|Choix|Scénario)\s(?:n\s?°\s?)?(?:\d{1,2}|[A-D])\s*[:–—-]",
    re.IGNORECASE,
)
NARROWEST_WRAP, WIDEST_WRAP = 55, 130
FULL_LINE = 0.8
SHOUTED_LEVEL = 2
SHOUTING = 0.8


@dataclass
class Paragraph:
    """Lines that make one block, as far as read."""

    kind: str
    line: int
    level: int
    texts: list[str] = field(default_factory=list)
    broken: bool = False


def read_text(content: str) -> Draft:
    """Read `content`, already decoded."""
    return _LineReader(as_seen(content).split("\n")).read()


class _LineReader:
    """Gathers lines into blocks."""

    def __init__(self, lines: list[str]) -> None:
        self.lines = lines
        self.wrap = _wrap_width(lines)
        self.shouting = _shouts(lines)
        self.draft = Draft()
        self.current: Paragraph | None = None
        self.depth = 0

    def read(self) -> Draft:
        for number, raw in enumerate(self.lines, start=1):
            line, images = take_images(raw.rstrip("\r"))
            bare = line.strip()
            if not bare or RULE.fullmatch(bare):
                self._close()
            else:
                self._line(number, line, bare)
            if self.current is not None:
                self.current.broken = raw.endswith(("  ", "\\"))
            for image in images:
                self._close()
                self.draft.add_figure(image.source, image.alt, Place(line=number))
        self._close()
        return self.draft

    def _close(self) -> None:
        if self.current is not None:
            _add(self.draft, self.current, self.shouting)
        self.current = None

    def _line(self, number: int, line: str, bare: str) -> None:
        heading = HEADING.fullmatch(bare)
        bullet = BULLET.match(bare)
        own = heading is not None or bullet is not None or "\t" in bare
        if not own and self.current is not None and _continues(self.current, bare, self.wrap):
            self.current.texts.append(bare)
            return
        self._close()
        if heading is not None:
            title = heading[2].rstrip("# ")
            self.draft.add("heading", without_tags(title), Place(line=number), level=len(heading[1]))
            self.depth = 0
        elif "\t" in bare or bare.startswith("|"):
            self.draft.add("paragraph", _row(bare), Place(line=number))
        elif bullet is not None:
            self.depth = 1 + _indent(line) // 2
            self.current = Paragraph("item", number, self.depth, [bare[bullet.end() :]])
        else:
            inside = _indent(line) >= 2 and self.depth > 0 and not split_number(bare)
            self.depth = self.depth if inside else 0
            self.current = Paragraph("paragraph", number, self.depth, [bare])


def _add(draft: Draft, paragraph: Paragraph, shouting: bool) -> None:
    text = without_tags(" ".join(part.removesuffix("\\") for part in paragraph.texts))
    place = Place(line=paragraph.line)
    if paragraph.kind == "item":
        draft.add("item", text, place, level=paragraph.level)
    elif _is_shouted(text) and not shouting:
        draft.add("heading", text, place, level=SHOUTED_LEVEL)
    elif split_number(text) and not lone_number(text):
        draft.add("paragraph" if paragraph.level == 0 else "item", text, place, level=paragraph.level)
    else:
        draft.add("paragraph", text, place, level=paragraph.level)


def _is_shouted(text: str) -> bool:
    """« CRÉER MON COMPTE », alone in capitals, is a title."""
    letters = [c for c in text if c.isalpha()]
    return 6 <= len(letters) <= 80 and text.upper() == text and " " in text and not text.endswith(".")


def _shouts(lines: list[str]) -> bool:
    """A document all in capitals: its capitals tell no title from the rest."""
    written = [line for line in lines if any(c.isalpha() for c in line)]
    return sum(line.upper() == line for line in written) > len(written) * SHOUTING


def _continues(paragraph: Paragraph, line: str, wrap: int) -> bool:
    before = paragraph.texts[-1]
    if lone_number(line) or lone_number(before) or line.startswith("|") or CASE.match(line):
        return False
    mark = split_number(line)
    if mark and not line[0].isdigit():
        return False
    if paragraph.broken or GOES_ON.search(before.rstrip()):
        return mark is None
    if mark:
        return False
    if line[0].islower():
        return not before.endswith(SENTENCE_END[:4]) or len(before) >= wrap * FULL_LINE
    return bool(wrap) and len(before) >= wrap * FULL_LINE


def _wrap_width(lines: list[str]) -> int:
    """Width at which the text was wrapped by hand, 0 when it was not."""
    widths = sorted(len(line) for line in lines if len(line) >= NARROWEST_WRAP)
    if len(widths) < 4:
        return 0
    widest = widths[-1]
    return widest if widest <= WIDEST_WRAP else 0


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _row(line: str) -> str:
    cells = [
        cell.strip() for cell in (line.strip("|").split("|") if line.startswith("|") else line.split("\t"))
    ]
    return " | ".join(without_tags(cell) for cell in cells if cell)
