"""An account completed in steps, with FranceConnect+ or with a password, since 2024."""

import pytest

from parcours.mocks import paths
from tests.mocks.people.enrolling import Enrolling, camille_at
from tests.mocks.people.page import Page
from tests.mocks.people.people import CONTACT, SITUATION

TAKEN = "famille@example.org"
PASSWORD = "Exemple-2026"  # twelve, with a sign
each_late_era = pytest.mark.parametrize("era", ["2024-01", "2025-01", "2026-01"])


def somebody_new(era: str) -> Enrolling:
    return camille_at(era, account="none", taken_email=TAKEN)


def begin_by_password(camille: Enrolling, **otherwise: str) -> Page:
    """The one screen that asks for all an account with a password needs."""
    camille.visit(paths.CREATION)
    person = camille.world.resident
    typed = {
        "Numéro de sécurité sociale": person.social_security_number,
        "Nom de naissance": person.birth_name,
        "Adresse email": person.email,
        "Mot de passe": PASSWORD,
        "Lettres affichées": camille.world.completion.captcha,
    }
    return camille.computer.press("Continuer", {**typed, **otherwise})


def type_code(camille: Enrolling) -> Page:
    code = camille.world.messages.inbox()[0].code or ""
    return camille.computer.press("Continuer", {"Code à 6 chiffres": code})


def give_email(camille: Enrolling, email: str) -> Page:
    letters = camille.world.completion.captcha
    return camille.computer.press("Continuer", {"Adresse email": email, "Lettres affichées": letters})


@each_late_era
def test_a_password_of_twelve_with_a_sign_makes_an_account(era: str) -> None:
    camille = somebody_new(era)
    assert begin_by_password(camille).headings[1] == "Vérification de votre adresse email"
    assert "Étape 2 sur 4" in camille.computer.page.text
    assert type_code(camille).headings[1] == "Vos coordonnées"
    assert camille.computer.press("Continuer", CONTACT).headings[1] == "Votre situation"
    page = camille.computer.press("Finaliser", SITUATION)
    assert page.h1 == "Votre compte est créé"
    assert "n’a pas été conservé" not in page.text
    assert camille.world.account == "complete"
    assert camille.sign_in_with_password(PASSWORD).h1 == "Mon Compte Formation"


@pytest.mark.parametrize(
    "password", ["Exemple-202", "exemple-2026", "EXEMPLE-2026", "Exemple-Aout", "Exemple12026"]
)
def test_any_other_password_is_refused(password: str) -> None:
    camille = somebody_new("2026-01")
    page = begin_by_password(camille, **{"Mot de passe": password})
    assert page.headings[1] == "Votre compte"
    assert "au moins 12 caractères" in page.alerts[0]
    assert "un caractère spécial" in page.alerts[0]
    assert password not in page.html


@each_late_era
@pytest.mark.parametrize("email", [TAKEN, "FAMILLE@example.org "])
def test_an_address_of_another_account_is_refused(era: str, email: str) -> None:
    camille = somebody_new(era)
    page = begin_by_password(camille, **{"Adresse email": email})
    assert "déjà utilisée par un autre compte" in page.alerts[0]
    assert not [mail for mail in camille.world.messages.mails if mail.letter == "email_code"]
    assert begin_by_password(camille).headings[1] == "Vérification de votre adresse email"


@each_late_era
def test_so_it_is_when_an_account_is_completed(era: str) -> None:
    camille = somebody_new(era)
    camille.sign_in_with_franceconnect()
    camille.computer.press("Continuer")
    assert "déjà utilisée par un autre compte" in give_email(camille, TAKEN).alerts[0]
    assert not [mail for mail in camille.world.messages.mails if mail.letter == "email_code"]
    page = give_email(camille, camille.world.resident.email)
    assert page.headings[1] == "Vérification de votre adresse email"


@pytest.mark.parametrize("era", ["2021-11", "2022-10"])
def test_so_it_is_in_the_tabs(era: str) -> None:
    camille = somebody_new(era)
    camille.sign_in_with_franceconnect()
    contact = {"Téléphone portable": "06 39 98 12 34", "Adresse email personnelle": TAKEN}
    assert "déjà utilisée" in camille.computer.press("CONTINUER", contact).alerts[0]
    page = camille.computer.press("CONTINUER", {**contact, "Adresse email personnelle": "autre@example.org"})
    assert page.headings[-1] == "Adresse"


@each_late_era
def test_somebody_who_has_an_account_makes_no_other(era: str) -> None:
    camille = camille_at(era)
    assert "il en a déjà un" in begin_by_password(camille).alerts[0]


@each_late_era
@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ({"Numéro de sécurité sociale": ""}, "Saisissez votre numéro de sécurité sociale."),
        ({"Numéro de sécurité sociale": "12"}, "comporte 15 chiffres"),
        ({"Nom de naissance": "Autre"}, "Ce nom n’est pas celui"),
        ({"Adresse email": "camille@exemple"}, "n’est pas complète"),
        ({"Mot de passe": ""}, "Choisissez un mot de passe."),
        ({"Lettres affichées": "abcdef"}, "Ces lettres ne sont pas celles de l’image."),
    ],
)
def test_the_one_screen_tells_what_is_wrong_and_keeps_the_rest(
    era: str, typed: dict[str, str], message: str
) -> None:
    camille = somebody_new(era)
    page = begin_by_password(camille, **typed)
    assert page.headings[1] == "Votre compte"
    assert message in page.alerts[0]
    assert page.value("Mot de passe") == ""
    kept = {"Nom de naissance": camille.world.resident.birth_name, **typed}
    assert page.value("Nom de naissance") == kept["Nom de naissance"]
    assert not [mail for mail in camille.world.messages.mails if mail.letter == "email_code"]


@each_late_era
def test_wrong_letters_are_replaced_and_a_password_is_never_shown_again(era: str) -> None:
    camille = somebody_new(era)
    letters = camille.visit(paths.CREATION).letters
    page = begin_by_password(camille, **{"Lettres affichées": letters.lower()})
    assert page.letters == camille.world.completion.captcha != letters
    assert begin_by_password(camille).headings[1] == "Vérification de votre adresse email"
    page = camille.computer.press("Précédent")
    assert page.headings[1] == "Votre compte"
    assert page.value("Adresse email") == camille.world.resident.email
    assert PASSWORD not in page.html


@each_late_era
def test_one_screen_asks_for_all_and_nothing_is_known_of_anybody(era: str) -> None:
    page = somebody_new(era).visit(paths.CREATION)
    assert list(page.forms[-1].labels) == [
        "Numéro de sécurité sociale",
        "Nom de naissance",
        "Adresse email",
        "Mot de passe",
        "Lettres affichées",
    ]
    assert not any(page.value(label) for label in page.forms[-1].labels)
    assert "Étape suivante : Vérification de votre adresse email" in page.text


@each_late_era
@pytest.mark.parametrize("asked", [False, True])
def test_only_a_request_under_way_is_told_lost(era: str, asked: bool) -> None:
    camille = somebody_new(era)
    if asked:
        camille.visit(paths.RIGHTS)  # sends one to sign in, and remembers why
    camille.sign_in_with_franceconnect()
    camille.computer.press("Continuer")
    give_email(camille, camille.world.resident.email)
    type_code(camille)
    camille.computer.press("Continuer", CONTACT)
    page = camille.computer.press("Finaliser", SITUATION)
    assert page.h1 == "Votre compte est créé"
    assert ("pas été conservé" in page.text) is asked
