"""Regions whose text is the same and whose colours differ."""

from collections.abc import Sequence

import cv2
import numpy as np

from parcours.journeys.figures.handmade.place import Fit
from parcours.journeys.figures.handmade.raster import Colours
from parcours.journeys.figures.handmade.reading import Read

OTHER = 26.0  # of 255, in one channel, on the average of a word


def recoloured(figure: Colours, screen: Colours, found: Fit, words: Sequence[Read]) -> tuple[int, ...]:
    """Indexes of the pieces most of whose words have another ink or another ground."""
    told: list[int] = []
    for index in dict.fromkeys(word.piece for word in words):
        mine = [word for word in words if word.piece == index and word.state in ("same", "moved")]
        if mine and sum(_apart(figure, screen, found, word) > OTHER for word in mine) > len(mine) / 2:
            told.append(index)
    return tuple(told)


def _apart(figure: Colours, screen: Colours, found: Fit, word: Read) -> float:
    left, top, right, bottom = word.box
    x, y, z, w = word.place
    here = figure[y:w, x:z]
    a, b = (round((left - found.x) / found.scale), round((top - found.y) / found.scale))
    c, d = (round((right - found.x) / found.scale), round((bottom - found.y) / found.scale))
    there = screen[max(b, 0) : d, max(a, 0) : c]
    if here.size == 0 or there.size == 0:
        return 0.0
    return float(np.abs(np.array(cv2.mean(here)[:3]) - np.array(cv2.mean(there)[:3])).max())
