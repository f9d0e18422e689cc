"""The part of a screen that is worth showing: a control with what stands around it."""

from journeys.walk.model import Gesture

Area = tuple[int, int, int, int]
"""Left, top, right, bottom, in pixels of the picture; right and bottom are just outside."""

LEAST = (880, 400)
TALLEST = 640
MARGIN = 24
TALLEST_PHONE = 2.5  # times its width


def crop(gesture: Gesture, size: tuple[int, int]) -> Area:
    """A phone's screen whole, else the control in the main part of the page, unless that is too tall."""
    width, height = size
    if gesture.device == "phone" and height <= width * TALLEST_PHONE:
        return 0, 0, width, height
    box, context = gesture.box, gesture.context
    left, right = min(box.x, context.x), max(box.x + box.width, context.x + context.width)
    top, bottom = min(box.y, context.y), max(box.y + box.height, context.y + context.height)
    if bottom - top + 2 * MARGIN > TALLEST:
        middle, half = box.y + box.height / 2, max(TALLEST / 2 - MARGIN, box.height / 2)
        top, bottom = _slide(middle - half, middle + half, top, bottom)
    across = _stretch(left - MARGIN, right + MARGIN, LEAST[0], width)
    down = _stretch(top - MARGIN, bottom + MARGIN, LEAST[1], height)
    return across[0], down[0], across[1], down[1]


def _slide(low: float, high: float, least: float, most: float) -> tuple[float, float]:
    """The interval pushed inside the limits as far as it can be, its length kept."""
    shift = max(least - low, 0) or min(most - high, 0)
    return low + shift, high + shift


def _stretch(low: float, high: float, length: int, limit: int) -> tuple[int, int]:
    """The interval widened on both sides to a length, inside 0 to limit."""
    missing = max(length - (high - low), 0) / 2
    start, end = _slide(low - missing, high + missing, 0, limit)
    return max(round(start), 0), min(round(end), limit)
