"""How FranceConnect, then FranceConnect+, looked and spoke at each release."""

import pytest

from parcours.mocks import paths
from tests.mocks.people.enrolling import ERAS, LA_POSTE, Enrolling, camille_at, each_era
from tests.mocks.people.page import Page

FIRST_HEADING = "Je choisis un moyen pour me connecter sur:"
LATER_HEADING = "Connexion en cours sur Mon Compte Formation"
OTHERS = ("impots.gouv.fr", "ameli.fr", "MSA", "YRIS")


def providers(camille: Enrolling) -> Page:
    camille.visit(paths.SIGN_IN)
    plus = "" if camille.era == "2021-11" else "+"
    return camille.computer.press(f"S'identifier avec FranceConnect{plus}")


def buttons(page: Page) -> list[str]:
    return [name for role, name in page.roles if role == "button"]


@pytest.mark.parametrize(
    ("era", "heading", "names"),
    [
        (
            "2021-11",
            FIRST_HEADING,
            [
                "impots.gouv.fr",
                "ameli.fr",
                LA_POSTE["2021-11"],
                "MSA",
                "YRIS",
                "Comment créer une identité numérique",
            ],
        ),
        ("2022-10", FIRST_HEADING, [LA_POSTE["2022-10"], "Comment créer une identité numérique"]),
        ("2024-01", LATER_HEADING, ["L'Identité Numérique La Poste"]),
        ("2025-01", LATER_HEADING, ["L'Identité Numérique La Poste", "France Identité"]),
        ("2026-01", LATER_HEADING, ["L'Identité Numérique La Poste", "France Identité"]),
    ],
)
def test_the_choice_of_a_provider(era: str, heading: str, names: list[str]) -> None:
    page = providers(camille_at(era))
    assert page.h1 == heading
    assert buttons(page) == names


@each_era
def test_a_change_of_mind_leads_back(era: str) -> None:
    camille = camille_at(era)
    providers(camille)
    page = camille.computer.follow("Revenir sur Mon Compte Formation")
    assert page.h1 == "Connexion"
    assert "n’a pas abouti" in page.alerts[0]


@pytest.mark.parametrize("other", OTHERS)
def test_another_provider_of_2021_signs_one_in_too(other: str) -> None:
    camille = camille_at("2021-11")
    providers(camille)
    assert camille.computer.press(other).h1 == f"Connexion à {other}"
    assert camille.computer.follow("Revenir au choix du compte").h1 == FIRST_HEADING
    camille.computer.press(other)
    right = {
        "Identifiant": camille.world.resident.social_security_number,
        "Mot de passe": camille.world.resident.password,
    }
    refused = camille.computer.press("Se connecter", {**right, "Mot de passe": "pas le bon"})
    assert "ne correspondent à aucun compte" in refused.alerts[0]
    page = camille.computer.press("Se connecter", right)
    assert (page.h1, f"depuis {other}" in page.text) == ("Bienvenue", True)
    assert "DÉCONNEXION" in camille.computer.press("Continuer sur Mon Compte Formation").html


@pytest.mark.parametrize(
    ("era", "heading", "details"),
    [
        ("2021-11", "Bienvenue", "Voir le détail des données"),
        ("2022-10", "Bienvenue", "Voir le détail des données"),
        ("2024-01", "Vous allez vous connecter en tant que :", "Données transmises"),
    ],
)
def test_the_consent(era: str, heading: str, details: str) -> None:
    camille = camille_at(era)
    providers(camille)
    camille.computer.press(LA_POSTE[era])
    camille.computer.press("S'identifier", {"Numéro de Mobile": "06 39 98 12 34"})
    camille.confirm_on_phone()
    page = camille.computer.reload()
    assert page.h1 == heading
    assert "CAMILLE EXEMPLE" in page.text
    assert buttons(page) == ["Continuer sur Mon Compte Formation", details]


def test_the_consent_of_2026_announces_new_notices() -> None:
    headings = {}
    for era in ("2025-01", "2026-01"):
        camille = camille_at(era)
        headings[era] = camille.reach_consent().headings
    news = "Les notifications de connexion évoluent"
    assert headings["2026-01"] == [headings["2025-01"][0], news, *headings["2025-01"][1:]]


def test_the_share_is_that_of_its_year() -> None:
    shares = {"2025-01": "102,23 €", "2026-01": "103,20 €"}
    for era, share in shares.items():
        camille = camille_at(era)
        camille.sign_in()
        assert share in camille.visit(paths.RIGHTS).text
    for era in ERAS:
        camille = camille_at(era)
        camille.send_file()
        assert "articipation" not in camille.visit(paths.file(camille.dossier.id)).text


@pytest.mark.parametrize(
    ("era", "service", "heading", "code"),
    [
        (
            "2021-11",
            "franceconnect",
            "Une erreur technique est survenue lors de la connexion.",
            "Code d'erreur : Y190001",
        ),
        (
            "2022-10",
            "franceconnect-plus",
            "Une erreur technique est survenue lors de la connexion.",
            "Code d'erreur : Y190001",
        ),
        ("2024-01", "franceconnect-plus", "Une erreur s'est produite", "Erreur Y190001"),
    ],
)
def test_a_lost_session(era: str, service: str, heading: str, code: str) -> None:
    camille = camille_at(era)
    page = camille.computer.open(camille.at(service))
    assert (page.h1, code in page.text, camille.computer.status) == (heading, True, 400)
    assert camille.computer.follow("Revenir sur Mon Compte Formation").h1 == "Connexion"


@pytest.mark.parametrize(("era", "absent"), [("2021-11", "franceconnect-plus"), ("2022-10", "franceconnect")])
def test_a_release_only_has_the_services_of_its_time(era: str, absent: str) -> None:
    camille = camille_at(era)
    answer = camille.computer.http.get(camille.at(absent))
    assert answer.status_code == 404
    assert f"Release {era} has no {absent}." in answer.text


def test_franceconnect_asks_for_less_than_franceconnect_plus() -> None:
    for era, level in (("2021-11", "eidas1"), ("2022-10", "eidas2")):
        camille = camille_at(era)
        camille.visit(paths.SIGN_IN)
        camille.computer.http.follow_redirects = False
        answer = camille.computer.http.post(camille.at("mon-compte-formation", paths.FRANCECONNECT))
        assert f"acr_values={level}&" in answer.headers["location"]


def test_the_banner_of_october_2022_leads_to_la_poste() -> None:
    camille = camille_at("2022-10")
    camille.visit()
    assert camille.computer.follow("Identité Numérique La Poste").h1 == "Créez votre Identité Numérique"
    for era in ("2021-11", "2024-01", "2025-01"):
        assert "Identité Numérique La Poste" not in camille_at(era).visit().links
