"""All pictures of pages of our own: most are told by their words, read or not, and none wrongly."""

import pytest
from playwright.sync_api import Page

from parcours.journeys.ocr.reader import installed
from tests.figures.handmade.by_words.cases import SET_ASIDE, TRAPS, TUNED
from tests.nightly.figures.by_words import table, told

pytestmark = pytest.mark.nightly


@pytest.mark.parametrize(("ocr", "share"), [(True, 0.7), (False, 0.5)], ids=["read", "by shapes"])
def test_most_are_told_and_none_wrongly(ocr: bool, share: float, page: Page) -> None:
    reader = installed() if ocr else None
    if ocr and reader is None:
        pytest.skip("no OCR on this machine")
    made = list(told((*TUNED, *SET_ASIDE), page, reader))
    assert [one.case.name for one in made if one.wrong] == [], table(made)
    assert sum(one.judged for one in made) >= share * len(made), table(made)
    assert sum(one.right_screen for one in made) >= 0.9 * len(made), table(made)
    traps = list(told(TRAPS, page, reader))
    assert [one.case.name for one in traps if one.judged] == [], table(traps)
