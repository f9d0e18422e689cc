"""A tutorial told in its own words: each kind of drift is told where it is planted, and nowhere else."""

from pathlib import Path

import pytest

from tests.field.judging import said_of
from tests.field.scoring import Json

TUTORIAL = """Comment demander un devis avec son CPF

Allez sur moncompteformation.gouv.fr et connectez-vous avec FranceConnect+.

Cherchez une formation en indiquant votre ville.

Vérifiez votre solde, puis envoyez votre demande de devis à l'organisme.

Quand le devis est prêt, ouvrez la rubrique Dossiers et acceptez le devis.

Il ne reste qu'à payer par carte bancaire.
"""
PLANTED = [
    ("avec FranceConnect+", "avec FranceConnect", "renamed", "S'identifier avec FranceConnect+"),
    ("connectez-vous avec FranceConnect+", "cliquez sur « CONNEXION »", "renamed", "S'identifier"),
    (
        "envoyez votre demande de devis",
        "cliquez sur « Je demande mon devis »",
        "renamed",
        "Demander un devis",
    ),
    ("Vérifiez votre solde", "Saisissez vos heures de DIF", "gone", "nothing on the platform"),
    (
        "Il ne reste",
        "Une participation forfaitaire de 100 € est due. Il ne reste",
        "outdated-fact",
        "103,20 €",
    ),
    (
        "Il ne reste",
        "Vous avez 14 jours pour vous rétracter. Il ne reste",
        "outdated-fact",
        "11 jours ouvrés",
    ),
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("told")


def said(folder: Path, text: str) -> Json:
    path = folder / "guide.txt"
    path.write_text(text, "utf-8")
    told = said_of(path, "2026-01")
    assert told is not None
    return told


def test_what_is_true_raises_no_alarm_and_is_said_with_its_evidence(folder: Path) -> None:
    told = said(folder, TUTORIAL)
    assert told["journeys"] in (["quote"], ["pay"])
    assert told["findings"] == []
    held = {
        step["gesture"]["name"]: step
        for step in told["steps"]
        if step["status"] == "holds" and step["gesture"]
    }
    assert {"Dossiers", "Accepter le devis"} <= set(held)
    assert held["Accepter le devis"]["evidence"]["relation"] == "task"
    assert all(step["evidence"]["sureness"] >= 0.75 for step in held.values())


@pytest.mark.parametrize(("true", "false", "kind", "seen"), PLANTED)
def test_a_drift_that_is_planted_is_told_and_no_other(
    folder: Path, true: str, false: str, kind: str, seen: str
) -> None:
    assert true in TUTORIAL
    [finding] = said(folder, TUTORIAL.replace(true, false))["findings"]
    assert finding["kind"] == kind
    assert seen in finding["seen"]
    assert 0.4 <= finding["evidence"]["sureness"] <= 1


def test_a_proposal_is_words_that_can_be_pasted(folder: Path) -> None:
    told = said(folder, TUTORIAL.replace("connectez-vous avec FranceConnect+", "cliquez sur « CONNEXION »"))
    [finding] = told["findings"]
    assert finding["proposal"] == "Allez sur moncompteformation.gouv.fr et cliquez sur « S'identifier »."


def test_what_no_screen_is_like_is_unsure_with_the_reason(folder: Path) -> None:
    told = said(folder, TUTORIAL.replace("Vérifiez votre solde", "Cliquez sur le drapeau vert"))
    [step] = [step for step in told["steps"] if "drapeau" in step["text"] and step["action"] == "click"]
    assert (step["status"], step["gesture"]) == ("unsure", None)
    assert step["reason"]
    assert told["findings"] == []


@pytest.mark.parametrize("label", ["Salarié du secteur privé", "Drapeau vert"])
def test_a_name_that_nothing_is_like_is_not_said_to_be_another_one(folder: Path, label: str) -> None:
    told = said(folder, TUTORIAL.replace("Vérifiez votre solde", f"Cliquez sur « {label} »"))
    assert [one for one in told["findings"] if one["kind"] == "renamed"] == []


def test_a_value_by_the_hour_is_no_price(folder: Path) -> None:
    told = said(folder, f"{TUTORIAL}\nUne heure de DIF reportée devient 15 euros.\n")
    assert told["findings"] == []


def test_a_wrong_value_told_twice_is_told_once(folder: Path) -> None:
    again = "Il reste une participation forfaitaire de 100 €."
    findings = said(folder, f"{TUTORIAL}\n{again}\n\nCes 100 € de participation obligatoire sont dus.\n")[
        "findings"
    ]
    found = [one for one in findings if one["kind"] == "outdated-fact"]
    assert len(found) == 1
    assert len(found[0]["also"]) == 1


def test_a_text_about_something_else_is_declined(folder: Path) -> None:
    path = folder / "cake.txt"
    path.write_text("Cassez les œufs.\n\nCliquez sur « Allumer le four » et attendez dix minutes.\n", "utf-8")
    assert said_of(path, "2026-01") is None
