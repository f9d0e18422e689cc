"""Verbs, in every form."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from parcours.journeys.support.record import Record
from parcours.journeys.tutorial.french.conjugation import Forms, forms
from parcours.journeys.tutorial.french.lexicon.cues import cues
from parcours.journeys.tutorial.french.lexicon.tables import InOrder, table
from parcours.journeys.tutorial.french.tokenizer import fold
from parcours.journeys.tutorial.model import Action

Mood = Literal[
    "infinitive",
    "told",
    "je",
    "tu",
    "commanded",
    "on",
    "they",
    "together",
    "future",
    "gerund",
    "participle",
    "wished",
]
DOUBLED = re.compile(r"([bcdfglmnprst])\1")
SHORTEST_MISSPELT = 6
REFLEXIVE = ("se_", "s'", "s_")


class VerbClass(Record):
    """A table of verbs.toml: verbs that ask the same of the reader."""

    reason: str
    action: Action | Literal[""]
    verbs: InOrder


@dataclass(frozen=True)
class Verb:
    """An infinitive and what it asks of the reader."""

    infinitive: str
    group: str
    action: Action | None
    reflexive: bool
    reason: str


UNKNOWN = Verb("?", "unknown", None, reflexive=False, reason="an imperative this table does not know")
BLANK = Verb(
    "…", "blank", None, reflexive=False, reason="an infinitive that is no gesture, though a gerund may be"
)


@dataclass(frozen=True)
class Reading:
    """One way to understand a form."""

    verb: Verb
    mood: Mood


@cache
def verb_classes() -> dict[str, VerbClass]:
    """The tables of verbs.toml, by name."""
    return table("verbs", dict[str, VerbClass])


@cache
def readings() -> dict[str, tuple[Reading, ...]]:
    """Every form of every verb, folded."""
    found: dict[str, dict[Reading, None]] = {}
    for group, row in verb_classes().items():
        for written in row.verbs:
            reflexive = written.startswith(REFLEXIVE)
            bare = re.sub(r"^(?:se_|s'|s_)", "", written)
            shown = written.replace("_", " ") if reflexive else bare
            verb = Verb(shown, group, row.action or None, reflexive, row.reason)
            for mood, form in _moods(forms(fold(bare))):
                found.setdefault(form, {})[Reading(verb, mood)] = None
    return {form: tuple(known) for form, known in found.items()}


def _moods(verb: Forms) -> list[tuple[Mood, str]]:
    futures = verb.futures()
    return [
        ("infinitive", verb.infinitive),
        ("told", verb.told),
        ("je", verb.je),
        ("tu", verb.tu),
        ("commanded", verb.commanded),
        ("on", verb.il),
        ("they", verb.ils),
        ("they", futures["ils"]),
        ("together", verb.nous),
        ("future", futures["vous"]),
        ("tu", futures["tu"]),
        ("on", futures["il"]),
        ("je", futures["je"]),
        ("gerund", verb.gerund),
        ("wished", verb.wished),
        *(("participle", verb.participle + ending) for ending in ("", "e", "s", "es")),
    ]


def reading(form: str, mood: Mood, reflexive: bool) -> Verb | None:
    """Find the verb a form belongs to; a verb that needs its pronoun is found only with it."""
    plain: Verb | None = None
    for known in readings().get(form) or _nearly(form):
        if known.mood != mood:
            continue
        if known.verb.reflexive == reflexive:
            return known.verb
        if not known.verb.reflexive:
            plain = known.verb
    return plain


def _nearly(form: str) -> tuple[Reading, ...]:
    """« apuyez », « sellectionner »: a consonant written once for twice, or twice for once."""
    return _undoubled().get(DOUBLED.sub(r"\1", form), ()) if len(form) >= SHORTEST_MISSPELT else ()


@cache
def _undoubled() -> dict[str, tuple[Reading, ...]]:
    return {DOUBLED.sub(r"\1", form): known for form, known in readings().items()}


@cache
def nominal() -> dict[str, str]:
    """Nouns that say a gesture, and its infinitive."""
    pairs = (pair.split("=") for pair in cues().nominal.verbs)
    return {fold(noun): fold(verb) for noun, verb in pairs}


def is_told(form: str) -> bool:
    """Whether `form` is a known imperative of politeness."""
    return form.endswith(("ez", "tes")) and any(known.mood == "told" for known in readings().get(form, ()))
