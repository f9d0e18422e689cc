"""The whole journey, as each kind of person meets it."""

from parcours.mocks import paths
from tests.mocks.people.people import LA_POSTE, person

HOME = "Mon Compte Formation"


def test_a_first_visit_completes_the_account_and_loses_the_request() -> None:
    camille = person(account="none")
    page = camille.sign_in()
    assert (page.h1, page.headings[1]) == ("Complétez vos informations", "Votre identité")
    assert "Étape 1 sur 5" in page.text
    assert "Étape suivante : Votre adresse email et le contrôle de sécurité" in page.text
    assert "S'identifier" not in page.links
    assert page.value("Nom de naissance") == camille.world.resident.birth_name.upper()
    assert page.value("Numéro de sécurité sociale") == camille.world.resident.social_security_number


def test_an_account_once_completed_asks_for_nothing_more() -> None:
    camille = person(account="none")
    assert camille.complete_account().h1 == "Votre compte est créé"
    assert camille.world.sessions == {}
    assert camille.computer.follow("Retour à l'accueil").h1 == HOME
    assert "S'identifier" in camille.computer.page.links
    page = camille.ask_for_quote()
    assert page.alerts == []
    assert camille.sign_in().h1 == "Bilan de compétences"
    assert camille.world.resident.full_name in camille.computer.page.text
    assert camille.send_request().h1 == "Votre demande de devis est envoyée"


def test_a_returning_person_goes_straight_to_the_training() -> None:
    camille = person()
    assert camille.sign_in().h1 == "Bilan de compétences"
    page = camille.computer.press("Demander un devis")
    assert page.headings[-1] == "Vous travaillez dans la fonction publique ?"
    assert page.h1 == "Bilan de compétences"
    assert [form.buttons for form in page.forms][-1] == {"Valider": "acknowledge"}
    page = camille.computer.press("Valider")
    assert page.h1 == "Demande de devis"
    page = camille.computer.press("Je souhaite envoyer directement ma demande de devis")
    assert page.h1 == "Récapitulatif de votre demande"
    assert "102,23 €" in page.text
    page = camille.computer.press("Envoyer")
    assert page.h1 == "Votre demande de devis est envoyée"
    page = camille.computer.follow("Voir mes dossiers")
    assert page.h1 == "Mes dossiers"
    page = camille.computer.follow("Bilan de compétences")
    assert "Demande d'inscription" in page.text


def test_a_jobseeker_meets_a_second_notice_and_owes_nothing() -> None:
    camille = person(jobseeker=True)
    camille.sign_in()
    camille.computer.press("Demander un devis")
    page = camille.computer.press("Valider")
    assert page.headings[-1] == "Vous êtes demandeur d'emploi"
    assert camille.computer.press("J'ai compris").h1 == "Demande de devis"
    page = camille.computer.press("Je souhaite envoyer directement ma demande de devis")
    assert "Exonéré" in page.text
    assert "102,23" not in page.text


def test_the_adviser_gives_a_way_back() -> None:
    camille = person()
    camille.sign_in()
    camille.computer.press("Demander un devis")
    camille.computer.press("Valider")
    page = camille.computer.press("Je souhaite préparer ma demande avec un conseiller")
    assert page.h1 == "Préparer votre demande avec un conseiller"
    assert camille.computer.follow("Revenir à la demande de devis").h1 == "Demande de devis"


def test_clicking_twice_anywhere_changes_nothing() -> None:
    camille = person(account="none")
    computer = camille.computer
    camille.training()
    computer.press("Demander un devis", times=2)
    computer.press("S'identifier avec FranceConnect+", times=2)
    computer.press(LA_POSTE["2025-01"], times=2)
    computer.press("S'identifier", {"Numéro de Mobile": "0639981234"}, times=2)
    assert len(camille.world.notifications()) == 1
    camille.confirm_on_phone()
    computer.reload()
    computer.press("Continuer", times=2)
    computer.press("Continuer sur Mon Compte Formation", times=2)
    assert computer.page.headings[1] == "Votre identité"
    computer.press("Continuer", times=2)
    assert computer.page.headings[1] == "Votre adresse email et le contrôle de sécurité"


def test_sending_twice_makes_one_dossier() -> None:
    camille = person()
    camille.sign_in()
    computer = camille.computer
    computer.press("Demander un devis", times=2)
    computer.press("Valider", times=2)
    computer.press("Je souhaite envoyer directement ma demande de devis", times=2)
    assert computer.press("Envoyer", times=2).h1 == "Votre demande de devis est envoyée"
    assert len(camille.world.dossiers) == 1


def test_every_page_can_be_reloaded() -> None:
    camille = person(account="none", jobseeker=True)
    stretches = (
        camille.training,
        camille.ask_for_quote,
        camille.reach_waiting,
        camille.open_notification,
        camille.complete_account,
        camille.sign_in,
        camille.send_request,
    )
    for stretch in stretches:
        page = stretch()
        browser = camille.phone if stretch == camille.open_notification else camille.computer
        assert browser.reload().html == page.html
        assert browser.status == 200


def test_a_step_cannot_be_jumped_to() -> None:
    camille = person(account="none")
    camille.sign_in()
    page = camille.computer.open(paths.completion("situation"))
    assert page.headings[1] == "Votre identité"
    page = camille.computer.open(paths.request("review"))
    assert page.h1 == "Connexion avec FranceConnect+"


def test_a_request_screen_cannot_be_jumped_to() -> None:
    camille = person()
    camille.sign_in()
    camille.computer.press("Demander un devis")
    page = camille.computer.open(paths.request("review"))
    assert page.headings[-1] == "Vous travaillez dans la fonction publique ?"
    assert camille.world.dossiers == {}


def test_the_mailbox_leads_to_the_training() -> None:
    camille = person()
    page = camille.mailbox.open(camille.at("messagerie"))
    assert page.h1 == "Boîte de réception"
    assert "Non lu" in page.text
    page = camille.mailbox.follow("Votre accompagnement : demande de devis")
    assert page.h1 == "Votre accompagnement : demande de devis"
    assert 'target="_blank" rel="noopener"' in page.html
    assert camille.mailbox.follow("Accéder à ma formation").h1 == "Bilan de compétences"
    assert "Non lu" not in camille.mailbox.open(camille.at("messagerie")).text


def test_help_pages_lead_back() -> None:
    camille = person()
    camille.ask_for_quote()
    camille.computer.follow("Mot de passe oublié")
    assert camille.computer.follow("Retour à la connexion").h1 == "Connexion avec FranceConnect+"
    camille.computer.press("S'identifier avec FranceConnect+")
    camille.computer.follow("Comment créer un compte ?")
    camille.computer.follow("Revenir au choix du compte")
    camille.computer.press("France Identité-")
    page = camille.computer.press("Oui, mon compte est certifié")
    assert page.h1 == "Ce compte ne peut pas être essayé ici"
    camille.computer.follow("Revenir au choix du compte")
    camille.computer.press(LA_POSTE["2025-01"])
    camille.computer.follow("Créez votre Identité Numérique")
    page = camille.computer.follow("Revenir à l'identification")
    assert page.h1 == "Identifiez-vous avec votre Identité Numérique"
