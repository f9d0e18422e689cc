"""Steps as data and as a table."""

import io
from pathlib import Path

import pytest
from rich.console import Console

from parcours.journeys.language import speaking
from parcours.journeys.tutorial.french.lexicon.reasons import explained
from parcours.journeys.tutorial.model import Tutorial
from parcours.journeys.tutorial.show import as_json, as_table
from parcours.journeys.tutorial.steps import understand
from tests.tutorial.data.spoken import REGISTERS
from tests.tutorial.helpers import steps_of


@pytest.fixture
def tutorial(tmp_path: Path) -> Tutorial:
    path = tmp_path / "a.txt"
    path.write_text(
        "1 - Si besoin, saisissez votre nom puis cliquez sur « Suivant »\n2 - Passez à l'étape 7\n"
    )
    return understand(path)


def _shown(tutorial: Tutorial, width: int, explain: bool = False) -> str:
    console = Console(file=io.StringIO(), width=width)
    console.print(as_table(tutorial, explain))
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def test_data_begins_with_what_is_scored(tutorial: Tutorial) -> None:
    rows = as_json(tutorial)
    assert list(rows[0])[:6] == ["number", "action", "labels", "device", "conditional", "text"]
    assert [(row["number"], row["action"], row["labels"]) for row in rows] == [
        ("1", "fill", []),
        ("1", "click", ["Suivant"]),
    ]
    assert rows[0]["place"] == {"line": 1}
    assert rows[0]["condition"] == "Si besoin"


@pytest.mark.parametrize("width", [80, 140])
def test_the_table_tells_every_step_and_jump_in_the_width_given(tutorial: Tutorial, width: int) -> None:
    shown = _shown(tutorial, width)
    assert max(len(line) for line in shown.splitlines()) <= width
    assert "« Suivant »" in shown
    assert "→ go on at 7" in shown
    assert "2 steps (2 conditional), 0 figures, 1 jump" in shown


def test_explaining_adds_the_rule_and_its_reason(tutorial: Tutorial) -> None:
    assert "imperative: fill" not in _shown(tutorial, 140)
    assert "imperative: fill (the verb is in the imperative" in _shown(tutorial, 140, explain=True)


def test_reasons_are_told_in_the_language_spoken() -> None:
    with speaking("fr"):
        told = {explained(rule) for rule in ("imperative: press", "event: delay")}
    assert told == {
        "le verbe est à l’impératif\u202f; agir sur un bouton ou un lien",
        "aucun verbe ne dit au lecteur d’agir\u00a0: quelque chose arrive",
    }


def test_every_rule_has_a_reason() -> None:
    for sentences in REGISTERS.values():
        for sentence, _ in sentences:
            for step in steps_of(sentence):
                assert explained(step.rule), step.rule


def test_what_is_unclear_is_shown_below_the_table(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("1 - Cliquez sur « A ».\n2 - Faites le nécessaire.\n")
    assert "unclear at line 2: « Faites le nécessaire. »" in _shown(understand(path), 140)
