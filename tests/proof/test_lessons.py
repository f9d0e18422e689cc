"""Drifts are planted under tutorials that are true of the walks they are held against."""

from pathlib import Path

import pytest

from parcours.journeys.tutorial.steps import understand
from tests.nightly.proof.lessons.lesson import Lesson, NoLesson, lessons, on_whole
from tests.proof.lessons import quote_lesson
from tests.proof.walked import QUOTE


@pytest.fixture
def lesson(tmp_path: Path) -> Lesson:
    return quote_lesson(tmp_path)


def test_a_tutorial_written_from_a_walk_is_true_of_it(lesson: Lesson) -> None:
    assert lesson.true_of([QUOTE])
    assert "« Envoyer »" in lesson.text
    assert "2 jours ouvrés" in lesson.text


def test_a_tutorial_that_is_not_true_is_no_lesson(tmp_path: Path) -> None:
    path = tmp_path / "t.md"
    path.write_text("1. Cliquez sur « Télécharger l'attestation ».\n", "utf-8")
    assert on_whole(path, understand(path), [QUOTE]).findings
    assert [lesson.path for lesson in lessons([QUOTE], [path], tmp_path)] != [path]


def test_a_walk_that_cannot_be_told_is_said_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "tests.nightly.proof.lessons.lesson.tell", lambda *_: "1. Cliquez sur « Payer par chèque ».\n"
    )
    with pytest.raises(NoLesson, match="no true tutorial of « returning » could be written"):
        lessons([QUOTE], [], tmp_path)
