"""A saved web page as a plain tree: decoded as it declares, every element knowing its line."""

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count

from selectolax.lexbor import LexborHTMLParser, LexborNode

from parcours.journeys.language import _
from parcours.journeys.tutorial.readers.encodings import old_encoding
from parcours.journeys.tutorial.readers.html.measure import KIND, Nesting, measure_attributes, too_deep
from parcours.journeys.tutorial.readers.refusals import Refused, damaged, harmful, not_a

LARGEST = 6_000_000
MOST_TAGS = 200_000
DEEPEST = 250
HEAD = 2_048
EMBEDDED = re.compile(r"data:[a-zA-Z0-9.+/-]{0,80}(?:;[a-zA-Z0-9=.+-]{0,80}){0,4},[^\s\"'<>)]*")
CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([a-zA-Z0-9_:.-]{1,40})", re.IGNORECASE)
XML_CHARSET = re.compile(rb"\s*<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([a-zA-Z0-9_:.-]{1,40})")
TAG_OR_LINE = re.compile(r"<(/?)([a-zA-Z][^\s/<>\"'=]*)|[\n>]")
LINE, END = "data-parcours-line", "data-parcours-end"
MARKED = re.compile(rf" (?:{LINE}|{END})=\d+ ")
LATIN = {"iso8859-1", "iso8859-15", "ascii", "cp1252"}
UNREAD = {
    "script", "style", "noscript", "template", "math", "head", "select", "textarea", "datalist", "input",
    "meter", "progress", "map", "dialog", "nav",
}  # fmt: skip
MEDIA = {"iframe", "object", "embed", "canvas", "audio", "video"}
"""What may hold words that are not read; the element alone is kept, to be counted."""
CHART = "svg"
FEWEST_WORDS = 3


@dataclass
class Node:
    """An element of `size` shown characters, whose start tag goes from `line` to `tag_end`."""

    tag: str
    attributes: dict[str, str]
    line: int
    tag_end: int
    children: list["Node | str"] = field(default_factory=list)
    size: int = 0

    def inside(self) -> Iterator["Node"]:
        """Every element in it, itself first, in document order."""
        waiting = [self]
        while waiting:
            node = waiting.pop()
            yield node
            waiting += [one for one in reversed(node.children) if isinstance(one, Node)]

    def text(self) -> str:
        """The words in it, on one line."""
        parts: list[str] = []
        waiting: list[Node | str] = [self]
        while waiting:
            one = waiting.pop()
            if isinstance(one, str):
                parts.append(one)
            else:
                waiting += reversed(one.children)
        return " ".join("".join(parts).split())


def embedded(content: bytes) -> dict[str, str]:
    """What stands inside the page, by the short name that `parse` gives it: « data:0 »."""
    return {f"data:{rank}": match[0] for rank, match in enumerate(EMBEDDED.finditer(decoded(content)))}


def parse(content: bytes) -> Node:
    """The body of the page; raises Refused."""
    rank = count()
    text = (
        EMBEDDED.sub(lambda _: f"data:{next(rank)}", decoded(content))
        .replace("\r\n", "\n")
        .replace("\r", "\n")
    )
    if len(text) > LARGEST:
        raise Refused(
            _(
                "holds {n} million characters, a {kind} has far fewer: save it anew.",
                n=f"{len(text) / 1e6:.0f}",
                kind=_(KIND),
            )
        )
    if text.count("<") > MOST_TAGS:
        raise harmful(KIND)
    if "<" not in text:
        raise Refused(
            _(
                "holds no tag, a {kind} was expected: save the page as HTML, or name the file .txt.",
                kind=_(KIND),
            )
        )
    measure_attributes(text)
    body = LexborHTMLParser(TAG_OR_LINE.sub(_Lines().mark, text)).body
    if body is None:
        raise damaged(KIND)
    return _copy(body)


def decoded(content: bytes) -> str:
    """The page's characters: by its mark, by what it declares unless that cannot be, UTF-8, or an old one."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return content.decode("utf-16", "replace")
    if b"\0" in content:
        raise not_a(KIND)
    for charset in (_declared(content), "utf-8-sig", old_encoding(content)):
        if charset is not None:
            try:
                return content.decode(charset)
            except (UnicodeDecodeError, LookupError):
                continue
    return content.decode("cp1252", "replace")


def _declared(content: bytes) -> str | None:
    """The declared encoding; none when Latin: UTF-8 declared so by mistake is still seen as such."""
    found = CHARSET.search(content[:HEAD]) or XML_CHARSET.match(content[:HEAD])
    if found is None:
        return None
    try:
        name = codecs.lookup(found[1].decode("ascii")).name
    except LookupError:
        return None
    text_only = name.startswith(("utf", "iso8859", "cp", "mac", "koi8", "gb", "big5", "euc", "shift"))
    return name if text_only and name not in LATIN and name not in ("utf-16", "utf-8") else None


class _Lines:
    """Writes in every start tag the line it stands on, which parsers forget, and counts what is left open."""

    def __init__(self) -> None:
        self.line = 1
        self.tag_line: int | None = None
        self.nesting = Nesting()

    def mark(self, found: re.Match[str]) -> str:
        if found[0] == "\n":
            self.line += 1
            return "\n"
        if found[0] == ">":
            began, self.tag_line = self.tag_line, None
            return ">" if began in (None, self.line) else f" {END}={self.line} >"
        self.nesting.tag(found[2].lower(), closes=bool(found[1]))
        self.tag_line = None if found[1] else self.line
        return found[0] if found[1] else f"{found[0]} {LINE}={self.line} "


def _copy(body: LexborNode) -> Node:
    root = _element(body, 1)
    waiting = [(body, root, 0)]
    made: list[tuple[Node, Node | None]] = [(root, None)]
    while waiting:
        source, node, depth = waiting.pop()
        if depth > DEEPEST:
            raise too_deep()
        for one in source.iter(include_text=True):
            if one.is_text_node:
                node.children.append(MARKED.sub("", one.text_content or ""))
            elif one.is_element_node and one.tag not in UNREAD:
                element = _element(one, node.line)
                if one.tag == CHART and not _is_chart(one):
                    continue
                node.children.append(element)
                made.append((element, node))
                if one.tag not in MEDIA and one.tag != CHART:
                    waiting.append((one, element, depth + 1))
    _measure(made)
    return root


def _is_chart(drawing: LexborNode) -> bool:
    """Whether a drawing holds words, as no icon does."""
    words = " ".join(text.text() for text in drawing.css("text"))
    return len([word for word in words.split() if word.isalpha()]) >= FEWEST_WORDS


def _element(source: LexborNode, line: int) -> Node:
    attributes = {name: MARKED.sub("", told or "") for name, told in source.attributes.items()}
    begins = _number(attributes.pop(LINE, ""), line)
    ends = _number(attributes.pop(END, ""), begins)
    return Node(source.tag or "", attributes, begins, ends)


def _number(told: str, otherwise: int) -> int:
    return int(told) if told.isascii() and told.isdecimal() and len(told) < 9 else otherwise


def _measure(made: list[tuple[Node, Node | None]]) -> None:
    """Sizes, from the leaves up: children were made after their parents."""
    for node, parent in reversed(made):
        node.size += sum(len(one.strip()) for one in node.children if isinstance(one, str))
        if parent is not None:
            parent.size += node.size
