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

NOT_TOLD = "votre demande n'est pas conservée."


def told(folder: Path, words: str, guide: str = QUOTE) -> list[str]:
    """Kinds of what is found where the second beginning is told so."""
    assert SENT_BACK in guide
    path = folder / "guide.md"
    path.write_text(guide.replace(SENT_BACK, words), "utf-8")
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
    assert told(tmp_path, NOT_TOLD) == ["undocumented"]


BEFORE_NOTIFICATION = "7. Sur votre téléphone, appuyez sur la notification"


@pytest.mark.parametrize(
    ("words", "found"),
    [(f"{AGAIN} et sur « S'identifier avec FranceConnect+ ».", []), (NOT_TOLD, ["undocumented"])],
    ids=["told again", "not told again"],
)
@pytest.mark.parametrize("place", [BEFORE_NOTIFICATION, "21. Cliquez"], ids=["early", "late"])
def test_a_name_of_the_way_in_in_a_note_is_no_second_beginning(
    tmp_path: Path, place: str, words: str, found: list[str]
) -> None:
    note = f"Si rien ne vient, cliquez sur « S'identifier ».\n\n{place}"
    assert told(tmp_path, words, QUOTE.replace(place, note)) == found
