"""What drifts do to pages beyond names: looks, markup, addresses, channels."""

import re

import pytest

from parcours.mocks import paths
from parcours.mocks.drift import find
from tests.mocks.people.people import Person, person


def drifted(name: str, release: str = "2026-01", **who: object) -> Person:
    return person(release, changes=find(release, name).changes, **who)  # type: ignore[arg-type]  # who a person is


@pytest.mark.parametrize("name", ["markup", "hooks", "non-breaking", "whitespace"])
def test_markup_changes_and_words_do_not(name: str) -> None:
    before, after = person("2026-01").training(), drifted(f"harmless:{name}").training()
    assert after.html != before.html
    assert after.text.split() == before.text.split()
    assert after.roles == before.roles


@pytest.mark.parametrize("name", ["markup", "non-breaking", "whitespace"])
def test_lists_send_what_they_sent(name: str) -> None:
    def sent(camille: Person) -> list[str]:
        page = camille.computer.open(camille.at("mon-compte-formation", paths.SEARCH_FORM))
        return re.findall(r'<option value="([^"]+)"', page.html)

    before = sent(person("2026-01"))
    assert any(" " in value for value in before)
    assert sent(drifted(f"harmless:{name}")) == before


def test_a_look_is_a_style_sheet_of_its_own() -> None:
    camille = drifted("look:colour")
    assert camille.training().text.split() == person("2026-01").training().text.split()
    assert 'href="/_apparence.css"' in camille.computer.page.html
    sheet = camille.computer.http.get(camille.at("mon-compte-formation", "/_apparence.css"))
    assert "#17653a" in sheet.text


@pytest.mark.parametrize(
    ("name", "words"),
    [("footer", "Accessibilité"), ("banner", "Votre avis compte"), ("cookies", "fréquentation")],
)
def test_words_are_added_to_every_page(name: str, words: str) -> None:
    camille = drifted(f"harmless:{name}")
    assert words in camille.training().text
    assert words in camille.computer.press("Demander un devis").text
    camille.phone.open(camille.at("telephone"))
    assert words in camille.phone.page.text


def test_a_page_that_moved_is_found_there_and_nowhere_else() -> None:
    camille = drifted("link:files")
    camille.sign_in()
    assert camille.computer.page.links["Dossiers"] == "/mes-dossiers"
    assert camille.computer.follow("Dossiers").h1 == "Mes dossiers"
    camille.computer.open(camille.at("mon-compte-formation", paths.FILES))
    assert camille.computer.status == 404


def test_a_mail_leads_to_where_the_page_is_now() -> None:
    camille = drifted("link:training")
    camille.mailbox.open(camille.at("messagerie"))
    page = camille.mailbox.follow("Votre accompagnement : demande de devis")
    assert "/catalogue/" in page.links["Accéder à ma formation"]
    assert camille.computer.open(page.links["Accéder à ma formation"]).h1 == "Bilan de compétences"


def test_a_page_comes_before_another_once() -> None:
    camille = drifted("interstitial-same:training")
    assert camille.training().h1 == "Information importante"
    assert camille.computer.press("Demander un devis").h1 == "Bilan de compétences"
    assert camille.training().h1 == "Bilan de compétences"


def test_a_page_to_pass_leads_nowhere_else() -> None:
    camille = drifted("interstitial:training")
    camille.training()
    answer = camille.computer.http.post(
        camille.at("mon-compte-formation", "/_passer/before_training?retour=//example.org/")
    )
    assert answer.url.host.endswith(".localhost")


def test_a_form_in_two_asks_each_field_once() -> None:
    camille = drifted("split:contact_details", account="none")
    page = camille.reach_step(4)
    assert "Étape 4 sur 6" in page.text
    assert set(page.forms[-1].labels) == {"Numéro de téléphone", "Adresse"}
    page = camille.computer.press("Suivant", {"Numéro de téléphone": "06 39 98 12 34", "Adresse": "1 rue"})
    assert set(page.forms[-1].labels) == {"Code postal", "Ville"}


def test_a_box_must_be_ticked() -> None:
    camille = drifted("add-box:review")
    camille.sign_in()
    for button in ("Demander un devis", "Valider", "Je souhaite envoyer directement ma demande de devis"):
        camille.computer.press(button)
    assert camille.computer.press("Envoyer").h1 == "Récapitulatif de votre demande"
    box = {"Je certifie l'exactitude de ces informations": "yes"}
    assert camille.computer.press("Envoyer", box).h1 == "Votre demande de devis est envoyée"


def test_a_code_comes_by_sms() -> None:
    camille = drifted("channel:email_code-by-sms", account="none")
    camille.reach_step(3)
    camille.mailbox.open(camille.at("messagerie"))
    assert "Votre code de vérification" not in camille.mailbox.page.text
    camille.phone.open(camille.at("telephone"))
    camille.phone.follow("Nouveau SMS : Mon Compte Formation")
    assert camille.world.completion.email_code
    assert camille.world.completion.email_code in camille.phone.page.text


def test_one_confirms_on_the_computer() -> None:
    camille = drifted("device:confirmation-on-the-web")
    assert camille.reach_waiting().h1 == "Êtes-vous à l'origine de cette opération ?"
    camille.phone.open(camille.at("telephone"))
    assert camille.phone.page.h1 == "Notifications"
    assert "Aucune notification" in camille.phone.page.text
    camille.computer.press("Confirmer")
    form = camille.computer.page.forms[-1]
    sent = {**form.values, "code": camille.world.resident.secret_code}
    camille.computer.show(camille.computer.http.post(camille.computer.absolute(form.action), data=sent))
    assert camille.computer.page.h1 == "Vous allez vous connecter en tant que :"
