"""The contact form, and the costs of elected people that it gives back."""

import pytest

from parcours.mocks import paths
from parcours.mocks.drift import find
from parcours.mocks.releases.loader import Tree
from parcours.mocks.world.records import Dossier
from tests.mocks.people.enrolling import camille_at
from tests.mocks.people.people import Person, person

MANDATE = "Ma formation en tant qu'élu"
FILE = "Mon dossier de formation"


def dossier(camille: Person) -> Dossier:
    return next(iter(camille.world.dossiers.values()))


def at_the_form(past: str = "over", *, elected: bool = True, changes: Tree | None = None) -> Person:
    camille = person("2026-01", elected=elected, past=past, changes=changes)
    camille.sign_in()
    camille.computer.open(paths.HOME)
    camille.computer.follow("Nous contacter")
    return camille


def named(camille: Person) -> str:
    return f"{dossier(camille).training} ({dossier(camille).id})"


def claim(camille: Person, **typed: str) -> Person:
    """Up to the review of the costs."""
    said = {"Motif": MANDATE, "Sous-motif": "Frais THR", "Formation concernée": named(camille)}
    camille.computer.press("Continuer", said)
    camille.computer.press("Continuer", typed)
    return camille


COUNTED = {"Nombre de repas": "2", "Nombre de nuits": "1"}


@pytest.mark.parametrize(
    ("era", "place", "total"),
    [
        ("2022-10", "Taux de base", "105,00 €"),
        ("2022-10", "Grande ville ou métropole du Grand Paris", "125,00 €"),
        ("2022-10", "Paris", "145,00 €"),
        ("2024-01", "Taux de base", "130,00 €"),
        ("2024-01", "Grande ville ou métropole du Grand Paris", "160,00 €"),
        ("2024-01", "Paris", "180,00 €"),
    ],
)
def test_costs_are_given_back_at_the_rates_of_the_time(era: str, place: str, total: str) -> None:
    camille = camille_at(era, elected=True, past="over")
    camille.sign_in_to_buy()
    camille.visit(paths.CONTACT)
    claim(camille, **COUNTED, **{"Lieu de l'hébergement": place})
    assert camille.computer.page.h1 == "Récapitulatif de vos frais"
    assert total in camille.computer.page.text


def test_a_claim_is_sent_once() -> None:
    camille = claim(at_the_form(), **COUNTED, **{"Lieu de l'hébergement": "Paris"})
    page = camille.computer.press("Envoyer ma demande de remboursement", times=2)
    assert page.h1 == "Votre demande est envoyée"
    assert dossier(camille).claimed == 18_000
    assert [m.letter for m in camille.world.messages.inbox()].count("costs") == 1


def test_costs_may_be_modified_before_they_are_sent() -> None:
    camille = claim(at_the_form(), **COUNTED, **{"Lieu de l'hébergement": "Paris"})
    page = camille.computer.press("Modifier mes frais")
    assert page.value("Nombre de repas") == "2"
    page = camille.computer.press("Continuer", {"Nombre de repas": "0"})
    assert "140,00 €" in page.text
    assert dossier(camille).claimed == 0


@pytest.mark.parametrize(
    ("field", "total"), [("nights", "40,00 €"), ("meals", "140,00 €"), ("place", "130,00 €")]
)
def test_costs_that_cannot_be_typed_count_for_nothing(field: str, total: str) -> None:
    names = {"nights": "Nombre de nuits", "meals": "Nombre de repas", "place": "Lieu de l'hébergement"}
    typed = {**COUNTED, "Lieu de l'hébergement": "Paris"}
    del typed[names[field]]
    camille = claim(at_the_form(changes=find("2026-01", f"disable:costs.{field}").changes), **typed)
    assert camille.computer.page.h1 == "Récapitulatif de vos frais"
    assert total in camille.computer.page.text


def test_costs_are_claimed_for_the_one_file_there_is_where_none_is_asked_for() -> None:
    camille = at_the_form(changes=find("2026-01", "disable:contact.file").changes)
    page = camille.computer.press("Continuer", {"Motif": MANDATE, "Sous-motif": "Frais THR"})
    assert page.h1 == "Frais de repas et d'hébergement"


@pytest.mark.parametrize(
    "typed", [{"Nombre de repas": "deux"}, {"Nombre de nuits": ""}, {"Nombre de repas": "-1"}]
)
def test_costs_that_are_no_number_are_refused(typed: dict[str, str]) -> None:
    place = {"Lieu de l'hébergement": "Paris"}
    camille = claim(at_the_form(), **{**COUNTED, **place, **typed})
    assert camille.computer.page.h1 == "Frais de repas et d'hébergement"
    assert camille.computer.page.alerts


def test_costs_wait_for_the_end_of_the_training() -> None:
    camille = at_the_form("validated")
    said = {"Motif": MANDATE, "Sous-motif": "Frais THR", "Formation concernée": named(camille)}
    page = camille.computer.press("Continuer", said)
    assert "n’est pas possible pour cette formation" in page.alerts[0]
    assert page.value("Sous-motif") == "Frais THR"
    assert camille.computer.open(paths.costs(dossier(camille).id)).h1 == "Nous contacter"


def test_the_reason_of_elected_people_is_for_them_alone() -> None:
    camille = at_the_form(elected=False)
    assert MANDATE not in camille.computer.page.text
    page = camille.computer.press("Continuer", {"Motif": MANDATE, "Sous-motif": "Frais THR"})
    assert page.alerts
    assert camille.computer.open(paths.costs(dossier(camille).id)).h1 == "Nous contacter"


def test_a_detail_goes_with_its_reason() -> None:
    camille = at_the_form()
    page = camille.computer.press("Continuer", {"Motif": FILE, "Sous-motif": "Frais THR"})
    assert "ne va pas avec ce motif" in page.alerts[0]


def test_what_is_about_a_file_has_to_name_it() -> None:
    camille = at_the_form()
    page = camille.computer.press("Continuer", {"Motif": MANDATE, "Sous-motif": "Frais THR"})
    assert "Sélectionnez la formation concernée." in page.text
    page = camille.computer.press("Continuer", {"Motif": FILE, "Sous-motif": "Suivre mon dossier"})
    assert page.h1 == "Votre demande est envoyée"


def test_a_transfer_is_only_for_a_file_to_pay() -> None:
    camille = at_the_form("validated")
    said = {
        "Motif": "Le paiement de ma formation",
        "Sous-motif": "Payer par virement bancaire",
        "Formation concernée": named(camille),
    }
    assert "n’est pas possible" in camille.computer.press("Continuer", said).alerts[0]
    assert dossier(camille).state == "Validé"


def test_one_has_to_be_signed_in_to_write() -> None:
    camille = person()
    for path in (paths.CONTACT, paths.CONTACT_SENT, paths.costs("1"), paths.costs_review("1")):
        page = camille.computer.open(camille.at("mon-compte-formation", path))
        assert page.h1 == "Connexion avec FranceConnect+"
