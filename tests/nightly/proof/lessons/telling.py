"""Writes the tutorial that a walk would make: every gesture told, in order, with its conditions."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from parcours.journeys.verdict.alignment.label_matching import fold
from parcours.journeys.walk.model import Gesture, Walk
from parcours.mocks.drift.facts import as_told
from parcours.mocks.releases.loader import Release

Control = tuple[str, str]

WHEN = {"first_visit": "Lors de votre première connexion", "jobseeker": "Si vous êtes demandeur d'emploi"}
WHERE = {"computer": "Sur l'ordinateur", "phone": "Sur votre téléphone", "mail": "Dans votre messagerie"}
DO = {
    "press": "cliquez sur « {} »",
    "open": "ouvrez l'application « {} »",
    "fill": "renseignez le champ « {} »",
    "enter_code": "saisissez le code dans le champ « {} »",
    "choose": "choisissez votre réponse dans la liste « {} »",
    "tick": "cochez la case « {} »",
    "upload": "déposez le document dans « {} »",
}
AGAIN = "Après cette première connexion, votre demande n'est pas conservée : reprenez à l'étape {}."
FACTS = {
    "participation": "La participation obligatoire est de {}.",
    "answer_working_days": "Délai de réponse de l'organisme à votre demande : {}.",
    "acceptance_working_days": "Délai d'acceptation de la proposition : {}.",
    "withdrawal_working_days": "Vous pouvez vous rétracter pendant {}.",
    "secret_code_length": "Le code secret compte {}.",
    "email_code_length": "Le code de vérification reçu par e-mail compte {}.",
    "activation_code_length": "Le code d'activation compte {}.",
    "password_length": "Le mot de passe compte au moins {}.",
    "check_working_days": "Délai de vérification de la vidéo : {}.",
}
IN_FULL = {"activation_code_length": "code d'activation est "}
"""Of a code whose length no screen says, the words before the code itself."""
BEFORE = {"secret_code_length": "code secret à "}
"""Of a length that other fields may share, the words before it: a year has 4 figures too."""


@dataclass(frozen=True)
class Told:
    """A gesture to tell, and the words that say to whom."""

    gesture: Gesture
    when: str


def tell(walk: Walk, others: Sequence[Walk], facts: Sequence[str] = ()) -> str:
    """A Markdown tutorial true of that walk; what `others` do without is told with its condition.

    `facts` are sentences to add, of which nothing is to be done.
    """
    conditions = _conditions(walk, others)
    legs = [[g for g in walk.gestures if g.leg == leg] for leg in range(walk.gestures[-1].leg + 1)]
    steps, jump = _in_order(walk, legs, conditions)
    sentences = []
    device = ""
    for count, told in enumerate(steps, 1):
        sentences.append(_sentence(told, device))
        device = told.gesture.device
        if count == jump:
            sentences.append(AGAIN.format(1))
    lines = [f"{number}. {sentence}\n" for number, sentence in enumerate(sentences, 1)]
    known = ["## À savoir\n", *(f"- {fact}" for fact in facts), ""] if facts else []
    return "\n".join(["# Le tutoriel de cette démarche\n", *lines, *known])


def facts_stated(walk: Walk, release: Release) -> Iterator[str]:
    """A sentence for each fact people tell of a journey, where its screens state it."""
    shown = fold(" ".join(screen.text for screen in walk.screens))
    for fact, sentence in FACTS.items():
        value = as_told(fact, getattr(release.facts, fact))
        if value and re.search(_as_shown(fact, value, release), shown):
            yield sentence.format(value)


def _as_shown(fact: str, value: str, release: Release) -> str:
    if fact in IN_FULL:
        return rf"{IN_FULL[fact]}\d{{{getattr(release.facts, fact)}}}(?!\d)"
    return rf"{BEFORE.get(fact, '')}(?<!\d){re.escape(fold(value))}"


def _control(walk: Walk, gesture: Gesture) -> Control:
    return walk.screens[gesture.screen].name, gesture.name


def _conditions(walk: Walk, others: Sequence[Walk]) -> Mapping[Control, str]:
    """For the controls that only some readers use, the words that say which."""
    found: dict[Control, str] = {}
    for trait, words in WHEN.items():
        without = [other for other in others if not getattr(other.traits, trait)]
        if not getattr(walk.traits, trait) or not without:
            continue
        used = {_control(other, gesture) for other in without for gesture in other.gestures}
        found |= {_control(walk, g): words for g in walk.gestures if _control(walk, g) not in used}
    return found


def _in_order(
    walk: Walk, legs: Sequence[Sequence[Gesture]], conditions: Mapping[Control, str]
) -> tuple[list[Told], int | None]:
    """The gestures of both legs, those in common once, and the number of steps before the way back."""
    if len(legs) == 1:
        return [Told(g, conditions.get(_control(walk, g), "")) for g in legs[0]], None
    first, again = legs[0], legs[1]
    same = SequenceMatcher(
        None, [_control(walk, g) for g in first], [_control(walk, g) for g in again], autojunk=False
    )
    steps: list[Told] = []
    jump = 0
    for tag, a, b, c, d in same.get_opcodes():
        if tag == "equal":
            steps += [Told(g, conditions.get(_control(walk, g), "")) for g in again[c:d]]
            continue
        steps += [Told(g, WHEN["first_visit"]) for g in first[a:b]]
        jump = len(steps) if b > a else jump
        steps += [Told(g, conditions.get(_control(walk, g), "")) for g in again[c:d]]
    return steps, jump


def _sentence(told: Told, device: str) -> str:
    gesture = told.gesture
    where = WHERE[gesture.device] if gesture.device != device or gesture.device != "computer" else ""
    act = DO[gesture.verb].format(gesture.name)
    start = ", ".join(
        words for words in (told.when, where[:1].lower() + where[1:] if told.when else where) if words
    )
    sentence = f"{start}, {act}." if start else f"{act}."
    return sentence[:1].upper() + sentence[1:]
