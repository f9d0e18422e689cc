"""HTML and components between the paragraphs of Markdown: cut at what folds, titled, or is never read."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Kind = Literal["words", "open", "summary", "close", "title", "media"]
UNSHOWN = re.compile(
    r"<!--.*?(?:-->|\Z)|\{/\*.*?(?:\*/\}|\Z)"
    r"|<(script|style|template|select|textarea|noscript)\b[^<>]{0,2000}>.*?(?:</\1\s*>|\Z)",
    re.DOTALL | re.IGNORECASE,
)
TAG_OVER_LINES = re.compile(r"<[a-zA-Z/][^<>]{0,4000}>")
CUT = re.compile(
    r"(?P<open><details\b[^<>]{0,500}>)|(?P<close></details\s*>)"
    r"|<summary\b[^<>]{0,500}>(?P<summary>.{0,1000}?)</summary\s*>"
    r"|(?P<media><(?:iframe|video|audio|object|embed|canvas)\b[^<>]{0,2000}>)"
    r"|<[A-Z][\w.]{0,40}\b[^<>]{0,500}?\b(?:label|title|header|summary)=\{?(?:\"(?P<title>[^\"<>]{0,200})\""
    r"|'(?P<told>[^'<>]{0,200})')\}?[^<>]{0,500}>",
    re.DOTALL,
)

KINDS: dict[str | None, Kind] = {
    "open": "open",
    "close": "close",
    "summary": "summary",
    "media": "media",
    "title": "title",
    "told": "title",
}


@dataclass(frozen=True)
class Passage:
    """Part of a block of HTML, and how many lines stand before it."""

    kind: Kind
    text: str
    line: int


def passages(content: str) -> Iterator[Passage]:
    """What a block of HTML holds, in order; its line ends are those of the document."""
    content = TAG_OVER_LINES.sub(_on_one_line, UNSHOWN.sub(_blank, content))
    at = line = 0
    for found in CUT.finditer(content):
        yield Passage("words", content[at : found.start()], line)
        line += content.count("\n", at, found.start())
        text = found["summary"] or found["title"] or found["told"] or ""
        yield Passage(KINDS[found.lastgroup], text, line)
        line += found[0].count("\n")
        at = found.end()
    yield Passage("words", content[at:], line)


def _blank(found: re.Match[str]) -> str:
    return "\n" * found[0].count("\n")


def _on_one_line(found: re.Match[str]) -> str:
    return found[0].replace("\n", " ") + _blank(found)
