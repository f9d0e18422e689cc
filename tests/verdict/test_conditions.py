"""Conditions as people write them, and who they speak of."""

import pytest

from journeys.tutorial.model import Place, Step
from journeys.verdict.conditions import applies, trait_of
from journeys.walk.model import Traits


def step(condition: str | None) -> Step:
    return Step(
        number=None,
        action="click",
        labels=(),
        device="computer",
        conditional=condition is not None,
        condition=condition,
        text=condition or "Cliquez",
        rule="made up",
        place=Place(line=1),
    )


@pytest.mark.parametrize(
    "condition",
    [
        "Lors de votre première connexion",
        "S'il s'agit de votre première connexion",
        "dans le cas d'une 1ère utilisation de « Mon Compte Formation »",
        "dans le cas d'une 1^{ère} utilisation",
        "la première fois",
        "Si vous n'avez pas encore de compte",
    ],
)
def test_a_first_visit(condition: str) -> None:
    assert trait_of(step(condition)) == ("first_visit", True)
    assert applies(step(condition), Traits(first_visit=True))
    assert not applies(step(condition), Traits())


@pytest.mark.parametrize(
    "condition",
    ["si vous êtes demandeur(euse) d'emploi", "Si vous êtes inscrit à France Travail", "en cas de chômage"],
)
def test_a_jobseeker(condition: str) -> None:
    assert trait_of(step(condition)) == ("jobseeker", True)
    assert not applies(step(condition), Traits())


@pytest.mark.parametrize(
    ("condition", "trait"),
    [("Si vous n'êtes pas demandeur d'emploi", "jobseeker"), ("Si vous avez déjà un compte", "first_visit")],
)
def test_the_opposite(condition: str, trait: str) -> None:
    assert trait_of(step(condition)) == (trait, False)
    assert applies(step(condition), Traits())


@pytest.mark.parametrize("condition", [None, "si besoin", "Si vous avez des difficultés"])
def test_a_condition_that_speaks_of_nobody_we_know_applies_to_all(condition: str | None) -> None:
    assert trait_of(step(condition)) is None
    assert applies(step(condition), Traits(first_visit=True, jobseeker=True))
