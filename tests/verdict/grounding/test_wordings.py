"""Names told in words learned from marked texts."""

import pytest

from parcours.journeys.tutorial.model import Document
from parcours.journeys.verdict.grounding.grounded import match_tutorial, strange
from parcours.journeys.verdict.grounding.weights import weights
from parcours.journeys.verdict.grounding.wordings import (
    NOTHING_LEARNED,
    Wordings,
    Words,
    words_of_document,
    words_of_steps,
)
from parcours.journeys.verdict.platform_index.shipped import newest_index
from tests.verdict.grounding.builders import tutorial

LEARNED = Wordings(
    names=("Montant disponible", "Bouton de personne", "Droits"),
    bias=(-2.0, -2.0, -3.0),
    weights={"tirelir": ((0, 4.0), (1, 3.0)), "somm": ((0, 1.0), (2, -1.0))},
)


def test_what_speaks_for_a_name_is_summed() -> None:
    told = LEARNED.likely({"tirelir": 1.0, "somm": 0.5, "unknown": 9.0})
    assert [name for name, _ in told] == ["Montant disponible", "Bouton de personne", "Droits"]
    assert [likely for _, likely in told] == pytest.approx([0.924, 0.731, 0.029], abs=0.001)


def test_what_neighbours_say_is_told_apart_from_what_the_step_says() -> None:
    learned = Wordings(
        names=("Droits",), bias=(-1.0,), weights={"solde": ((0, 1.5),), "before compte": ((0, 3.0),)}
    )
    [said] = learned.usual({"solde": 1.0, "before compte": 0.5})
    [unsaid] = learned.usual({"drapeau": 1.0, "before compte": 0.5})
    assert (said.own, unsaid.own) == (1.5, 0.0)
    assert said.likely > unsaid.likely > 0.5


def test_nothing_is_likely_where_nothing_was_learned() -> None:
    assert NOTHING_LEARNED.likely({"tirelir": 1.0}) == []


def _words(*sentences: str) -> list[Words]:
    told = tutorial(*sentences)
    return words_of_steps(told.steps, [step.text for step in told.steps])


def test_the_words_of_a_step_are_its_own_before_its_neighbours_ones() -> None:
    first, second = _words("Cliquez sur « Solde ».", "Saisissez votre tirelire.")
    assert first["action click"] == first["=solde"] == first["object =solde"] == 1.0
    assert 0 < second["before =solde"] < 1
    assert second["object tirelir"] == 1.0
    assert 0 < first["after tirelir"] < 1
    assert "=solde" not in second


def test_a_word_of_a_document_counts_more_often_up_to_a_bound_and_more_in_a_heading() -> None:
    told = tutorial("Solde.", *["Votre tirelire."] * 9)
    heading = told.document.blocks[0].model_copy(update={"kind": "heading"})
    words = words_of_document(Document(path=told.document.path, blocks=(heading, *told.document.blocks[1:])))
    assert words["tirelir"] == words["heading =solde"] == 1.0
    assert 0 < words["=solde"] < 1
    assert "heading tirelir" not in words


@pytest.mark.parametrize(
    ("learned", "matched"), [(LEARNED, ["Montant disponible"]), (NOTHING_LEARNED, list[str]())]
)
def test_a_step_may_be_about_what_people_tell_in_its_words(learned: Wordings, matched: list[str]) -> None:
    told = match_tutorial(tutorial("Regardez bien votre tirelire."), newest_index(), learned)
    usual = [match.name for match in told.groundings[0].matches if match.relation == "usage"]
    assert [name and name.name for name in usual] == matched  # no screen has « Bouton de personne »


def test_what_people_ask_for_most_is_learned() -> None:
    assert {"Demander un devis", "Accepter le devis", "Droits"} <= set(weights().controls.names)


def test_an_object_is_strange_where_no_name_and_nobody_has_its_words() -> None:
    told = tutorial("Cliquez sur le drapeau vert.", "Cliquez sur le devis.", "Validez.").steps
    shares = [strange(step, newest_index(), weights().controls) for step in told]
    assert shares[0] >= 0.5
    assert shares[1:] == [0.0, 0.0]
