"""What is found of a drift is scored by what was expected."""

from pathlib import Path

import pytest

from parcours.mocks.drift import find
from parcours.mocks.releases.loader import load_release
from tests.nightly.proof.expectation.expecting import expect
from tests.nightly.proof.expectation.scoring import score
from tests.nightly.proof.lessons.lesson import Lesson
from tests.proof.lessons import quote_lesson
from tests.proof.walked import written


@pytest.fixture
def lesson(tmp_path: Path) -> Lesson:
    return quote_lesson(tmp_path)


@pytest.mark.parametrize(
    ("seen", "caught", "right", "extra"),
    [
        ("Lancer ma démarche", True, True, 0),
        ("Envoyer", False, False, 0),
    ],
)
def test_a_renamed_button_is_scored(lesson: Lesson, seen: str, caught: bool, right: bool, extra: int) -> None:
    drift = find("2026-01", "rename-far:review.send")
    expected = expect(drift, load_release("2026-01"), lesson)
    told = score(drift, "2026-01", lesson, expected, lesson.on([written(seen)]).findings, None)
    assert (told.caught, told.right_step, told.extra) == (caught, right, extra)
    assert told.missed != right
    assert (
        told.command
        == f"parcours verify {lesson.path} --journey quote --release 2026-01 --drift rename-far:review.send"
    )


def test_any_finding_on_a_harmless_drift_is_a_false_alarm(lesson: Lesson) -> None:
    drift = find("2026-01", "rename-case:review.send")
    expected = expect(drift, load_release("2026-01"), lesson)
    findings = lesson.on([written("Tout autre chose")]).findings
    told = score(drift, "2026-01", lesson, expected, findings, None)
    assert told.false_alarm
    assert told.missed
