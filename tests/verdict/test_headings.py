"""Headings quoted by steps: what a screen was called, and is not any more."""

from typing import Any

from journeys.walk.model import Screen, Surprise, Walk
from tests.verdict.builders import ACTS, SEND, STEPS, kinds, tell, verdict_of, walked

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
