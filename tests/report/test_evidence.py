"""Why a finding is told, in one sentence."""

from typing import Any, get_args

import pytest

from parcours.journeys.language import speaking
from parcours.journeys.report.evidence import sureness, why
from parcours.journeys.verdict.model import Relation
from tests.report.builders import HOSTILE, evidence

NAMED = "« Demander un devis », a button on the screen « Bilan de compétences »"
TOLD: dict[Relation, str] = {
    "exact": "« devis » is the name of a button on the screen « Bilan de compétences »",
    "called": f"« devis » is what people call {NAMED}",
    "older": f"« devis » was, at an earlier release, the name of {NAMED}",
    "lost": "« devis » was there at an earlier release, and no screen has it now",
    "same-words": f"« devis » has the same words as {NAMED}",
    "near": f"« devis » is nearest to {NAMED}",
    "task": f"this is done with {NAMED}",
    "usage": f"people tell {NAMED} in such words",
    "words": f"it has words in common with {NAMED}",
    "next": f"on the way, this is done next: {NAMED}",
    "fact": f"the screens state otherwise: {NAMED}",
    "place": "it names the site itself",
    "unknown": "no screen bears « devis »",
}


@pytest.mark.parametrize("relation", get_args(Relation))
def test_every_relation_is_a_sentence(relation: Relation) -> None:
    told = why(evidence(relation=relation, words="devis", sureness=0.93))
    assert told == f"{TOLD[relation]} (sure at 93\xa0%)"


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"role": None}, "a control on the screen « Bilan de compétences »"),
        ({"role": "slider"}, "a control on the screen « Bilan de compétences »"),
        ({"screens": ()}, "a button"),
        ({"screens": ("A", "B")}, "a button on the screens « A » and « B »"),
        ({"screens": tuple("ABCDE")}, "a button on 5 screens, « A » among them"),
        ({"role": "alert", "screens": ()}, "a message"),
    ],
)
def test_what_is_named_is_told_as_far_as_it_is_known(changes: dict[str, Any], told: str) -> None:
    assert why(evidence(**changes)).startswith(f"« Demander un devis » is the name of {told} (")
    assert why(evidence(relation="near", name=None, **changes)).startswith(
        f"« Demander un devis » is nearest to {told} ("
    )


@pytest.mark.parametrize(
    ("number", "told"),
    [
        (1.0, "sure at 100\xa0%"),
        (0.999, "sure at 99\xa0%"),
        (0.9, "sure at 90\xa0%"),
        (0.899, "likely, at 89\xa0%"),
        (0.7, "likely, at 70\xa0%"),
        (0.29, "a guess, at 29\xa0%"),
        (0.0, "a guess, at 0\xa0%"),
    ],
)
def test_sureness_is_never_told_as_more_than_it_is(number: float, told: str) -> None:
    assert sureness(evidence(sureness=number)) == told


def test_long_words_are_cut_and_hostile_ones_made_safe() -> None:
    told = why(evidence(relation="unknown", words="mot " * 100))
    assert told.startswith("no screen bears « mot mot")
    assert len(told) < 130
    hostile = why(evidence(words=HOSTILE, name=HOSTILE, role=HOSTILE, screens=(HOSTILE,)))
    assert "\x1b" not in hostile
    assert "\u202e" not in hostile


def test_the_sentence_is_french_where_french_is_spoken() -> None:
    with speaking("fr"):
        told = why(evidence())
    assert told.replace("\u202f", " ") == (
        "« Demander un devis » est le nom d’un bouton de l’écran « Bilan de compétences » (sûr à 97 %)"
    )
