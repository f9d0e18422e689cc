"""The subjects of numbers: the rows of subjects.toml, and which of them a number belongs to."""

import re
import tomllib
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from parcours.journeys.verdict.model import Severity

_SHAPES = str.maketrans({"’": "'", "‘": "'", "*": " ", "`": " ", "œ": "oe"})
NEVER = re.compile(r"(?!)")


@dataclass(frozen=True)
class Subject:
    """A row: a fact, and the words that a number about it has beside it."""

    fact: str
    unit: str
    said: re.Pattern[str]
    about: re.Pattern[str] | None
    setting: re.Pattern[str] | None
    unless: re.Pattern[str]
    not_near: re.Pattern[str]
    elsewhere: re.Pattern[str]
    sites: tuple[str, ...]
    severity: Severity
    less: Severity
    was: tuple[str, ...]
    """Values it had between releases, as people write them."""

    def fits(self, sentence: str, around: str) -> bool:
        """Whether nothing in the sentence or around it speaks against; both folded."""
        if self.unless.search(sentence) or self.elsewhere.search(f"{sentence} {around}"):
            return False
        if self.about is not None and not self.about.search(sentence):
            return False
        return self.setting is None or bool(self.setting.search(f"{sentence} {around}"))


def folded(text: str) -> str:
    """Lower case without accents, but for « à »: « à 2 jours » is not « a 2 jours »."""
    plain = (
        text.translate(_SHAPES).casefold().replace("à", "\0").replace("\u00a0", " ").replace("\u202f", " ")
    )
    bare = "".join(c for c in unicodedata.normalize("NFD", plain) if not unicodedata.combining(c))
    return " ".join(bare.replace("\0", "à").split())


@cache
def numbers() -> dict[str, int]:
    """Numbers in words."""
    return dict(_table()["numbers"])


@cache
def subjects() -> tuple[Subject, ...]:
    return tuple(
        Subject(
            fact=row["fact"],
            unit=row["unit"],
            said=pattern(row["said"]),
            about=pattern(row["about"]) if "about" in row else None,
            setting=pattern(row["setting"]) if "setting" in row else None,
            unless=pattern(row.get("unless", ())),
            not_near=pattern(row.get("not_near", ())),
            elsewhere=pattern(row.get("elsewhere", ())),
            sites=tuple(row.get("site", ())),
            severity=row["severity"],
            less=row.get("less", row["severity"]),
            was=tuple(row.get("was", ())),
        )
        for row in _table()["subject"]
    )


@cache
def cue(name: str) -> re.Pattern[str]:
    """The words of one of the small tables: `about_then`, `since`, `rough`."""
    return pattern(_table()[name]["words"])


def pattern(words: Sequence[str]) -> re.Pattern[str]:
    """Any of the words, over folded text."""
    if not words:
        return NEVER
    return re.compile(r"(?<![\w-])(?:" + "|".join(_one(word) for word in words) + r")(?!\w)")


def _one(word: str) -> str:
    escaped = re.escape(folded(word.replace("*", "\1")))
    number = rf"(?:\d[\d .,]*\d|\d|{'|'.join(numbers())})"
    return escaped.replace("\1", r"\w*").replace(r"\#", number).replace(r"\ ", r"\s+")


def subject_of(unit: str, clause: str, sentence: str, around: str, alone: bool) -> Subject | None:
    """The one row that takes a number of that unit; `alone` when its sentence holds no other of the unit."""
    clause, sentence, around = folded(clause), folded(sentence), folded(around)
    rows = [row for row in subjects() if row.unit == unit and row.fits(sentence, around)]
    taking = _taking(rows, clause) or (_taking(rows, sentence) if alone else [])
    return taking[0] if len({row.fact for row in taking}) == 1 else None


def _taking(rows: Sequence[Subject], words: str) -> list[Subject]:
    return [row for row in rows if row.said.search(words) and not row.not_near.search(words)]


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(resources.files(__package__).joinpath("subjects.toml").read_text("utf-8"))
