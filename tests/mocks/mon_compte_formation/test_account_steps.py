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


def begin_by_password(camille: Enrolling) -> Page:
    camille.visit(paths.CREATION)
    person = camille.world.resident
    typed = {
        "Numéro de sécurité sociale": person.social_security_number,
        "Nom de naissance": person.birth_name,
    }
    return camille.computer.press("Continuer", typed)


def give_email(camille: Enrolling, email: str) -> Page:
    letters = camille.world.completion.captcha
    return camille.computer.press("Continuer", {"Adresse email": email, "Lettres affichées": letters})


def reach_password(era: str) -> Enrolling:
    camille = somebody_new(era)
    begin_by_password(camille)
    give_email(camille, camille.world.resident.email)
    camille.computer.press("Continuer", {"Code à 6 chiffres": camille.world.messages.inbox()[0].code or ""})
    camille.computer.press("Continuer", CONTACT)
    return camille


def choose(camille: Enrolling, password: str) -> Page:
    typed = {"Mot de passe": password, "Confirmez votre mot de passe": password}
    return camille.computer.press("Continuer", typed)


@each_late_era
def test_a_password_of_twelve_with_a_sign_makes_an_account(era: str) -> None:
    camille = reach_password(era)
    assert camille.computer.page.headings[1] == "Votre mot de passe"
    assert choose(camille, PASSWORD).headings[1] == "Votre situation"
    page = camille.computer.press("Finaliser", SITUATION)
    assert page.h1 == "Votre compte est créé"
    assert "n’a pas été conservé" not in page.text
    assert camille.world.account == "complete"
    assert camille.sign_in_with_password(PASSWORD).h1 == "Mon Compte Formation"


@pytest.mark.parametrize(
    "password", ["Exemple-202", "exemple-2026", "EXEMPLE-2026", "Exemple-Aout", "Exemple12026"]
)
def test_any_other_password_is_refused(password: str) -> None:
    camille = reach_password("2026-01")
    page = choose(camille, password)
    assert page.headings[1] == "Votre mot de passe"
    assert "au moins 12 caractères" in page.alerts[0]
    assert "un caractère spécial" in page.alerts[0]
    assert password not in page.html


@each_late_era
@pytest.mark.parametrize("email", [TAKEN, "FAMILLE@example.org "])
def test_an_address_of_another_account_is_refused(era: str, email: str) -> None:
    camille = somebody_new(era)
    begin_by_password(camille)
    page = give_email(camille, email)
    assert "déjà utilisée par un autre compte" in page.alerts[0]
    assert not [mail for mail in camille.world.messages.mails if mail.letter == "email_code"]
    assert (
        give_email(camille, camille.world.resident.email).headings[1] == "Vérification de votre adresse email"
    )


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
@pytest.mark.parametrize("asked", [False, True])
def test_only_a_request_under_way_is_told_lost(era: str, asked: bool) -> None:
    camille = somebody_new(era)
    if asked:
        camille.visit(paths.RIGHTS)  # sends one to sign in, and remembers why
    camille.sign_in_with_franceconnect()
    camille.computer.press("Continuer")
    give_email(camille, camille.world.resident.email)
    camille.computer.press("Continuer", {"Code à 6 chiffres": camille.world.messages.inbox()[0].code or ""})
    camille.computer.press("Continuer", CONTACT)
    page = camille.computer.press("Finaliser", SITUATION)
    assert page.h1 == "Votre compte est créé"
    assert ("pas été conservé" in page.text) is asked
