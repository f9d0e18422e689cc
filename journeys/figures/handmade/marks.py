"""What people draw over a picture: red frames, arrows and discs, and boxes over what must not be read."""

import cv2
import numpy as np

from parcours.journeys.figures.handmade.raster import Colours, Mask

VIVID = 60  # how much more red than anything else
AROUND = 7
DISC = 4_000  # square pixels: a hole in a mark smaller than that is part of it
LEAST_BOX = (16, 8)
SOLID = 0.96
DARK = 40
SHADED = 1.0  # spread of grey: plain ground has less
EDGELESS = 0.5  # of that spread, from one pixel to the next: any edge is steeper
NEAR = 11


def marks(picture: Colours) -> Mask:
    """Where something was drawn, with a little around; what is there says nothing of the screen."""
    red, green, blue = (picture[..., channel].astype(np.int16) for channel in range(3))
    vivid = (red - green > VIVID) & (red - blue > VIVID // 2) | (red - green > VIVID // 2) & (
        red - blue > VIVID
    )
    drawn = _filled(vivid.astype(np.uint8))
    around = cv2.dilate(drawn, np.ones((AROUND, AROUND), np.uint8)) > 0
    return around | _boxes(picture) | _blurred(picture)


def _filled(mask: np.ndarray[tuple[int, int], np.dtype[np.uint8]]) -> Colours:
    """The mask without small holes: the white number in a red disc."""
    holes, labels, stats, _ = cv2.connectedComponentsWithStats((1 - mask).astype(np.uint8), connectivity=4)
    small = np.flatnonzero(stats[:, cv2.CC_STAT_AREA] < DISC)
    filled = mask.copy()
    filled[np.isin(labels, small)] = 1
    return filled if holes > 1 and mask.any() else mask


def _boxes(picture: Colours) -> Mask:
    """Solid black rectangles."""
    dark = (cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY) < DARK).astype(np.uint8)
    core = cv2.morphologyEx(dark, cv2.MORPH_OPEN, np.ones((LEAST_BOX[1], LEAST_BOX[0]), np.uint8))
    found, _, stats, _ = cv2.connectedComponentsWithStats(core, connectivity=4)
    hidden = np.zeros(dark.shape, bool)
    for index in range(1, found):
        x, y, width, height, area = (int(value) for value in stats[index])
        if area >= SOLID * width * height:
            hidden[max(y - 4, 0) : y + height + 4, max(x - 4, 0) : x + width + 4] = True
    return hidden


def _blurred(picture: Colours) -> Mask:
    """Neither plain nor with any edge near: made unreadable on purpose."""
    shades = cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY).astype(np.float32)
    window = np.ones((NEAR, NEAR), np.uint8)
    steep = np.maximum(np.abs(cv2.Sobel(shades, -1, 1, 0)), np.abs(cv2.Sobel(shades, -1, 0, 1))) / 8
    mean = cv2.blur(shades, (NEAR, NEAR))
    spread = np.sqrt(np.maximum(cv2.blur(shades * shades, (NEAR, NEAR)) - mean * mean, 0))
    core = (spread > SHADED) & (cv2.dilate(steep, window) < EDGELESS * spread)
    found = cv2.dilate(core.astype(np.uint8), window)
    return cv2.morphologyEx(found, cv2.MORPH_CLOSE, np.ones((NEAR, 4 * NEAR), np.uint8)) > 0
