"""Who is signed out after a first visit begins again: told whole, shortly, or by a step to go to."""

from pathlib import Path

import pytest

from parcours.journeys.support.folders import BUNDLED
from tests.field.judging import said_of

QUOTE = (BUNDLED / "demander-un-devis" / "tutorial.md").read_text("utf-8")
SENT_BACK = "votre demande n'est pas conservée : reprenez à l'étape 2."
AGAIN = (
    "votre demande n'est pas conservée : rouvrez le lien de notre e-mail, cliquez sur « Demander un devis »"
)


def told(folder: Path, words: str) -> list[str]:
    """Kinds of what is found where the second beginning is told so."""
    assert SENT_BACK in QUOTE
    path = folder / "guide.md"
    path.write_text(QUOTE.replace(SENT_BACK, words), "utf-8")
    said = said_of(path, "2026-01")
    assert said is not None
    return [finding["kind"] for finding in said["findings"] if finding["severity"] != "advice"]


@pytest.mark.parametrize(
    "words",
    [
        SENT_BACK,
        (
            f"{AGAIN}, sur « S'identifier avec FranceConnect+ », "
            "puis sur « Continuer sur Mon Compte Formation »."
        ),
        f"{AGAIN} et sur « S'identifier avec FranceConnect+ ».",
    ],
    ids=["by a step to go to", "as who is known still", "shortly"],
)
def test_the_second_beginning_is_true_however_it_is_told(tmp_path: Path, words: str) -> None:
    assert told(tmp_path, words) == []


def test_a_wrong_name_in_it_is_found(tmp_path: Path) -> None:
    wrong = f"{AGAIN}, puis sur « S'identifier avec FranceConnect+ » et sur « Exporter le relevé »."
    assert told(tmp_path, wrong) == ["gone"]


def test_one_that_is_not_told_is_missed(tmp_path: Path) -> None:
    assert told(tmp_path, "votre demande n'est pas conservée.") == ["undocumented"]
