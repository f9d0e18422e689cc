"""What each form says when it is not filled in right, and that nothing typed is lost."""

import pytest

from parcours.mocks.fields import with_key
from tests.mocks.people.people import CONTACT, SITUATION, person

NUMBER = "Numéro de sécurité sociale"


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("+33 ", "Saisissez votre numéro de mobile."),
        ("", "Saisissez votre numéro de mobile."),
        ("06 39 98", "Ce numéro n’est pas un numéro de mobile français, par exemple +33 6 39 98 00 00."),
        (
            "01 99 00 12 34",
            "Ce numéro n’est pas un numéro de mobile français, par exemple +33 6 39 98 00 00.",
        ),
        ("06 39 98 99 99", "Aucune Identité Numérique n’est liée à ce numéro."),
    ],
)
def test_a_wrong_mobile_number_is_told_and_kept(typed: str, message: str) -> None:
    camille = person()
    page = camille.choose_la_poste()
    assert page.value("Numéro de Mobile") == "+33 "
    page = camille.computer.press("S'identifier", {"Numéro de Mobile": typed})
    assert page.h1 == "Identifiez-vous avec votre Identité Numérique"
    assert message in page.alerts[0]
    assert page.value("Numéro de Mobile") == typed
    assert page.fields["phone"]["aria-invalid"] == "true"
    assert page.fields["phone"]["aria-describedby"] == "phone-error"
    assert camille.world.notifications() == []


@pytest.mark.parametrize(
    "typed",
    ["06 39 98 12 34", "0639981234", "+33 6 39 98 12 34", "+33639981234", "+33 0639981234", "06.39.98.12.34"],
)
def test_a_mobile_number_can_be_written_in_many_ways(typed: str) -> None:
    camille = person()
    camille.choose_la_poste()
    page = camille.computer.press("S'identifier", {"Numéro de Mobile": typed})
    assert page.h1 == "Confirmez sur l'application"
    assert "+33 6 39 98 12 34" in page.text


@pytest.mark.parametrize(
    ("step", "typed", "field", "message"),
    [
        (1, {NUMBER: ""}, "social_security_number", "Saisissez votre numéro de sécurité sociale."),
        (1, {NUMBER: "12"}, "social_security_number", "Le numéro de sécurité sociale comporte 15 chiffres."),
        (1, {NUMBER: with_key("1850499999001")}, "social_security_number", "Ce numéro n’est pas celui"),
        (1, {"Nom de naissance": ""}, "birth_name", "Saisissez votre nom de naissance."),
        (1, {"Nom de naissance": "Autre"}, "birth_name", "Ce nom n’est pas celui"),
        (2, {"Adresse email": ""}, "email", "Saisissez votre adresse email."),
        (2, {"Adresse email": "camille@exemple"}, "email", "Cette adresse email n’est pas complète"),
        (2, {"Lettres affichées": ""}, "captcha", "Recopiez les lettres affichées."),
        (2, {"Lettres affichées": "abcdef"}, "captcha", "Ces lettres ne sont pas celles de l’image."),
        (3, {"Code à 6 chiffres": ""}, "code", "Saisissez le code reçu par email."),
        (3, {"Code à 6 chiffres": "12"}, "code", "Ce code n’est pas le dernier"),
        (4, {**CONTACT, "Numéro de téléphone": "123"}, "phone", "n’est pas un numéro français"),
        (4, {**CONTACT, "Adresse": ""}, "street", "Saisissez votre adresse."),
        (4, {**CONTACT, "Code postal": "7500"}, "postcode", "Le code postal comporte 5 chiffres."),
        (4, {**CONTACT, "Ville": " "}, "city", "Saisissez votre ville."),
        (5, {"Diplôme le plus élevé": "Aucun de la liste"}, "diploma", "Sélectionnez votre diplôme"),
        (5, {**SITUATION, "Année d'obtention": "2031"}, "diploma_year", "n’est pas dans le futur"),
        (5, {**SITUATION, "Année d'obtention": "98"}, "diploma_year", "L’année comporte 4 chiffres"),
        (5, {"Catégorie socioprofessionnelle": ""}, "occupation", "Sélectionnez votre catégorie"),
        (5, {"Année d'obtention": "2007"}, "terms", "Acceptez les conditions générales"),
    ],
)
def test_each_field_of_the_completion_tells_what_is_wrong(
    step: int, typed: dict[str, str], field: str, message: str
) -> None:
    camille = person(account="none")
    before = camille.reach_step(step)
    page = camille.computer.press("Finaliser" if step == 5 else "Continuer", typed)
    assert page.headings[-1] == before.headings[-1]
    assert message in page.alerts[0]
    assert page.fields[field]["aria-invalid"] == "true"
    assert f"{field}-error" in page.fields[field]["aria-describedby"]
    assert camille.world.account == "none"


def test_what_was_right_stays_when_something_is_wrong() -> None:
    camille = person(account="none")
    camille.reach_step(4)
    page = camille.computer.press("Continuer", {**CONTACT, "Code postal": "?"})
    assert {label: page.value(label) for label in CONTACT} == {**CONTACT, "Code postal": "?"}
    page = camille.computer.press("Continuer", {"Code postal": "99999"})
    assert page.headings[-1] == "Votre situation"


def test_wrong_letters_are_replaced_by_others_to_copy() -> None:
    camille = person(account="none")
    letters = camille.reach_step(2).letters
    assert letters == camille.world.completion.captcha
    page = camille.computer.press(
        "Continuer", {"Adresse email": "a@example.org", "Lettres affichées": letters.lower()}
    )
    assert page.letters == camille.world.completion.captcha != letters
    assert page.value("Lettres affichées") == ""
    assert page.value("Adresse email") == "a@example.org"


def test_going_back_loses_nothing_typed() -> None:
    camille = person(account="none")
    camille.reach_step(4)
    page = camille.computer.press("Précédent", {"Ville": "Exempleville"})
    assert page.headings[-1] == "Vérification de votre adresse email"
    assert page.value("Code à 6 chiffres") == camille.world.completion.email_code
    page = camille.computer.press("Continuer")
    assert page.value("Ville") == "Exempleville"
    assert page.alerts == []


def test_the_code_can_be_sent_again_and_only_the_last_one_works() -> None:
    camille = person(account="none")
    camille.reach_step(3)
    first = camille.world.completion.email_code or ""
    page = camille.computer.press("Renvoyer le code")
    assert "Un nouveau code" in page.alerts[0]
    page = camille.computer.press("Continuer", {"Code à 6 chiffres": first})
    assert page.headings[-1] == "Vérification de votre adresse email"
    camille.mailbox.open(camille.at("messagerie"))
    code = camille.mailbox.follow("Votre code de vérification").codes[0]
    assert code != first
    page = camille.computer.press("Continuer", {"Code à 6 chiffres": code})
    assert page.headings[-1] == "Vos coordonnées"


def test_a_code_sent_elsewhere_does_not_reach_the_mailbox() -> None:
    camille = person(account="none")
    camille.reach_step(2)
    letters = camille.world.completion.captcha
    page = camille.computer.press(
        "Continuer", {"Adresse email": "autre@example.net", "Lettres affichées": letters}
    )
    assert "autre@example.net" in page.text
    assert "Votre code de vérification" not in camille.mailbox.open(camille.at("messagerie")).links


def test_the_password_only_lets_one_look() -> None:
    camille = person()
    camille.ask_for_quote()
    right = {
        NUMBER: camille.world.resident.social_security_number,
        "Mot de passe": camille.world.resident.password,
    }
    page = camille.computer.press("Me connecter", {**right, "Mot de passe": "faux"})
    assert "ne correspondent à aucun compte" in page.alerts[0]
    assert page.value("Mot de passe") == ""
    assert page.value(NUMBER) == right[NUMBER]
    assert camille.computer.press("Me connecter", right).h1 == "Bilan de compétences"
    assert camille.computer.follow("Droits").h1 == "Vos droits formation"
    page = camille.ask_for_quote()
    assert page.h1 == "Connexion avec FranceConnect+"
    assert page.alerts == ["Pour acheter une formation, identifiez-vous avec FranceConnect+."]


def test_what_is_typed_is_never_markup() -> None:
    camille = person(account="none")
    camille.reach_step(4)
    nasty = '"><script>alert(1)</script>{{ 7 * 7 }}'
    page = camille.computer.press("Continuer", {**CONTACT, "Ville": nasty, "Code postal": "?"})
    assert "<script>alert" not in page.html
    assert page.value("Ville") == nasty
