"""The app made ready: signed in, activated by the code of the SMS, given a secret code of one's own."""

import pytest

from parcours.mocks.drift import find
from parcours.mocks.releases.loader import Tree
from tests.mocks.people.creating import PASSWORD, Newcomer, each_era, newcomer

ACTIVATE = "Activez votre identité"
CHOOSE = "Choisissez votre code secret"
HOME = "L'Identité Numérique"


def verified(era: str = "2022-10", changes: Tree | None = None) -> Newcomer:
    camille = newcomer(era, changes=changes)
    camille.be_recognised()
    return camille


@each_era
def test_from_the_sms_to_an_active_identity(era: str) -> None:
    camille = verified(era)
    code = camille.read_code()
    assert camille.open_app().h1 == ACTIVATE
    assert camille.phone.page.fields["code"]["data-submit-at"] == "6"
    assert camille.enter(code).h1 == CHOOSE
    page = camille.enter("1470")
    assert (page.h1, camille.stage, camille.world.secret_code) == (HOME, "active", "1470")
    assert camille.phone.follow("Mon Compte Formation").h1 == "Mon Compte Formation"
    assert camille.world.knows_number("0639981234")


def test_the_code_chosen_is_the_one_that_confirms() -> None:
    camille = verified("2025-01")
    code = camille.read_code()
    camille.open_app()
    camille.enter(code)
    camille.enter("1470")
    camille.reach_waiting()
    camille.open_notification()
    camille.phone.press("Confirmer")
    assert camille.type_secret("2580").alerts
    assert camille.type_secret("1470").h1 == "Connexion confirmée"


def test_a_wrong_activation_code_can_be_tried_again() -> None:
    camille = verified()
    code = camille.read_code()
    camille.open_app()
    assert camille.enter("000000").alerts == ["Code d’activation incorrect. Essais restants : 2."]
    assert camille.enter(code).h1 == CHOOSE


def test_what_else_is_asked_for_is_demanded_with_the_code() -> None:
    camille = verified(changes=find("2022-10", "add-field:app_activation").changes)
    code = camille.read_code()
    camille.open_app()
    page = camille.enter(code)
    assert (page.h1, page.alerts) == (ACTIVATE, ["Une information est à corriger Complétez « Civilité »."])
    assert page.fields["code"].get("value", "") == ""
    assert camille.enter(code, added_field="Madame").h1 == CHOOSE


def test_after_three_wrong_codes_another_is_sent() -> None:
    camille = verified()
    old = camille.read_code()
    camille.open_app()
    camille.enter("000000")
    camille.enter("111111")
    page = camille.enter("222222")
    assert "demandez-en un nouveau" in page.alerts[0]
    assert "Code d'activation" not in page.forms[-1].labels
    assert camille.enter(old).h1 == ACTIVATE
    camille.phone.press("Recevoir un nouveau code")
    new = camille.read_code()
    assert new != old
    camille.open_app()
    assert camille.enter(new).h1 == CHOOSE


@pytest.mark.parametrize("typed", ["12", "abcd", "12345"])
def test_a_secret_code_has_four_digits(typed: str) -> None:
    camille = verified()
    code = camille.read_code()
    camille.open_app()
    camille.enter(code)
    assert camille.enter(typed).h1 == CHOOSE
    assert camille.stage == "activated"


@pytest.mark.parametrize(("email", "password"), [("autre@example.org", PASSWORD), (None, "pas le bon")])
def test_the_app_asks_for_the_account_of_la_poste(email: str | None, password: str) -> None:
    camille = verified()
    camille.phone.open(camille.at("telephone", "/identite-numerique"))
    typed = {"Adresse email": email or camille.world.email, "Mot de passe": password}
    assert camille.phone.press("Me connecter", typed).alerts


def test_before_anybody_has_seen_the_papers_the_app_says_to_wait() -> None:
    camille = newcomer()
    camille.accept_ar24()
    assert camille.open_app().h1 == "Identité à vérifier"
    for path in ("activation", "code-secret"):
        page = camille.phone.open(camille.at("telephone", f"/identite-numerique/{path}"))
        assert page.h1 == "Identité à vérifier"


def test_messages_are_listed_and_read_ones_no_longer_announced() -> None:
    camille = verified()
    camille.read_code()
    page = camille.phone.open(camille.at("telephone"))
    assert not any("SMS" in name for name in page.links)
    page = camille.phone.follow("Messages")
    assert "L'Identité Numérique" in page.links
    assert camille.phone.open("/messages/unknown").h1 == "Messages"
