"""Markdown, through markdown-it-py's tokens and the lines they keep."""

import re

from markdown_it import MarkdownIt
from markdown_it.token import Token

from parcours.journeys.language import N_
from parcours.journeys.tutorial.model import Place
from parcours.journeys.tutorial.readers.block_builder import Draft, TooLong
from parcours.journeys.tutorial.readers.inline import take_images, without_tags
from parcours.journeys.tutorial.readers.numbering import split_number
from parcours.journeys.tutorial.readers.refusals import harmful

KIND = N_("document")
MOST_LINES = 20_000
MOST_BRACKETS = 20_000
MOST_CELLS = 60_000
A_TAG = re.compile(
    r"<a\b[^<>]{0,500}?\bhref\s*=\s*(?:\"([^\"<>]{0,1000})\"|'([^'<>]{0,1000})')", re.IGNORECASE
)
FRONT_MATTER = re.compile(r"\A---\n.*?\n(?:---|\.\.\.)\n", re.DOTALL)


class _Parser(MarkdownIt):
    """Leaves addresses as they are written: what is wrong in them is to be told."""

    def normalizeLink(self, url: str) -> str:  # noqa: N802 - the name markdown-it gave it
        return url


PARSER = _Parser("commonmark").enable("table")


class _Walker:
    """Follows the tokens, knowing in which list item and table row it stands."""

    def __init__(self) -> None:
        self.draft = Draft()
        self.counters: list[int | None] = []
        self.item_number: str | None = None
        self.fresh_item = False
        self.heading = 0
        self.row: list[str] | None = None
        self.row_line = 0

    def follow(self, tokens: list[Token]) -> Draft:
        for token in tokens:
            handle = getattr(self, f"_{token.type}", None)
            if handle is not None:
                handle(token)
        return self.draft

    def _ordered_list_open(self, token: Token) -> None:
        self.counters.append(int(token.attrs.get("start", 1)))

    def _bullet_list_open(self, _: Token) -> None:
        self.counters.append(None)

    def _ordered_list_close(self, _: Token) -> None:
        self.counters.pop()

    _bullet_list_close = _ordered_list_close

    def _list_item_open(self, token: Token) -> None:
        self.item_number = token.info if self.counters[-1] is not None else None
        self.fresh_item = True

    def _heading_open(self, token: Token) -> None:
        self.heading = int(token.tag[1:])

    def _heading_close(self, _: Token) -> None:
        self.heading = 0

    def _tr_open(self, token: Token) -> None:
        self.row, self.row_line = [], _line(token)

    def _tr_close(self, _: Token) -> None:
        if self.row:
            self.draft.add("paragraph", " | ".join(self.row), Place(line=self.row_line))
        self.row = None

    def _inline(self, token: Token) -> None:
        self._text(token.content, _line(token))
        self._links(token)

    _html_block = _inline

    def _links(self, token: Token) -> None:
        """Those whose address is not in the words: by reference, or by a tag."""
        place = Place(line=_line(token))
        for one in token.children or ():
            address = str(one.attrs.get("href", "")) if one.type == "link_open" else ""
            if address and address not in token.content:
                self.draft.add_link(address, "", place)
        for found in A_TAG.finditer(token.content):
            self.draft.add_link(found[1] or found[2] or "", "", place)

    def _text(self, content: str, first_line: int) -> None:
        gathered: list[str] = []
        start = first_line
        for offset, raw in enumerate(content.split("\n")):
            text, images = take_images(raw)
            text = without_tags(text).strip().removesuffix("\\")
            line = first_line + offset
            if gathered and split_number(text) and not text[:1].islower():
                self._add(" ".join(gathered), start)
                gathered = []
            if text and not gathered:
                start = line
            if text:
                gathered.append(text)
            if images:
                self._add(" ".join(gathered), start)
                gathered = []
            for image in images:
                self.draft.add_figure(image.source, image.alt, Place(line=line))
        self._add(" ".join(gathered), start)

    def _add(self, text: str, line: int) -> None:
        if not text:
            return
        place = Place(line=line)
        depth = len(self.counters)
        if self.row is not None:
            self.row.append(text)
        elif self.heading:
            self.draft.add("heading", text, place, level=self.heading)
        elif depth and self.fresh_item:
            self.draft.add("item", text, place, level=depth, number=self.item_number)
            self.fresh_item = False
        else:
            self.draft.add("paragraph", text, place, level=depth)


def read_markdown(content: str) -> Draft:
    """Read `content`, already decoded."""
    _measure(content)
    hidden = FRONT_MATTER.match(content)
    if hidden:
        content = "\n" * hidden[0].count("\n") + content[hidden.end() :]
    return _Walker().follow(PARSER.parse(content))


def _measure(content: str) -> None:
    """Refuse what the parser would take long over; raises TooLong or Refused."""
    if content.count("\n") > MOST_LINES:
        raise TooLong
    if content.count("[") > MOST_BRACKETS or _cells(content) > MOST_CELLS:
        raise harmful(KIND)


def _cells(content: str) -> int:
    """At most how many cells its tables have: each row is filled up to the widest line of its block."""
    cells = rows = columns = 0
    for line in content.split("\n"):
        if line.strip(" \t\r"):
            rows, columns = rows + 1, max(columns, line.count("|"))
        else:
            cells, rows, columns = cells + rows * columns, 0, 0
    return cells + rows * columns


def _line(token: Token) -> int:
    return token.map[0] + 1 if token.map else 1
