"""What a step covers beside what it tells, and what is new, which it cannot have told."""

from collections.abc import Sequence
from typing import Any

import pytest

from parcours.journeys.verdict.alignment.leg import strange_to
from parcours.journeys.walk.model import UNKNOWN, Surprise
from parcours.journeys.walk.traits import Traits
from tests.verdict.builders import Act, act, kinds, surprise, tell, verdict_of, walked


def mail(name: str, on: str = "Nouveau message", **more: Any) -> Act:
    return act(name, on, device="mail", **more)


WRITE = mail("Nouveau message", "Boîte de réception")
SUBJECT = mail("Objet", verb="fill", role="textbox")
MESSAGE = mail("Message", verb="fill", role="textbox")
SEND = mail("Envoyer")
FIELD = mail("Civilité", verb="fill", role="textbox")
TO_SUPPORT = (
    tell("Dans votre messagerie, cliquez sur « Nouveau message »", "Nouveau message", device="mail"),
    tell("Complétez le message", action="fill", object="le message", device="mail"),
    tell("Cliquez sur « Envoyer »", "Envoyer", device="mail"),
)


@pytest.mark.parametrize(
    ("acts", "new", "expected"),
    [
        ((WRITE, SUBJECT, MESSAGE, SEND), (), []),
        ((WRITE, SUBJECT, MESSAGE, FIELD, SEND), (), []),
        ((WRITE, SUBJECT, MESSAGE, FIELD, SEND), (surprise("added", 3),), [("undocumented", "line 2")]),
    ],
    ids=["as told", "always there", "new"],
)
def test_a_message_is_written_with_all_its_fields_but_for_a_new_one(
    acts: Sequence[Act], new: tuple[Surprise, ...], expected: list[tuple[str, str]]
) -> None:
    verdict = verdict_of(TO_SUPPORT, [walked(acts, surprises=new)])
    assert kinds(verdict) == expected
    assert all("« Civilité »" in finding.seen for finding in verdict.findings)


def test_of_a_message_on_two_pages_only_the_button_between_them_is_new() -> None:
    second = [{**one, "on": "Nouveau message, suite", "screen": UNKNOWN} for one in (SUBJECT, MESSAGE, SEND)]
    split = surprise("split", 2, device="mail", screen=2, gesture=None)
    [found] = verdict_of(TO_SUPPORT, [walked((WRITE, mail("Suivant"), *second), surprises=(split,))]).findings
    assert found.kind == "undocumented"
    assert "« Suivant »" in found.seen
    assert "« Objet »" not in found.seen


@pytest.mark.parametrize(
    ("between", "last", "strange"), [("Suivant", "Envoyer", {1}), ("Envoyer", "Envoyer", {3})]
)
def test_a_screen_made_two_asks_for_one_more_press(between: str, last: str, strange: set[int]) -> None:
    def on(name: str, half: str, **more: Any) -> Act:
        return act(name, half, screen=UNKNOWN if half == "B" else "Form", **more)

    field = {"verb": "fill", "role": "textbox"}
    acts = (on("Nom", "A", **field), on(between, "A"), on("Ville", "B", **field), on(last, "B"))
    split = surprise("split", 2, screen=1, gesture=None)
    assert strange_to(walked(acts, surprises=(split,))) == strange


LINK = act("Mot de passe oublié", "Connexion")
NUMBER = act("Numéro", "Mot de passe oublié", verb="fill", role="textbox")
RECEIVE = act("Recevoir le lien", "Mot de passe oublié")
NEWS = act("Recevoir le lien", "Vos démarches évoluent", screen=UNKNOWN)
FORGOTTEN = Traits(forgotten_password=True)
TO_LINK = (
    tell("Cliquez sur « Mot de passe oublié »", "Mot de passe oublié"),
    tell("Saisissez votre numéro", action="fill", object="votre numéro"),
    tell("Cliquez sur « Recevoir le lien »", "Recevoir le lien"),
)


@pytest.mark.parametrize(
    ("acts", "expected"),
    [
        ((LINK, NUMBER, RECEIVE, NUMBER, RECEIVE), []),
        ((LINK, NEWS, NUMBER, RECEIVE), [("undocumented", "line 1")]),
        ((LINK, NEWS, NUMBER, RECEIVE, NEWS, NUMBER, RECEIVE), [("undocumented", "line 1")]),
    ],
    ids=["done again", "new", "new both times"],
)
def test_after_a_mishap_a_new_page_is_told_once_though_its_button_bears_a_name_told(
    acts: Sequence[Act], expected: list[tuple[str, str]]
) -> None:
    assert kinds(verdict_of(TO_LINK, [walked(acts, "forgotten password", FORGOTTEN)])) == expected


PHONE = {"device": "phone", "site": "Téléphone"}
CONFIRM = act("Confirmer", "Demande", **PHONE)
CODE = act("Code secret", "Code", verb="enter_code", role="textbox", **PHONE)
BY_CODE = tell(
    "Confirmez votre connexion avec votre code secret",
    action="enter_code",
    object="votre code secret",
    device="phone",
)


@pytest.mark.parametrize("screen", ["Approval", UNKNOWN])
def test_a_button_told_in_one_breath_with_the_code_is_one_that_was_there(screen: str) -> None:
    found = kinds(verdict_of((BY_CODE,), [walked(({**CONFIRM, "screen": screen}, CODE))]))
    assert [kind for kind, _ in found] == (["undocumented"] if screen == UNKNOWN else [])
