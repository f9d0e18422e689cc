"""Numbers with their unit as French writes them: « 102,23 € », « deux semaines », « six chiffres »."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from parcours.journeys.verdict.extraction.subjects import numbers

Unit = Literal["amount", "delay", "digits", "characters", "years", "steps", "prefix", "kinds"]
Sameness = Literal["same", "vague", "other"]
Value = Decimal | frozenset[str]

MINUTES = {"mi": 1, "mn": 1, "h": 60, "j": 1440, "s": 10_080, "mo": 43_200}
WORKING_WEEK = Decimal(7) / 5
A_DAY = 1440
SHORTEST_HOURS = 24  # « 18 h » may be a time of the day; « sous 18 h » is not
COARSE = ("s", "mo")

_FIGURES = r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d{1,2})?"
_NUMBER = rf"(?<![\w.,/])(?P<number>{_FIGURES}|(?:{'|'.join(numbers())})\b)"
_GAP = r"[\s\u00a0\u202f-]*"
_UNITS = re.compile(
    rf"""{_NUMBER}{_GAP}(?:
        (?P<amount>€|euros?\b|eur\b)(?!\s*(?:/|par\b|de\s+l'heure|l'heure))
      | (?P<delay>(?:h(?:eures?)?|min(?:utes?)?|mn|j(?:ours?)?|semaines?|mois)(?![\w])
          (?:{_GAP}(?P<days>ouvr[ée]s?|ouvrables?|calendaires?|francs)\b)?)
      | (?P<digits>chiffres?\b)
      | (?P<characters>(?:caract[èe]res?|signes)\b(?!\s+sp[ée]cia))
      | (?P<years>ans\b)
      | (?P<steps>[ée]tapes\b)
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_STEPPER = re.compile(r"\b[ée]tape\s+\d+\s*(?:sur|/)\s*(\d+)", re.IGNORECASE)
_PREFIX = re.compile(r"\bcommenc\w+\s+par\s+(?:un\s+)?(0\d(?:\s*(?:,|ou|et|/)\s*0\d)*)", re.IGNORECASE)
_KINDS = {
    "upper": re.compile(r"\bmajuscules?\b", re.IGNORECASE),
    "lower": re.compile(r"\bminuscules?\b", re.IGNORECASE),
    "digit": re.compile(r"\bchiffres?\b", re.IGNORECASE),
    "special": re.compile(r"\bcaract[èe]res?\s+sp[ée]cia(?:l|ux)\b|\bsymboles?\b", re.IGNORECASE),
}
_RANGED = re.compile(
    r"(?:\d|\b(?:un|une|deux|trois|quatre|cinq|six))\s*(?:h|heures|jours|€|ans)?\s*(?:à|-|–|/|ou|et)\s*$",
    re.IGNORECASE,
)
_HOURS_AFTER = re.compile(
    r"\b(?:sous|dans|en|pendant|durant|délai\s+de|valable|maximum|max\.?)\s+(?:les\s+)?$", re.IGNORECASE
)


@dataclass(frozen=True)
class Quantity:
    """A value, its unit, and where it stands in its text; a delay counts minutes."""

    unit: Unit
    value: Value
    written: str
    start: int
    end: int
    days: str = ""
    """« ouvr » for working days, « ouvra », « calen », empty when the text does not say."""
    coarse: bool = False
    """In weeks or months: nobody counts them to the day."""
    ranged: bool = False
    """The end of « 2 à 4 jours »: no value of its own."""


def quantities(text: str) -> Iterator[Quantity]:
    """Those of a sentence, in order within each kind."""
    bare = re.sub(r"[*_`]", " ", text)
    for found in _UNITS.finditer(bare):
        quantity = _measured(found, bare, text)
        if quantity is not None:
            yield replace(quantity, ranged=_RANGED.search(bare[: found.start()]) is not None)
    for found in _STEPPER.finditer(bare):
        yield Quantity("steps", Decimal(found[1]), found[1], *found.span(1))
    for found in _PREFIX.finditer(bare):
        yield Quantity("prefix", frozenset(re.findall(r"\d\d", found[1])), found[1], *found.span(1))
    kinds = _kinds(bare)
    if kinds is not None:
        yield kinds


def _measured(found: re.Match[str], bare: str, text: str) -> Quantity | None:
    unit = next(name for name in ("amount", "delay", "digits", "characters", "years", "steps") if found[name])
    number = _number(found["number"])
    if unit == "delay":
        word = found["delay"].casefold()
        kind = next(key for key in ("mi", "mn", "mo", "h", "j", "s") if word.startswith(key))
        if kind == "h" and number < SHORTEST_HOURS and not _HOURS_AFTER.search(bare[: found.start()]):
            return None
        days = "" if found["days"] is None else _days(found["days"])
        value = number * MINUTES[kind]
        return Quantity("delay", value, _as_written(found, text), *found.span(), days, kind in COARSE)
    if number == 1 and unit != "amount":
        return None  # « un chiffre », « un an » count nothing
    return Quantity(unit, number, _as_written(found, text), *found.span())  # type: ignore[arg-type]  # one of the names above


def _as_written(found: re.Match[str], text: str) -> str:
    return " ".join(re.sub(r"[*_`]", "", text[found.start() : found.end()]).split())


def _number(written: str) -> Decimal:
    word = numbers().get(written.casefold())
    return Decimal(word) if word is not None else Decimal(re.sub(r"\s", "", written).replace(",", "."))


def _days(word: str) -> str:
    return "ouvra" if word.casefold().startswith("ouvra") else word.casefold()[:4]


def _kinds(bare: str) -> Quantity | None:
    """The list of what a password must hold, from its first word to its last."""
    found = {name: match for name, pattern in _KINDS.items() if (match := pattern.search(bare))}
    if len(found) < 2 or not {"upper", "lower", "special"} & found.keys():
        return None
    start = min(match.start() for match in found.values())
    end = max(match.end() for match in found.values())
    if re.search(r"[|.!?]", bare[start:end]):
        return None  # words of several sentences or cells make no list
    article = re.search(r"\b(?:une?|\d)\s+$", bare[:start], re.IGNORECASE)
    start = article.start() if article else start
    return Quantity("kinds", frozenset(found), bare[start:end], start, end)


def sameness(said: Quantity, seen: Quantity) -> Sameness:
    """Whether they are one; « vague » when they are, but for what days are counted."""
    if said.unit != "delay" or isinstance(said.value, frozenset) or isinstance(seen.value, frozenset):
        return "same" if said.value == seen.value else "other"
    if said.value == seen.value:
        if said.days == seen.days or not (said.days and seen.days):
            return "same"
        return "vague" if {said.days, seen.days} == {"ouvr", "ouvra"} else "other"
    if said.days == seen.days or (said.days and seen.days):
        near = said.coarse != seen.coarse and abs(said.value - seen.value) <= 3 * A_DAY
        return "same" if near and not said.days else "other"
    plain, working = (said, seen) if not said.days else (seen, said)
    if working.days != "ouvr" or isinstance(plain.value, frozenset) or isinstance(working.value, frozenset):
        return "other"
    calendar = round(working.value / A_DAY * WORKING_WEEK)
    apart = abs(plain.value / A_DAY - calendar)
    return "vague" if apart <= (1 if plain.coarse else 0) else "other"
