"""A tutorial is written from a walk: every gesture, to whom it is told, and the way back."""

import pytest

from parcours.journeys.walk.traits import Traits
from parcours.mocks.releases.loader import load_release
from tests.nightly.proof.lessons.telling import facts_stated, tell
from tests.proof.walked import QUOTE
from tests.verdict.builders import act, walked

ASK = act("Demander un devis", "Formation")
NEWS = act("Continuer", "Première connexion")
BOX = act("J'accepte", "Conditions", verb="tick", role="checkbox")
SEND = act("Envoyer", "Récapitulatif")


def test_every_gesture_is_told_in_its_own_words() -> None:
    told = tell(
        walked(
            [
                ASK,
                act("Nom", "Fiche", verb="fill", role="textbox"),
                act("Diplôme", "Fiche", verb="choose", role="combobox"),
                BOX,
                act("Confirmer", "Demande", device="phone"),
                SEND,
            ]
        ),
        [],
    )
    assert "1. Sur l'ordinateur, cliquez sur « Demander un devis »." in told
    assert "2. Renseignez le champ « Nom »." in told
    assert "3. Choisissez votre réponse dans la liste « Diplôme »." in told
    assert "4. Cochez la case « J'accepte »." in told
    assert "5. Sur votre téléphone, cliquez sur « Confirmer »." in told
    assert "6. Sur l'ordinateur, cliquez sur « Envoyer »." in told


def test_what_others_do_without_is_told_with_its_condition() -> None:
    jobseeker = walked([ASK, NEWS, SEND], traits=Traits(jobseeker=True))
    told = tell(jobseeker, [jobseeker, walked([ASK, SEND])])
    assert "2. Si vous êtes demandeur d'emploi, cliquez sur « Continuer »." in told
    assert "1. Sur l'ordinateur, cliquez sur « Demander un devis »." in told


def test_a_journey_begun_again_sends_the_reader_back() -> None:
    first = [ASK, NEWS, BOX]
    again = [{**ASK, "leg": 1}, {**SEND, "leg": 1}]
    told = tell(walked([*first, *again], traits=Traits(first_visit=True)), [])
    assert "3. Lors de votre première connexion, cochez la case « J'accepte »." in told
    assert (
        "4. Après cette première connexion, votre demande n'est pas conservée : reprenez à l'étape 1." in told
    )
    assert "5. Cliquez sur « Envoyer »." in told
    assert told.count("Demander un devis") == 1


def test_facts_are_those_the_screens_state() -> None:
    assert list(facts_stated(QUOTE, load_release("2026-01"))) == [
        "Délai de réponse de l'organisme à votre demande : 2 jours ouvrés."
    ]


ACTIVATION, SECRET = "Le code d'activation compte 6 chiffres.", "Le code secret compte 4 chiffres."


@pytest.mark.parametrize(
    ("shown", "fact", "stated"),
    [
        ("Votre code d’activation est 421415.", ACTIVATION, True),
        ("Votre code d’activation est 42141578.", ACTIVATION, False),
        ("Code de vérification à 6 chiffres", ACTIVATION, False),
        ("Code secret à 4 chiffres", SECRET, True),
        ("Année d'obtention (4 chiffres)", SECRET, False),
    ],
)
def test_the_length_of_a_code_is_stated_where_that_code_is_spoken_of(
    shown: str, fact: str, stated: bool
) -> None:
    [screen] = walked([NEWS]).screens
    walk = walked([NEWS]).model_copy(update={"screens": (screen.model_copy(update={"text": shown}),)})
    assert (fact in facts_stated(walk, load_release("2026-01"))) is stated
