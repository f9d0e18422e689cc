"""Which journeys a text tells in its author's own words."""

import pytest

from parcours.journeys.verdict.grounding.journeys import beside, stretches
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


FORM = {"create-identity": 1.0}
QUOTE = {"quote": 0.9}


@pytest.mark.parametrize(
    ("of_steps", "on_way", "told"),
    [
        ([FORM, FORM, QUOTE, QUOTE], True, True),
        ([QUOTE, QUOTE, FORM, FORM], True, True),
        ([QUOTE, FORM, FORM, QUOTE], True, False),
        ([FORM, QUOTE, QUOTE], True, False),
        ([QUOTE, FORM, QUOTE], False, True),
        ([QUOTE, {**FORM, **QUOTE}, QUOTE], False, False),
    ],
    ids=["chapter before", "after", "on the way, within", "one step", "beside, within", "explained by both"],
)
def test_a_journey_on_the_way_is_told_only_by_a_chapter_apart(
    of_steps: list[dict[str, float]], on_way: bool, told: bool
) -> None:
    through = {"quote": ("create-identity",) if on_way else (), "create-identity": ()}
    likely = {"quote": 0.9, "create-identity": 0.3}
    assert (beside(["quote"], likely, of_steps, through) == "create-identity") is told
