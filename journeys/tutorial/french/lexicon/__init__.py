"""The words detection knows, read once from the tables beside this file."""

import re
import tomllib
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from typing import Any, Literal, cast

from parcours.journeys.language import _
from parcours.journeys.tutorial.french.conjugation import Forms, forms
from parcours.journeys.tutorial.french.tokenizer import fold, tokens
from parcours.journeys.tutorial.model import Action

Mood = Literal[
    "infinitive",
    "told",
    "je",
    "tu",
    "commanded",
    "on",
    "together",
    "future",
    "gerund",
    "participle",
    "wished",
]
Force = Literal["told", "stated", "offered", "later", "explained", "said"]
DOUBLED = re.compile(r"([bcdfglmnprst])\1")
SHORTEST_MISSPELT = 6
REFLEXIVE = ("se_", "s'", "s_")


@dataclass(frozen=True)
class Verb:
    """An infinitive and what it asks of the reader."""

    infinitive: str
    group: str
    action: Action | None
    reflexive: bool
    reason: str


ADVERBS = "alors|ensuite|donc|egalement|aussi|enfin|bien|maintenant|simplement|juste"

UNKNOWN = Verb("?", "unknown", None, reflexive=False, reason="an imperative this table does not know")
BLANK = Verb(
    "…", "blank", None, reflexive=False, reason="an infinitive that is no gesture, though a gerund may be"
)


@dataclass(frozen=True)
class Reading:
    """One way to understand a form."""

    verb: Verb
    mood: Mood


@dataclass(frozen=True)
class Rule:
    """A row of actions.toml."""

    name: str
    reason: str
    verbs: frozenset[str]
    action: Action | None
    object: frozenset[str] = frozenset()
    anywhere: frozenset[str] = frozenset()
    after: frozenset[str] = frozenset()
    unless: frozenset[str] = frozenset()
    said: frozenset[str] = frozenset()
    needs: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Frame:
    """A row of frames.toml."""

    name: str
    reason: str
    force: Force
    pattern: re.Pattern[str] = field(repr=False)


def table(name: str) -> dict[str, Any]:
    """Read one of the tables of this folder."""
    text = resources.files(__package__).joinpath(f"{name}.toml").read_text("utf-8")
    return tomllib.loads(text)


@cache
def readings() -> dict[str, tuple[Reading, ...]]:
    """Every form of every verb, folded."""
    found: dict[str, dict[Reading, None]] = {}
    for group, row in table("verbs").items():
        for written in row["verbs"].split():
            reflexive = written.startswith(REFLEXIVE)
            bare = re.sub(r"^(?:se_|s'|s_)", "", written)
            shown = written.replace("_", " ") if reflexive else bare
            action = cast(Action | None, row["action"] or None)
            verb = Verb(shown, group, action, reflexive, row["reason"])
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
    pairs = (pair.split("=") for pair in cues("nominal")["verbs"].split())
    return {fold(noun): fold(verb) for noun, verb in pairs}


def is_told(form: str) -> bool:
    """Whether `form` is a known imperative of politeness."""
    return form.endswith(("ez", "tes")) and any(known.mood == "told" for known in readings().get(form, ()))


@cache
def rules() -> tuple[Rule, ...]:
    """The rules from verb and object to action, in order."""
    flags = (
        "by_control",
        "by_name",
        "of",
        "called",
        "named",
        "linked",
        "provider",
        "place",
        "means",
        "told",
        "owned",
        "with_app",
        "nobody",
        "on_phone",
        "made",
        "address",
        "held",
        "no_device",
    )
    rows: list[Rule] = []
    for row in table("actions")["rule"]:
        sets = {key: frozenset(row[key]) for key in ("object", "anywhere", "after", "said") if key in row}
        rows.append(
            Rule(
                name=row["name"],
                reason=row["reason"],
                verbs=frozenset(row["verbs"]),
                action=cast(Action | None, row["action"] or None),
                unless=frozenset(fold(word) for word in row.get("except", ())),
                needs=frozenset(flag for flag in flags if row.get(flag)),
                **sets,
            )
        )
    return tuple(rows)


@cache
def rules_for(verb: Verb) -> tuple[Rule, ...]:
    """Only the rules that speak of `verb`."""
    return tuple(rule for rule in rules() if verb.group in rule.verbs or verb.infinitive in rule.verbs)


@cache
def frames() -> dict[str, tuple[Frame, ...]]:
    """The wordings that make an infinitive an instruction, by their first word, the longest first."""
    found: dict[str, list[Frame]] = {}
    for name, row in table("frames").items():
        for words in row["words"]:
            frame = Frame(
                name, row["reason"], cast(Force, row["force"]), re.compile(_pattern(words) + "(?= )")
            )
            for first in _first_words(words):
                found.setdefault(first, []).append(frame)
    return {
        first: tuple(sorted(known, key=lambda frame: -len(frame.pattern.pattern)))
        for first, known in found.items()
    }


def _first_words(words: str) -> set[str]:
    """The words a wording may begin with: past the optional ones to the first that must be there."""
    found: set[str] = set()
    for part in words.split():
        found.update(fold(choice) for choice in part.removesuffix("?").split("|"))
        if not part.endswith("?"):
            break
    return found


def _pattern(words: str) -> str:
    """« vous|te? faut » as a pattern over folded tokens set apart by spaces; « # » is a number.

    An adverb may come before its last word: « il vous appartient alors de », « pensez également à ».
    """
    *first, last = words.split()
    adverb = rf"(?:(?:{ADVERBS}) )?" if first else ""
    return ("".join(map(_part, first)) + adverb + _part(last)).removesuffix(" ")


def _part(written: str) -> str:
    if written == "#":
        return r"\w+ "
    either = "|".join(fold(choice) for choice in written.removesuffix("?").split("|"))
    return rf"(?:(?:{either}) )?" if written.endswith("?") else rf"(?:{either}) "


Kinds = dict[str, tuple[tuple[tuple[str, ...], str], ...]]


@cache
def kinds() -> Kinds:
    """Names of things by their first word, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for kind, row in table("nouns").items():
        for name in row.split("|"):
            words = tuple(single(token.fold) for token in tokens(" ".join(name.split())))
            found.setdefault(words[0], []).append((words, kind))
    return {first: tuple(sorted(known, key=lambda pair: -len(pair[0]))) for first, known in found.items()}


@cache
def single(word: str) -> str:
    """Drop the plural's mark."""
    return word[:-1] if len(word) > 3 and word.endswith(("s", "x")) else word


@cache
def cues(name: str) -> dict[str, Any]:
    """One section of cues.toml."""
    return cast(dict[str, Any], table("cues")[name])


@cache
def words_of(section: str, key: str = "words") -> frozenset[str]:
    """The words of one section of cues.toml."""
    return frozenset(cues(section)[key].split())


@cache
def reasons() -> dict[str, str]:
    """The reason of every rule, by the parts of its name."""
    tables = [table(name) for name in ("shapes", "verbs", "frames")]
    found = {name: row["reason"] for rows in tables for name, row in rows.items()}
    return found | {rule.name: rule.reason for rule in rules()}


def explained(rule: str) -> str:
    """Why a step's rule holds, in a sentence."""
    return _("; ").join(_(reasons()[part]) for part in rule.split(": ") if part in reasons())
