"""Rules from verb and object to action."""

from dataclasses import dataclass
from functools import cache
from typing import cast

from parcours.journeys.tutorial.french.lexicon.tables import table
from parcours.journeys.tutorial.french.lexicon.verbs import Verb
from parcours.journeys.tutorial.french.tokenizer import fold
from parcours.journeys.tutorial.model import Action


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
