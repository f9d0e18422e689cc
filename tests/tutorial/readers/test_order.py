"""Reading order of boxes, and the text a picture goes with."""

import time

from parcours.journeys.tutorial.readers.reading_order import Box, reading_order, text_beside


def test_bands_come_before_columns() -> None:
    grid = [Box(x, y, x + 4, y + 1) for y in (4, 2) for x in (6, 0)]
    assert reading_order([*grid, Box(0, 0, 10, 1)]) == [4, 3, 2, 1, 0]


def test_overlapping_boxes_are_read_from_the_top() -> None:
    assert reading_order([Box(0, 5, 10, 15), Box(5, 0, 15, 10)]) == [1, 0]


def test_a_staircase_of_two_thousand_boxes_takes_bounded_time() -> None:
    boxes = [Box(i, i, i + 1.5, i + 1.5) for i in range(2_000)]
    before = time.process_time()
    assert reading_order(boxes) == list(range(2_000))
    assert time.process_time() - before < 2


def test_a_picture_goes_with_the_text_beside_then_above_then_below() -> None:
    texts = [Box(0, 0, 10, 2), Box(0, 10, 10, 12), Box(20, 20, 30, 22)]
    assert text_beside(Box(12, 9, 18, 14), texts) == 1
    assert text_beside(Box(0, 3, 10, 9), texts) == 0
    assert text_beside(Box(0, 30, 10, 40), texts) == 1
    assert text_beside(Box(0, -9, 10, -3), texts) == 0
    assert text_beside(Box(0, -9, 10, -3), texts, below=False) is None
    assert text_beside(Box(0, 0, 1, 1), []) is None
