"""Searching for a training, and what the account of each kind of person shows."""

import pytest

from parcours.mocks import paths
from parcours.mocks.releases.loader import Tree
from tests.mocks.people.enrolling import (
    BEFORE_QUOTES,
    BESIDE_QUOTES,
    DETAILS,
    ENROL,
    NEXT,
    OPEN_SESSION,
    SEND,
    SIGN_IN,
    Enrolling,
    beside_quotes,
    camille_at,
    each_era,
    the_list,
)
from tests.mocks.people.enrolling import since_franceconnect_plus as with_mandates
from tests.mocks.people.page import Page

WORDS, WAY, CONTEXT = "Formation, métier, compétence", "Modalité", "Contexte de formation"
MANDATE = "Formations liées à mon mandat"
BUDGET = "Le budget de la commune"
SKILLS = "Bilan de compétences"


def elected_at(era: str, changes: Tree | None = None) -> Enrolling:
    camille = camille_at(era, elected=True, changes=changes)
    camille.sign_in_to_buy()
    return camille


def search(camille: Enrolling, **typed: str) -> Page:
    camille.visit(paths.SEARCH_FORM)
    labels = {"words": WORDS, "way": WAY, "context": CONTEXT, "town": "Lieu"}
    return camille.computer.press("Rechercher", {labels[key]: value for key, value in typed.items()})


def test_a_training_is_found_by_a_word_of_its_name_and_leads_to_its_page() -> None:
    camille = camille_at("2021-11")
    page = search(camille, words="competences", way="Formation à distance", town="exempleville")
    assert page.h1 == "Formations trouvées"
    assert "Résultats : 1" in page.text
    assert camille.computer.follow(SKILLS).h1 == SKILLS


@pytest.mark.parametrize(
    "typed",
    [
        {"words": "boulangerie", "way": "Formation en centre"},
        {"words": SKILLS, "way": "Formation en centre", "town": "Ailleurs"},
    ],
)
def test_nothing_found_is_said(typed: dict[str, str]) -> None:
    camille = camille_at("2021-11")
    assert "Aucune formation ne correspond" in search(camille, **typed).text
    assert camille.computer.follow("Modifier la recherche").value(WORDS) == typed["words"]


def test_a_training_is_found_by_its_name() -> None:
    page = search(camille_at("2021-11"), words="bilan", way="Formation en centre", town="Exempleville")
    assert "Bilan de compétences" in page.text


def test_a_search_has_to_be_filled_in() -> None:
    page = search(camille_at("2021-11"))
    assert "Saisissez le nom d’une formation" in page.alerts[0]
    assert "Choisissez une formation en centre ou à distance." in page.alerts[0]
    assert CONTEXT not in page.text


@with_mandates
def test_an_elected_person_finds_trainings_for_their_mandate_once_signed_in(era: str) -> None:
    camille = camille_at(era, elected=True)
    camille.visit(paths.SEARCH_FORM)
    assert MANDATE not in camille.computer.page.text
    refused = camille.computer.press(
        "Rechercher", {CONTEXT: MANDATE, WORDS: "budget", WAY: "Formation en centre"}
    )
    assert "Ce contexte ne vous est pas ouvert." in refused.alerts[0]
    camille = elected_at(era)
    page = search(camille, words="budget", way="Formation en centre", context=MANDATE)
    assert SKILLS not in page.links
    page = camille.computer.follow(BUDGET)
    assert (page.h1, "550,00 €" in page.text) == (BUDGET, True)


@with_mandates
def test_the_mandate_does_not_teach_at_a_distance(era: str) -> None:
    page = search(elected_at(era), words="budget", way="Formation à distance", context=MANDATE)
    assert "Aucune formation" in page.text


@with_mandates
def test_an_elected_person_enrols_with_the_rights_of_their_mandate(era: str) -> None:
    camille = elected_at(era, the_list(era, present=True))
    page = camille.mailbox.open(camille.at("messagerie"))
    page = camille.mailbox.follow("Votre formation : le lien pour vous inscrire")
    assert BUDGET in page.text
    page = camille.computer.open(page.links["Accéder à ma formation"])
    session = page.html.split('<option value="')[2].split('"')[0]  # after the line that says to choose one
    camille.computer.press(ENROL[era], {"Session": session})
    camille.computer.press("Valider")
    page = camille.computer.press(NEXT[era], DETAILS)
    assert (BUDGET in page.text, "800,00 €" in page.text, SKILLS in page.text) == (True, True, False)
    camille.computer.press(SEND[era])
    camille.world.advance(working_days=2)
    assert BUDGET in " ".join(camille.world.messages.inbox()[0].lines)
    camille.sign_in_to_buy()
    assert "Proposé par Organisme Exemple des élus" in camille.visit(paths.file(camille.dossier.id)).text
    camille.agree()
    assert session in camille.visit(paths.confirmed(camille.dossier.id)).text


@with_mandates
def test_a_training_for_elected_people_is_refused_to_others(era: str) -> None:
    camille = camille_at(era)
    camille.sign_in_to_buy()
    address = camille.world.release.offers["mandate"].address
    camille.visit(paths.training(address))
    page = camille.computer.press(ENROL[era])
    assert "réservée aux élus" in page.alerts[0]
    assert camille.world.dossiers == {}


@with_mandates
def test_the_account_of_an_elected_person_has_two_amounts(era: str) -> None:
    camille = elected_at(era)
    page = camille.computer.follow("Droits" if era in BESIDE_QUOTES else "DROITS")
    assert page.headings[:2] == ["Vos droits formation", "Votre compte élu"]
    assert "800,00 €" in page.text
    assert "2 340,50 €" in page.text
    assert camille.visit(paths.MANDATE_HISTORY).h1 == "Historique de votre compte élu"
    assert camille.computer.follow("Retour à vos droits").h1 == "Vos droits formation"


@with_mandates
def test_from_the_rights_the_search_knows_what_for(era: str) -> None:
    camille = elected_at(era)
    ways = {
        "Chercher les formations liées à l'exercice de mon mandat": MANDATE,
        "Chercher les formations pour me reconvertir": "Mon activité professionnelle",
        "Chercher une formation": "Mon activité professionnelle",
    }
    for link, context in ways.items():
        camille.visit(paths.RIGHTS)
        assert camille.computer.follow(link).value(CONTEXT) == context


@each_era
def test_others_have_one_amount_and_its_history(era: str) -> None:
    camille = camille_at(era)
    assert camille.visit(paths.RIGHTS).h1 == SIGN_IN[era]
    camille.sign_in_with_password()
    page = camille.visit(paths.RIGHTS)
    assert page.headings[0] == "Vos droits formation"
    assert "Votre compte élu" not in page.headings
    page = camille.computer.follow("Consulter l'historique")
    assert page.h1 == "Historique de vos droits"
    assert "2 340,50 €" in page.text


def test_before_2022_an_elected_person_has_no_account_of_their_own() -> None:
    camille = elected_at("2021-11")
    assert camille.visit(paths.RIGHTS).headings == ["Vos droits formation", "Vos droits en euros"]
    assert camille.visit(paths.MANDATE_HISTORY).h1 == "Vos droits formation"


@pytest.mark.parametrize("era", BEFORE_QUOTES)
def test_the_menu_is_there_for_visitors_and_leads_somewhere(era: str) -> None:
    camille = camille_at(era)
    leads = {
        "AIDE": "Aide",
        "CONNEXION": "Connexion",
        "RECHERCHE": "Recherche Formation",
        "DROITS": "Connexion",
        "DOSSIERS": "Connexion",
        "CONSEILS PROFESSIONNELS": "Conseils professionnels",
    }
    for link, heading in leads.items():
        camille.visit()
        assert camille.computer.follow(link).h1 == heading


@beside_quotes
def test_later_visitors_have_no_menu(era: str) -> None:
    camille = camille_at(era)
    assert not {"Recherche", "Droits", "Dossiers"} & set(camille.visit().links)
    camille.sign_in_with_password()
    assert {"Recherche", "Droits", "Dossiers"} <= set(camille.computer.page.links)


def test_what_a_later_release_no_longer_has_leads_home() -> None:
    camille = camille_at("2025-01")
    assert camille.visit(paths.ADVICE).h1 == "Mon Compte Formation"
    assert camille.visit(paths.HISTORY).h1 == "Connexion avec FranceConnect+"


@each_era
def test_a_full_session_is_told_and_cannot_be_chosen(era: str) -> None:
    first = OPEN_SESSION[era]
    listed = the_list(era, present=True)
    camille, other = camille_at(era, full_sessions=2, changes=listed), camille_at(era, changes=listed)
    assert "Session complète" not in other.training().text
    assert f">{first}</option>" in other.computer.page.html
    page = camille.training()
    assert f"Session complète : {first}" in page.text
    assert f">{first}</option>" not in page.html
    camille.sign_in_to_buy()
    camille.training()
    assert "elle est complète" in camille.computer.press(ENROL[era], {"Session": first}).alerts[0]


@beside_quotes
def test_later_too_a_search_finds_and_finds_not(era: str) -> None:
    camille = camille_at(era)
    camille.visit(paths.SEARCH_FORM)
    work = {CONTEXT: "Mon activité professionnelle", WAY: "Formation en centre"}
    page = camille.computer.press("Rechercher", {**work, WORDS: "ferronnerie"})
    assert "Aucune formation" in page.text
    camille.computer.follow("Modifier la recherche")
    camille.computer.press("Rechercher", {**work, WORDS: "compétences"})
    assert camille.computer.follow(SKILLS).h1 == SKILLS
