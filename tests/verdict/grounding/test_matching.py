"""What a step may be about: how its label or its words bear a name of the platform."""

import pytest

from parcours.journeys.tutorial.model import Action, Place, Step
from parcours.journeys.verdict.grounding.grounded import match_tutorial
from parcours.journeys.verdict.grounding.matching import Match, ground
from parcours.journeys.verdict.grounding.tasks import tasks
from parcours.journeys.verdict.grounding.wordings import NOTHING_LEARNED
from parcours.journeys.verdict.platform_index.index import key
from parcours.journeys.verdict.platform_index.shipped import index_at, newest_index
from tests.verdict.grounding.builders import tutorial


def step(text: str, action: Action = "click", *labels: str) -> Step:
    return Step(
        number=None,
        action=action,
        labels=labels,
        device="computer",
        conditional=False,
        text=text,
        rule="",
        place=Place(line=1),
    )


def first(text: str, action: Action, *labels: str) -> Match:
    return ground(step(text, action, *labels), text, newest_index()).matches[0]


@pytest.mark.parametrize(
    ("label", "relation", "name"),
    [
        ("Demander un devis", "exact", "Demander un devis"),
        ("DEMANDER UN DEVIS", "exact", "Demander un devis"),
        ("Demander un de…", "exact", "Demander un devis"),
        ("CONNEXION", "older", "S'identifier"),
        ("FranceConnect", "older", "S'identifier avec FranceConnect+"),
        ("S'identifier avec FranceConnect +", "exact", "S'identifier avec FranceConnect+"),
        ("Je demande mon devis", "same-words", "Demander un devis"),
        ("moncompteformation.gouv.fr", "place", None),
        ("ameli.fr", "lost", None),
    ],
)
def test_a_label_bears_a_name(label: str, relation: str, name: str | None) -> None:
    match = first(f"Cliquez sur « {label} ».", "click", label)
    assert (match.relation, match.name and match.name.name) == (relation, name)


def test_a_press_is_on_a_control_and_not_on_a_heading() -> None:
    pressed = step("Cliquez sur « Connexion ».", "click", "Connexion")
    there = index_at("2024-01").by_name["connexion"]
    assert {one.is_control for one in there} == {True, False}
    exact = [match for match in ground(pressed, pressed.text, index_at("2024-01")).matches if match.label]
    assert [match.name and match.name.is_control for match in exact] == [True]


def test_a_choice_of_a_list_is_not_pressed_by_itself_and_may_be_told_of() -> None:
    option = next(one for one in newest_index().names if one.role == "option" and len(one.stems) > 1)
    cut = " ".join(option.name.split()[:-1]) or option.name

    def score(action: Action) -> float:
        matches = ground(step(f"« {cut} »", action, cut), cut, newest_index()).matches
        return next(match.score for match in matches if match.name == option)

    assert score("click") < score("info")


@pytest.mark.parametrize(
    ("text", "action", "name"),
    [
        ("Consultez votre solde", "read", "Montant disponible"),
        ("Les formations s'affichent", "info", "Formations trouvées"),
        ("Réglez par carte bancaire", "fill", "Payer par carte bancaire"),
        ("Filmez votre visage", "upload", "La vidéo de votre visage"),
    ],
)
def test_a_task_is_told_in_the_reader_s_own_words(text: str, action: Action, name: str) -> None:
    match = first(text, action)
    assert (match.relation, match.name and match.name.name) == ("task", name)


def test_a_verb_alone_is_no_evidence() -> None:
    assert ground(step("Validez.", "confirm"), "Validez.", newest_index()).matches == ()


def test_what_names_nothing_may_be_what_comes_next() -> None:
    told = match_tutorial(
        tutorial("Saisissez votre numéro de téléphone portable.", "Puis continuez."),
        newest_index(),
        NOTHING_LEARNED,
    )
    assert "next" in {match.relation for match in told.groundings[-1].matches}


def test_every_task_has_a_control_that_some_release_had() -> None:
    known = {*newest_index().by_name, *newest_index().by_older, *newest_index().lost_names}
    for matcher in tasks():
        task = matcher.task
        assert task.lost or task.place or known & {key(name) for name in task.controls}, task.id
