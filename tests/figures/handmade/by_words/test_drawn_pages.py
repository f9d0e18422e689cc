"""A dozen pictures of pages of our own, told without OCR and with; all of them are told at night."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from parcours.journeys.figures.handmade.by_words.recognition import ByWords
from parcours.journeys.figures.handmade.looking import Looker
from parcours.journeys.ocr.reader import Reader, installed
from parcours.journeys.verdict.platform_index.shipped import index_at
from parcours.journeys.walk.store import StoredWalk
from tests.figures.handmade.by_words.cases import NOW, TRAPS, TUNED, Case, picture
from tests.recordings import recorded

BY_SHAPES = (
    "consent",
    "consent of 2022",
    "providers of 2022, 70 %",
    "failed, typed heading",
    "refusal of 2022",
)
READ = ("consent of 2022", "providers of 2022, 70 %")
TRAPPED = (
    "choice for another service",
    "consent for another service",
    "another verb",
    "another heading",
    "taxes",
)
CASES = {case.name: case for case in (*TUNED, *TRAPS)}


def known(reader: Reader | None = None) -> ByWords:
    """The screens of a few walks."""
    walks = [*recorded(NOW, "sign-in").values(), *recorded(NOW, "quote").values()]
    return ByWords(walks, index_at(NOW), reader)


@pytest.fixture(scope="module")
def by_shapes() -> ByWords:
    return known()


def standing(by_words: ByWords, case: Case, page: Page) -> str:
    told = by_words.look(picture(case, page))
    assert told is not None
    return told.opinion.standing


@pytest.mark.parametrize("name", BY_SHAPES)
def test_a_screen_is_told_by_the_shapes_of_its_words(name: str, by_shapes: ByWords, page: Page) -> None:
    assert standing(by_shapes, CASES[name], page) == CASES[name].truth


@pytest.mark.parametrize("name", TRAPPED)
def test_some_of_the_words_of_a_screen_are_not_taken_for_it(
    name: str, by_shapes: ByWords, page: Page
) -> None:
    assert standing(by_shapes, CASES[name], page) == "unsure"


def test_a_picture_that_looks_like_no_screen_is_told_by_its_words(page: Page) -> None:
    stored = [StoredWalk(walk, Path("kept-without-pictures")) for walk in recorded(NOW, "sign-in").values()]
    looked = Looker(stored, None, index_at(NOW)).look(picture(CASES["consent of 2022"], page), ["Consent"])
    assert looked.heading == "Vous allez vous connecter en tant que :"
    assert looked.opinion.standing == "stale"
    assert "« Données transmises » on the screen" in looked.opinion.told


@pytest.mark.parametrize("name", [*READ, "consent for another service"])
def test_a_screen_is_told_by_what_an_ocr_reads(name: str, page: Page) -> None:
    reader = installed()
    if reader is None:
        pytest.skip("no OCR on this machine")
    expected = CASES[name].truth if name in READ else "unsure"
    assert standing(known(reader), CASES[name], page) == expected
