"""The explanation of every rule, as `parcours steps --explain` prints it."""

from functools import cache

from parcours.journeys.language import _
from parcours.journeys.tutorial.french.lexicon.rules import rules
from parcours.journeys.tutorial.french.lexicon.tables import table


@cache
def reasons() -> dict[str, str]:
    """The reason of every rule, by the parts of its name."""
    tables = [table(name) for name in ("shapes", "verbs", "frames")]
    found = {name: row["reason"] for rows in tables for name, row in rows.items()}
    return found | {rule.name: rule.reason for rule in rules()}


def explained(rule: str) -> str:
    """Why a step's rule holds, in a sentence."""
    return _("; ").join(_(reasons()[part]) for part in rule.split(": ") if part in reasons())
