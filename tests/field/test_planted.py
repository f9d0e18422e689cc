"""Drifts planted under marked texts: what a step names bears another name; that is told, and nothing else."""

from collections.abc import Iterator

import pytest

from parcours.journeys.tutorial.steps import NoStep
from parcours.journeys.verdict.platform_index.index import key
from parcours.journeys.verification.reading import NoJourney, ReadTutorial, read
from tests.field import corpus
from tests.field.planting import ANOTHER, alarms, judged, tied
from tests.field.scoring import Json
from tests.recordings import recorded

CONTROLS_A_TEXT = 3
TEXTS = [pytest.param(3, 0.6, id="three"), pytest.param(40, 0.85, marks=pytest.mark.nightly, id="forty")]
"""How many texts, and the least share of their renamed controls that must be told."""


def told_in_their_own_words(least: int) -> Iterator[tuple[ReadTutorial, list[tuple[int, str]]]]:
    """So many texts with steps that hold on a control they name, each with these."""
    found = 0
    for text in corpus.training():
        if found == least:
            return
        try:
            tutorial = read(text.path)
        except (NoJourney, NoStep):
            continue
        steps = list(tied(judged(tutorial))) if tutorial.by_words else []
        if steps:
            found += 1
            yield tutorial, steps[:CONTROLS_A_TEXT]


def _tells(finding: Json, place: int, name: str) -> bool:
    """That the name is another now: of the step, which may name another that is wrong too."""
    renamed = finding["kind"] == "renamed"
    return renamed and (name in finding["said"] or (finding["step"] == place and ANOTHER in finding["seen"]))


@pytest.mark.parametrize(("texts", "share"), TEXTS)
def test_a_control_that_a_step_names_is_told_when_it_is_renamed(texts: int, share: float) -> None:
    told = planted = 0
    for tutorial, steps in told_in_their_own_words(texts):
        before = alarms(judged(tutorial))
        for place, name in steps:
            after = judged(tutorial, name)
            planted += 1
            told += any(_tells(one, place, name) for one in after["findings"])
            assert len({step for _, step in alarms(after) - before} - {place}) <= 1
    assert planted >= texts
    assert told >= share * planted


@pytest.mark.parametrize("texts", [1, pytest.param(40, marks=pytest.mark.nightly)])
def test_a_control_that_nothing_is_said_of_may_bear_any_name(texts: int) -> None:
    for tutorial, _ in told_in_their_own_words(texts):
        written = " ".join(key(block.text) for block in tutorial.tutorial.document.blocks)
        walks = recorded("2026-01", tutorial.journeys[0].name).values()
        others = [g.name for walk in walks for g in walk.gestures if key(g.name) not in written]
        for name in others[len(others) // 2 :][:1]:
            assert alarms(judged(tutorial, name)) <= alarms(judged(tutorial)), name
