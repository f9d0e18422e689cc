"""How far the rules carry on tutorials they were not written for."""

from pathlib import Path

import pytest

from parcours.journeys.tutorial.model import Step
from tests.tutorial.data.manual import Marked, Unseen
from tests.tutorial.data.unseen import EVERY
from tests.tutorial.helpers import steps_in

CORE = {"click", "fill", "select", "check", "enter_code", "confirm", "navigate", "open_app"}
NEAR = ({"click", "select"}, {"click", "confirm"}, {"confirm", "enter_code"}, {"read", "info"})


def same(wanted: Marked, found: Step, lenient: bool) -> bool:
    action, _, words = wanted
    agree = action == found.action or (lenient and {action, found.action} in NEAR)
    return agree and (words in found.text or found.text in words)


def pairs(wanted: tuple[Marked, ...], found: tuple[Step, ...], lenient: bool) -> list[tuple[Marked, Step]]:
    """The longest run of steps told in both, in order."""
    best: list[list[list[tuple[Marked, Step]]]] = [
        [[] for _ in range(len(found) + 1)] for _ in range(len(wanted) + 1)
    ]
    for i in reversed(range(len(wanted))):
        for j in reversed(range(len(found))):
            skipped = max(best[i + 1][j], best[i][j + 1], key=len)
            taken = [(wanted[i], found[j]), *best[i + 1][j + 1]] if same(wanted[i], found[j], lenient) else []
            best[i][j] = max(taken, skipped, key=len)
    return best[0][0]


def counts(folder: Path, one: Unseen, core: bool, lenient: bool) -> tuple[int, int, int]:
    """Steps told in both, marked by the reader, found by the rules."""
    wanted = tuple(step for step in one.steps if not core or step[0] in CORE)
    found = tuple(step for step in steps_in(folder, one.text, one.name) if not core or step.action in CORE)
    return len(pairs(wanted, found, lenient)), len(wanted), len(found)


def f1(folder: Path, core: bool, lenient: bool) -> float:
    told = [counts(folder, one, core, lenient) for one in EVERY]
    both, wanted, found = (sum(column) for column in zip(*told, strict=True))
    return float(2 * both / (wanted + found))


@pytest.mark.parametrize(
    ("core", "lenient", "aim"),
    [(True, True, 0.9), (True, False, 0.9), (False, True, 0.9), (False, False, 0.88)],
)
def test_all_twelve_are_understood(tmp_path: Path, core: bool, lenient: bool, aim: float) -> None:
    assert f1(tmp_path, core, lenient) >= aim


def test_the_names_of_controls_are_those_written(tmp_path: Path) -> None:
    told = [
        pair
        for one in EVERY
        for pair in pairs(one.steps, steps_in(tmp_path, one.text, one.name), lenient=True)
    ]
    named = [(wanted[1], found.labels[:1]) for wanted, found in told if wanted[1] is not None]
    assert [pair for pair in named if pair[1] != (pair[0],)] == []
