"""Text of Markdown and HTML as written: comments, attributes, titles, inputs, front matter, by its line."""

import re
from collections.abc import Iterator

from parcours.journeys.tutorial.model import Aside, Place

INLINE = frozenset({
    "a", "abbr", "b", "bdi", "bdo", "big", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd",
    "label", "mark", "q", "s", "small", "span", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
})  # fmt: skip
TOLD = frozenset({
    "alt", "aria-label", "aria-description", "author", "cite", "content", "data", "download", "href", "label",
    "placeholder", "srcdoc", "summary", "title", "value",
})  # fmt: skip
"""Attributes that hold words or addresses; of any other, what has an « @ » in it."""
MAIL = re.compile("@|%40|&#|&commat", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"([^\s\"'=<>/]{1,60})\s{0,5}=\s{0,5}(?:\"([^\"]*)\"?|'([^']*)'?|([^\s\"'>]+))")
_BYTES = re.compile(r"data:[^\s,;]{0,80};base64,[A-Za-z0-9+/=]*", re.IGNORECASE)
_NAME = re.compile("/?([A-Za-z][A-Za-z0-9:-]{0,30})")
_CODE = frozenset({"script", "style"})
_DATA = "json"
LONGEST = 20_000


def in_lines(text: str) -> Iterator[Aside]:
    """Line by line, with the tags that stand in it."""
    for number, line in enumerate(_BYTES.sub("", text).split("\n"), start=1):
        if line.strip():
            yield from (Aside(text=one, place=Place(line=number)) for one in _pieces(line))
            for aside in in_markup(line) if "<" in line else ():
                yield aside.model_copy(update={"place": Place(line=number)})


def in_markup(text: str) -> Iterator[Aside]:
    """Words between tags, those of one line of a page together, and what the tags hold.

    A comment is a tag as any other; what is no whole tag is words: nothing is left out but programs.
    """
    line = begins = 1
    words: list[str] = []
    program = ""
    for at, part in enumerate(text.split("<")):
        tag, closed, after = part.partition(">") if at else ("", ">", part)
        name = _NAME.match(tag)
        called = name[1].lower() if name and closed else ""
        if program:
            program = "" if tag.lower().startswith(f"/{program}") else program
            after = "" if program else after
        elif not called:
            words.append(f"<{tag}{closed}" if at and not tag.startswith("!--") else tag.strip("!-"))
        else:
            if called not in INLINE:
                yield from _said(words, begins)
                words, begins = [], line
            yield from (Aside(text=one, place=Place(line=line)) for one in _attributes(tag))
            if called in _CODE and not tag.startswith("/") and _DATA not in tag:
                program, after = called, ""
        words.append(after)
        line += part.count("\n")
        if not "".join(words[-2:]).strip() and len(words) < 3:
            begins = line
    yield from _said(words, begins)


def _said(words: list[str], line: int) -> Iterator[Aside]:
    text = " ".join("".join(words).split())
    yield from (Aside(text=one, place=Place(line=line)) for one in _pieces(text))


def _pieces(text: str) -> Iterator[str]:
    for start in range(0, len(text), LONGEST):
        yield text[start : start + LONGEST]


def _attributes(tag: str) -> Iterator[str]:
    for name, *values in _ATTRIBUTE.findall(tag):
        value = "".join(values)
        told = name.lower() in TOLD or name.lower().startswith("data-") or MAIL.search(value)
        if told and not value.startswith("data:") and len(value) > 3:
            yield from _pieces(value)
