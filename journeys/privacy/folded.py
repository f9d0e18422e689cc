"""A text as people read it: nothing unseen in it, each sign written one way, and where all stood before."""

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from html import unescape
from urllib.parse import unquote

_INLINE = "a|abbr|b|bdi|bdo|big|code|del|em|font|i|ins|kbd|mark|s|small|span|strong|sub|sup|tt|u|var|wbr"
_SPOT = re.compile(
    rf"""
      (?P<entity>&(?:\#[0-9]{{1,7}}|\#[xX][0-9a-fA-F]{{1,6}}|[A-Za-z][A-Za-z0-9]{{1,30}});)
    | (?P<percent>%(?:25){{0,4}}[0-7][0-9A-Fa-f])
    | (?P<mark><!--[^<>]{{0,300}}--> | </?(?:{_INLINE})(?:\s[^<>]{{0,300}})?/?>
      | \*\*+ | (?<![0-9])\* | \*(?![0-9]) | `+ | ~~ | \\(?=[!-/:-@\[-`{{-~]))
    | (?P<sign>[\x00-\x08\x0b-\x1f\x7f]|[^\x00-\x7f\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u017f])
    """,
    re.VERBOSE,
)
_ESCAPED_PERCENT = re.compile("%(?:25)+")
_DOTS = "·‧∙⋅・"
_SHAPES = ("<wide>", "<narrow>", "<small>", "<font>", "<compat>", "<noBreak>")
"""Another shape of the same sign; « ² » and « ① » say something else than « 2 » and « 1 »."""


@dataclass(frozen=True)
class Folded:
    """The folded `text`, and where each spot that was rewritten stood."""

    text: str
    at: tuple[int, ...] = ()
    """Where each begins in `text`."""
    spots: tuple[tuple[int, int, int], ...] = ()
    """For each, its length in `text`, and its start and end in the original."""

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """Where characters `start` to just before `end` of `text`, at least one, stand in the original."""
        return self._begins(start), self._ends(end - 1)

    def _begins(self, position: int) -> int:
        length, begins, ends, at = self._spot(position)
        return begins if position < at + length else ends + position - at - length

    def _ends(self, position: int) -> int:
        length, _, ends, at = self._spot(position)
        return ends if position < at + length else ends + position - at - length + 1

    def _spot(self, position: int) -> tuple[int, int, int, int]:
        """The last one at or before `position`."""
        index = bisect_right(self.at, position) - 1
        return (0, 0, 0, 0) if index < 0 else (*self.spots[index], self.at[index])


def fold(text: str) -> Folded:
    """« jean.**dupont**&#64;exemple%2Efr » is « jean.dupont@exemple.fr »; linear time."""
    parts: list[str] = []
    at: list[int] = []
    spots: list[tuple[int, int, int]] = []
    copied = length = 0
    for found in _SPOT.finditer(text):
        plain = _rewritten(found)
        if plain == found[0]:
            continue
        start, end = found.span()
        parts += [text[copied:start], plain]
        length += start - copied
        at.append(length)
        spots.append((len(plain), start, end))
        length += len(plain)
        copied = end
    if not spots:
        return Folded(text)
    parts.append(text[copied:])
    return Folded("".join(parts), tuple(at), tuple(spots))


def compact(text: str) -> str:
    """Letters and figures alone, of a text as people read it."""
    return "".join(filter(str.isalnum, fold(text).text))


def _rewritten(found: re.Match[str]) -> str:
    written = found[0]
    if found["mark"]:
        return ""
    if found["entity"]:
        plain = unescape(written)
        return written if plain == written else "".join(map(_plain, plain))
    if found["percent"]:
        return _plain(unquote(_ESCAPED_PERCENT.sub("%", written, count=1)))
    return _plain(written)


@lru_cache(maxsize=4_000)
def _plain(sign: str) -> str:
    """One character as people read it: nothing for what cannot be seen."""
    if sign.isascii():
        return sign if sign.isprintable() or sign in "\n\t" else " " if sign.isspace() else ""
    kind = unicodedata.category(sign)
    if kind in ("Cf", "Mn", "Me", "Cc"):
        return ""
    if kind in ("Zs", "Zl", "Zp"):
        return " "
    if kind == "Pd" or sign == "\N{MINUS SIGN}":
        return "-"
    if sign in _DOTS:
        return "."
    if kind == "Nd":
        return str(unicodedata.decimal(sign))
    shaped = unicodedata.decomposition(sign).startswith(_SHAPES)
    return unicodedata.normalize("NFKC", sign) if shaped else sign
