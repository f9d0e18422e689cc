"""Sentences of many registers, one by one."""

from pathlib import Path

import pytest

from tests.tutorial.data.mixed import MIXED, TRAINERS
from tests.tutorial.data.spoken import NOT_TOLD, REGISTERS
from tests.tutorial.data.terse import COMING, DONE, LISTS, MORE, NOT_DONE, NOT_MORE, ORDERED, TALES, VERBLESS
from tests.tutorial.data.turns import Told
from tests.tutorial.helpers import steps_in, steps_of, told

EVERY = [(register, *sentence) for register, sentences in REGISTERS.items() for sentence in sentences]
EVERY += [("mixed", *sentence) for sentence in MIXED + TRAINERS]
EVERY += [("terse", *sentence) for sentence in VERBLESS + DONE + COMING + MORE + ORDERED + TALES]


@pytest.mark.parametrize(("register", "sentence", "expected"), EVERY)
def test_a_told_sentence(register: str, sentence: str, expected: list[Told]) -> None:
    found = told(steps_of(sentence))
    assert [action for action, _ in found] == [action for action, _ in expected], register
    for (_, label), (_, wanted) in zip(found, expected, strict=True):
        assert wanted is None or label == wanted


@pytest.mark.parametrize("sentence", NOT_TOLD + NOT_DONE + NOT_MORE)
def test_a_sentence_that_tells_nothing_to_do(sentence: str) -> None:
    assert told(steps_of(sentence)) == []


def test_there_are_enough_sentences_to_speak_of_french() -> None:
    assert len(EVERY) >= 150
    assert len(NOT_TOLD) >= 40


@pytest.mark.parametrize(
    ("sentence", "condition"),
    [
        ("Si vous avez déjà un compte, cliquez sur « Connexion ».", "Si vous avez déjà un compte"),
        ("Cliquez sur « Ajouter » si besoin.", "si besoin"),
        ("En cas de refus, appelez votre conseiller.", "En cas de refus"),
        ("Vous pouvez imprimer le reçu.", "Vous pouvez"),
        ("Mot de passe oublié ? Cliquez sur « Réinitialiser ».", "Mot de passe oublié ?"),
    ],
)
def test_a_condition_is_kept_in_its_own_words(sentence: str, condition: str) -> None:
    assert [(step.conditional, step.condition) for step in steps_of(sentence)] == [(True, condition)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Vérifiez si votre adresse est exacte.",
        "Précisez s'il s'agit d'un achat ou d'une location.",
        "Sur l'ordinateur (ou le téléphone si vous préférez), cliquez sur « Oui ».",
    ],
)
def test_a_question_or_an_aside_is_no_condition(sentence: str) -> None:
    assert [step.conditional for step in steps_of(sentence)] == [False]


def test_the_second_of_two_choices_is_conditional() -> None:
    steps = steps_of("Cliquez sur « Oui » ou appelez votre conseiller.")
    assert [step.conditional for step in steps] == [False, True]


@pytest.mark.parametrize(
    ("sentence", "device"),
    [
        ("Sur votre téléphone, appuyez sur « Confirmer ».", "phone"),
        ("Cliquez sur la notification reçue.", "phone"),
        ("Cliquez sur le lien reçu par mail.", "mail"),
        ("Saisissez votre numéro de téléphone.", "computer"),
        ("Saisissez le code dans l'application.", "phone"),
        ("Ouvrez l'application.", "phone"),
        ("Appelez la mairie.", "offline"),
        ("Vous recevrez un SMS.", "phone"),
        ("Vous recevrez un courriel.", "mail"),
        ("Patientez deux minutes.", "offline"),
    ],
)
def test_where_a_gesture_happens(sentence: str, device: str) -> None:
    assert [step.device for step in steps_of(sentence)] == [device]


@pytest.mark.parametrize(
    ("sentence", "coarse"),
    [
        ("Complétez les informations demandées.", True),
        ("Renseignez les champs utiles.", True),
        ("Suivez les étapes.", True),
        ("Cherchez la formation par mots-clés.", True),
        ("Cherchez votre chargeur.", False),
        ("Saisissez votre nom.", False),
        ("Cliquez sur « Valider ».", False),
    ],
)
def test_a_run_of_gestures_said_in_one_word_is_coarse(sentence: str, coarse: bool) -> None:
    assert [step.coarse for step in steps_of(sentence)] == [coarse]


def test_every_step_says_which_words_and_which_rule_it_rests_on() -> None:
    for _, sentence, _ in EVERY:
        for step in steps_of(sentence):
            assert step.rule, sentence
            assert step.understood, sentence
            assert all(0 <= span.start < span.end <= len(step.text) for span in step.understood), sentence


@pytest.mark.parametrize(
    ("sentence", "condition"),
    [
        (
            "S'il s'agit de votre première demande, cliquez sur « Créer ».",
            "S'il s'agit de votre première demande",
        ),
        ("Lors de cette première visite, cliquez sur « Créer ».", "Lors de cette première visite"),
        ("À votre première connexion, cliquez sur « Créer ».", "À votre première connexion"),
        ("La première fois, cliquez sur « Créer ».", "La première fois"),
    ],
)
def test_a_condition_is_told_whole(sentence: str, condition: str) -> None:
    assert [step.condition for step in steps_of(sentence)] == [condition]


def test_an_order_after_a_relative_clause_is_an_order() -> None:
    steps = steps_of("Lisez le texte qui suit et cliquez sur « Accepter ».")
    assert [(step.action, step.labels) for step in steps] == [("read", ()), ("click", ("Accepter",))]


def test_what_goes_on_a_condition_is_no_order() -> None:
    assert not steps_of("Si vous refusez et validez, votre demande est perdue.")


@pytest.mark.parametrize(("text", "expected"), LISTS)
def test_a_list_without_verbs(tmp_path: Path, text: str, expected: list[Told]) -> None:
    assert told(steps_in(tmp_path, text, "list.md")) == expected
