"""What findings say of whom they concern."""

from parcours.journeys.language import speaking
from parcours.journeys.verdict.findings.phrases import who
from tests.verdict.builders import ACTS, walked

WALKS = [walked(ACTS, name) for name in ("first visit, jobseeker", "first visit", "too late")]


def test_variants_whose_names_have_commas_are_told_apart() -> None:
    assert who(WALKS, [0, 2]) == "« first visit, jobseeker », « too late »"
    assert who(WALKS, [1]) == "« first visit »"


def test_so_they_are_in_french() -> None:
    with speaking("fr"):
        told = who(WALKS, [0, 1]).replace("\u202f", " ")
    assert told == "« première visite, demandeur d’emploi », « première visite »"
