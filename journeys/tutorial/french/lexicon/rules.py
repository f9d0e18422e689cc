"""Rules from verb and object to action."""

from dataclasses import dataclass
from functools import cache
from typing import Literal

from pydantic import Field

from parcours.journeys.support.record import Record
from parcours.journeys.tutorial.french.lexicon.tables import table
from parcours.journeys.tutorial.french.lexicon.verbs import Verb
from parcours.journeys.tutorial.french.tokenizer import fold
from parcours.journeys.tutorial.model import Action


class Needs(Record):
    """What else must be so for a rule to fit; `meaning/action_rules.py` says when each is."""

    by_control: bool = False
    by_name: bool = False
    of: bool = False
    called: bool = False
    named: bool = False
    linked: bool = False
    provider: bool = False
    place: bool = False
    means: bool = False
    told: bool = False
    owned: bool = False
    with_app: bool = False
    nobody: bool = False
    on_phone: bool = False
    made: bool = False
    address: bool = False
    held: bool = False
    no_device: bool = False


class RuleRow(Needs):
    """A row of actions.toml."""

    name: str
    reason: str
    verbs: frozenset[str]
    action: Action | Literal[""]
    object: frozenset[str] = frozenset()
    anywhere: frozenset[str] = frozenset()
    after: frozenset[str] = frozenset()
    unless: frozenset[str] = Field(default=frozenset(), alias="except")
    said: frozenset[str] = frozenset()


class Actions(Record):
    """The whole table."""

    rule: tuple[RuleRow, ...]


@dataclass(frozen=True)
class Rule:
    """A row, made ready to be tried."""

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


@cache
def rules() -> tuple[Rule, ...]:
    """The rules from verb and object to action, in order."""
    return tuple(
        Rule(
            name=row.name,
            reason=row.reason,
            verbs=row.verbs,
            action=row.action or None,
            object=row.object,
            anywhere=row.anywhere,
            after=row.after,
            unless=frozenset(fold(word) for word in row.unless),
            said=row.said,
            needs=frozenset(need for need in Needs.model_fields if getattr(row, need)),
        )
        for row in table("actions", Actions).rule
    )


@cache
def rules_for(verb: Verb) -> tuple[Rule, ...]:
    """Only the rules that speak of `verb`."""
    return tuple(rule for rule in rules() if verb.group in rule.verbs or verb.infinitive in rule.verbs)
