"""Saved web pages (.html): the text in reading order, with the line each block stands on."""

import re
from dataclasses import dataclass, field, replace

from parcours.journeys.tutorial.model import Place, Unreadable
from parcours.journeys.tutorial.readers.block_builder import Draft, Kind
from parcours.journeys.tutorial.readers.html.boilerplate import content_of, without_chrome
from parcours.journeys.tutorial.readers.html.left_out import is_folded_answer, is_raised_mark, is_struck
from parcours.journeys.tutorial.readers.html.tree import CHART, MEDIA, Node, parse
from parcours.journeys.tutorial.readers.list_counters import written
from parcours.journeys.tutorial.readers.marks import Piece, plain, put, put_links

HEADINGS = {f"h{depth}": depth for depth in range(1, 7)}
STRESSED = {"b", "strong", "i", "em", "button", "kbd", "mark"}
CODE = {"code", "samp", "tt"}
BLOCKS = {
    "address", "article", "aside", "blockquote", "caption", "center", "dd", "details", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "header", "hr", "legend", "main", "p", "pre",
    "section", "summary", "tbody", "td", "tfoot", "th", "thead", "tr",
}  # fmt: skip
NOT_IN_A_ROW = {"ul", "ol", "table", *HEADINGS}
LIST_STYLES = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
LOOKS_LIKE_A_BUTTON = re.compile(r"(?:^|[\s_-])(?:btn|button|bouton|cta)(?=$|[\s_-])", re.IGNORECASE)
LAZY_SOURCES = ("data-src", "data-lazy-src", "data-original")
WHOLE = re.compile(r"\s*(-?\d{1,6})")


def read_html(content: bytes) -> Draft:
    """Read the bytes of a web page; raises Refused. Nothing the page names is opened or fetched."""
    return _Reader().read(without_chrome(content_of(parse(content))))


@dataclass(frozen=True)
class _Look:
    """How the words being read are shown, and in what block."""

    stressed: bool = False
    link: str | None = None
    control: bool = False
    verbatim: bool = False
    kind: Kind = "paragraph"
    level: int = 0


@dataclass
class _List:
    """A list being read; `count` is None in one with bullets."""

    count: int | None
    style: str
    step: int


@dataclass
class _Pending:
    """The block being gathered."""

    look: _Look
    pieces: list[Piece] = field(default_factory=list)
    pictures: list[tuple[str, str, int]] = field(default_factory=list)
    line: int | None = None
    controls_only: bool = True


class _Reader:
    def __init__(self) -> None:
        self.draft = Draft()
        self.pending = _Pending(_Look())
        self.line = 1
        self.lists: list[_List] = []
        self.number: str | None = None
        self.fresh_item = False

    def read(self, content: Node) -> Draft:
        self._inside(content, _Look())
        self._flush()
        return self.draft

    def _inside(self, node: Node, look: _Look) -> None:
        for one in node.children:
            if isinstance(one, Node):
                self.line = max(self.line, one.tag_end)
                self._element(one, look)
            else:
                self._text(one, look)

    def _element(self, node: Node, look: _Look) -> None:
        tag = node.tag
        if is_struck(node) or (tag == "sup" and is_raised_mark(node, self._before())):
            return
        unread = _unread(node)
        if unread is not None:
            self.draft.add_unread(unread, Place(line=node.line))
        elif tag == "br":
            self.pending.pieces.append(Piece("\n"))
        elif tag == "img":
            self._picture(node)
        elif tag in ("ul", "ol"):
            self._list(node, look)
        elif tag == "li":
            self._item(node, look)
        elif tag == "tr":
            self._row(node, look)
        elif tag in HEADINGS:
            self._block(node, replace(look, kind="heading", level=HEADINGS[tag]))
        elif tag in BLOCKS:
            self._block(node, replace(look, verbatim=look.verbatim or tag == "pre"))
        else:
            self._inline(node, look)

    def _before(self) -> str:
        """The last words gathered."""
        return next((piece.text for piece in reversed(self.pending.pieces) if piece.text.strip()), "")

    def _block(self, node: Node, look: _Look) -> None:
        self._flush(look)
        self._inside(node, look)
        self._flush(look)

    def _inline(self, node: Node, look: _Look) -> None:
        tag, attributes = node.tag, node.attributes
        link = attributes.get("href") if tag == "a" else None
        control = tag == "button" or LOOKS_LIKE_A_BUTTON.search(attributes.get("class", "")[:500]) is not None
        around = ("« ", " »") if tag == "q" else ("`", "`") if tag in CODE and not look.verbatim else ("", "")
        inner = replace(
            look,
            stressed=look.stressed or tag in STRESSED or (control and link is None),
            link=look.link if link is None else link,
            control=look.control or control,
        )
        self.pending.pieces.append(Piece(around[0], look.stressed, look.link))
        if link is not None:
            self.pending.pieces.append(Piece("", look.stressed, link))  # it may hold a picture alone
        self._inside(node, inner)
        self.pending.pieces.append(Piece(around[1], look.stressed, look.link))

    def _text(self, text: str, look: _Look) -> None:
        words = text.strip()
        if words and self.pending.line is None:
            self.pending.line = self.line + text[: text.index(words[0])].count("\n")
        self.line += text.count("\n")
        self.pending.controls_only &= look.control or not words
        shown = text if look.verbatim else text.replace("\n", " ")
        self.pending.pieces.append(Piece(shown, look.stressed, look.link))

    def _picture(self, node: Node) -> None:
        source = node.attributes.get("src", "")
        if not source or source.startswith("data:"):
            lazy = (node.attributes.get(name) for name in LAZY_SOURCES)
            source = next((one for one in lazy if one), source)
        sides = [WHOLE.match(node.attributes.get(side, "")) for side in ("width", "height")]
        if all(side is not None and int(side[1]) <= 1 for side in sides):
            return
        alt = " ".join(node.attributes.get("alt", "").split())
        self.pending.pictures.append((source, alt, node.line))

    def _list(self, node: Node, look: _Look) -> None:
        self._flush(look)
        start = _whole(node.attributes.get("start"))
        style = node.attributes.get("style", "").replace(" ", "")
        ordered = node.tag == "ol" and "list-style:none" not in style and "list-style-type:none" not in style
        back = "reversed" in node.attributes
        if start is None:
            items = [one for one in node.children if isinstance(one, Node) and one.tag == "li"]
            start = len(items) if back else 1
        kind = LIST_STYLES.get(node.attributes.get("type", ""), "decimal")
        self.lists.append(_List(start if ordered else None, kind, -1 if back else 1))
        self._inside(node, look)
        self._flush(look)
        self.lists.pop()

    def _item(self, node: Node, look: _Look) -> None:
        self._flush(look)
        self.number, self.fresh_item = None, True
        counted = self.lists[-1] if self.lists else None
        if counted is not None and counted.count is not None:
            own = _whole(node.attributes.get("value"))
            counted.count = counted.count if own is None else own
            self.number = written(counted.count, counted.style)
            counted.count += counted.step
        self._inside(node, look)
        self._flush(look)
        self.number, self.fresh_item = None, False

    def _row(self, node: Node, look: _Look) -> None:
        """Cells of one paragraph each make one block, « 1 | Cliquez », as in the other formats."""
        node.children.sort(key=_holds_pictures_alone)
        if not _is_plain_row(node):
            self._block(node, look)
            return
        self._flush(look)
        cells = [one for one in node.children if isinstance(one, Node)]
        for cell in cells:
            if any(piece.text.strip() for piece in self.pending.pieces) and cell.size:
                self.pending.pieces.append(Piece(" | "))
            self.line = max(self.line, cell.tag_end)
            for part in cell.children:
                if isinstance(part, str):
                    self._text(part, look)
                elif part.tag in BLOCKS:
                    self._inside(part, look)
                else:
                    self._element(part, look)
        self._flush(look)

    def _flush(self, look: _Look | None = None) -> None:
        """End the block being gathered; the words to come are shown as `look` says."""
        done, self.pending = self.pending, _Pending(look or _Look())
        if plain(done.pieces) and not done.controls_only:
            place = Place(line=done.line)
            kind, level, number = done.look.kind, done.look.level, None
            if self.fresh_item:
                number, self.fresh_item = self.number, False
                kind = kind if kind == "heading" else "item"
            if kind != "heading":
                level = len(self.lists)
            put(self.draft, done.pieces, place, kind, level, number)
        else:
            put_links(self.draft, done.pieces, Place(line=done.line or self.line))
        for source, alt, line in done.pictures:
            self.draft.add_figure(source, alt, Place(line=line))


def _unread(node: Node) -> Unreadable | None:
    if node.tag in MEDIA:
        return "media"
    if node.tag == CHART:
        return "chart"
    return "answer" if is_folded_answer(node) else None


def _is_plain_row(row: Node) -> bool:
    """Whether at least two cells hold text, and none more than one block of it."""
    cells = [one for one in row.children if isinstance(one, Node)]
    return sum(cell.size > 0 for cell in cells) >= 2 and not any(
        one.tag in NOT_IN_A_ROW or (one.tag in BLOCKS and _blocks_in(one) > 1)
        for cell in cells
        for one in cell.inside()
    )


def _holds_pictures_alone(cell: Node | str) -> bool:
    """Those of a row's pictures that have a cell of their own go with its words, whichever stands first."""
    return isinstance(cell, Node) and cell.size == 0 and any(one.tag == "img" for one in cell.inside())


def _blocks_in(node: Node) -> int:
    return sum(isinstance(one, Node) and one.tag in BLOCKS and one.size > 0 for one in node.children)


def _whole(text: str | None) -> int | None:
    found = WHOLE.match(text or "")
    return int(found[1]) if found else None
