"""Screens that change places touch those who meet both."""

from dataclasses import replace
from pathlib import Path

import pytest

from parcours.journeys.walk.traits import Traits
from parcours.mocks.drift import find
from parcours.mocks.releases.loader import load_release
from tests.nightly.proof.expectation.expecting import expect
from tests.nightly.proof.expectation.touching import is_changed
from tests.nightly.proof.lessons.lesson import on_whole
from tests.proof.lessons import lesson_of
from tests.proof.walked import QUOTE
from tests.verdict.builders import act, walked

CIVIL_SERVANT = act("Valider", "Vous travaillez dans la fonction publique ?")
JOBSEEKER = act("J'ai compris", "Vous êtes demandeur d'emploi")
SWAP = "swap:request.civil_servant_notice"


def test_screens_that_change_places_are_seen_by_who_meets_both(tmp_path: Path) -> None:
    ask = act("Demander un devis", "Bilan de compétences")
    both, one = (ask, CIVIL_SERVANT, JOBSEEKER), (ask, CIVIL_SERVANT)
    seeking = walked(both, variant="jobseeker", traits=Traits(jobseeker=True))
    lesson = lesson_of(
        tmp_path,
        walked(one),
        *(f"Cliquez sur « {act['name']} »" for act in one),
        f"Si vous êtes demandeur d'emploi, cliquez sur « {JOBSEEKER['name']} »",
    )
    shared = replace(
        lesson,
        walks=(*lesson.walks, seeking),
        verdict=on_whole(lesson.path, lesson.tutorial, [*lesson.walks, seeking]),
    )
    drift, release = find("2026-01", SWAP), load_release("2026-01")
    assert not expect(drift, release, lesson).concerned
    expected = expect(drift, release, shared)
    assert (expected.must, expected.steps) == ("must", frozenset({1, 2}))
    assert [touch.walk.variant for touch in expected.touches] == ["jobseeker"]


@pytest.mark.parametrize("met", ["completion", "creation"])
@pytest.mark.parametrize("swapped", ["completion", "creation"])
def test_screens_change_places_in_the_flow_that_is_walked(
    monkeypatch: pytest.MonkeyPatch, met: str, swapped: str
) -> None:
    """Who completes an account does not see in which order one is created, by the same screens."""
    release = load_release("2026-01")
    screens = tuple(getattr(release.flows, met))
    monkeypatch.setattr("tests.nightly.proof.expectation.touching.known_as", lambda *_: screens)
    drift = find("2026-01", f"swap:{swapped}.email_code")
    assert is_changed(drift, release, QUOTE) is (met == swapped)
