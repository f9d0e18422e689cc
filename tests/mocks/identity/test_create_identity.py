"""Creating an Identité Numérique at La Poste: the account, who one is, the ways to prove it."""

import pytest

from parcours.mocks.server.client import MockError
from parcours.mocks.server.process import running
from parcours.mocks.sites.desk import example_resident
from tests.mocks.people.creating import APP, PASSWORD, TERMS, each_era, newcomer, on_the_web

PENDING = "Votre demande est enregistrée"
QUESTION = "Comment souhaitez-vous faire vérifier votre identité ?"


@on_the_web
def test_the_showcase_leads_to_la_poste(era: str) -> None:
    camille = newcomer(era)
    assert camille.computer.open(camille.at("identite-numerique")).h1 == "Créez votre Identité Numérique"
    assert camille.computer.follow("Créer votre identité numérique").h1 == "Avant de commencer"
    assert camille.computer.follow("Continuer").h1 == "Votre compte La Poste"


@pytest.mark.parametrize("era", APP)
def test_later_it_leads_to_the_app_and_la_poste_has_no_site(era: str) -> None:
    camille = newcomer(era)
    page = camille.computer.open(camille.at("identite-numerique", "/creer/avant-de-commencer"))
    assert "dans l’application" in page.text
    assert "Créer votre identité numérique" not in page.links
    camille.computer.open(camille.at("la-poste"))
    assert camille.computer.status == 404


def test_the_banner_and_the_providers_lead_to_the_showcase() -> None:
    camille = newcomer("2022-10")
    camille.computer.open(camille.at("mon-compte-formation"))
    assert camille.computer.follow("Identité Numérique La Poste").h1 == "Créez votre Identité Numérique"
    camille.computer.follow("Revenir à l'identification")
    camille.computer.follow("CONNEXION")
    camille.computer.press("S'identifier avec FranceConnect+")
    camille.computer.follow("Comment créer une identité numérique")
    page = camille.computer.follow("Créer une Identité Numérique La Poste")
    assert page.h1 == "Créez votre Identité Numérique"


@each_era
def test_a_new_account_then_personal_details_then_three_ways(era: str) -> None:
    camille = newcomer(era)
    assert camille.open_account().h1 == "Vos informations personnelles"
    page = camille.tell()
    assert page.h1 == QUESTION
    ways = {"En ligne", "En bureau de poste", "Avec mon facteur"}
    assert ways <= {name for form in page.forms for name in form.buttons}


@pytest.mark.parametrize("era", APP)
def test_in_the_app_the_address_is_checked_by_a_code(era: str) -> None:
    camille = newcomer(era)
    camille.phone.open(camille.at("telephone", "/identite-numerique"))
    camille.phone.follow("Commencer")
    camille.phone.follow("Créer un compte")
    camille.phone.press("Continuer", {"Adresse email": camille.world.email})
    page = camille.phone.press("Continuer", {"Code à 6 chiffres": "000000"})
    assert page.alerts
    assert camille.creation("account_new").h1 == "Votre adresse email"
    camille.phone.open("/creation/account_code")
    camille.mailbox.open(camille.at("messagerie"))
    code = camille.mailbox.follow("Votre code La Poste").codes[0]
    assert camille.phone.press("Continuer", {"Code à 6 chiffres": code}).h1 == "Créez votre compte La Poste"


def test_an_account_one_has_asks_for_its_password() -> None:
    camille = newcomer(la_poste_account=True)
    camille.creation()
    page = camille.computer.press("Continuer", {"Adresse email": camille.world.email})
    assert page.h1 == "Connectez-vous à votre compte La Poste"
    assert camille.computer.press("Me connecter", {"Mot de passe": "pas le bon"}).alerts
    page = camille.computer.press("Me connecter", {"Mot de passe": PASSWORD})
    assert page.h1 == "Vos informations personnelles"


@pytest.mark.parametrize("typed", ["", "camille", "camille@example"])
def test_an_address_that_is_none_is_refused(typed: str) -> None:
    camille = newcomer()
    camille.creation()
    assert camille.computer.press("Continuer", {"Adresse email": typed}).alerts


def test_a_password_that_is_too_short_is_refused() -> None:
    camille = newcomer()
    camille.creation()
    camille.computer.press("Continuer", {"Adresse email": camille.world.email})
    assert camille.computer.press("Créer mon compte", {"Mot de passe": "Court-1"}).alerts


@pytest.mark.parametrize(
    ("label", "typed", "said"),
    [
        ("Date de naissance", "27/10/2004", "Il faut avoir 18 ans"),
        ("Date de naissance", "31/02/1985", "s’écrit jj/mm/aaaa"),
        ("Numéro de mobile", "01 99 00 12 34", "pas un numéro de mobile"),
        ("Pièce d'identité", "Titre de séjour de 5 ans ou moins", "ne permet pas"),
    ],
)
def test_who_cannot_have_an_identity_is_told_why_and_shown_the_other_way(
    label: str, typed: str, said: str
) -> None:
    camille = newcomer()
    camille.open_account()
    page = camille.tell(**{label: typed})
    assert said in page.alerts[0]
    page = camille.computer.follow("Faire vérifier mon identité par courrier")
    assert page.h1 == "Faire vérifier votre identité par courrier"


def test_somebody_who_is_18_today_can_have_one() -> None:
    camille = newcomer()
    camille.open_account()
    assert camille.tell(**{"Date de naissance": "26/10/2004"}).h1 == QUESTION


def test_nobody_goes_further_than_they_have_come() -> None:
    camille = newcomer()
    for screen in ("account_new", "personal_details", "verification", "ar24_terms", "creation_pending", "x"):
        assert camille.creation(screen).h1 == "Votre compte La Poste"
    camille.open_account()
    assert camille.creation("ar24_terms").h1 == "Vos informations personnelles"


def test_the_terms_of_ar24_must_be_accepted() -> None:
    camille = newcomer()
    assert camille.choose("online").h1 == "Vérification en ligne"
    assert camille.computer.press("Confirmer").alerts
    assert camille.stage == "begun"
    assert camille.computer.press("Confirmer", TERMS).h1 == PENDING
    assert camille.stage == "announced"


def test_one_can_choose_another_way() -> None:
    camille = newcomer()
    camille.choose("online")
    assert camille.computer.press("Choisir une autre façon").h1 == QUESTION
    assert camille.computer.press("Avec mon facteur").h1 == "Vérification par le facteur"


@each_era
def test_the_postman_comes_within_three_working_days(era: str) -> None:
    camille = newcomer(era)
    camille.choose("postman")
    page = camille.hand.press(
        "Confirmer", {"Adresse": "12 rue des Essais", "Code postal et ville": "99999 X"}
    )
    assert page.h1 == PENDING
    camille.world.advance(working_days=2)
    assert camille.world.messages.texts == []
    camille.world.advance(working_days=1)
    assert camille.stage == "verified"
    assert [sms.code for sms in camille.world.messages.texts] == [camille.world.identity.activation_code]


def test_at_the_post_office_nothing_happens_until_one_goes() -> None:
    camille = newcomer()
    camille.choose("post_office")
    assert camille.computer.press("Confirmer").alerts
    camille.world.go_to_post_office()
    assert camille.stage == "begun"
    page = camille.computer.press("Confirmer", {"Bureau de poste": "Exempleville Gare"})
    assert "bureau de poste choisi" in page.text
    camille.world.advance(working_days=30)
    assert camille.stage == "appointed"
    camille.world.go_to_post_office()
    assert camille.stage == "verified"


def test_only_somebody_with_an_active_identity_can_sign_in_with_it() -> None:
    camille = newcomer("2025-01")
    camille.choose_la_poste()
    page = camille.computer.press("S'identifier", {"Numéro de Mobile": "06 39 98 12 34"})
    assert "Aucune Identité Numérique" in page.alerts[0]
    assert camille.computer.follow("Créez votre Identité Numérique").h1 == "Créez votre Identité Numérique"


def test_an_expired_session_begins_again_at_the_account() -> None:
    camille = newcomer()
    camille.open_account()
    camille.world.expire_sessions()
    assert camille.creation().h1 == "Votre compte La Poste"


def test_a_client_lets_the_person_act_off_screen() -> None:
    resident = example_resident("complete", jobseeker=False)
    with running() as platform:
        world = platform.client.open_world("2022-10", resident, seed=1)
        assert world.do("post_form").identity.form_due is not None
        with pytest.raises(MockError, match="deed"):
            platform.client.order("POST", f"/_worlds/{world.name}/deeds")
