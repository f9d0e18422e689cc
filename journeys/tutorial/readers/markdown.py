"""Markdown, through markdown-it-py's tokens and the lines they keep."""

import html
import re
from collections.abc import Callable

from markdown_it import MarkdownIt
from markdown_it.token import Token

from parcours.journeys.language import N_
from parcours.journeys.tutorial.model import Place
from parcours.journeys.tutorial.readers.block_builder import Draft, TooLong
from parcours.journeys.tutorial.readers.cleaning.apparatus import is_answer
from parcours.journeys.tutorial.readers.cleaning.characters import as_seen
from parcours.journeys.tutorial.readers.inline import Image, take_images, without_tags
from parcours.journeys.tutorial.readers.markdown_syntax.containers import set_apart, title_of
from parcours.journeys.tutorial.readers.markdown_syntax.html_passages import passages
from parcours.journeys.tutorial.readers.markdown_syntax.mdx import without_code
from parcours.journeys.tutorial.readers.markdown_syntax.phrases import Phrase, Phrases
from parcours.journeys.tutorial.readers.numbering import split_number
from parcours.journeys.tutorial.readers.refusals import harmful

KIND = N_("document")
MOST_LINES = 20_000
MOST_BRACKETS = 20_000
MOST_CELLS = 60_000
MOST_NESTED = 4
A_TAG = re.compile(
    r"<a\b[^<>]{0,500}?\bhref\s*=\s*(?:\"([^\"<>]{0,1000})\"|'([^'<>]{0,1000})')", re.IGNORECASE
)
FRONT_MATTER = re.compile(r"\A---\n.*?\n(?:---|\.\.\.)\n", re.DOTALL)
ALERT = re.compile(r"\[!\w[\w-]{0,30}\][+-]?\s*")
TASK = re.compile(r"\[[ xX]\]\s+")
DIRECTIVE = re.compile(r"\{(?P<name>[\w:-]{1,40})\}(?P<rest>.*)")
OF_CODE = re.compile(r"code|mermaid|raw|include|math|figure|image|toctree|graphviz|csv", re.IGNORECASE)
DEEPEST_HEADING = 6


class _Parser(MarkdownIt):
    """Leaves addresses as they are written: what is wrong in them is to be told."""

    def normalizeLink(self, url: str) -> str:  # noqa: N802 - the name markdown-it gave it
        return url


# Words indented by four spaces are code for Markdown alone: those who write guides mean words.
PARSER = _Parser("commonmark").enable(["table", "strikethrough"]).disable("code")
set_apart(PARSER)


class _Walker:
    """Follows the tokens, knowing in which list item, table row and folded passage it stands."""

    def __init__(self) -> None:
        self.draft = Draft()
        self.counters: list[int | None] = []
        self.item_number: str | None = None
        self.fresh_item = False
        self.heading = self.last_heading = 0
        self.row: list[str] | None = None
        self.row_line = 0
        self.row_images: list[tuple[Image, int]] = []
        self.answers: list[bool] = []
        self.shift = self.nested = 0

    def follow(self, tokens: list[Token]) -> Draft:
        for token in tokens:
            handle: Callable[[Token], None] | None = getattr(self, f"_{token.type}", None)
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
        self.heading = self.last_heading = int(token.tag[1:])

    def _heading_close(self, _: Token) -> None:
        self.heading = 0

    def _tr_open(self, token: Token) -> None:
        self.row, self.row_line, self.row_images = [], self._line(token), []

    def _tr_close(self, _: Token) -> None:
        if self.row and not any(self.answers):
            self.draft.add("paragraph", " | ".join(self.row), Place(line=self.row_line))
        self.row = None
        for image, line in self.row_images:
            self._figure(image, line)

    def _passage_open(self, token: Token) -> None:
        line = self._line(token)
        self._fold(token.content, line)
        if not self.answers[-1]:
            self._title(token.content, line, is_tab=token.markup == "===")

    def _passage_close(self, _: Token) -> None:
        if self.answers:
            self.answers.pop()

    def _passage_elsewhere(self, token: Token) -> None:
        if not any(self.answers):
            self.draft.add_unread("media", Place(line=self._line(token)))

    def _fold(self, title: str, line: int) -> None:
        """What is folded under this title begins; the answer of a quiz is counted, not read."""
        is_hidden = is_answer(title) and not any(self.answers)
        self.answers.append(is_hidden)
        if is_hidden:
            self.draft.add_unread("answer", Place(line=line))

    def _title(self, title: str, line: int, is_tab: bool) -> None:
        """A tab's is a heading, but inside a list, which goes on after it."""
        text = without_tags(title).strip()
        if is_tab and text and not self.counters and not any(self.answers):
            level = min(self.last_heading + 1, DEEPEST_HEADING)
            self.draft.add("heading", text, Place(line=line), level=level)
        else:
            self._add(text, line)

    def _fence(self, token: Token) -> None:
        line = self._line(token)
        directive = DIRECTIVE.match(token.info.strip())
        if directive and not OF_CODE.search(directive["name"]) and self.nested < MOST_NESTED:
            self._title(title_of(directive["rest"]), line, is_tab="tab" in directive["name"])
            outside = self.shift
            self.shift, self.nested = line, self.nested + 1
            self.follow(PARSER.parse(token.content))
            self.shift, self.nested = outside, self.nested - 1
        elif any(c.isalpha() for c in token.content) and not any(self.answers):
            self.draft.add_unread("code", Place(line=line))

    def _inline(self, token: Token) -> None:
        phrases = Phrases().follow(token.children or [])
        self._lines(phrases.lines, self._line(token))
        place = Place(line=self._line(token))
        for address in phrases.links:
            if address not in token.content:
                self.draft.add_link(address, "", place)
        self._tagged_links(token.content, place)
        for _ in range(phrases.media if not any(self.answers) else 0):
            self.draft.add_unread("media", place)

    def _html_block(self, token: Token) -> None:
        first = self._line(token)
        for passage in passages(token.content):
            line = first + passage.line
            if passage.kind == "open":
                self.answers.append(False)
            elif passage.kind == "close":
                self._passage_close(token)
            elif passage.kind == "summary":
                self.answers = self.answers[:-1]
                self._fold(without_tags(passage.text).strip(), line)
                self._title(passage.text, line, is_tab=False)
            elif passage.kind == "title":
                self._title(passage.text, line, is_tab=True)
            elif passage.kind == "media" and not any(self.answers):
                self.draft.add_unread("media", Place(line=line))
            else:
                self._lines([_phrase(raw) for raw in passage.text.split("\n")], line)
        self._tagged_links(token.content, Place(line=first))

    def _tagged_links(self, content: str, place: Place) -> None:
        for found in A_TAG.finditer(content):
            self.draft.add_link(html.unescape(found[1] or found[2] or ""), "", place)

    def _lines(self, lines: list[Phrase], first_line: int) -> None:
        gathered: list[str] = []
        start = first_line
        for line, phrase in enumerate(lines, start=first_line):
            text = phrase.text
            alert = ALERT.match(text)
            if alert is not None and not gathered:
                self._add(text[alert.end() :], line)
                continue
            if gathered and split_number(text) and not text[:1].islower():
                self._add(" ".join(gathered), start)
                gathered = []
            if text and not gathered:
                start = line
            if text:
                gathered.append(text)
            if phrase.images:
                self._add(" ".join(gathered), start)
                gathered = []
            for image in phrase.images:
                self._figure(image, line)
        self._add(" ".join(gathered), start)

    def _figure(self, image: Image, line: int) -> None:
        """Those of a table's row go with the row, which is whole once its last cell is read."""
        if self.row is not None:
            self.row_images.append((image, line))
        elif not any(self.answers):
            self.draft.add_figure(image.source, image.alt, Place(line=line))

    def _add(self, text: str, line: int) -> None:
        if not text or any(self.answers):
            return
        place = Place(line=line)
        depth = len(self.counters)
        if self.row is not None:
            self.row.append(text)
        elif self.heading:
            self.draft.add("heading", text, place, level=self.heading)
        elif depth and self.fresh_item:
            task = TASK.match(text)
            text = text[task.end() :] if task else text
            self.draft.add("item", text, place, level=depth, number=self.item_number)
            self.fresh_item = False
        else:
            self.draft.add("paragraph", text, place, level=depth)

    def _line(self, token: Token) -> int:
        return self.shift + (token.map[0] + 1 if token.map else 1)


def read_markdown(content: str) -> Draft:
    """Read `content`, already decoded."""
    _measure(content)
    content = as_seen(content)
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


def read_mdx(content: str) -> Draft:
    """Read Markdown with components; an expression that only a build can tell is counted."""
    text, unread = without_code(content)
    draft = read_markdown(text)
    for line in unread:
        draft.add_unread("code", Place(line=line))
    draft.unread.sort(key=lambda one: one.place.line or 0)
    return draft


def _phrase(raw: str) -> Phrase:
    text, images = take_images(raw)
    return Phrase([html.unescape(without_tags(text))], images)
