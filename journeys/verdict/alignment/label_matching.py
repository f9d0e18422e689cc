"""Comparing what a tutorial writes with what a screen shows."""

import re
import unicodedata
from enum import IntEnum
from functools import lru_cache
from typing import Protocol

from parcours.journeys.support.label_text import fold as fold
from parcours.journeys.support.label_text import likeness as likeness
from parcours.journeys.tutorial.model import Step

NEAR = 80.0  # of 100: below, two names are not taken for one another without their place agreeing
ABRIDGED = 3  # words that carry meaning: fewer could be those of another control
STEM = 5  # letters: « envoyez », « Envoyer », « envoi » meet; « accepter » and « accéder » do not

_BY = re.compile(r"(?:se |me |s'|m')?(?:connecter|identifier|connexion) (?:avec|sur|par|via) (?P<whom>.+)")
_SHORT = frozenset(
    """
    avec aux cette ces cet dans des donc elle elles les leur leurs mais nos notre nous par pas plus pour
    que qui quoi sans ses son sur tout tous une vos votre vous etre est sont ont été puis alors ainsi
    mon mes ton tes sera serez avez
    """.split()  # noqa: SIM905 - words read better than a list of strings
)


class Named(Protocol):
    """A control that was used, or would have been."""

    @property
    def name(self) -> str: ...

    @property
    def names(self) -> tuple[str, ...]: ...

    @property
    def called(self) -> tuple[str, ...]: ...


class Relation(IntEnum):
    """How a label stands to the control met, best last."""

    OTHER = 0
    NEAR = 1
    OLD = 2
    CALLED = 3
    SAME = 4


@lru_cache(65_536)
def same_name(label: str, name: str) -> bool:
    """True when the label is the name, or its beginning cut short with « … »."""
    said, seen = fold(label), fold(name)
    cut = label.rstrip(" »\"”'").endswith(("...", "…"))
    return said == seen or (cut and bool(said) and seen.startswith(said))


def relation_of(step: Step, gesture: Named) -> Relation:
    """The best relation any of the step's labels has to the control that was used."""
    names = gesture.name, gesture.names, gesture.called
    found = max((_relation(label, *names) for label in step.labels), default=Relation.OTHER)
    return Relation.CALLED if found in (Relation.NEAR, Relation.OLD) and _abridged(step, gesture) else found


def _abridged(step: Step, gesture: Named) -> bool:
    """Words without quotes or capital, all of which the name has: no claim to be its letter."""
    return any(
        label[:1].islower()
        and not re.search(rf"[«“\"]\s*{re.escape(label)}", step.text)
        and len(stems(label)) >= ABRIDGED
        and stems(label) <= stems(gesture.name)
        for label in step.labels
    )


@lru_cache(65_536)  # the same controls are met in every walk, and told in every tutorial
def _relation(label: str, name: str, names: tuple[str, ...], called: tuple[str, ...]) -> Relation:
    if same_name(label, name):
        return Relation.SAME
    if any(same_name(label, one) for one in names):
        return Relation.OLD
    if any(fold(label) == fold(words) for words in called) or _same_provider(label, name):
        return Relation.CALLED
    return Relation.NEAR if likeness(label, name) >= NEAR else Relation.OTHER


def _same_provider(label: str, name: str) -> bool:
    """« se connecter avec France Connect » for « S'identifier avec FranceConnect »: by that provider."""
    said, seen = (_BY.match(fold(words)) for words in (label, name))
    if said is None or seen is None or not label[:1].islower():
        return False
    return said["whom"].replace(" ", "") == seen["whom"].replace(" ", "")


@lru_cache(8192)
def stems(text: str) -> frozenset[str]:
    """The words that carry meaning, without accents, cut to their first letters."""
    plain = unicodedata.normalize("NFKD", fold(text))
    words = re.findall(r"[a-z0-9]+", "".join(c for c in plain if not unicodedata.combining(c)))
    return frozenset(word[:STEM] for word in words if len(word) > 2 and word not in _SHORT)
