"""A release's data alone can make the platform drift: no template has to change."""

import pytest

from parcours.mocks.releases.loader import Tree
from tests.mocks.people.enrolling import (
    CHOICE,
    DETAILS,
    ENROL,
    NEXT,
    OPEN_SESSION,
    SEND,
    camille_at,
    each_era,
    the_list,
)
from tests.mocks.people.people import CONTACT, person


def control(screen: str, key: str, **changes: object) -> Tree:
    return {"screens": {screen: {"controls": {key: changes}}}}


def test_a_control_can_be_renamed() -> None:
    camille = person(changes=control("training", "ask_quote", name="Obtenir un devis"))
    assert ("button", "Obtenir un devis") in camille.training().roles
    assert camille.computer.press("Obtenir un devis").h1 == "Connexion avec FranceConnect+"


def test_a_control_can_be_removed() -> None:
    camille = person(changes=control("training", "ask_quote", present=False))
    assert "Demander un devis" not in camille.training().text


def test_a_control_can_be_disabled() -> None:
    camille = person(changes=control("training", "ask_quote", disabled=True))
    page = camille.training()
    assert ("button", "Demander un devis") in page.roles
    assert all("Demander un devis" not in form.buttons for form in page.forms)


def test_a_disabled_link_leads_nowhere() -> None:
    camille = person(changes=control("sign_in", "forgotten_password", disabled=True))
    assert camille.ask_for_quote().links["Mot de passe oublié"] == ""


def test_a_control_can_move_behind_a_menu() -> None:
    camille = person(changes=control("training", "ask_quote", menu="Plus d'actions"))
    page = camille.training()
    assert ("button", "Plus d'actions") in page.roles
    assert 'popovertarget="menu-ask_quote"' in page.html
    assert camille.computer.press("Demander un devis").h1 == "Connexion avec FranceConnect+"


def test_a_button_can_become_a_link_and_still_work() -> None:
    camille = person(changes=control("training", "ask_quote", role="link"))
    page = camille.training()
    assert ("link", "Demander un devis") in page.roles
    assert camille.computer.press("Demander un devis").h1 == "Connexion avec FranceConnect+"


def test_a_link_can_become_a_button_and_still_work() -> None:
    camille = person(changes=control("home", "create_account", role="button"))
    page = camille.computer.open(camille.at("mon-compte-formation"))
    assert ("button", "Créer mon compte") in page.roles
    assert camille.computer.follow("Créer mon compte").h1 == "Connexion avec FranceConnect+"


def test_a_field_can_become_optional() -> None:
    camille = person(account="none", changes=control("contact_details", "street", required=False))
    camille.reach_step(4)
    assert "required" not in camille.computer.page.fields["street"]
    page = camille.computer.press("Continuer", {**CONTACT, "Adresse": ""})
    assert page.headings[-1] == "Votre situation"


@pytest.mark.parametrize("how", [{"present": False}, {"disabled": True}])
def test_a_field_nobody_can_fill_in_is_not_asked_for(how: dict[str, bool]) -> None:
    camille = person(account="none", changes=control("contact_details", "street", **how))
    camille.reach_step(4)
    rest = {label: value for label, value in CONTACT.items() if label != "Adresse"}
    assert camille.computer.press("Continuer", rest).headings[-1] == "Votre situation"


def test_a_heading_a_text_and_a_fact_can_change() -> None:
    changes: Tree = {
        "facts": {"participation": "103,20 €"},
        "screens": {"review": {"heading": "Votre demande", "texts": {"share_label": "Votre part"}}},
    }
    camille = person(changes=changes)
    camille.sign_in()
    camille.computer.press("Demander un devis")
    camille.computer.press("Valider")
    page = camille.computer.press("Je souhaite envoyer directement ma demande de devis")
    assert page.h1 == "Votre demande"
    assert "Votre part" in page.text
    assert "103,20 €" in page.text
    assert "102,23" not in page.text


def test_the_flow_of_the_request_can_lose_and_reorder_screens() -> None:
    camille = person(changes={"flows": {"request": ["sending_choice", "civil_servant_notice"]}})
    camille.sign_in()
    assert camille.computer.press("Demander un devis").h1 == "Demande de devis"
    page = camille.computer.press("Je souhaite envoyer directement ma demande de devis")
    assert page.headings[-1] == "Vous travaillez dans la fonction publique ?"
    assert camille.computer.press("Valider").h1 == "Votre demande de devis est envoyée"


def test_the_completion_can_lose_a_step_and_counts_the_others() -> None:
    flow = ["identity", "contact_details", "situation"]
    camille = person(account="none", changes={"flows": {"completion": flow}})
    page = camille.sign_in()
    assert "Étape 1 sur 3" in page.text
    assert "Étape suivante : Vos coordonnées" in page.text
    camille.computer.press("Continuer")
    assert camille.computer.press("Continuer", CONTACT).headings[-1] == "Votre situation"


def test_a_code_is_sent_even_when_no_step_asks_for_the_address() -> None:
    flow = ["identity", "email_code", "contact_details"]
    camille = person(account="none", changes={"flows": {"completion": flow}})
    camille.sign_in()
    assert camille.world.email in camille.computer.press("Continuer").text
    camille.mailbox.open(camille.at("messagerie"))
    code = camille.mailbox.follow("Votre code de vérification").codes[0]
    page = camille.computer.press("Continuer", {"Code à 6 chiffres": code})
    assert page.headings[-1] == "Vos coordonnées"


def test_the_first_use_can_disappear() -> None:
    camille = person(account="none", changes={"flows": {"identification": []}})
    camille.reach_waiting()
    camille.confirm_on_phone()
    assert camille.computer.reload().h1 == "Vous allez vous connecter en tant que :"


def test_a_code_can_change_its_length() -> None:
    camille = person(account="none", changes={"facts": {"email_code_length": 8}})
    assert camille.reach_step(3).value("Code à 8 chiffres") == ""
    assert len(camille.world.completion.email_code or "") == 8


def test_the_plus_can_be_drawn_instead_of_written() -> None:
    camille = person(changes={"flags": {"plus_drawn_by_css": True}})
    page = camille.ask_for_quote()
    assert ("button", "S'identifier avec FranceConnect") in page.roles
    page = camille.computer.press("S'identifier avec FranceConnect")
    assert page.h1 == "Connexion en cours sur Mon Compte Formation"


def test_a_disabled_provider_is_said_to_be_unavailable() -> None:
    camille = person(changes=control("providers", "la_poste", disabled=True))
    camille.ask_for_quote()
    assert "Indisponible" in camille.computer.press("S'identifier avec FranceConnect+").text


@each_era
def test_without_its_list_the_first_session_is_taken(era: str) -> None:
    camille = camille_at(era, changes=the_list(era, present=False))
    camille.sign_in_to_buy()
    camille.training()
    camille.computer.press(ENROL[era])
    camille.visit(f"/espace-prive/html/dossiers/{camille.dossier.id}")
    assert OPEN_SESSION[era] in camille.computer.page.text


@each_era
def test_a_file_can_ask_for_less(era: str) -> None:
    camille = camille_at(era, changes=control("file_details", "street", present=False))
    camille.sign_in_to_buy()
    camille.choose_session()
    page = camille.computer.press(NEXT[era], DETAILS)
    assert "12 rue des Essais" in page.text
    assert camille.computer.press(SEND[era]).h1 == "Votre dossier est envoyé"


@each_era
def test_the_enrolment_can_lose_its_screens(era: str) -> None:
    camille = camille_at(era, changes={"flows": {"enrolment": ["file_review"]}})
    camille.sign_in_to_buy()
    camille.training()
    page = camille.computer.press(ENROL[era], CHOICE[era])
    assert page.h1 == "Récapitulatif de votre dossier"
    assert camille.computer.press(SEND[era]).h1 == "Votre dossier est envoyé"
