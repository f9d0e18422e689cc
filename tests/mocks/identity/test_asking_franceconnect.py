"""What a service may ask of FranceConnect+, and what it is told when it asks wrongly."""

from urllib.parse import parse_qs, urlsplit

import httpx2
import pytest

from parcours.mocks import paths
from tests.mocks.identity.test_franceconnect_plus import error_code
from tests.mocks.people.page import Page
from tests.mocks.people.people import Person, person


def asked(camille: Person, **otherwise: str) -> httpx2.Response:
    """What is answered to a service that asks for somebody to be identified."""
    right = {
        "response_type": "code",
        "client_id": "mon-compte-formation",
        "redirect_uri": camille.at("mon-compte-formation", paths.RETURN),
        "scope": "openid",
        "acr_values": "eidas2",
        "state": "state",
        "nonce": "nonce",
    }
    url = camille.at("franceconnect-plus", "/api/v2/authorize")
    return camille.computer.http.get(url, params={**right, **otherwise})


def ask(camille: Person, **otherwise: str) -> Page:
    return camille.computer.show(asked(camille, **otherwise))


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"client_id": "another"}, "Y04EA6EF"),
        ({"redirect_uri": "http://elsewhere.example.org/"}, "Y04C013C"),
        ({"client_id": ""}, "Y030007"),
        ({"state": ""}, "Y030007"),
        ({"nonce": ""}, "Y030007"),
    ],
)
def test_a_service_that_asks_wrongly_is_refused(wrong: dict[str, str], code: str) -> None:
    camille = person()
    ask(camille, **wrong)
    assert error_code(camille, leads_back=False) == code
    assert ask(camille).h1 == "Connexion en cours sur Mon Compte Formation"


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"acr_values": "eidas1"}, "invalid_acr"),
        ({"scope": "email"}, "invalid_request"),
        ({"response_type": "token"}, "unsupported_response_type"),
    ],
)
def test_what_a_service_may_not_ask_for_is_told_to_it(wrong: dict[str, str], told: str) -> None:
    camille = person()
    camille.computer.http.follow_redirects = False
    back = urlsplit(asked(camille, **wrong).headers["location"])
    assert f"{back.scheme}://{back.netloc}{back.path}" == camille.at("mon-compte-formation", paths.RETURN)
    assert parse_qs(back.query) == {"error": [told], "state": ["state"]}


def test_a_level_too_low_leads_back_and_an_unknown_one_is_taken() -> None:
    camille = person()
    page = ask(camille, acr_values="eidas1")
    assert (page.h1, len(page.alerts)) == ("Connexion avec FranceConnect+", 1)
    for level in ("eidas3", "eidas9", ""):
        page = ask(camille, acr_values=level)
        assert page.h1 == "Connexion en cours sur Mon Compte Formation"
