"""Each drift is planted where it proves most, and a few of every kind come first."""

from dataclasses import replace
from pathlib import Path

import pytest

from parcours.journeys.scripts import JOURNEYS
from parcours.mocks.drift import catalogue
from tests.nightly.proof.case import Case, cases
from tests.nightly.proof.expectation.expecting import Must
from tests.nightly.proof.lessons.lesson import lessons
from tests.nightly.proof.selection.spreading import Per, once_per, spread
from tests.proof.walked import QUOTE

RELEASE = "2026-01"


@pytest.fixture
def known(tmp_path: Path) -> list[Case]:
    [lesson] = lessons([QUOTE], [], tmp_path)
    return cases(JOURNEYS["quote"], RELEASE, lesson, catalogue(RELEASE).drifts)


def under(case: Case, tutorial: str, must: Must) -> Case:
    lesson = replace(case.lesson, path=Path(tutorial))
    return replace(case, lesson=lesson, expectation=replace(case.expectation, must=must))


@pytest.mark.parametrize(("per", "kept"), [("tutorial", 3), ("journey", 2), ("release", 1)])
def test_a_drift_is_planted_once_for_each(known: list[Case], per: Per, kept: int) -> None:
    twice = [under(known[0], "a.md", "must"), under(known[0], "b.md", "must")]
    elsewhere = replace(under(known[0], "c.md", "must"), journey=replace(JOURNEYS["quote"], name="pay"))
    assert len(once_per(per, [*twice, elsewhere])) == kept


def test_where_a_finding_must_come_comes_before_where_none_may(known: list[Case]) -> None:
    silent, may, must = (under(known[0], f"{told}.md", told) for told in ("silent", "may", "must"))
    assert once_per("journey", [silent, may, must]) == [must]
    assert once_per("journey", [may, silent]) == [silent]


@pytest.mark.parametrize("shorter", ["a.md", "b.md"])
def test_of_two_places_that_prove_as_much_the_shorter_walk_is_taken(known: list[Case], shorter: str) -> None:
    def walked(path: str) -> Case:
        case = under(known[0], path, "must")
        longer = [walk.model_copy(update={"screens": 2 * walk.screens}) for walk in case.lesson.walks]
        return case if path == shorter else replace(case, lesson=replace(case.lesson, walks=tuple(longer)))

    [taken] = once_per("journey", [walked("a.md"), walked("b.md")])
    assert taken.lesson.path.name == shorter


def test_every_kind_comes_before_any_comes_twice(known: list[Case]) -> None:
    kinds = {(case.drift.kind, case.is_silent) for case in known}
    first = spread(known)[: len(kinds)]
    assert {(case.drift.kind, case.is_silent) for case in first} == kinds
    assert sorted(case.name for case in spread(known)) == sorted(case.name for case in known)
