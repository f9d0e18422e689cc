"""How FranceConnect, then FranceConnect+, looked and spoke at each release."""

import pytest

from parcours.mocks import paths
from tests.mocks.people.enrolling import BEFORE_QUOTES, SHARE, SIGN_IN, camille_at, each_era
from tests.mocks.people.people import GO_ON, LA_POSTE

FIRST_HEADING = "Je choisis un moyen pour me connecter sur:"
LATER_HEADING = "Connexion en cours sur Mon Compte Formation"
OTHERS = ("impots.gouv.fr", "ameli.fr", "MobileConnect et moi", "MSA")
HOW_TO_CREATE = "Comment créer une identité numérique"


@pytest.mark.parametrize(
    ("era", "heading", "role", "names"),
    [
        (
            "2021-11",
            FIRST_HEADING,
            "button",
            ["impots.gouv.fr", "ameli.fr", "L'Identité Numérique La Poste", "MobileConnect et moi", "MSA"],
        ),
        (
            "2022-10",
            FIRST_HEADING,
            "button",
            ["Logo de L’Identité Numérique La Poste J’utilise l’application L’Identité Numérique La Poste"],
        ),
        ("2024-01", LATER_HEADING, "link", ["L'Identité Numérique La Poste"]),
        ("2025-01", LATER_HEADING, "link", ["L'Identité Numérique La Poste-", "France Identité-"]),
        ("2026-01", LATER_HEADING, "link", ["L'Identité Numérique La Poste", "France Identité"]),
    ],
)
def test_the_choice_of_a_provider(era: str, heading: str, role: str, names: list[str]) -> None:
    page = camille_at(era).reach_franceconnect()
    assert page.h1 == heading
    chosen_by = [name for form in page.forms for name in form.buttons]
    assert chosen_by == names
    assert {(role, name) for name in names} <= set(page.roles)


@pytest.mark.parametrize("era", ["2021-11", "2022-10"])
def test_how_to_create_an_identity_is_told_over_the_choice(era: str) -> None:
    camille = camille_at(era)
    assert ("button", HOW_TO_CREATE) in camille.reach_franceconnect().roles
    page = camille.computer.follow(HOW_TO_CREATE)
    assert "Comment créer son identité numérique" in page.headings
    assert 'role="dialog"' in page.html or "<dialog" in page.html
    assert 'aria-modal="true"' in page.html
    assert "inert" in page.html
    assert "Créer une Identité Numérique La Poste" in page.links
    assert ("button", "Masquer") in page.roles
    assert camille.computer.press("Masquer").h1 == FIRST_HEADING
    camille.computer.press(LA_POSTE[era])
    assert camille.computer.page.h1 == "Identifiez-vous avec votre Identité Numérique"


@pytest.mark.parametrize(
    ("era", "link", "heading"),
    [
        ("2024-01", "En savoir plus", "Les comptes disponibles avec FranceConnect+"),
        ("2025-01", "Comment créer un compte ?", "Comment créer un compte ?"),
        ("2026-01", "Comment créer un compte ?", "Comment créer un compte ?"),
    ],
)
def test_later_it_is_a_page_of_its_own(era: str, link: str, heading: str) -> None:
    camille = camille_at(era)
    camille.reach_franceconnect()
    page = camille.computer.follow(link)
    assert (page.h1, "<dialog" in page.html) == (heading, False)
    assert camille.computer.follow("Revenir au choix du compte").h1 == LATER_HEADING


@each_era
def test_a_change_of_mind_leads_back(era: str) -> None:
    camille = camille_at(era)
    camille.reach_franceconnect()
    page = camille.computer.follow("Revenir sur Mon Compte Formation")
    assert page.h1 == SIGN_IN[era]
    assert "n’a pas abouti" in page.alerts[0]


@pytest.mark.parametrize("other", OTHERS)
def test_another_provider_of_2021_signs_one_in_too(other: str) -> None:
    camille = camille_at("2021-11")
    camille.reach_franceconnect()
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
    assert (page.h1, f"depuis {other}" in page.text) == ("Camille EXEMPLE", True)
    assert "DÉCONNEXION" in camille.computer.press("Continuer sur Mon Compte Formation").html


@pytest.mark.parametrize(
    ("era", "service", "details"),
    [
        ("2021-11", "franceconnect", "Voir le détail des données"),
        ("2022-10", "franceconnect-plus", "Voir le détail des données"),
    ],
)
def test_the_first_consent_welcomes_the_person_by_a_heading(era: str, service: str, details: str) -> None:
    camille = camille_at(era)
    page = camille.reach_consent()
    assert page.h1 == "Camille EXEMPLE"
    assert "Bienvenue" not in page.headings
    assert "identity--capitals" in page.html  # as typed, in capitals by its style alone
    in_order = ("Bienvenue", "Camille EXEMPLE", GO_ON, details)
    places = [page.text.index(words) for words in in_order]
    assert places == sorted(places)
    assert [name for role, name in page.roles if role == "button"] == [GO_ON, details]
    assert camille.at(service) in camille.computer.url


@pytest.mark.parametrize("era", ["2024-01", "2025-01", "2026-01"])
def test_the_later_consent_asks_first_and_names_then(era: str) -> None:
    page = camille_at(era).reach_consent()
    assert page.title == "Connexion - Continuer sur Service Mon Compte Formation - FranceConnect+"
    assert page.h1 == "Vous allez vous connecter en tant que :"
    assert "identity--capitals" not in page.html
    in_order = (page.h1, "Camille EXEMPLE", GO_ON, "Données transmises")
    places = [page.text.index(words) for words in in_order]
    assert places == sorted(places)
    assert [name for role, name in page.roles if role == "button"] == [GO_ON, "Données transmises"]


@each_era
def test_since_2025_the_consent_announces_new_notices_at_its_end(era: str) -> None:
    page = camille_at(era).reach_consent()
    news = "Les notifications de connexion évoluent"
    assert (news in page.headings) is (era >= "2025-01")
    if era >= "2025-01":
        assert page.headings[-1] == news
        assert page.text.index("Données transmises") < page.text.index("Date de naissance")
        assert page.text.index("Date de naissance") < page.text.index(news)


def test_the_share_is_that_of_its_year() -> None:
    for era, share in SHARE.items():
        camille = camille_at(era)
        camille.sign_in_with_franceconnect()
        assert share in camille.visit(paths.RIGHTS).text
    for era in BEFORE_QUOTES:
        camille = camille_at(era)
        camille.send_file()
        assert "articipation" not in camille.visit(paths.file(camille.dossier.id)).text


FIRST_ERROR = "Une erreur technique est survenue lors de la connexion."
LATER_ERROR = "Une erreur s'est produite"


@pytest.mark.parametrize(
    ("era", "service", "title", "heading", "code"),
    [
        (
            "2021-11",
            "franceconnect",
            "Connexion - choix du fournisseur d'identité",
            FIRST_ERROR,
            "Code d'erreur : Y190001",
        ),
        (
            "2022-10",
            "franceconnect-plus",
            "Connexion - choix du fournisseur d'identité",
            FIRST_ERROR,
            "Code d'erreur : Y190001",
        ),
        (
            "2024-01",
            "franceconnect-plus",
            "Connexion - Erreur - FranceConnect+",
            LATER_ERROR,
            "Erreur Y190001",
        ),
        (
            "2025-01",
            "franceconnect-plus",
            "Connexion - Erreur - FranceConnect+",
            LATER_ERROR,
            "Erreur Y190001",
        ),
        (
            "2026-01",
            "franceconnect-plus",
            "Erreur de connexion - FranceConnect+",
            LATER_ERROR,
            "Erreur Y190001",
        ),
    ],
)
def test_a_lost_session(era: str, service: str, title: str, heading: str, code: str) -> None:
    camille = camille_at(era)
    page = camille.computer.open(camille.at(service))
    assert (page.title, page.headings) == (title, [heading, "Que faire ?"])
    assert (code in page.text, camille.computer.status) == (True, 401)
    assert page.links == {}


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
