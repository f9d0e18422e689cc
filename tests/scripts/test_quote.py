"""Every variant of the journey, in a browser, on the mock platform."""

from functools import reduce
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from parcours.journeys.commands.options import CURRENT
from parcours.journeys.scripts.quote import QUOTE
from parcours.journeys.walk.model import Gesture
from parcours.journeys.walk.run import walk
from parcours.mocks.releases.loader import Tree, merge
from parcours.mocks.server.client import World
from parcours.mocks.server.process import Running
from tests.recordings import recorded
from tests.support.stages import target

VARIANTS = {variant.name: variant for variant in QUOTE.variants}
LAST_PRESSED = {
    "refused by the organism": "Continuer sur Mon Compte Formation",
    "quote refused": "Confirmer mon refus",
    "too late": "Bilan de compétences",
}


@pytest.mark.parametrize("name", VARIANTS)
def test_each_variant_reaches_its_end(name: str) -> None:
    variant = VARIANTS[name]
    done = recorded(CURRENT, QUOTE.name)[name]
    assert done.ended_by is None
    names = [gesture.name for gesture in done.gestures]
    assert names[done.goal] == "Envoyer"
    assert names[done.start] == "Demander un devis"
    assert names[-1] == LAST_PRESSED.get(name, "Accepter le devis")
    assert ("Finaliser" in names) is variant.traits.first_visit
    assert ("J'ai compris" in names) is variant.traits.jobseeker
    assert max(gesture.leg for gesture in done.gestures) == int(variant.traits.first_visit)
    assert {gesture.device for gesture in done.gestures} == {"computer", "mail", "phone"}
    for gesture in done.gestures:
        assert gesture.name in gesture.names or gesture.name.replace("'", "’") in gesture.names
        left, top = gesture.box.x, gesture.box.y
        assert 0 <= left < left + gesture.box.width <= gesture.width
        assert 0 <= top < top + gesture.box.height <= gesture.height


def at(screen: str, key: str, **changes: object) -> Tree:
    return {"screens": {screen: {"controls": {key: changes}}}}


FIVE = reduce(
    merge,
    (
        at("training", "ask_quote", name="Obtenir un devis"),
        at("consent", "go_on", menu="Suite"),
        at("phone_entry", "identify", role="link"),
        {"flows": {"request": ["sending_choice", "civil_servant_notice", "review"]}},
        {"screens": {"review": {"heading": "Avant l'envoi"}}},
    ),
)


def test_five_drifts_at_once_are_all_said_and_the_walk_reaches_its_end(
    platform: Running, browser: Browser, tmp_path: Path
) -> None:
    worlds: list[World] = []
    done = walk(
        QUOTE, VARIANTS["returning"], target(platform, FIVE, worlds.append), browser, tmp_path, pictures=False
    )
    assert done.ended_by is None
    assert len(worlds) == 1
    names = [gesture.name for gesture in done.gestures[: done.goal + 1]]
    assert names[-5:] == [
        "Continuer sur Mon Compte Formation",
        "Obtenir un devis",
        "Je souhaite envoyer directement ma demande de devis",
        "Valider",
        "Envoyer",
    ]
    told = [(s.kind, s.wanted, s.seen) for s in done.surprises]
    assert list(dict.fromkeys(told)) == [
        ("renamed", "Demander un devis", "Obtenir un devis"),
        ("role", "S'identifier", "S'identifier"),
        ("moved", "Continuer sur Mon Compte Formation", "Continuer sur Mon Compte Formation"),
        ("dropped", "Vous travaillez dans la fonction publique ?", "Demande de devis"),
        (
            "reordered",
            "Vous travaillez dans la fonction publique ?",
            "Vous travaillez dans la fonction publique ?",
        ),
        ("heading", "Récapitulatif de votre demande", "Avant l'envoi"),
    ]


def test_a_session_lost_on_the_way_is_entered_again(
    platform: Running, browser: Browser, tmp_path: Path
) -> None:
    worlds: list[World] = []
    lost: list[Gesture] = []

    def lose(gesture: Gesture) -> None:
        if gesture.name.startswith("Je souhaite envoyer") and not lost:
            lost.append(gesture)
            worlds[0].expire_sessions()

    on = target(platform, on_world=worlds.append)
    done = walk(QUOTE, VARIANTS["returning"], on, browser, tmp_path, lose, pictures=False)
    assert done.ended_by is None
    assert [surprise.kind for surprise in done.surprises] == ["session"]
    names = [gesture.name for gesture in done.gestures]
    assert (names.count("Demander un devis"), names.count("Envoyer")) == (3, 1)


@pytest.mark.parametrize(
    ("flow", "gone"),
    [
        (["identity", "email_code", "contact_details", "situation"], "Lettres affichées"),
        pytest.param(
            ["identity", "email_and_captcha", "contact_details", "situation"],
            "Code à 6 chiffres",
            marks=pytest.mark.nightly,
        ),
    ],
)
def test_a_step_of_the_completion_that_is_dropped_does_not_hide_the_others(
    platform: Running, browser: Browser, tmp_path: Path, flow: list[str], gone: str
) -> None:
    on = target(platform, {"flows": {"completion": flow}})
    done = walk(QUOTE, VARIANTS["first visit"], on, browser, tmp_path, pictures=False)
    assert done.ended_by is None
    assert {surprise.kind for surprise in done.surprises} == {"dropped", "missing"}
    [lost] = {surprise.within for surprise in done.surprises if surprise.kind == "missing"}
    assert lost in {surprise.wanted for surprise in done.surprises if surprise.kind == "dropped"}
    names = [gesture.name for gesture in done.gestures]
    assert gone not in names
    assert {"Ville", "Finaliser", "Envoyer", "Accepter le devis"} <= set(names)
