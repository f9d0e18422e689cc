"""The explanation of every rule, as `parcours steps --explain` prints it."""

from functools import cache

from parcours.journeys.language import _
from parcours.journeys.support.record import Record
from parcours.journeys.tutorial.french.lexicon.frames import frame_rows
from parcours.journeys.tutorial.french.lexicon.rules import rules
from parcours.journeys.tutorial.french.lexicon.tables import table
from parcours.journeys.tutorial.french.lexicon.verbs import verb_classes


class Shape(Record):
    """A table of shapes.toml: a shape French gives to an instruction."""

    reason: str


@cache
def reasons() -> dict[str, str]:
    """The reason of every rule, by the parts of its name."""
    tables = (table("shapes", dict[str, Shape]), verb_classes(), frame_rows())
    found = {name: row.reason for rows in tables for name, row in rows.items()}
    return found | {rule.name: rule.reason for rule in rules()}


def explained(rule: str) -> str:
    """Why a step's rule holds, in a sentence."""
    return _("; ").join(_(reasons()[part]) for part in rule.split(": ") if part in reasons())
