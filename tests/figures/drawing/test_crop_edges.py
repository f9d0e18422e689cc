"""The edges of a figure move out to where they cut nothing, and no farther."""

import pytest
from PIL import Image, ImageDraw

from parcours.journeys.figures.drawing.crop_edges import AIR, DEEPEST, FARTHEST, calmer

TALL = (0, 400)


def page(*cards: tuple[int, int]) -> Image.Image:
    """A white page with cards from one column to another."""
    made = Image.new("RGB", (1280, 400), "white")
    for left, right in cards:
        ImageDraw.Draw(made).rectangle((left, 100, right, 300), outline="#999999", width=1)
    return made


@pytest.mark.parametrize(
    ("cards", "sides", "wanted"),
    [
        ((), (200, 900), (200, 900)),
        ([(300, 800)], (200, 900), (200, 900)),
        ([(100, 1000)], (200, 900), (83, 1018)),
        ([(300, 700), (720, 1100)], (200, 900), (200, 1118)),
        ([(300, 900 + FARTHEST)], (200, 900), (200, 900)),
    ],
    ids=["nothing", "a card inside", "a card on both sides", "a card on the right", "a card too wide"],
)
def test_a_side_moves_out_of_the_card_it_cuts(
    cards: list[tuple[int, int]], sides: tuple[int, int], wanted: tuple[int, int]
) -> None:
    left, top, right, bottom = calmer((sides[0], TALL[0], sides[1], TALL[1]), page(*cards))
    assert ((left, right), (top, bottom)) == (wanted, TALL)


def test_no_line_of_words_is_cut_between_two_letters() -> None:
    words = (600.0, 150.0, 400.0, 20.0)
    assert calmer((700, 0, 900, 400), page()) == (700, 0, 900, 400)
    assert calmer((700, 0, 900, 400), page(), [words]) == (585, 0, 1016, 400)


@pytest.mark.parametrize(
    ("card", "edges", "wanted"),
    [
        ((100, 300), (150, 250), (83, 318)),
        ((100, 300), (98, 303), (100 - AIR, 301 + AIR)),
        ((100, 300), (60, 350), (60, 350)),
        ((10, 210 + DEEPEST), (50, 200), (0, 200)),
    ],
    ids=[
        "a card is cut",
        "no air is left",
        "enough air",
        "a card too deep, and one near the top of the page",
    ],
)
def test_above_and_below_too(card: tuple[int, int], edges: tuple[int, int], wanted: tuple[int, int]) -> None:
    made = Image.new("RGB", (1280, 400), "white")
    ImageDraw.Draw(made).rectangle((300, card[0], 800, card[1]), outline="#999999", width=1)
    left, top, right, bottom = calmer((200, edges[0], 900, edges[1]), made)
    assert ((left, right), (top, bottom)) == ((200, 900), wanted)
