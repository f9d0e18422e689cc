"""Which journeys a text tells in its author's own words."""

import pytest

from parcours.journeys.verdict.grounding.journeys import stretches
from parcours.journeys.verdict.grounding.weights import weights
from parcours.journeys.verification.own_words import grounded_by_words, passages_by_words
from tests.verdict.grounding.builders import tutorial


@pytest.mark.parametrize(
    ("sentences", "journeys"),
    [
        (
            ("Allez sur moncompteformation.gouv.fr.", "Consultez votre solde CPF dans la rubrique Droits."),
            ["see-rights"],
        ),
        (
            (
                "Sur Mon Compte Formation, demandez un devis à l'organisme.",
                "Acceptez le devis dans vos dossiers.",
            ),
            ["quote"],
        ),
        (
            ("Sur Mon Compte Formation, ouvrez votre dossier et cliquez sur « Me rétracter ».",),
            ["withdraw"],
        ),
        (("Cassez les œufs dans un bol.", "Versez la farine et mélangez."), []),
    ],
)
def test_the_journey_is_what_explains_the_text(sentences: tuple[str, ...], journeys: list[str]) -> None:
    told = tutorial(*sentences)
    passages = passages_by_words(grounded_by_words(told, weights()), told, weights())
    assert [passage.journey.name for passage in passages] == journeys


def test_steps_go_to_the_journey_that_explains_them() -> None:
    of_steps = [{"sign-in": 0.9}, {"sign-in": 0.5}, {}, {"quote": 0.8}, {"quote": 0.9}]
    assert stretches(of_steps, ["quote", "sign-in"]) == [("sign-in", 0, 2), ("quote", 3, 4)]
    assert stretches(of_steps, ["quote"]) == [("quote", 0, 4)]


def test_one_weak_step_changes_nothing() -> None:
    of_steps = [{"quote": 0.9}, {"sign-in": 0.4}, {"quote": 0.8}]
    assert stretches(of_steps, ["quote", "sign-in"]) == [("quote", 0, 2)]
