"""Cancelling a request, refusing what is proposed, withdrawing in time."""

import pytest

from parcours.mocks import paths
from parcours.mocks.releases.loader import releases
from parcours.mocks.world.records import Dossier
from tests.mocks.people.enrolling import camille_at, each_era
from tests.mocks.people.people import Person, person


def dossier(camille: Person) -> Dossier:
    return next(iter(camille.world.dossiers.values()))


def on_the_file(past: str) -> Person:
    camille = person(past=past)
    camille.sign_in()
    camille.computer.open(paths.file(dossier(camille).id))
    return camille


def test_a_request_may_be_cancelled_before_the_answer() -> None:
    camille = person()
    camille.sign_in()
    camille.send_request()
    camille.computer.open(paths.file(dossier(camille).id))
    assert camille.computer.follow("Annuler ma demande").h1 == "Annuler ma demande"
    camille.computer.press("Confirmer l'annulation")
    assert dossier(camille).state == "Demande d'inscription annulée"
    camille.world.advance(working_days=10)
    assert dossier(camille).state == "Demande d'inscription annulée"
    page = camille.computer.open(paths.file(dossier(camille).id))
    assert page.h1.startswith("Connexion")


def test_a_quote_may_be_refused() -> None:
    camille = on_the_file("answered")
    assert camille.computer.follow("Refuser le devis").h1 == "Refuser le devis"
    page = camille.computer.press("Confirmer mon refus", times=2)
    assert page.h1 == "Votre annulation est enregistrée"
    assert "Demande d'inscription annulée" in page.text
    page = camille.computer.open(paths.file(dossier(camille).id))
    assert "Vous avez annulé cette demande" in page.text
    assert ("button", "Accepter le devis") not in page.roles
    assert (
        len([m for m in camille.world.messages.inbox() if m.subject == "Votre annulation est enregistrée"])
        == 1
    )


@each_era
def test_a_proposal_may_be_refused(era: str) -> None:
    camille = camille_at(era, past="answered")
    camille.sign_in_to_buy()
    camille.visit(paths.file(dossier(camille).id))
    camille.computer.follow("Refuser la proposition")
    camille.computer.press("Confirmer mon refus")
    assert dossier(camille).state == "Demande d'inscription annulée"


def test_one_may_withdraw_from_what_one_accepted() -> None:
    camille = on_the_file("validated")
    page = camille.computer.follow("Me rétracter")
    assert "sans donner de raison" in page.text
    page = camille.computer.press("Confirmer ma rétractation")
    assert "Formation annulée" in page.text
    assert dossier(camille).state == "Formation annulée"
    camille.world.advance(working_days=90)
    assert dossier(camille).state == "Formation annulée"


def test_a_request_cancelled_in_time_is_not_a_training_cancelled() -> None:
    camille = on_the_file("answered")
    camille.computer.follow("Refuser le devis")
    camille.computer.press("Confirmer mon refus")
    assert dossier(camille).state != "Formation annulée"


@pytest.mark.parametrize("release", releases())
@pytest.mark.parametrize("in_sessions", [True, False])
@pytest.mark.parametrize(("days", "may"), [(11, True), (12, False)])
def test_the_time_to_withdraw_is_counted_in_working_days(
    release: str, in_sessions: bool, days: int, may: bool
) -> None:
    camille = camille_at(release, past="validated", in_sessions=in_sessions)
    camille.world.advance(working_days=days)
    assert camille.world.dossiers.can_leave(dossier(camille), camille.world.now) is may


def test_when_it_is_too_late_the_page_says_since_when() -> None:
    camille = person(past="validated")
    camille.world.advance(working_days=12)
    camille.sign_in()
    page = camille.computer.open(paths.file(dossier(camille).id))
    assert "Me rétracter" not in page.links
    assert "est passé depuis le 31/01/2025" in page.text
    assert camille.computer.open(paths.leaving(dossier(camille).id)).h1 == "Bilan de compétences"
    camille.computer.http.post(camille.at("mon-compte-formation", paths.leaving(dossier(camille).id)))
    assert dossier(camille).state == "Validé"


def test_nobody_leaves_for_another() -> None:
    camille = on_the_file("validated")
    number = dossier(camille).id
    assert camille.computer.open(paths.left(number)).h1 == "Bilan de compétences"
    assert camille.computer.open(paths.leaving("1")).h1 == "Mes dossiers"
    camille.computer.press("Se déconnecter")
    camille.computer.http.post(camille.at("mon-compte-formation", paths.leaving(number)))
    assert dossier(camille).state == "Validé"
