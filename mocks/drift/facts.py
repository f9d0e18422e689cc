"""Each fact changed: amounts, delays, lengths, names."""

import re
from typing import get_args

from parcours.mocks.drift.model import Drift, Found, Inapplicable, under
from parcours.mocks.releases.facts import Facts
from parcours.mocks.releases.loader import Release

LENGTHS = {
    "email_code_length": "chiffres",
    "activation_code_length": "chiffres",
    "secret_code_length": "chiffres",
    "password_length": "caractères",
}
UNITS = {**LENGTHS, "secret_code_tries": "essais", "activation_tries": "essais"}


def of_facts(release: Release) -> Found:
    for fact, value in release.facts.model_dump().items():
        name = f"fact:{fact}"
        if value == "":
            yield Inapplicable(name=name, reason="there is no such thing at this release")
            continue
        if fact == "dates":
            yield Inapplicable(name=name, reason="it is a way of writing, with no value of its own")
            continue
        now = other(fact, value)
        yield Drift(
            name=name,
            kind="fact",
            severity="ages",
            what=f"{fact.replace('_', ' ')}: {value} is now {now}",
            changes=under(f"facts.{fact}", now),
            control=fact,
            was=as_told(fact, value),
            now=as_told(fact, now),
            expected=("outdated-fact", "renamed") if fact in (*LENGTHS, "training") else ("outdated-fact",),
            silent="unless told",
        )


def other(fact: str, value: str | int) -> str | int:
    """Another value that this fact may take."""
    allowed = get_args(Facts.model_fields[fact].annotation)
    if allowed:
        return next(str(one) for one in allowed if one != value)
    if isinstance(value, int):
        return value + 2 if value < 100 else value * 2
    digits = re.search(r"\d", value)
    if digits:
        changed = str((int(digits[0]) % 9) + 1)
        return value[: digits.start()] + changed + value[digits.end() :]
    if "@" in value:
        return f"nouveau-{value}"
    return f"{value} Plus"


def as_told(fact: str, value: str | int) -> str:
    """As a tutorial writes it: « 2 jours ouvrés », « 6 chiffres », « 1 850,00 € »."""
    if fact.endswith("working_days"):
        return f"{value} jours ouvrés"
    if fact.endswith("seconds"):
        return f"{int(value) // 60} minutes"
    if fact.endswith("minutes"):
        return f"{value} minutes"
    return f"{value} {UNITS[fact]}" if fact in UNITS else str(value)
