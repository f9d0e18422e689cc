"""Figures shot before and after a change of the platform: stale ones are told in its words, no other is."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from parcours.journeys.commands.options import CURRENT
from parcours.journeys.scripts.see_rights import SEE_RIGHTS
from parcours.mocks.drift import find
from parcours.mocks.server.process import Running
from tests.figures.takes import Studio
from tests.nightly.figures.planted import Compared, compared
from tests.support.stages import current_walks

pytestmark = pytest.mark.browser
VARIANT = "at work"


@pytest.fixture
def studio(platform: Running, browser: Browser, tmp_path: Path) -> Studio:
    return Studio(platform, browser, tmp_path)


def against(drift: str, studio: Studio, home: Path) -> list[Compared]:
    before = current_walks(home, SEE_RIGHTS)[VARIANT]
    after = studio.taken(SEE_RIGHTS.name, VARIANT, CURRENT, [drift])
    return list(compared(before, after, find(CURRENT, drift)))


def test_another_colour_is_found_on_every_figure_that_shows_it(studio: Studio, home: Path) -> None:
    found = against("look:colour", studio, home)
    assert [(one.gesture, one.stale) for one in found] == [(one.gesture, one.said_stale) for one in found]
    assert all(one.right_words for one in found)
    assert {one.stale for one in found} == {True, False}


def test_what_changes_nothing_for_the_eye_is_not_told(studio: Studio, home: Path) -> None:
    found = against("harmless:all", studio, home)
    assert [one.opinion.told for one in found if one.said_stale] == []
    assert len(found) > 5
