"""What refuses an enrolment: too late, too early, not filled in, not signed in the way that buys."""

import pytest

from parcours.mocks import paths
from parcours.mocks.working_days import after_working_days
from tests.mocks.people.enrolling import (
    AGREE,
    ANSWERED,
    BEGUN,
    BESIDE_QUOTES,
    CHOICE,
    DETAILS,
    ENROL,
    NEXT,
    OPEN_SESSION,
    SEND,
    SIGN_IN,
    TOO_SOON,
    TRAINING,
    camille_at,
    each_era,
    since_franceconnect_plus,
    the_list,
)
from tests.mocks.people.people import person

BUYING = "Pour vous inscrire à une formation, connectez-vous avec FranceConnect+."
LATER_BUYING = "Pour acheter une formation, identifiez-vous avec FranceConnect+."


@each_era
def test_no_session_is_offered_that_begins_before_the_time_to_withdraw(era: str) -> None:
    camille = camille_at(era, changes=the_list(era, present=True))
    camille.sign_in_to_buy()
    assert TOO_SOON[era] not in camille.training().text
    assert OPEN_SESSION[era] in camille.computer.page.text
    typed = {"Session": f"Du {TOO_SOON[era]} au 01/01/2030"}
    page = camille.computer.press(ENROL[era], typed)
    assert "commence trop tôt" in page.alerts[0]
    assert camille.world.dossiers == {}
    camille.world.advance(working_days=60)
    page = camille.training()
    assert "Aucune session" in page.text
    assert ("button", ENROL[era]) not in page.roles


@each_era
def test_a_session_has_to_be_chosen(era: str) -> None:
    camille = camille_at(era, changes=the_list(era, present=True))
    camille.sign_in_to_buy()
    camille.training()
    page = camille.computer.press(ENROL[era])
    assert page.h1 == TRAINING[era]
    assert page.alerts == ["Certaines informations sont à corriger Choisissez une session."]
    assert page.fields["session"]["aria-invalid"] == "true"


@each_era
@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ({}, "Sélectionnez votre situation professionnelle."),
        ({**DETAILS, "Numéro de téléphone": "12"}, "n’est pas un numéro français"),
        ({**DETAILS, "Code postal": "?"}, "Le code postal comporte 5 chiffres."),
        ({**DETAILS, "Ville": ""}, "Saisissez votre ville."),
    ],
)
def test_the_file_tells_what_is_wrong_and_keeps_the_rest(
    era: str, typed: dict[str, str], message: str
) -> None:
    camille = camille_at(era)
    camille.sign_in_to_buy()
    camille.choose_session()
    page = camille.computer.press(NEXT[era], typed)
    assert page.h1 == "Dossier d'inscription"
    assert message in page.alerts[0]
    assert {label: page.value(label) for label in typed} == typed
    assert camille.dossier.passed in ([], ["enrolment_notice"])


@each_era
def test_a_file_for_a_session_now_too_near_cannot_be_sent(era: str) -> None:
    camille = camille_at(era)
    camille.reach_review()
    camille.world.advance(working_days=40)
    camille.sign_in_to_buy()
    page = camille.visit(paths.enrolment(camille.dossier.id))
    assert page.h1 == "Récapitulatif de votre dossier"
    page = camille.computer.press(SEND[era])
    assert "ne peut plus être envoyé" in page.alerts[0]
    assert camille.dossier.state == BEGUN


@each_era
def test_an_enrolment_on_a_session_now_too_near_cannot_be_confirmed(era: str) -> None:
    camille = camille_at(era)
    camille.reach_review()
    dossiers, days = camille.world.dossiers, camille.dossier.days
    while dossiers.can_begin(days, after_working_days(camille.world.now, 3)):
        camille.world.advance(working_days=1)
    camille.sign_in_to_buy()
    camille.visit(paths.enrolment(camille.dossier.id))
    camille.computer.press(SEND[era])
    camille.world.advance(working_days=4)
    camille.sign_in_to_buy()
    camille.open_file()
    page = camille.computer.press(AGREE[era])
    assert "ne peut plus être confirmée" in page.alerts[0]
    assert camille.dossier.state == ANSWERED[era]


@each_era
def test_steps_of_a_file_cannot_be_jumped_to(era: str) -> None:
    camille = camille_at(era)
    camille.sign_in_to_buy()
    camille.choose_session()
    here = paths.enrolment(camille.dossier.id)
    assert camille.visit(f"{here}/file_review").h1 == "Dossier d'inscription"
    assert camille.visit(f"{here}/nothing").h1 == "Dossier d'inscription"
    assert camille.visit(paths.file_sent(camille.dossier.id)).h1 == "Mes dossiers"
    assert camille.visit(paths.confirmed(camille.dossier.id)).h1 == TRAINING[era]
    for unknown in (paths.enrolment("1"), paths.file("1"), paths.file_sent("1"), paths.funding("1")):
        assert camille.visit(unknown).h1 == "Mes dossiers"


@since_franceconnect_plus
def test_a_password_lets_one_look_but_not_buy(era: str) -> None:
    camille = camille_at(era)
    camille.sign_in_with_password()
    assert camille.visit(paths.RIGHTS).h1 == "Vos droits formation"
    camille.training()
    page = camille.computer.press(ENROL[era], CHOICE[era])
    assert page.h1 == SIGN_IN[era]
    assert page.alerts == [LATER_BUYING if era in BESIDE_QUOTES else BUYING]
    assert camille.world.dossiers == {}


@since_franceconnect_plus
def test_a_password_cannot_agree_to_a_proposal(era: str) -> None:
    camille = camille_at(era)
    camille.send_file()
    camille.world.advance(working_days=2)
    camille.sign_in_with_password()
    camille.open_file()
    assert camille.computer.press(AGREE[era]).h1 == SIGN_IN[era]
    assert camille.dossier.state == ANSWERED[era]


@each_era
def test_a_wrong_password_is_told_and_opens_nothing(era: str) -> None:
    camille = camille_at(era)
    page = camille.sign_in_with_password("Mauvais-2021")
    assert page.h1 == SIGN_IN[era]
    assert "ne correspondent à aucun compte" in page.alerts[0]
    assert page.value("Numéro de sécurité sociale") == camille.world.resident.social_security_number
    assert page.value("Mot de passe") == ""
    assert camille.visit(paths.RIGHTS).h1 == SIGN_IN[era]


@pytest.mark.parametrize("era", ["2021-11", "2024-01", "2025-01"])
def test_there_is_no_page_of_the_funding_at_other_times(era: str) -> None:
    camille = person(era)
    page = camille.computer.open(camille.at("mon-compte-formation", paths.funding("1")))
    assert page.h1.startswith("Connexion")


def test_an_unknown_training_is_told_with_the_known_ones() -> None:
    camille = camille_at("2022-10")
    answer = camille.computer.http.get(camille.at("mon-compte-formation", paths.training("1_A/1_B")))
    assert answer.status_code == 404
    assert paths.TRAINING in answer.text
