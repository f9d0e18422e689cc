"""E-mail addresses dictated or spaced: « nom arobase maison point fr », « nom @ maison . fr »."""

import re
from collections.abc import Iterator

USUAL = "fr|com|org|net|eu|info|gouv|be|ch|lu|re|io|pro|bzh|paris|corsica|nc|pf|ca|uk|de|es|it"
"""Endings that a word after « point » is likely to be."""
_LABEL = r"[\w-]{1,60}"
_DOT = r"(?:\.| \. | ?[(\[{]?\b(?:point|dot|pt)\b[)\]}]? ?)"
_ENDING = rf"(?:{_DOT}{_LABEL}){{0,3}}?{_DOT}(?:{USUAL})(?![\w-])"
_ARROBASE = r" ?\b(?:arr?obase|arobas)\b ?"
_WAYS = (
    rf"{_ARROBASE}(?={_LABEL}{_ENDING})",
    rf"_(?:at|arr?obase)_(?={_LABEL}{_ENDING})",
    rf" at (?={_LABEL}(?: (?:dot|point) {_LABEL}){{0,3}}? (?:dot|point) (?:{USUAL})(?![\w-]))",
    rf" at (?={_LABEL}(?:\.{_LABEL}){{0,3}}?\.(?:{USUAL})(?![\w-]))",
    rf" ?@ (?={_LABEL}{_ENDING})",
    rf" @(?={_LABEL}{_ENDING})",
    rf"(?<=[\w ])@(?={_LABEL} \. (?:{USUAL})(?![\w-]))",
)
AT = re.compile("|".join(_WAYS), re.IGNORECASE)
HINT = re.compile(r"arr?obase|arobas|_at_| at |@ | @| \. ", re.IGNORECASE)
_DOMAIN = re.compile(rf"{_LABEL}{_ENDING}", re.IGNORECASE)
_SPELLED_DOT = r"(?:\.| (?:point|dot) )"
_NAME = re.compile(rf"(?<![\w.+-])[\w+-]{{1,60}}(?:{_SPELLED_DOT}[\w+-]{{1,60}}){{0,4}}\Z", re.IGNORECASE)
_NAME_BEFORE_AT = re.compile(r"(?<![A-Za-z0-9.+-])[A-Za-z0-9.+-]{1,60}\Z")
_DOTS = re.compile(rf"(?<=\w){_DOT}(?=\w)", re.IGNORECASE)
_PARTED = re.compile(r"\w[._+]\w|[0-9]")
"""« dupont.jean @maison.fr » is an address, « suivez @maison.fr » is none."""
LOOSE = " @", " at "
"""Before which a name must have parts."""
LONGEST = 90


def dictated_in(text: str) -> Iterator[tuple[int, int]]:
    """Where each one begins and ends; `text` is folded."""
    if HINT.search(text) is None:
        return
    for at in AT.finditer(text):
        domain = _DOMAIN.match(text, at.end())
        pattern = _NAME_BEFORE_AT if at[0].startswith("_") else _NAME
        name = pattern.search(text, max(0, at.start() - LONGEST), at.start())
        handle = at[0].lower() in LOOSE and name is not None and not _PARTED.search(name[0])
        if domain and name and name[0][0].isalpha() and not handle:
            yield name.start(), domain.end()


def undictated(written: str) -> str:
    """The address itself; any other text as it is."""
    if "@" in written and " " not in written:
        return written
    at = AT.search(written)
    if at is None:
        return written
    name, domain = written[: at.start()], written[at.end() :]
    return f"{_DOTS.sub('.', name)}@{_DOTS.sub('.', domain)}"
