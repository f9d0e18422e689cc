"""Which screen of the release a screen of a walk is, where several share a heading."""

import pytest

from parcours.journeys.scripts import JOURNEYS
from parcours.journeys.verdict.alignment.label_matching import fold
from parcours.journeys.walk.healing.screen_matching import known_screens
from parcours.mocks.releases.loader import load_release
from parcours.pages.mon_compte_formation.training import Home
from tests.nightly.proof.expectation.recognising import SERVICES, known_as
from tests.verdict.builders import act, walked

TRAINING = "Bilan de compétences"  # heads the page of the training, and that of the file


@pytest.mark.parametrize(
    ("outline", "known"),
    [
        ('- button "Valider et finaliser"\n- paragraph: Session du 8 au 12 janvier', "file"),
        ('- button "Créer mon dossier d\'inscription"\n- group "Session"', "training"),
    ],
)
def test_words_that_are_no_control_do_not_tell_which_it_is(outline: str, known: str) -> None:
    walk = walked([act("Valider et finaliser", TRAINING)])
    screen = walk.screens[0].model_copy(update={"site": "Mon Compte Formation", "outline": outline})
    walk = walk.model_copy(update={"screens": (screen,)})
    assert known_as(load_release("2024-01"), walk) == (known,)


def test_every_site_of_a_computer_is_known() -> None:
    assert JOURNEYS  # every screen came with them
    sites = {fold(screen.site) for screen in known_screens(Home.__new__(Home)) if screen.device == "computer"}
    assert sites == SERVICES.keys()
