"""An account with a password, made in five tabs, at the releases that have them; and what replaces them."""

import pytest

from parcours.mocks import paths
from parcours.mocks.fields import with_key
from tests.mocks.people.enrolling import Enrolling, camille_at
from tests.mocks.people.page import Page

with_tabs = pytest.mark.parametrize("era", ["2021-11", "2022-10"])
PASSWORD = "Abcdefg1"
MOBILE = {"Téléphone portable": "06 39 98 12 34", "Adresse email personnelle": "camille@example.org"}
ADDRESS = {"Type de voie": "rue", "Nom de la voie": "des Essais", "Ville, code postal": "Exempleville 99999"}
DIPLOMA = {"Dernier diplôme obtenu": "Sans diplôme", "Année d'obtention": "1998"}
LAST = {
    "Mot de passe": PASSWORD,
    "Confirmez votre mot de passe": PASSWORD,
    "J'accepte les conditions générales d'utilisation": "yes",
}


def answers(camille: Enrolling) -> list[dict[str, str]]:
    person = camille.world.resident
    identity = {
        "Numéro de sécurité sociale": person.social_security_number,
        "Nom de naissance": person.birth_name,
    }
    return [identity, MOBILE, ADDRESS, DIPLOMA, LAST]


def reach_tab(era: str, number: int) -> tuple[Enrolling, Page]:
    camille = camille_at(era, account="none")
    camille.visit()
    page = camille.computer.follow("CRÉATION DE COMPTE")
    for tab in range(1, number):
        page = camille.computer.press("CONTINUER", answers(camille)[tab - 1])
    return camille, page


@with_tabs
def test_five_tabs_make_an_account_with_a_password(era: str) -> None:
    camille, page = reach_tab(era, 1)
    met = [page.headings[1]]
    for typed in answers(camille):
        page = camille.computer.press("CONTINUER", typed)
        met.append(page.headings[-1])
    assert met == ["Identité", "Contact", "Adresse", "Diplôme", "Mot de passe", "Votre compte est créé"]
    assert camille.world.account == "complete"
    assert camille.world.email == "camille@example.org"
    assert camille.computer.follow("Me connecter").h1 == "Connexion"
    assert camille.sign_in_with_password(PASSWORD).h1 == "Mon Compte Formation"
    assert camille.world.resident.full_name in camille.computer.page.text


@with_tabs
def test_nothing_is_known_of_somebody_who_creates_an_account(era: str) -> None:
    _, page = reach_tab(era, 1)
    assert page.value("Numéro de sécurité sociale") == ""
    assert page.value("Nom de naissance") == ""
    assert 'aria-current="step">Identité' in page.html


@with_tabs
@pytest.mark.parametrize(
    ("tab", "typed", "message"),
    [
        (1, {"Numéro de sécurité sociale": ""}, "Saisissez votre numéro de sécurité sociale."),
        (1, {"Numéro de sécurité sociale": with_key("1850499999001")}, "ne permet pas de créer un compte"),
        (1, {"Nom de naissance": "Autre"}, "Ce nom n’est pas celui"),
        (2, {"Téléphone portable": "01 99 00 12 34"}, "commence par 06 ou 07"),
        (2, {**MOBILE, "Téléphone fixe": "12"}, "Un numéro de téléphone fixe a 10 chiffres."),
        (2, {**MOBILE, "Adresse email personnelle": "camille@"}, "n’est pas complète"),
        (3, {"Type de voie": ""}, "Saisissez le type de voie"),
        (4, {"Année d'obtention": "98"}, "L’année comporte 4 chiffres"),
        (5, {**LAST, "Mot de passe": "Abcdef1"}, "au moins 8 caractères"),
        (5, {**LAST, "Mot de passe": "abcdefgh1"}, "au moins 8 caractères"),
        (5, {**LAST, "Mot de passe": "Abcdefgh"}, "au moins 8 caractères"),
        (5, {**LAST, "Confirmez votre mot de passe": "Autre-1234"}, "ne sont pas les mêmes"),
        (5, {"Mot de passe": PASSWORD, "Confirmez votre mot de passe": PASSWORD}, "Acceptez les conditions"),
    ],
)
def test_each_tab_tells_what_is_wrong(era: str, tab: int, typed: dict[str, str], message: str) -> None:
    camille, before = reach_tab(era, tab)
    page = camille.computer.press("CONTINUER", typed)
    assert page.headings[-1] == before.headings[-1]
    assert message in page.alerts[0]
    assert camille.world.account == "none"


@with_tabs
def test_a_password_is_never_shown_again(era: str) -> None:
    camille, _ = reach_tab(era, 5)
    page = camille.computer.press("CONTINUER", {**LAST, "Confirmez votre mot de passe": "Autre-1234"})
    assert PASSWORD not in page.html
    assert "Autre-1234" not in page.html


@with_tabs
def test_going_back_a_tab_loses_nothing(era: str) -> None:
    camille, _ = reach_tab(era, 3)
    page = camille.computer.press("Précédent")
    assert {label: page.value(label) for label in MOBILE} == MOBILE
    assert camille.visit(paths.creation("tab_password")).headings[-1] == "Adresse"


@with_tabs
def test_somebody_who_has_an_account_cannot_make_another(era: str) -> None:
    camille = camille_at(era)
    camille.visit(paths.CREATION)
    page = camille.computer.press("CONTINUER", answers(camille)[0])
    assert "il en a déjà un" in page.alerts[0]


@with_tabs
def test_a_first_sign_in_by_franceconnect_fills_in_the_tabs_that_are_left(era: str) -> None:
    camille = camille_at(era, account="none")
    page = camille.sign_in_with_franceconnect()
    assert page.headings[-1] == "Contact"
    for typed in answers(camille)[1:4]:
        page = camille.computer.press("CONTINUER", typed)
    assert page.headings[-1] == "Conditions"
    page = camille.computer.press("FINALISER", {"J'accepte les conditions générales d'utilisation": "yes"})
    assert page.h1 == "Mon Compte Formation"
    assert camille.world.resident.full_name in page.text
    assert camille.choose_session().h1 == "Dossier d'inscription"


def test_a_first_sign_in_in_2024_goes_through_five_steps_and_signs_out() -> None:
    camille = camille_at("2024-01", account="none")
    page = camille.sign_in_with_franceconnect()
    assert (page.h1, page.headings[1]) == ("Complétez vos informations", "Votre identité")
    assert "Étape 1 sur 5" in page.text


@pytest.mark.parametrize("era", ["2024-01", "2025-01", "2026-01"])
def test_later_who_wants_an_account_is_led_to_sign_in(era: str) -> None:
    camille = camille_at(era, account="none")
    assert camille.visit().h1 == "Mon Compte Formation"
    assert camille.computer.follow("Créer mon compte").h1.startswith("Connexion")
    page = camille.computer.follow("Créer mon compte")
    assert (page.h1, page.headings[1]) == ("Complétez vos informations", "Votre compte")
    assert "Étape 1 sur 4" in page.text


@with_tabs
def test_somebody_signed_in_creates_nothing(era: str) -> None:
    camille = camille_at(era)
    camille.sign_in_with_password()
    assert camille.visit(paths.CREATION).h1 == "Mon Compte Formation"
    assert camille.world.resident.full_name in camille.computer.page.text
