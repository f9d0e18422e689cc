"""Elements that are on a figure and not on the screen at that place."""

from collections import Counter
from collections.abc import Sequence

import cv2
import numpy as np

from parcours.journeys.figures.handmade.raster import Gray, Mask
from parcours.journeys.figures.handmade.reading import AGREEING, Read, Sheet
from parcours.journeys.walk.record.layout import Layout

Box = tuple[int, int, int, int]
STRONG = 90.0  # of an edge
NEAR = 7  # pixels: an edge that is that near explains another
LEAST_INK = 40
RING = 7.0  # CSS pixels
ROOM = 30.0  # CSS pixels around what a notice says
LEAST = (14, 6)  # width and height of what can be told


def leftover(sheet: Sheet, layout: Layout, words: Sequence[Read]) -> list[Box]:
    """Boxes of what the figure shows more, the largest first; what fields hold is anyone's."""
    here = _edges(sheet.figure) > STRONG
    there = _edges(sheet.screen) > STRONG / 3
    explained = _thick(there) | sheet.marked | _rings(sheet, layout) | _behind(sheet, layout)
    shifts = Counter(word.moved for word in words if word.state == "moved")
    for (across, down), count in shifts.items():
        if count >= AGREEING or not across:
            explained |= _thick(np.roll(there, (down, across), axis=(0, 1)))
    for box in (*_fields(sheet, layout), *(word.place for word in words)):
        left, top, right, bottom = (max(value, 0) for value in box)
        explained[max(top - 3, 0) : bottom + 3, max(left - 3, 0) : right + 3] = True
    return _blobs(here & ~explained)


def _fields(sheet: Sheet, layout: Layout) -> list[Box]:
    """With the ring that shows which one is being typed in."""
    ring = RING * sheet.found.scale
    boxes = [sheet.found.box(piece.box) for piece in layout if piece.role == "field"]
    return [(round(a - ring), round(b - ring), round(c + ring), round(d + ring)) for a, b, c, d in boxes]


def _behind(sheet: Sheet, layout: Layout) -> Mask:
    """All around a notice: the page it lies over is another screen, which has its own figures."""
    mask = np.zeros(sheet.figure.shape, np.bool_)
    if not sheet.notice:
        return mask
    boxes, room = [sheet.found.box(piece.box) for piece in layout], ROOM * sheet.found.scale
    left, top = (max(round(min(box[side] for box in boxes) - room), 0) for side in (0, 1))
    right, bottom = (max(round(max(box[side] for box in boxes) + room), 0) for side in (2, 3))
    mask[:] = True
    mask[top:bottom, left:right] = False
    return mask


def _rings(sheet: Sheet, layout: Layout) -> Mask:
    """All around every button and link: the ring of one that has the focus."""
    mask = np.zeros(sheet.figure.shape, np.uint8)
    thick = max(round(RING * sheet.found.scale), 1)
    for piece in layout:
        if piece.role in ("button", "link", "tab"):
            left, top, right, bottom = (round(edge) for edge in sheet.found.box(piece.box))
            cv2.rectangle(
                mask,
                (left - thick // 2, top - thick // 2),
                (right + thick // 2, bottom + thick // 2),
                1,
                thick,
            )
    return mask > 0


def _edges(picture: Gray) -> np.ndarray[tuple[int, ...], np.dtype[np.float32]]:
    across = cv2.Sobel(picture, cv2.CV_32F, 1, 0)
    down = cv2.Sobel(picture, cv2.CV_32F, 0, 1)
    return (np.abs(across) + np.abs(down)).astype(np.float32)


def _thick(mask: Mask) -> Mask:
    return cv2.dilate(mask.astype(np.uint8), np.ones((NEAR, NEAR), np.uint8)) > 0


def _blobs(ink: Mask) -> list[Box]:
    """Ink that stands together, as lines of text do."""
    joined = cv2.dilate(ink.astype(np.uint8), np.ones((5, 15), np.uint8))
    found, labels, stats, _ = cv2.connectedComponentsWithStats(joined, connectivity=8)
    amount = np.bincount(labels[ink], minlength=found) if ink.any() else np.zeros(found, int)
    boxes: list[tuple[int, Box]] = []
    for index in range(1, found):
        x, y, width, height, _ = (int(value) for value in stats[index])
        inner = (x + 7, y + 2, x + width - 7, y + height - 2)
        if amount[index] >= LEAST_INK and inner[2] - inner[0] >= LEAST[0] and inner[3] - inner[1] >= LEAST[1]:
            boxes.append((int(amount[index]), inner))
    return [box for _, box in sorted(boxes, reverse=True)]
