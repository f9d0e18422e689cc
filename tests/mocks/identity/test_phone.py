"""The phone's side of a sign-in, and what the computer shows meanwhile."""

import pytest

from tests.mocks.people.people import ACCEPTED_NUMBER, NOTIFICATION, Person, person

QUESTION = "Êtes-vous à l'origine de cette opération ?"


def waiting() -> Person:
    camille = person()
    camille.reach_waiting()
    return camille


def test_a_quiet_phone_shows_no_notification() -> None:
    camille = person()
    page = camille.phone.open(camille.at("telephone"))
    assert (page.h1, list(page.links)) == ("Notifications", ["L'Identité Numérique", "Messages"])
    page = camille.phone.follow("L'Identité Numérique")
    assert page.h1 == "L'Identité Numérique"
    assert camille.phone.follow("Écran d'accueil").h1 == "Notifications"


def test_the_app_opens_on_the_question_as_the_notification_does() -> None:
    camille = waiting()
    assert NOTIFICATION in camille.phone.open(camille.at("telephone")).links
    assert camille.phone.follow(NOTIFICATION).h1 == QUESTION
    camille.phone.open(camille.at("telephone"))
    assert camille.phone.follow("L'Identité Numérique").h1 == QUESTION


def test_confirming_asks_for_the_code_then_lets_the_computer_go_on() -> None:
    camille = waiting()
    assert camille.computer.reload().h1 == "Confirmez sur l'application"
    camille.open_notification()
    assert camille.phone.press("Confirmer").h1 == "Saisissez votre code secret"
    assert camille.phone.page.fields["code"]["data-submit-at"] == "4"
    assert camille.computer.reload().h1 == "Confirmez sur l'application"
    assert camille.type_secret("2580").h1 == "Connexion confirmée"
    assert camille.computer.reload().h1 == "Vous allez vous connecter en tant que :"
    assert camille.world.notifications() == []


def test_refusing_is_told_on_both_screens() -> None:
    camille = waiting()
    camille.open_notification()
    assert camille.phone.press("Refuser").h1 == "Connexion refusée"
    page = camille.computer.reload()
    assert page.alerts == ["La demande a été refusée sur le téléphone."]
    page = camille.computer.follow("Recommencer")
    assert page.value("Numéro de Mobile") == ACCEPTED_NUMBER
    assert camille.computer.press("S'identifier").alerts == []
    assert len(camille.world.notifications()) == 1


def test_three_wrong_codes_refuse_the_request() -> None:
    camille = waiting()
    camille.open_notification()
    camille.phone.press("Confirmer")
    assert camille.type_secret("1111").alerts == ["Code secret incorrect. Essais restants : 2."]
    assert camille.type_secret("2222").alerts == ["Code secret incorrect. Essais restants : 1."]
    assert camille.type_secret("3333").h1 == "Demande refusée"
    assert "trop de codes secrets faux" in camille.computer.reload().alerts[0]


def test_a_wrong_code_sent_twice_counts_once() -> None:
    camille = waiting()
    camille.open_notification()
    camille.phone.press("Confirmer")
    assert camille.type_secret("1111", times=2).alerts == ["Code secret incorrect. Essais restants : 2."]


def test_an_empty_code_counts_for_nothing() -> None:
    camille = waiting()
    camille.open_notification()
    camille.phone.press("Confirmer")
    assert camille.type_secret("").alerts == []


def test_a_request_expires() -> None:
    camille = waiting()
    camille.open_notification()
    camille.world.advance(seconds=299)
    assert camille.computer.reload().alerts == []
    camille.world.advance(seconds=1)
    assert "La demande a expiré" in camille.computer.reload().alerts[0]
    assert camille.phone.press("Confirmer").h1 == "Demande expirée"


def test_modifying_the_number_withdraws_the_request() -> None:
    camille = waiting()
    page = camille.computer.follow("Modifier")
    assert page.h1 == "Identifiez-vous avec votre Identité Numérique"
    assert page.value("Numéro de Mobile") == ACCEPTED_NUMBER
    assert NOTIFICATION not in camille.phone.open(camille.at("telephone")).links


def test_starting_again_replaces_the_request_that_waits() -> None:
    camille = waiting()
    first = camille.world.notifications()[0].id
    camille.reach_waiting()
    assert [c.id == first for c in camille.world.notifications()] == [False]


def test_the_wait_of_an_expired_session_says_so() -> None:
    camille = waiting()
    camille.world.expire_sessions()
    page = camille.computer.reload()
    assert page.h1 == "Votre session a expiré"
    assert camille.computer.follow("Revenir sur Mon Compte Formation").h1 == "Connexion avec FranceConnect+"


@pytest.mark.parametrize("path", ["/suite", "/avant-de-continuer/first_use"])
def test_nobody_goes_on_before_the_phone_confirms(path: str) -> None:
    camille = waiting()
    assert camille.computer.open(path).h1 == "Votre session a expiré"


def test_unknown_requests_and_messages_lead_home() -> None:
    camille = person()
    assert camille.phone.open(camille.at("telephone", "/demandes/unknown")).h1 == "Notifications"
    assert camille.mailbox.open(camille.at("messagerie", "/messages/unknown")).h1 == "Boîte de réception"
