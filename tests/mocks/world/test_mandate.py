"""The account of an elected person: shown, or not, and what is answered to who writes about it."""

import pytest

from parcours.mocks import paths
from parcours.mocks.drift import find
from tests.mocks.people.enrolling import DETAILS, ENROL, SEND, SHARE, Enrolling, beside_quotes, camille_at
from tests.mocks.people.page import Page

ADDRESS = "droits-elus@caissedesdepots.example.com"
ACCOUNT = "Votre compte élu"
ALL_OF_IT = "Martin-Exemple, Camille, née le 12/04/1985, collectivité : Exempleville"
with_mandates = pytest.mark.parametrize("era", ["2022-10", "2024-01", "2025-01", "2026-01"])


def not_shown(era: str) -> Enrolling:
    camille = camille_at(era, elected=True, rights_attached=False)
    camille.sign_in_with_password()
    return camille


def write(camille: Enrolling, body: str, to: str = ADDRESS) -> Page:
    camille.mailbox.open(camille.at("messagerie"))
    camille.mailbox.follow("Nouveau message")
    return camille.mailbox.press("Envoyer", {"À": to, "Objet": "Mes droits", "Message": body})


def rights(camille: Enrolling) -> Page:
    camille.sign_in_with_password()
    return camille.visit(paths.RIGHTS)


@with_mandates
def test_an_elected_person_finds_their_account_from_the_home_page(era: str) -> None:
    camille = camille_at(era, elected=True)
    assert "Compte élu" not in camille.visit().links
    camille.sign_in_with_password()
    page = camille.computer.follow("Compte élu")
    assert ACCOUNT in page.headings
    assert "800,00 €" in page.text
    assert "card--ribbon" in page.html


@with_mandates
def test_others_have_neither(era: str) -> None:
    camille = camille_at(era)
    camille.sign_in_with_password()
    assert "Compte élu" not in camille.visit().links
    page = camille.visit(paths.RIGHTS)
    assert ACCOUNT not in page.headings
    assert "card--ribbon" not in page.html


@with_mandates
def test_rights_that_do_not_show_are_attached_once_asked_for(era: str) -> None:
    camille = not_shown(era)
    assert ACCOUNT not in camille.visit(paths.RIGHTS).headings
    assert write(camille, ALL_OF_IT).h1 == "Message envoyé"
    camille.world.advance(working_days=4)
    assert ACCOUNT not in rights(camille).headings
    camille.world.advance(working_days=1)
    assert camille.world.messages.inbox()[0].subject == "Vos droits d'élu sont visibles"
    assert ACCOUNT in rights(camille).headings


@with_mandates
def test_a_message_without_all_that_is_needed_is_sent_back(era: str) -> None:
    camille = not_shown(era)
    write(camille, ALL_OF_IT.replace("12/04/1985", "1985"))
    camille.world.advance(working_days=5)
    assert camille.world.messages.inbox()[0].subject == "Votre demande est incomplète"
    assert ACCOUNT not in rights(camille).headings
    write(camille, ALL_OF_IT)
    camille.world.advance(working_days=5)
    assert ACCOUNT in rights(camille).headings


@pytest.mark.parametrize(("elected", "to"), [(True, "autre@example.org"), (False, ADDRESS)])
def test_nobody_else_is_given_rights(elected: bool, to: str) -> None:
    camille = camille_at("2026-01", elected=elected, rights_attached=False)
    write(camille, ALL_OF_IT, to)
    camille.world.advance(working_days=20)
    assert ACCOUNT not in rights(camille).headings


def test_a_message_without_words_is_enough_where_none_are_asked_for() -> None:
    changes = find("2026-01", "remove:writing.body").changes
    camille = camille_at("2026-01", elected=True, rights_attached=False, changes=changes)
    camille.mailbox.open(camille.at("messagerie", "/nouveau"))
    camille.mailbox.press("Envoyer", {"À": ADDRESS, "Objet": "Mes droits"})
    camille.world.advance(working_days=20)
    assert ACCOUNT in rights(camille).headings


def test_a_message_to_nobody_stays_unsent_and_unlost() -> None:
    camille = not_shown("2026-01")
    page = write(camille, ALL_OF_IT, to="droits-elus")
    assert page.h1 == "Nouveau message"
    assert "nom@domaine.fr" in page.alerts[0]
    assert ALL_OF_IT in page.text
    assert write(camille, ALL_OF_IT).h1 == "Message envoyé"


@beside_quotes
def test_a_training_for_elected_people_is_open_to_them_alone(era: str) -> None:
    camille = not_shown(era)
    address = paths.training(camille.world.release.offers["mandate"].address)
    camille.sign_in_with_franceconnect()
    camille.visit(address)
    assert "réservée aux élus" in camille.computer.press(ENROL[era]).alerts[0]
    camille.world.mandate.shown = True
    session = camille.visit(address).choices["session"][-1]
    camille.computer.press(ENROL[era], {"Session": session})
    camille.computer.press("Valider")
    page = camille.computer.press("Continuer", DETAILS)
    for shown in ("Le budget de la commune", "550,00 €", "800,00 €", SHARE[era], session):
        assert shown in page.text
    camille.computer.press(SEND[era])
    assert camille.dossier.training == "Le budget de la commune"
