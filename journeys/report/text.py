"""Words of documents and screens, made safe to show."""

import json
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from pydantic_core import PydanticSerializationError, to_json

_STEERING = {"Cc", "Cf", "Co", "Cs", "Zl", "Zp"}
COMMAND = re.compile(r"##(\w*)\[")
"""What begins a command to the log of a build, wherever it stands: « ##[… », « ##vso[… »."""
_JOINERS = "\u200c\u200d\u00ad"


class _Each(dict[int, str]):
    """What is written for each character, for `str.translate`: decided when it is first met."""

    def __init__(self, written: Callable[[str], str]) -> None:
        super().__init__()
        self._written = written

    def __missing__(self, code: int) -> str:
        return self.setdefault(code, self._written(chr(code)))


def _steers(character: str) -> bool:
    return unicodedata.category(character) in _STEERING and character not in _JOINERS


def _visible(character: str) -> str:
    return "\N{REPLACEMENT CHARACTER}" if _steers(character) and character not in "\n\t" else character


def _escaped(character: str) -> str:
    steers = _steers(character) and not character.isascii()
    return json.dumps(character)[1:-1] if steers else character


_VISIBLE, _ESCAPED = _Each(_visible), _Each(_escaped)


def clean(text: str) -> str:
    """`text` without what steers a terminal, hides a word or turns the reading direction; line ends stay."""
    return text.replace("\r\n", "\n").translate(_VISIBLE)


def as_json_text(content: Any, indent: int) -> str:
    """JSON of which nothing steers a terminal or commands a build that prints it; read, it is the same."""
    written = _written(content, indent).translate(_ESCAPED)
    return COMMAND.sub(r"##\1\\u005b", written.replace("\x7f", "\\u007f"))


def _written(content: Any, indent: int) -> str:
    try:
        return to_json(content, indent=indent).decode()
    except PydanticSerializationError:  # a name that is no text, of a file
        return json.dumps(content, ensure_ascii=False, indent=indent)


def plain(text: str) -> str:
    """`text` cleaned and on one line."""
    return re.sub(r"[\n\t ]+", " ", clean(text)).strip(" ")


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
