"""A key that no table knows is refused, and the nearest one named."""

import tomllib
from importlib import resources
from typing import Any

import pytest

from parcours.journeys.tutorial.french import lexicon
from parcours.journeys.tutorial.french.lexicon.cues import Cues
from parcours.journeys.tutorial.french.lexicon.frames import FrameRow
from parcours.journeys.tutorial.french.lexicon.nouns import Nouns
from parcours.journeys.tutorial.french.lexicon.reasons import Shape
from parcours.journeys.tutorial.french.lexicon.rules import Actions, rules
from parcours.journeys.tutorial.french.lexicon.tables import BadTable, checked
from parcours.journeys.tutorial.french.lexicon.unclear import UnclearRule
from parcours.journeys.tutorial.french.lexicon.verbs import VerbClass


def changed(file: str, line: str, new: str) -> dict[str, Any]:
    """The table with its first such line written otherwise."""
    text = resources.files(lexicon).joinpath(file).read_text("utf-8")
    assert f"\n{line}" in text
    return tomllib.loads(text.replace(f"\n{line}", f"\n{new}", 1))


@pytest.mark.parametrize(
    ("file", "kind", "line", "new", "why"),
    [
        (
            "actions.toml",
            Actions,
            "named = true",
            "nammed = true",
            "rule « settled with a named control ».nammed: no such key here: do you mean « named »?",
        ),
        (
            "actions.toml",
            Actions,
            "except = ",
            "excpet = ",
            "rule « own papers « téléchargées » ».excpet: no such key here: do you mean « except »?",
        ),
        (
            "verbs.toml",
            dict[str, VerbClass],
            "action = ",
            "actoin = ",
            "press.actoin: no such key here: do you mean « action »?",
        ),
        (
            "frames.toml",
            dict[str, FrameRow],
            "words = ",
            "wrods = ",
            "devoir.wrods: no such key here: do you mean « words »?",
        ),
        (
            "nouns.toml",
            Nouns,
            "document = ",
            "documment = ",
            "documment: no such key here: do you mean « document »?",
        ),
        ("cues.toml", Cues, "[filler]", "[filer]", "filer: no such key here: do you mean « filler »?"),
        (
            "cues.toml",
            Cues,
            "determiners = ",
            "determinants = ",
            "reader.determinants: no such key here: do you mean « determiners »?",
        ),
        (
            "shapes.toml",
            dict[str, Shape],
            "reason = ",
            "raison = ",
            "imperative.raison: no such key here: do you mean « reason »?",
        ),
        (
            "unclear.toml",
            dict[str, UnclearRule],
            "groups = ",
            "group = ",
            "empty.group: no such key here: do you mean « groups »?",
        ),
    ],
)
def test_a_misspelt_key_is_refused_with_the_nearest_one(
    file: str, kind: type[object], line: str, new: str, why: str
) -> None:
    with pytest.raises(BadTable) as refused:
        checked(file, changed(file, line, new), kind)
    assert str(refused.value) == f"{file}: {why}"


def test_a_key_like_no_other_is_refused_with_those_that_are_known() -> None:
    with pytest.raises(BadTable, match=r"^shapes\.toml: imperative\.xyz: no such key here; known: reason$"):
        checked("shapes.toml", {"imperative": {"reason": "an order", "xyz": ""}}, dict[str, Shape])


def test_a_value_that_cannot_be_is_refused() -> None:
    with pytest.raises(BadTable, match=r"^verbs\.toml: press\.action: Input should be 'click'"):
        checked("verbs.toml", changed("verbs.toml", "action = ", 'action = "clik" # '), dict[str, VerbClass])


def test_what_a_rule_needs_is_read_from_its_row() -> None:
    by_name = {rule.name: rule for rule in rules()}
    assert by_name["settled with a named control"].needs == {"named"}
    assert by_name["code as object"].needs == frozenset()
