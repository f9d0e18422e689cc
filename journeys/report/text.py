"""Words of documents and screens, made safe to show."""

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Any

_STEERING = {"Cc", "Cf", "Co", "Cs", "Zl", "Zp"}
COMMAND = re.compile(r"##(\w*)\[")
"""What begins a command to the log of a build, wherever it stands: « ##[… », « ##vso[… »."""
_JOINERS = "\u200c\u200d\u00ad"


def clean(text: str) -> str:
    """`text` without what steers a terminal, hides a word or turns the reading direction; line ends stay."""
    return "".join(
        character if character in "\n\t" or character in _JOINERS else _visible(character)
        for character in text.replace("\r\n", "\n")
    )


def as_json_text(content: Any, indent: int) -> str:
    """JSON of which nothing steers a terminal or commands a build that prints it; read, it is the same."""
    written = json.dumps(content, ensure_ascii=False, indent=indent)
    harmless = "".join(one if one == "\n" or one.isascii() else _escaped(one) for one in written)
    return COMMAND.sub(r"##\1\\u005b", harmless.replace("\x7f", "\\u007f"))


def _escaped(character: str) -> str:
    steers = unicodedata.category(character) in _STEERING and character not in _JOINERS
    return json.dumps(character)[1:-1] if steers else character


def plain(text: str) -> str:
    """`text` cleaned and on one line."""
    return re.sub(r"[\n\t ]+", " ", clean(text)).strip(" ")


def _visible(character: str) -> str:
    return "\N{REPLACEMENT CHARACTER}" if unicodedata.category(character) in _STEERING else character


def emphasis(text: str, labels: Iterable[str]) -> Iterator[tuple[str, bool]]:
    """The parts of `text`, each with whether it is one of the labels."""
    wanted = sorted({label for label in labels if label.strip()}, key=len, reverse=True)
    if not wanted:
        yield text, False
        return
    pattern = r"(?<!\w)(" + "|".join(map(re.escape, wanted)) + r")(?!\w)"
    for index, part in enumerate(re.split(pattern, text)):
        if part:
            yield part, index % 2 == 1


def quoted(text: str) -> Iterator[tuple[str, bool]]:
    """The parts of `text`, each with whether it stands in « … », quotes within quotes left in the whole."""
    depth = start = 0
    for at, character in enumerate(text):
        if character == "«" and (depth := depth + 1) == 1:
            yield text[start : at + 1], False
            start = at + 1
        elif character == "»" and depth and (depth := depth - 1) == 0:
            yield text[start:at], True
            start = at
    yield text[start:], False
