"""What a figure shows more than the screen; what is behind a notice is of another screen."""

import numpy as np
import pytest

from parcours.journeys.figures.handmade.leftover import leftover
from parcours.journeys.figures.handmade.place import Fit
from parcours.journeys.figures.handmade.raster import Gray, Mask
from parcours.journeys.figures.handmade.reading import Sheet
from parcours.journeys.walk.record.layout import Piece

NOTICE = (Piece(role="heading", box=(200, 150, 200, 100), words=()),)


def blank() -> Gray:
    return np.full((400, 600), 255, np.uint8)


@pytest.mark.parametrize(
    ("at", "notice", "seen"),
    [((40, 40), False, 1), ((40, 40), True, 0), ((260, 190), True, 1)],
    ids=["on a page", "behind a notice", "in a notice"],
)
def test_ink_that_the_screen_has_not(at: tuple[int, int], notice: bool, seen: int) -> None:
    figure, (x, y) = blank(), at
    figure[y : y + 20, x : x + 60 : 4] = 0
    none: Mask = np.zeros(figure.shape, np.bool_)
    sheet = Sheet(figure, blank(), none, Fit(1, 0, 0, 0), notice)
    assert len(leftover(sheet, NOTICE, [])) == seen
