"""An e-mail address written for people is found as any other."""

import pytest

from parcours.journeys.privacy.find import personal_data
from parcours.journeys.privacy.model import Held
from parcours.journeys.privacy.spelled import as_address
from parcours.journeys.privacy.veil import masked
from tests.privacy.people import ADDRESS, DOMAIN

NAME = ADDRESS.partition("@")[0]
HOUSE, ENDING = DOMAIN.split(".")


def found(text: str) -> list[Held]:
    [held] = personal_data([text])
    return held


@pytest.mark.parametrize(
    "written",
    [
        f"{NAME} (at) {DOMAIN}",
        f"{NAME} [at] {DOMAIN}",
        f"{NAME}(at){DOMAIN}",
        rf"{NAME} \[at\] {DOMAIN}",
        f"{NAME}[@]{DOMAIN}",
        f"{NAME} {{at}} {DOMAIN}",
        f"{NAME} <at> {DOMAIN}",
        f"{NAME}\u00a0(at)\u00a0{DOMAIN}",
        f"{NAME} (arobase) {DOMAIN}",
        f"{NAME} (AT) {DOMAIN}",
        f"{NAME} [at] {HOUSE} [dot] {ENDING}",
        f"solange (point) dupuis (at) {HOUSE} (point) {ENDING}",
    ],
)
def test_a_spelled_address_is_found_whole_and_is_that_address(written: str) -> None:
    text = f"Écrivez à {written}, puis patientez."
    [held] = [one for one in found(text) if one.kind == "email"]
    assert (held.text, text[held.start : held.end]) == (written, written)
    assert as_address(written) == ADDRESS
    assert held.key == Held("email", ADDRESS, 0, 0).key


@pytest.mark.parametrize(
    "written", [f"{NAME} (at) {HOUSE}", f"solange (at) {HOUSE}", "solange.dupuis (at) maison"]
)
def test_an_ending_may_be_left_out(written: str) -> None:
    assert [one.text for one in found(f"Écrivez à {written}.")] == [written]


@pytest.mark.parametrize(
    "text",
    [
        f"contact (at) {DOMAIN}",
        "claude (at) maison.example.org",
        f"prenom.nom [at] {HOUSE} [dot] {ENDING}",
        "Un accident du travail (AT) donne droit à un abondement.",
        "Accident du travail (AT) : ameli.fr vous renseigne.",
        "Accident du travail (AT) ameli.fr vous renseigne.",
        "le taux d'accident (at) maladie",
        "Le stage commence à 9 h (at 9 am).",
        "Voir [at](https://www.maison.fr).",
        "Le signe (@) se tape avec Alt Gr.",
        "Tapez le signe arobase (@) puis le domaine.",
        "article 2.1 (AT) et suivants",
        "Choisissez la case (a) maison.fr",
    ],
)
def test_what_is_no_address_of_anybody_does_not_alarm(text: str) -> None:
    assert found(text) == []


def test_a_spelled_address_is_masked_and_stays_as_long() -> None:
    [held] = found(f"{NAME} (at) {DOMAIN}")
    assert masked(held) == "s" + "•" * 13 + " (at) " + "•" * 9


def test_the_same_address_written_two_ways_has_one_key() -> None:
    assert len({one.key for one in found(f"{ADDRESS} ou {NAME} [at] {DOMAIN}")}) == 1
