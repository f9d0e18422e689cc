"""Drifts planted in one walk can be told apart, and one that is not told as it should be is found alone."""

from pathlib import Path

import pytest

from parcours.journeys.scripts import JOURNEYS
from parcours.journeys.verdict.model import Finding
from parcours.mocks.drift import catalogue, find
from tests.nightly.proof.case import Case, cases
from tests.nightly.proof.expectation.scoring import settled
from tests.nightly.proof.lessons.lesson import Lesson, lessons
from tests.nightly.proof.selection.grouping import DUE, SILENT, groups
from tests.proof.walked import QUOTE, written

RELEASE = "2026-01"


@pytest.fixture
def lesson(tmp_path: Path) -> Lesson:
    [only] = lessons([QUOTE], [], tmp_path)
    return only


@pytest.fixture
def known(lesson: Lesson) -> dict[str, Case]:
    found = cases(JOURNEYS["quote"], RELEASE, lesson, catalogue(RELEASE).drifts)
    return {case.drift.name: case for case in found}


def test_each_drift_is_in_one_group(known: dict[str, Case]) -> None:
    made = groups(list(known.values()))
    assert sorted(case.drift.name for group in made for case in group.cases) == sorted(known)
    assert len(made) < len(known) / 3
    for group in made:
        assert len(group.cases) <= (SILENT if group.cases[0].is_silent else DUE)
        assert len({case.is_silent for case in group.cases}) == 1


def test_what_is_due_at_one_step_is_planted_apart(known: dict[str, Case]) -> None:
    names = (
        "rename-far:sending_choice.send_directly",
        "rename-far:review.send",
        "rename-far:training.ask_quote",
    )
    made = groups([known[name] for name in names])
    assert [[case.drift.name for case in group.cases] for group in made] == [[names[0], names[2]], [names[1]]]


def test_what_ends_the_walk_comes_last_or_alone(known: dict[str, Case]) -> None:
    last, first = known["remove:review.send"], known["remove:training.ask_quote"]
    later = known["rename-far:civil_servant_notice.acknowledge"]
    assert len(groups([last, later])) == 1
    assert len(groups([first, later])) == 2


def test_one_control_is_changed_once_in_a_walk(known: dict[str, Case]) -> None:
    made = groups([known["rename-case:review.send"], known["role:review.send"]])
    assert len(made) == 2


def test_a_group_is_settled_when_each_is_told_and_nothing_else(
    lesson: Lesson, known: dict[str, Case]
) -> None:
    renamed, silent = known["rename-far:review.send"], known["rename-case:training.ask_quote"]
    planted = [(case.drift, case.expectation) for case in (renamed, silent)]
    told: tuple[Finding, ...] = lesson.on([written("Lancer ma démarche")]).findings
    assert settled(planted, told)
    assert not settled(planted, ())
    assert not settled([planted[1]], told)
    assert settled([planted[1]], ())


def test_the_drifts_of_a_group_can_be_planted_together(known: dict[str, Case]) -> None:
    for group in groups(list(known.values())):
        names = [case.drift.name for case in group.cases]
        assert len({find(RELEASE, name).name for name in names}) == len(names)
