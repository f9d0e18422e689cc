"""What becomes of a request for a quote as working days go by."""

from datetime import datetime

from parcours.mocks import paths
from tests.mocks.people.people import LA_POSTE, TRIAL_CARD, Person, person

REQUESTED = "Demande d'inscription"
TO_VALIDATE = "À valider"
CANCELLED = "Demande d'inscription annulée"


def sent(*, jobseeker: bool = False) -> Person:
    camille = person(jobseeker=jobseeker)
    camille.sign_in()
    camille.send_request()
    return camille


def state(camille: Person) -> str:
    return next(iter(camille.world.dossiers.values())).state


def test_the_organism_answers_after_two_working_days_and_writes() -> None:
    camille = sent()
    camille.world.advance(working_days=1)
    assert state(camille) == REQUESTED
    camille.world.advance(working_days=1)
    assert state(camille) == TO_VALIDATE
    assert camille.world.messages.inbox()[0].subject == "Votre devis est prêt"


def test_accepting_in_time_validates_the_dossier() -> None:
    camille = sent()
    camille.world.advance(working_days=2)
    camille.mailbox.open(camille.at("messagerie"))
    camille.mailbox.follow("Votre devis est prêt")
    camille.sign_in()
    page = camille.computer.open(camille.mailbox.page.links["Consulter le devis"])
    assert page.h1 == "Bilan de compétences"
    assert TO_VALIDATE in page.text
    page = camille.computer.press("Accepter le devis", times=2)
    assert page.h1 == "Paiement"
    assert "102,23 €" in page.text
    assert state(camille) == TO_VALIDATE
    camille.computer.follow("Payer par carte bancaire")
    page = camille.computer.press("Payer", TRIAL_CARD, times=2)
    assert page.h1 == "Votre paiement est accepté"
    assert state(camille) == "Validé"


def test_a_jobseeker_accepts_without_paying() -> None:
    camille = sent(jobseeker=True)
    camille.world.advance(working_days=2)
    camille.sign_in()
    camille.computer.follow("Dossiers")
    camille.computer.follow("Bilan de compétences")
    page = camille.computer.press("Accepter le devis")
    assert page.h1 == "Votre devis est accepté"
    assert "vous êtes demandeur d’emploi" in page.text
    assert "11 jours ouvrés" in page.text
    assert "102,23" not in page.text
    assert state(camille) == "Validé"


def test_four_more_working_days_without_answer_cancel_it() -> None:
    camille = sent()
    camille.world.advance(working_days=5)
    assert state(camille) == TO_VALIDATE
    camille.world.advance(working_days=1)
    assert state(camille) == CANCELLED
    camille.sign_in()
    camille.computer.follow("Dossiers")
    page = camille.computer.follow("Bilan de compétences")
    assert CANCELLED in page.text
    assert ("button", "Accepter le devis") not in page.roles


def test_one_long_jump_lets_everything_happen_at_its_own_time() -> None:
    camille = sent()
    camille.world.advance(working_days=10)
    dossier = next(iter(camille.world.dossiers.values()))
    assert [(moment, name) for moment, name in dossier.history] == [
        (datetime(2025, 1, 14, 9, 30), REQUESTED),
        (datetime(2025, 1, 16, 9, 30), TO_VALIDATE),
        (datetime(2025, 1, 22, 9, 30), CANCELLED),
    ]
    late, answered, *_ = camille.world.messages.inbox()
    assert answered.received_at == datetime(2025, 1, 16, 9, 30)
    assert (late.subject, late.received_at) == ("Votre demande est annulée", datetime(2025, 1, 22, 9, 30))


def test_dossiers_are_only_for_the_person_signed_in() -> None:
    camille = sent()
    number = next(iter(camille.world.dossiers))
    camille.computer.press("Se déconnecter")
    for path in (paths.FILES, paths.file(number), paths.accepted(number), paths.SENT, paths.RIGHTS):
        page = camille.computer.open(camille.at("mon-compte-formation", path))
        assert page.h1 == "Connexion avec FranceConnect+"


def test_after_signing_in_one_is_where_one_wanted_to_go() -> None:
    camille = person()
    camille.computer.open(camille.at("mon-compte-formation", paths.RIGHTS))
    camille.computer.press("S'identifier avec FranceConnect+")
    camille.computer.press(LA_POSTE["2025-01"])
    camille.computer.press("S'identifier", {"Numéro de Mobile": "0639981234"})
    camille.confirm_on_phone()
    camille.computer.reload()
    assert camille.computer.press("Continuer sur Mon Compte Formation").h1 == "Vos droits formation"


def test_a_password_cannot_accept_a_quote() -> None:
    camille = sent()
    camille.world.advance(working_days=2)
    number = next(iter(camille.world.dossiers))
    camille.computer.open(camille.at("mon-compte-formation", paths.file(number)))
    resident = camille.world.resident
    typed = {
        "Numéro de sécurité sociale": resident.social_security_number,
        "Mot de passe": resident.password,
    }
    camille.computer.press("Me connecter", typed)
    page = camille.computer.press("Accepter le devis")
    assert page.h1 == "Connexion avec FranceConnect+"
    assert state(camille) == TO_VALIDATE


def test_a_page_about_nothing_leads_to_the_dossiers() -> None:
    camille = person()
    camille.sign_in()
    assert camille.computer.open(paths.SENT).h1 == "Mes dossiers"
    assert "pas encore de dossier" in camille.computer.page.text
    assert camille.computer.open(paths.file("123")).h1 == "Mes dossiers"
    assert camille.computer.open(paths.accepted("123")).h1 == "Mes dossiers"
    assert camille.computer.open(paths.ACCOUNT_READY).h1 == "Votre compte est créé"
