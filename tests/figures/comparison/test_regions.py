"""Where two pictures differ to the eye."""

import pytest
from PIL import Image, ImageDraw, ImageFilter

from parcours.journeys.figures.comparison.regions import changed_regions
from tests.figures.screens import SCREEN, changed, drawn

PAGE = drawn(SCREEN)


@pytest.mark.parametrize(
    "other",
    [PAGE, drawn(SCREEN, shift=1), drawn(SCREEN, shift=0.4), PAGE.filter(ImageFilter.GaussianBlur(0.3))],
    ids=["the same", "a pixel", "less than a pixel", "smoothed"],
)
def test_smoothing_and_a_shift_of_a_pixel_are_seen_by_nobody(other: Image.Image) -> None:
    assert changed_regions(PAGE, other) == []


def test_one_letter_is_seen_where_it_stands() -> None:
    [region] = changed_regions(PAGE, drawn(changed(3, name="Envayer")))
    left, top, right, bottom = region.box
    assert 40 < left < right < 120
    assert 215 < top < bottom < 250


def test_two_changes_far_apart_are_two_regions_the_larger_first() -> None:
    other = PAGE.copy()
    draw = ImageDraw.Draw(other)
    draw.rectangle((500, 50, 599, 99), fill="red")
    draw.rectangle((500, 300, 539, 319), fill="blue")
    regions = changed_regions(PAGE, other)
    assert [(one.box, one.pixels) for one in regions] == [
        ((500, 50, 600, 100), 5000),
        ((500, 300, 540, 320), 800),
    ]
