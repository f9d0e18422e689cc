"""Chooses the part of a screen to show: the control and its surroundings, with no element cut."""

from collections.abc import Sequence

from parcours.journeys.walk.model import Gesture
from parcours.journeys.walk.record.layout import Corner, Layout

Area = tuple[int, int, int, int]
"""Left, top, right, bottom, in pixels of the picture; right and bottom are just outside."""

LEAST = (720, 320)
TALLEST = 640
MARGIN = 24
TALLEST_PHONE = 2.5  # times its width
AIR = 10  # between the edge and what it was about to cut
ASIDE = 20  # more margin on the sides: room for a number
PADDING = 64  # what holds words is shown with its own edge when that is no farther from them
FARTHEST = 150  # an edge moves out by no more to spare what it cuts, else in


def crop(gesture: Gesture, size: tuple[int, int], layout: Layout = (), margin: int = MARGIN) -> Area:
    """A phone's screen whole, else the control in the main part of the page, unless that is too tall."""
    width, height = size
    if gesture.device == "phone" and height <= width * TALLEST_PHONE:
        return 0, 0, width, height
    box = gesture.box
    left, top, right, bottom = _content(gesture, layout)
    if bottom - top + 2 * margin > TALLEST:
        middle, half = box.y + box.height / 2, max(TALLEST / 2 - margin, box.height / 2)
        top, bottom = _slide(middle - half, middle + half, top, bottom)
    across = _stretch(left - margin - ASIDE, right + margin + ASIDE, LEAST[0], width)
    down = _stretch(top - margin, bottom + margin, LEAST[1], height)
    return spare((across[0], down[0], across[1], down[1]), gesture, layout, size)


def spare(area: Area, gesture: Gesture, layout: Layout, size: tuple[int, int]) -> Area:
    """The area with its edges moved so that no line of text, field or button is cut through."""
    pieces = lines_of(layout)
    kept = gesture.box
    edges = list(area)
    limits = (
        (0, int(kept.x)),
        (0, int(kept.y)),
        (int(kept.x + kept.width) + 1, size[0]),
        (int(kept.y + kept.height) + 1, size[1]),
    )
    for _ in range(3):
        for side in (0, 1, 2, 3):
            edges[side] = _moved(side, edges, pieces, limits[side], min(LEAST[side % 2], size[side % 2]))
    left, top, right, bottom = edges
    return left, top, right, bottom


def _moved(
    side: int, edges: Sequence[int], pieces: Sequence[Corner], limits: tuple[int, int], least: int
) -> int:
    """Where the edge of that side (left, top, right, bottom) cuts nothing: out if that is near, else in.

    Out all the same where in would cut the control itself, or leave less to see than makes sense.
    """
    axis, outward = side % 2, -1 if side < 2 else 1
    out, inside = (_clear(way, axis, edges[side], edges, pieces) for way in (outward, -outward))
    near = abs(out - edges[side]) <= FARTHEST
    enough = limits[0] <= inside <= limits[1] and abs(edges[(side + 2) % 4] - inside) >= least
    return min(max(inside if enough and not near else out, limits[0]), limits[1])


def _clear(way: int, axis: int, at: int, edges: Sequence[int], pieces: Sequence[Corner]) -> int:
    """The first place that way from `at` where an edge across `axis` cuts nothing."""
    for _ in range(len(pieces)):
        cut = [piece for piece in pieces if _cuts(piece, axis, at, edges)]
        if not cut:
            break
        ends = [piece[axis] - AIR if way < 0 else piece[axis] + piece[axis + 2] + AIR for piece in cut]
        at = round(min(ends) if way < 0 else max(ends))
    return at


def _cuts(piece: Corner, axis: int, at: float, edges: Sequence[int]) -> bool:
    """Whether a line across `axis` at that place runs through the piece, as far as it is in sight."""
    other = 1 - axis
    in_sight = piece[other] < edges[other + 2] and piece[other] + piece[other + 2] > edges[other]
    return in_sight and piece[axis] < at < piece[axis] + piece[axis + 2]


def lines_of(layout: Layout) -> list[Corner]:
    """Buttons and fields, and every line of other text."""
    found: list[Corner] = []
    for piece in layout:
        if piece.role in ("button", "field") or not piece.words:
            found.append(piece.box)
            continue
        lines: dict[int, list[Corner]] = {}
        for word in piece.words:
            lines.setdefault(round(word.box[1] / 6), []).append(word.box)
        found += [_around(boxes) for boxes in lines.values()]
    return found


def _around(boxes: Sequence[Corner]) -> Corner:
    left, top = min(box[0] for box in boxes), min(box[1] for box in boxes)
    right, bottom = max(box[0] + box[2] for box in boxes), max(box[1] + box[3] for box in boxes)
    return left, top, right - left, bottom - top


def _content(gesture: Gesture, layout: Layout) -> tuple[float, float, float, float]:
    """What there is to see of what the control is in, and the control: left, top, right, bottom."""
    box, context = gesture.box, gesture.context
    inside = [
        (x, y, width, height)
        for x, y, width, height in lines_of(layout)
        if context.x <= x + width / 2 <= context.x + context.width
        and context.y <= y + height / 2 <= context.y + context.height
    ]
    whole = (context.x, context.y, context.width, context.height)
    x, y, width, height = _around(inside or [whole])
    edges = (x, y, x + width, y + height)
    around = (context.x, context.y, context.x + context.width, context.y + context.height)
    left, top, right, bottom = (
        far if abs(near - far) <= PADDING else near for near, far in zip(edges, around, strict=True)
    )
    return min(box.x, left), min(box.y, top), max(box.x + box.width, right), max(box.y + box.height, bottom)


def _slide(low: float, high: float, least: float, most: float) -> tuple[float, float]:
    """The interval pushed inside the limits as far as it can be, its length kept."""
    shift = max(least - low, 0) or min(most - high, 0)
    return low + shift, high + shift


def _stretch(low: float, high: float, length: int, limit: int) -> tuple[int, int]:
    """The interval widened on both sides to a length, inside 0 to limit."""
    missing = max(length - (high - low), 0) / 2
    start, end = _slide(low - missing, high + missing, 0, limit)
    return max(round(start), 0), min(round(end), limit)
