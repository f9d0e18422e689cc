"""Figures shot before and after a change of the platform: stale ones are told in its words, no other is."""

from parcours.journeys.commands.options import CURRENT
from parcours.mocks.drift import find
from tests.nightly.figures.planted import Compared, compared
from tests.support.walks import Walks


def against(drift: str, walks: Walks) -> list[Compared]:
    before, after = (walks.of("see-rights", "at work", CURRENT, drifts) for drifts in ([], [drift]))
    return list(compared(before, after, find(CURRENT, drift)))


def test_another_colour_is_found_on_every_figure_that_shows_it(pictured_walks: Walks) -> None:
    found = against("look:colour", pictured_walks)
    assert [(one.gesture, one.stale) for one in found] == [(one.gesture, one.said_stale) for one in found]
    assert all(one.right_words for one in found)
    assert {one.stale for one in found} == {True, False}


def test_what_changes_nothing_for_the_eye_is_not_told(pictured_walks: Walks) -> None:
    found = against("harmless:all", pictured_walks)
    assert [one.opinion.told for one in found if one.said_stale] == []
    assert len(found) > 5
