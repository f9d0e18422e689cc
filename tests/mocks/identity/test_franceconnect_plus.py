"""The ways between services that go wrong: lost sessions, wrong state, forged forms, a change of mind."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest

from parcours.mocks import paths
from tests.mocks.people.people import GO_ON, LA_POSTE, Person, person

INTERACTION = "/api/v2/interaction/"


def at_providers() -> Person:
    camille = person()
    camille.reach_franceconnect()
    return camille


def error_code(camille: Person, leads_back: bool = True) -> str:
    page = camille.computer.page
    assert page.title == "Connexion - Erreur - FranceConnect+"
    assert page.h1 == "Une erreur s'est produite"
    assert "Que faire ?" in page.headings
    assert ("Revenir sur Mon Compte Formation" in page.links) is leads_back
    found = re.search(r"Erreur (Y\w+)", page.text)
    return found[1] if found else ""


def post(camille: Person, path: str, **form: str) -> None:
    answer = camille.computer.http.post(camille.at("franceconnect-plus", path), data=form)
    camille.computer.show(answer)


def test_the_choice_of_a_provider_says_what_it_is_for() -> None:
    page = at_providers().computer.page
    assert page.title == "Connexion - Choix du compte - FranceConnect+"
    assert page.h1 == "Connexion en cours sur Mon Compte Formation"
    assert page.headings[1] == "Choisissez un compte pour vous connecter :"
    assert [name for form in page.forms for name in form.buttons] == [
        "L'Identité Numérique La Poste-",
        "France Identité-",
    ]
    assert all(role == "link" for role, _ in page.roles)


def test_the_consent_names_the_person() -> None:
    page = person().reach_consent()
    assert page.title == "Connexion - Continuer sur Service Mon Compte Formation - FranceConnect+"
    assert page.h1 == "Vous allez vous connecter en tant que :"
    assert "Camille EXEMPLE" in page.text
    assert ("button", "Données transmises") in page.roles


def test_a_change_of_mind_leads_back_with_a_message() -> None:
    camille = at_providers()
    page = camille.computer.follow("Revenir sur Mon Compte Formation")
    assert page.h1 == "Connexion avec FranceConnect+"
    assert "n’a pas abouti" in page.alerts[0]


@pytest.mark.parametrize("path", ["/", f"{INTERACTION}unknown", f"{INTERACTION}unknown/consent"])
def test_a_page_without_session_is_error_y190001(path: str) -> None:
    camille = person()
    camille.computer.open(camille.at("franceconnect-plus", path))
    assert error_code(camille, leads_back=False) == "Y190001"
    assert camille.computer.status == 401


def test_the_session_ends_after_ten_minutes() -> None:
    camille = at_providers()
    camille.world.advance(seconds=599)
    assert camille.computer.reload().h1 == "Connexion en cours sur Mon Compte Formation"
    camille.world.advance(seconds=1)
    camille.computer.press(LA_POSTE["2025-01"])
    assert error_code(camille, leads_back=False) == "Y190001"


def test_the_consent_of_an_expired_session_is_refused() -> None:
    camille = person()
    camille.reach_consent()
    camille.world.advance(seconds=600)
    camille.computer.press(GO_ON)
    assert error_code(camille, leads_back=False) == "Y190001"


def test_another_browser_cannot_use_the_same_address() -> None:
    camille = at_providers()
    assert "Erreur Y190001" in camille.phone.open(camille.computer.url).text


def test_consent_cannot_be_given_before_the_provider_answers() -> None:
    camille = at_providers()
    csrf = next(iter(camille.world.interactions.values())).csrf
    post(camille, "/api/v2/login", csrfToken=csrf)
    assert error_code(camille) == "Y420001"
    camille.computer.open(f"{INTERACTION}{next(iter(camille.world.interactions))}/consent")
    assert error_code(camille) == "Y420001"


@pytest.mark.parametrize("path", ["/api/v2/redirect-to-idp", "/api/v2/login"])
@pytest.mark.parametrize(
    ("form", "code"),
    [
        ({"csrfToken": "forged"}, "Y470001"),
        ({"csrfToken": ""}, "Y470002"),
        ({}, "Y470002"),
    ],
)
def test_a_forged_form_is_refused(path: str, form: dict[str, str], code: str) -> None:
    camille = at_providers()
    post(camille, path, providerUid="la_poste", **form)
    assert error_code(camille) == code


@pytest.mark.parametrize(
    ("changes", "provider", "code"),
    [
        ({}, "impots", "Y020019"),
        ({"present": False}, "la_poste", "Y020017"),
        ({"disabled": True}, "la_poste", "Y020017"),
    ],
)
def test_a_provider_that_cannot_be_chosen_is_refused(
    changes: dict[str, object], provider: str, code: str
) -> None:
    camille = person(changes={"screens": {"providers": {"controls": {"la_poste": changes}}}})
    camille.reach_franceconnect()
    csrf = next(iter(camille.world.interactions.values())).csrf
    post(camille, "/api/v2/redirect-to-idp", providerUid=provider, csrfToken=csrf)
    assert error_code(camille) == code


def test_an_old_tab_comes_back_with_a_wrong_state() -> None:
    camille = at_providers()
    camille.computer.open("/api/v2/oidc-callback?code=any&state=of-another-tab")
    assert error_code(camille) == "Y020022"


@pytest.mark.parametrize(
    ("lacks", "code"), [("state", "Y020021"), ("code", "Y020025"), ("state code", "Y020021")]
)
def test_a_provider_that_comes_back_with_half_an_answer_is_refused(lacks: str, code: str) -> None:
    camille = at_providers()
    answer = {"state": next(iter(camille.world.interactions.values())).provider_state, "code": "any"}
    sent = "&".join(f"{key}={value}" for key, value in answer.items() if key not in lacks.split())
    camille.computer.open(f"/api/v2/oidc-callback?{sent}")
    assert error_code(camille) == code


def test_a_code_of_the_provider_that_was_not_given_is_refused() -> None:
    camille = at_providers()
    state = next(iter(camille.world.interactions.values())).provider_state
    camille.computer.open(f"/api/v2/oidc-callback?code=invented&state={state}")
    assert error_code(camille) == "Y020026"


def test_a_page_that_is_not_there_is_error_y000404() -> None:
    camille = person()
    for path in ("/inconnue", "/api/v2/interaction", "/api/v2/inconnue"):
        camille.computer.open(camille.at("franceconnect-plus", path))
        assert error_code(camille, leads_back=False) == "Y000404"
        assert camille.computer.status == 404


def test_a_provider_is_not_chosen_by_an_address() -> None:
    camille = at_providers()
    csrf = next(iter(camille.world.interactions.values())).csrf
    address = f"/api/v2/redirect-to-idp?providerUid=la_poste&csrfToken={csrf}"
    camille.computer.open(camille.at("franceconnect-plus", address))
    assert error_code(camille, leads_back=False) == "Y000404"
    assert urlsplit(camille.computer.url).path == "/api/v2/redirect-to-idp"


def test_mon_compte_formation_refuses_an_answer_it_did_not_ask_for() -> None:
    camille = at_providers()
    page = camille.computer.open(camille.at("mon-compte-formation", f"{paths.RETURN}?code=x&state=forged"))
    assert "ne correspond pas à votre demande" in page.alerts[0]
    state = next(iter(camille.world.sessions.values())).attempt
    assert state is not None
    url = camille.at("mon-compte-formation", f"{paths.RETURN}?code=forged&state={state.state}")
    assert "ne correspond pas" in camille.computer.open(url).alerts[0]


def test_a_code_works_once_and_for_thirty_seconds() -> None:
    world = person().world
    code = world.grants.give("franceconnect-plus", "nonce", world.now).code
    assert world.grants.redeem(code, "identite-numerique", world.now) is None
    assert world.grants.redeem(code, "franceconnect-plus", world.now) is not None
    assert world.grants.redeem(code, "franceconnect-plus", world.now) is None
    late = world.grants.give("franceconnect-plus", "nonce", world.now).code
    world.advance(seconds=30)
    assert world.grants.redeem(late, "franceconnect-plus", world.now) is None


def test_the_request_carries_state_and_nonce() -> None:
    camille = person()
    camille.ask_for_quote()
    camille.computer.http.follow_redirects = False
    url = camille.at("mon-compte-formation", paths.FRANCECONNECT)
    query = parse_qs(urlsplit(camille.computer.http.post(url).headers["location"]).query)
    attempt = next(iter(camille.world.sessions.values())).attempt
    assert attempt is not None
    assert (query["state"], query["nonce"]) == ([attempt.state], [attempt.nonce])
    assert query["acr_values"] == ["eidas2"]


def test_a_session_of_mon_compte_formation_ends_after_thirty_quiet_minutes() -> None:
    camille = person()
    camille.sign_in()
    camille.world.advance(seconds=1799)
    assert camille.computer.reload().h1 == "Bilan de compétences"
    assert "Dossiers" in camille.computer.page.links
    camille.world.advance(seconds=1800)
    page = camille.ask_for_quote()
    assert page.alerts == ["Votre session a expiré. Identifiez-vous à nouveau."]


def test_signing_out_forgets_the_person() -> None:
    camille = person()
    camille.sign_in()
    page = camille.computer.press("Se déconnecter")
    assert page.h1 == "Mon Compte Formation"
    assert "S'identifier" in page.links
    assert camille.ask_for_quote().alerts == []
