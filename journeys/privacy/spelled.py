"""E-mail addresses spelled out for people: « nom (at) domaine.fr », « nom [at] domaine [point] fr »."""

import re
from collections.abc import Iterator

_SPACE = r"[ \u00a0\u202f]?"
_OPENS, _CLOSES = rf"{_SPACE}\\?[(\[{{<]{{1,2}}{_SPACE}", rf"{_SPACE}\\?[)\]}}>]{{1,2}}{_SPACE}"
"""« \\[at\\] » in Markdown."""
_QUOTES, _QUOTED = rf"{_SPACE}[«“\"'’#~]{_SPACE}", rf"{_SPACE}[»”\"'’#~]{_SPACE}"
AT = rf"(?:{_OPENS}(?:at|arr?obase|arobas|@){_CLOSES}|{_QUOTES}(?:at|arr?obase|arobas){_QUOTED})"
_DOT = rf"(?:\.|{_OPENS}(?:point|dot|\.){_CLOSES}|{_QUOTES}(?:point|dot){_QUOTED})"
_NAME = rf"[\w+-]{{1,60}}(?:{_DOT}[\w+-]{{1,60}}){{0,4}}"
ADDRESS = rf"(?<![\w.+-]){_NAME}{AT}[\w-]{{1,60}}(?:{_DOT}[\w-]{{1,60}}){{0,4}}"
"""The pattern of one, to be tried without regard to case; see `spelled_in` for what it must be besides."""
HINT = re.compile(AT, re.IGNORECASE)
_NAME_BEFORE = re.compile(rf"(?<![\w.+-]){_NAME}\Z", re.IGNORECASE)
_DOMAIN_AFTER = re.compile(rf"[\w-]{{1,60}}(?:{_DOT}[\w-]{{1,60}}){{0,4}}", re.IGNORECASE)
LONGEST = 120
"""Characters of the name before the sign."""
_DOTS = re.compile(_DOT, re.IGNORECASE)
_PARTED = re.compile(r"[._+0-9-]")
_ABBREVIATION = re.compile(r"\s[(\[{<]AT[)\]}>]")
HOUSES = frozenset(
    {"gmail", "laposte", "orange", "wanadoo", "free", "sfr", "yahoo", "hotmail", "outlook", "live", "icloud"}
)
"""That give mailboxes, and are named without their ending."""
_ENDING = re.compile(r"\.[a-z]{2,24}$", re.IGNORECASE)


def spelled_in(text: str) -> Iterator[tuple[int, int]]:
    """Where each one begins and ends."""
    end = 0
    for at in HINT.finditer(text):
        name = _NAME_BEFORE.search(text, max(end, at.start() - LONGEST), at.start())
        domain = _DOMAIN_AFTER.match(text, at.end())
        if name and domain and _is_address(text[name.start() : domain.end()]):
            end = domain.end()
            yield name.start(), end


def as_address(written: str) -> str:
    """The same with its « @ » and its dots; any other text as it is."""
    if HINT.search(written) is None:
        return written
    return _DOTS.sub(".", HINT.sub("@", written))


def _is_address(written: str) -> bool:
    """With an ending, a house of mailboxes or a name in parts; « accident (AT) ameli.fr » abbreviates."""
    name, _, domain = as_address(written).partition("@")
    parted = name[0].isalpha() and bool(_PARTED.search(name))
    if not parted and _ABBREVIATION.search(written) and not written.isupper():
        return False
    return parted or bool(_ENDING.search(domain)) or domain.lower() in HOUSES
