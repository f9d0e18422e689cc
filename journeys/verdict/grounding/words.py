"""The telling words of a text: terms of several words as one, words for one another as one, the rest by their stem."""

import re
import tomllib
import unicodedata
from functools import cache
from importlib import resources

import snowballstemmer

_STEMMER = snowballstemmer.stemmer("french")
_WORD = re.compile(r"[a-z0-9]+(?:[.'-][a-z0-9]+)*\+?|\+")
_SILENT = frozenset(
    "le la les l un une des de d du au aux a en et ou mais donc car ni que qui quoi dont ce cet cette ces c s se sa son ses "
    "mon ma mes ton ta tes notre nos votre vos leur leurs je j tu il elle on nous vous ils elles me m te t y ne n pas plus "
    "pour par sur sous dans avec sans chez vers est sont etre ete sera avez avoir ont ai as puis alors ensuite enfin si "
    "tout tous toute toutes afin bien tres aussi ici la-bas il y qu lors ainsi cela ca meme comme entre".split()
)


def plain(text: str) -> str:
    """Without accents, capitals, characters nobody sees, and odd apostrophes."""
    shown = "".join(c for c in unicodedata.normalize("NFKC", text) if unicodedata.category(c) != "Cf")
    bare = unicodedata.normalize("NFKD", shown.lower().replace("’", "'").replace("ʼ", "'"))
    return "".join(c for c in bare if not unicodedata.combining(c))


def _table(name: str) -> dict[str, object]:
    return tomllib.loads(resources.files(__package__).joinpath(name).read_text("utf-8"))


@cache
def _terms() -> re.Pattern[str]:
    written = sorted((form for forms in _forms().values() for form in forms), key=len, reverse=True)
    return re.compile(r"(?<![\w])(" + "|".join(map(re.escape, written)) + r")(?![\w])")


@cache
def _forms() -> dict[str, list[str]]:
    return {token: [plain(form) for form in forms] for token, forms in _table("terms.toml")["terms"].items()}  # type: ignore[attr-defined]


@cache
def _token_of() -> dict[str, str]:
    return {form: token for token, forms in _forms().items() for form in forms}


@cache
def _concepts() -> dict[str, str]:
    concepts = _table("concepts.toml")["concepts"]
    return {_stem(plain(word)): f"={words[0]}" for words in concepts for word in words}  # type: ignore[attr-defined, index]


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
            elif len(part) > 1 and part not in _SILENT:
                stem = _stem(part)
                found.append(_concepts().get(stem, stem))
    return tuple(found)
