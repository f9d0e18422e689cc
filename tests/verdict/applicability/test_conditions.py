"""Conditions as people write them, and who they speak of."""

import pytest

from parcours.journeys.tutorial.model import Place, Step
from parcours.journeys.verdict.applicability.conditions import applies, trait_of
from parcours.journeys.walk.traits import MISHAPS, Traits


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


@pytest.mark.parametrize(
    ("condition", "trait"),
    [
        ("Si vous avez refusé par erreur", "refused"),
        ("Si vous n'êtes pas à l'origine de la demande", "refused"),
        ("Si le code est incorrect", "mistyped_code"),
        ("si vous vous êtes trompé de code", "mistyped_code"),
        ("Après trois codes faux", "blocked"),
        ("Si la demande est bloquée", "blocked"),
        ("Si la demande a expiré", "request_expired"),
        ("Si votre session a expiré", "session_expired"),
        ("Si le numéro n'est pas reconnu", "unknown_number"),
        ("Si le compte est indisponible", "provider_down"),
        ("Si la connexion n’a pas été possible", "provider_failed"),
        ("Si un message d'erreur s'affiche", "identity_problem"),
        ("En cas de problème lié à vos données d'identité", "identity_problem"),
        ("Si vous avez oublié votre mot de passe", "forgotten_password"),
        ("Si le mot de passe est refusé", "wrong_password"),
    ],
)
def test_a_mishap(condition: str, trait: str) -> None:
    assert trait_of(step(condition)) == (trait, True)
    assert trait in MISHAPS
    assert not applies(step(condition), Traits())


@pytest.mark.parametrize(
    "condition",
    [
        "Si votre identification est refusée",
        "Si vous n'avez aucune identité numérique",
        "Si vous avez reçu un code",
        "Si vous avez oublié un document",
    ],
)
def test_what_only_sounds_like_one(condition: str) -> None:
    assert trait_of(step(condition)) is None
