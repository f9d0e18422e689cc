"""Splits a text into tokens with their offsets, and marks those that were quoted or emphasised."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from parcours.journeys.privacy import spelled

Kind = Literal["word", "name", "punct"]

ADDRESS = r"""
    (?P<address><?(?:https?://|www\.)[^\s<>]{1,500}>?
      | [\w.+-]{1,60}@[\w-]{1,60}(?:\.[\w-]{1,60}){1,4}
      | (?<![\w.])[\w-]{1,60}(?:\.[\w-]{1,60}){0,4}\.(?:fr|com|org|net|eu|io|info|be|ch)\b
        (?:/[^\s<>]{0,300})?) |
"""
REST = r"""
    (?P<elision>(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quelqu)['’](?=\w))
  | (?P<word>[^\W_]+(?:[-_][^\W_]+)*\+?)
  | (?P<link>\[(?P<shown>[^\[\]\n]{1,200})\]\((?P<to>[^()\s]{0,500})\))
  | (?P<quoted>«\s*(?P<q1>[^«»]{1,160}?)\s*»
      | “\s*(?P<q2>[^“”]{1,160}?)\s*[”“]
      | "\s*(?P<q3>[^"]{1,160}?)\s*"
      | ‘\s*(?P<q4>[^‘’]{1,80}?)\s*’
      | (?<!\w)'(?P<q5>[^'\s][^']{0,60})'(?!\w)
      | `(?P<q6>[^`]{1,160})`
      | (?<!\S)\[(?P<q7>[^\[\]]{1,80})\] )
  | (?P<mark>\*{1,3}|_{1,3}(?=\W|$)|(?<!\w)_{1,3})
  | (?P<dots>\.\.\.|…)
  | (?P<punct>[^\w\s])
"""
FLAGS = re.VERBOSE | re.IGNORECASE
PATTERN = re.compile(REST, FLAGS)
PATTERN_WITH_ADDRESSES = re.compile(ADDRESS + REST, FLAGS)
SPELLED = ADDRESS.replace("(?P<address>", f"(?P<address>{spelled.ADDRESS} | ", 1)
PATTERN_WITH_SPELLED = re.compile(SPELLED + REST, FLAGS)
MAY_HOLD_ADDRESS = re.compile(r"@|://|\w\.\w")
CLITICS = {"vous", "toi", "moi", "le", "la", "les", "lui", "leur", "en", "y", "nous", "tu", "je", "il"}
ELIDED = re.compile(r"(?<![\w'’])([LDNSJCMT]|QU) (?=[AEIOUYHÉÈÊÀÂÎÔ])")
SHOUTED_SPACES = 2
QUOTED, LINK = "«»", "[]"
INNER = re.compile(r"[^\W_]+")


@dataclass(slots=True)
class Token:
    """A word, a name set apart by quotes or a link, or a punctuation mark."""

    kind: Kind
    text: str
    fold: str
    start: int
    end: int
    clitic: bool = False
    emphasis: int = 0

    @property
    def capital(self) -> bool:
        return self.text[0].isupper() if self.text else False

    @property
    def shown(self) -> bool:
        """Whether it is a name set apart by quotes or a link, not an address."""
        return self.fold in (QUOTED, LINK)

    @property
    def inner(self) -> list[str]:
        """Folded words inside a name."""
        return [fold(word) for word in INNER.findall(self.text)]


@lru_cache(maxsize=50_000)
def fold(word: str) -> str:
    """Give `word` in lower case, without accents, apostrophes straight."""
    if word.isascii():
        return word.lower()
    plain = unicodedata.normalize("NFD", word.lower().replace("’", "'").replace("œ", "oe"))
    return "".join(c for c in plain if not unicodedata.combining(c))


def tokens(text: str) -> list[Token]:
    """Cut `text`; emphasis marks vanish but the tokens they hold share an `emphasis` number."""
    found: list[Token] = []
    emphasis = opened = 0
    if _shouted(text):
        text = ELIDED.sub(r"\1'", text).lower()
    for match in _pattern(text).finditer(text):
        group = match.lastgroup
        if group == "word":
            word, start = match[0], match.start()
            if "-" in word:
                _cut_word(word, start, emphasis, found)
            else:
                found.append(Token("word", word, fold(word), start, start + len(word), False, emphasis))
        elif group == "mark":
            opened += 1
            emphasis = 0 if emphasis else opened
        elif group in ("link", "quoted", "address"):
            found.append(_name(match, emphasis))
        else:
            kind: Kind = "word" if group == "elision" else "punct"
            shown = match[0]
            start, end = match.span()
            found.append(Token(kind, shown, fold(shown), start, end, False, emphasis))
    return found


def _pattern(text: str) -> re.Pattern[str]:
    """The one that looks for no more than `text` may hold."""
    if any(spelled.spelled_in(text)):
        return PATTERN_WITH_SPELLED
    return PATTERN_WITH_ADDRESSES if MAY_HOLD_ADDRESS.search(text) else PATTERN


def is_address(text: str) -> bool:
    """Whether `text` is the address of a site and nothing else."""
    cut = tokens(text)
    return len(cut) == 1 and cut[0].kind == "name" and not cut[0].shown and "@" not in cut[0].fold


def _shouted(text: str) -> bool:
    """All in capitals: they set no name apart, and their apostrophes are often left out: « L ADRESSE »."""
    return text.isupper() and text.count(" ") >= SHOUTED_SPACES


def _name(match: re.Match[str], emphasis: int) -> Token:
    group = match.lastgroup
    if group == "link":
        shown = match["shown"]
    elif group == "quoted":
        shown = next(match[f"q{n}"] for n in range(1, 8) if match[f"q{n}"] is not None)
    else:
        shown = match["address"].strip("<>").rstrip(".,;:!?)")
        end = match.start() + match[0].find(shown) + len(shown)
        return Token("name", shown, spelled.as_address(shown).lower(), match.start(), end, False, emphasis)
    return Token(
        "name",
        shown.strip(" *_"),
        LINK if group == "link" else QUOTED,
        match.start(),
        match.end(),
        False,
        emphasis,
    )


def _cut_word(word: str, start: int, emphasis: int, found: list[Token]) -> None:
    """« connectez-vous » is a verb and its pronoun; so is « rendez-vous », the noun is told apart later."""
    parts = word.split("-")
    kept = len(parts)
    while kept > 1 and parts[kept - 1].lower() in CLITICS:
        kept -= 1
    head = "-".join(parts[:kept])
    found.append(Token("word", head, fold(head), start, start + len(head), False, emphasis))
    at = start + len(head)
    for part in parts[kept:]:
        found.append(Token("word", part, fold(part), at + 1, at + 1 + len(part), True, emphasis))
        at += 1 + len(part)
