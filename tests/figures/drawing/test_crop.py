"""What of a screen is shown."""

import pytest

from parcours.journeys.figures.drawing.crop import LEAST, TALLEST, crop
from parcours.journeys.walk.model import Box, Gesture
from parcours.journeys.walk.record.layout import Piece
from tests.report.builders import gesture

DESK = (1280, 2400)
ROOM = 20  # pixels: an outline and its shadow fit in


def box(x: float, y: float, width: float, height: float) -> Box:
    return Box(x=x, y=y, width=width, height=height)


def made(control: Box, context: Box | None = None, device: str = "computer") -> Gesture:
    return gesture(box=control, context=context or control, device=device)


@pytest.mark.parametrize(
    "control", [box(0, 0, 80, 30), box(600, 1200, 120, 40), box(1200, 2370, 80, 30), box(20, 900, 1240, 700)]
)
def test_the_control_is_shown_and_no_less_than_makes_sense(control: Box) -> None:
    left, top, right, bottom = crop(made(control), DESK)
    assert 0 <= left <= control.x
    assert control.x + control.width <= right <= DESK[0]
    assert 0 <= top <= control.y
    assert control.y + control.height <= bottom <= DESK[1]
    assert right - left >= LEAST[0]
    assert bottom - top >= LEAST[1]


def test_what_it_stands_in_is_shown_whole_with_some_air() -> None:
    left, top, right, bottom = crop(made(box(900, 500, 100, 40), box(60, 300, 1100, 400)), DESK)
    assert left <= 60 - ROOM
    assert right >= 1160 + ROOM
    assert top <= 300 - ROOM
    assert bottom >= 700 + ROOM


@pytest.mark.parametrize("y", [310, 1000, 2250])
def test_of_what_is_too_tall_the_part_around_the_control(y: int) -> None:
    _, top, _, bottom = crop(made(box(900, y, 100, 40), box(60, 300, 1100, 2000)), DESK)
    assert top <= y
    assert y + 40 <= bottom
    assert bottom - top <= TALLEST
    assert top >= 300 - 24


def test_a_phone_is_shown_whole_unless_it_scrolls_far() -> None:
    phone = made(box(10, 2000, 300, 40), device="phone")
    assert crop(phone, (390, 844)) == (0, 0, 390, 844)
    left, top, right, bottom = crop(phone, (390, 4000))
    assert (left, right) == (0, 390)
    assert top < 2000 < 2040 < bottom


def test_sparing_what_is_cut_leaves_no_less_than_makes_sense() -> None:
    wide = Piece(role="text", box=(100, 40, 900, 20), words=())
    control = made(box(1100, 20, 100, 30))
    left, _, right, _ = crop(control, DESK, (wide,))
    assert left < 100, "moved out, for a figure of what is right of it alone would show nothing"
    assert right >= 1200


def test_a_small_picture_is_shown_whole() -> None:
    assert crop(made(box(10, 10, 20, 20)), (600, 200)) == (0, 0, 600, 200)
