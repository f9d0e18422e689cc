"""Headings quoted by steps: what a screen was called, and is not any more."""

from typing import Any

import pytest

from parcours.journeys.walk.model import Screen, Surprise, Walk
from tests.verdict.builders import ACTS, SEND, STEPS, act, kinds, tell, verdict_of, walked

HEADING = "Récapitulatif de votre demande"
ON_IT = tell(f"Sur la page « {HEADING} », cliquez sur « Envoyer »", "Envoyer")
SHOWN = tell(f"La page « {HEADING} » s'affiche", action="info")
TOLD = (*STEPS[:6], SHOWN, ON_IT)
NOW = "Avant l'envoi"


def renamed(**changes: Any) -> Walk:
    """The last screen under another heading."""
    walk = walked([*ACTS[:-1], {**SEND, "on": NOW}])
    *screens, last = walk.screens
    bears = last.model_copy(update={"outline": f'{last.outline}\n- heading "{NOW}" [level=1]', **changes})
    return walk.model_copy(update={"screens": (*screens, bears)})


def test_a_heading_the_pages_know_by_an_older_name_is_told_once() -> None:
    [finding] = verdict_of(TOLD, [renamed(names=(NOW, HEADING))]).findings
    assert (finding.kind, finding.severity, finding.said) == ("renamed", "ages", f"« {HEADING} »")
    assert (str(finding.place), [str(place) for place in finding.also]) == ("line 7", ["line 8"])
    assert finding.seen == f"the screen is now called « {NOW} »"
    assert finding.proposal == f"La page « {NOW} » s'affiche"


def test_a_heading_that_surprised_the_hands_is_told() -> None:
    met = Surprise(
        kind="heading",
        device="computer",
        screen=4,
        at=6,
        gesture=None,
        wanted=HEADING,
        names=(HEADING,),
        seen=NOW,
        evidence=f"the screen's controls are there, under « {NOW} »",
        confidence=0.5,
    )
    verdict = verdict_of(TOLD, [renamed().model_copy(update={"surprises": (met,)})])
    assert kinds(verdict) == [("renamed", "line 7")]
    assert [step.status for step in verdict.steps[6:]] == ["drifted", "drifted"]


def test_a_heading_quoted_as_it_is_holds() -> None:
    walk = walked(ACTS)
    screens: list[Screen] = [s.model_copy(update={"names": (s.heading, "Avant")}) for s in walk.screens]
    assert kinds(verdict_of(TOLD, [walk.model_copy(update={"screens": tuple(screens)})])) == []


def test_a_heading_that_another_screen_still_bears_holds() -> None:
    walk = renamed(names=(NOW, HEADING))
    first, *rest = walk.screens
    bears = first.model_copy(update={"outline": f'{first.outline}\n- heading "{HEADING}" [level=2]'})
    assert kinds(verdict_of(TOLD, [walk.model_copy(update={"screens": (bears, *rest)})])) == []


def test_a_tutorial_that_quotes_no_heading_is_told_nothing_of_it() -> None:
    assert kinds(verdict_of(STEPS, [renamed(names=(NOW, HEADING))])) == []


SUBJECT, NEWS = "Votre devis est prêt", "Du nouveau"
LINK = act("Consulter le devis", NEWS, device="mail")
OPEN = tell(f"Ouvrez l'e-mail « {SUBJECT} »", SUBJECT, device="mail")
READ = tell("Cliquez sur « Consulter le devis »", "Consulter le devis", device="mail")


@pytest.mark.parametrize(
    ("first", "names", "expected"),
    [
        (OPEN, (NEWS, SUBJECT), [("renamed", "line 1")]),
        (OPEN, (NEWS,), []),
        ({**OPEN, "labels": ()}, (NEWS, SUBJECT), [("renamed", "line 1")]),
    ],
)
def test_a_mail_of_another_subject_is_told_once(
    first: dict[str, Any], names: tuple[str, ...], expected: list[tuple[str, str]]
) -> None:
    name = NEWS if expected else SUBJECT
    walk = walked([act(name, "Boîte de réception", device="mail", names=names), {**LINK, "on": name}])
    inbox, mail = walk.screens
    headed = mail.model_copy(
        update={"names": (name, *names), "outline": f'{mail.outline}\n- heading "{name}"'}
    )
    walk = walk.model_copy(update={"screens": (inbox, headed)})
    assert kinds(verdict_of((first, READ), [walk])) == expected


def test_a_heading_quoted_elsewhere_than_the_control_of_its_name_is_told_too() -> None:
    opened = act(NEWS, "Boîte de réception", device="mail", names=(NEWS, SUBJECT))
    walk = walked([opened, LINK])
    inbox, mail = walk.screens
    headed = mail.model_copy(update={"names": (NEWS, SUBJECT)})
    walk = walk.model_copy(update={"screens": (inbox, headed)})
    shown = tell(f"Le message « {SUBJECT} » s'affiche", action="info", device="mail")
    found = kinds(verdict_of((OPEN, shown, READ), [walk]))
    assert found == [("renamed", "line 1"), ("renamed", "line 2")]
