"""The telling words of a text: terms of several words are one, so are words for one thing."""

import re
import tomllib
import unicodedata
from functools import cache
from importlib import resources

import snowballstemmer

from parcours.journeys.support.record import Record

_STEMMER = snowballstemmer.stemmer("french")
_WORD = re.compile(r"[a-z0-9]+(?:[.'-][a-z0-9]+)*\+?|\+")
_LOOSE_PLUS = re.compile(r"(?<=\w)\s+\+(?!\w)")


def plain(text: str) -> str:
    """Without accents, capitals, characters nobody sees, odd apostrophes, and a space before a plus."""
    shown = "".join(c for c in unicodedata.normalize("NFKC", text) if unicodedata.category(c) != "Cf")
    bare = unicodedata.normalize("NFKD", shown.lower().replace("’", "'").replace("ʼ", "'"))
    return _LOOSE_PLUS.sub("+", "".join(c for c in bare if not unicodedata.combining(c)))


class Words(Record):
    """words.toml."""

    silent: tuple[str, ...]
    terms: dict[str, tuple[str, ...]]
    concepts: tuple[tuple[str, ...], ...]


@cache
def _words() -> Words:
    text = resources.files(__package__).joinpath("words.toml").read_text("utf-8")
    return Words.model_validate(tomllib.loads(text))


@cache
def _silent() -> frozenset[str]:
    return frozenset(_words().silent)


@cache
def _terms() -> re.Pattern[str]:
    written = sorted((form for forms in _forms().values() for form in forms), key=len, reverse=True)
    return re.compile(r"(?<![\w])(" + "|".join(map(re.escape, written)) + r")(?![\w])")


@cache
def _forms() -> dict[str, list[str]]:
    return {token: [plain(form) for form in forms] for token, forms in _words().terms.items()}


@cache
def _token_of() -> dict[str, str]:
    return {form: token for token, forms in _forms().items() for form in forms}


@cache
def _concepts() -> dict[str, str]:
    return {_stem(plain(word)): f"={words[0]}" for words in _words().concepts for word in words}


@cache
def _stem(word: str) -> str:
    return str(_STEMMER.stemWord(word))


@cache
def terms_of(text: str) -> str:
    """The plain text, each term of several words as one."""
    return _terms().sub(lambda found: f" {_token_of()[found[1]]} ", plain(text))


@cache
def stems(text: str) -> tuple[str, ...]:
    """« Consultez votre solde » → « =consulter », « =solde »; terms stand for themselves."""
    folded = terms_of(text)
    found = []
    for word in _WORD.findall(folded):
        for part in re.split(r"[-']", word) if word not in _forms() else [word]:
            if part in _forms():
                found.append(part)
            elif len(part) > 1 and part not in _silent():
                stem = _stem(part)
                found.append(_concepts().get(stem, stem))
    return tuple(found)
