"""Notices that tell what « le stagiaire » does."""

from pathlib import Path

import pytest

from parcours.journeys.tutorial.steps import NoStep
from tests.tutorial.helpers import steps_in, told

OF_A_READER = "Le candidat se rend sur le site.\n\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"{OF_A_READER}Les candidats doivent ensuite cliquer sur « Envoyer ».\n",
            [("navigate", None), ("click", "Envoyer")],
        ),
        (
            f"{OF_A_READER}Le stagiaire valide son dossier. Il peut choisir « Plus tard ».\n",
            [("navigate", None), ("confirm", None), ("select", "Plus tard")],
        ),
        (
            f"{OF_A_READER}Les stagiaires cliquent sur « Suivant ».\n",
            [("navigate", None), ("click", "Suivant")],
        ),
        ("Vous gardez la main. Le titulaire doit confirmer sa demande.\n", [("confirm", None)]),
        ("Vous gardez la main. Le titulaire confirme sa demande.\n", []),
    ],
)
def test_what_its_reader_does_is_told_of_a_third_person(
    tmp_path: Path, text: str, expected: list[tuple[str, str | None]]
) -> None:
    try:
        found = told(steps_in(tmp_path, text))
    except NoStep:
        found = []
    assert found == expected
