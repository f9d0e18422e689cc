"""Steps done with the browser itself, in the words people use."""

from pathlib import Path

import pytest

from parcours.journeys.tutorial.model import Step
from parcours.journeys.tutorial.steps import understand
from parcours.journeys.verdict.alignment.browser_itself import is_of_browser
from parcours.journeys.verdict.findings.phrases import manual_reason
from parcours.journeys.verdict.step_evidence import checkable


def steps_of(folder: Path, sentence: str) -> tuple[Step, ...]:
    path = folder / "t.md"
    path.write_text(f"1. Cliquez sur « S'identifier ».\n2. {sentence}\n", "utf-8")
    return understand(path).steps[1:]


@pytest.mark.parametrize(
    "sentence",
    [
        "Fermez l'onglet, puis cliquez sur « S'identifier ».",
        "Si votre session a expiré, fermez l'onglet et cliquez sur « S'identifier ».",
        "Actualisez la page.",
        "Fermez votre navigateur internet.",
        "Fermez toutes les fenêtres de votre navigateur.",
    ],
)
def test_what_is_done_with_the_browser_is_manual_and_says_why(tmp_path: Path, sentence: str) -> None:
    done = steps_of(tmp_path, sentence)[0]
    assert (is_of_browser(done), checkable(done)) == (True, False)
    assert manual_reason(done) == "done with the browser itself, whatever page is in it"
    assert not any(is_of_browser(other) for other in steps_of(tmp_path, sentence)[1:])


@pytest.mark.parametrize(
    "sentence",
    [
        "Cliquez sur l'onglet puis fermez.",
        "Ouvrez l'onglet, puis fermez la page.",
        "Cliquez sur l'onglet et, s'il le faut, agrandissez la page.",
        "Fermez la fenêtre qui s'affiche en cliquant sur la croix.",
        "Fermez la fenêtre avec « Fermer ».",
    ],
)
def test_what_a_page_has_is_looked_for_on_it(tmp_path: Path, sentence: str) -> None:
    assert not any(is_of_browser(step) for step in steps_of(tmp_path, sentence))
