"""Tutorials of many manners, marked before any rule was tried on them.

HELD were never looked at when rules were changed: they tell how far the rules carry.
"""

from pathlib import Path

import pytest

from parcours.journeys.tutorial.read import read
from parcours.journeys.tutorial.steps import detect
from tests.tutorial.scoring import Score, marked_in, score

FOLDER = Path(__file__).parent / "strangers"
HELD = ("agence", "bornes", "convention", "faq")
NAMES = sorted(path.stem for path in FOLDER.glob("*.steps"))


def scored(names: list[str], core: bool, lenient: bool) -> float:
    told = []
    for name in names:
        [document] = [path for path in FOLDER.glob(f"{name}.*") if path.suffix != ".steps"]
        gold = marked_in(FOLDER / f"{name}.steps")
        told.append(score(gold, detect(read(document))[0], core, lenient))
    return Score.of(told).f1


@pytest.mark.parametrize(("core", "lenient"), [(True, True), (True, False), (False, True), (False, False)])
def test_those_the_rules_were_widened_for(core: bool, lenient: bool) -> None:
    assert scored([name for name in NAMES if name not in HELD], core, lenient) >= 0.85


@pytest.mark.parametrize(("core", "lenient"), [(True, True), (True, False), (False, True), (False, False)])
def test_those_held_out(core: bool, lenient: bool) -> None:
    assert scored(list(HELD), core, lenient) >= 0.7
