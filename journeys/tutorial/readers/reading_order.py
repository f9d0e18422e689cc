"""The order in which a person reads what stands on a page: bands from the top, in each band columns."""

from collections.abc import Sequence
from typing import NamedTuple

DEEPEST = 30
OVERLAP = 0.25


class Box(NamedTuple):
    """Where something stands; `top` is smaller than `bottom`."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def height(self) -> float:
        return self.bottom - self.top

    @property
    def width(self) -> float:
        return self.right - self.left


def shared(a: Box, b: Box) -> float:
    """Height that two boxes have in common, 0 when one is above the other."""
    return max(0.0, min(a.bottom, b.bottom) - max(a.top, b.top))


def around(boxes: Sequence[Box]) -> Box:
    return Box(
        min(box.left for box in boxes),
        min(box.top for box in boxes),
        max(box.right for box in boxes),
        max(box.bottom for box in boxes),
    )


def reading_order(boxes: Sequence[Box]) -> list[int]:
    """Indexes of `boxes` as read: cut at the white bands across the page, then at the white columns."""
    return _cut(boxes, list(range(len(boxes))), DEEPEST)


def _cut(boxes: Sequence[Box], chosen: list[int], depth: int) -> list[int]:
    if len(chosen) < 2:
        return chosen
    for low, high in ((1, 3), (0, 2)):
        parts = _apart(boxes, chosen, low, high) if depth else [chosen]
        if len(parts) > 1:
            return [index for part in parts for index in _cut(boxes, part, depth - 1)]
    return sorted(chosen, key=lambda index: (boxes[index].top, boxes[index].left))


def _apart(boxes: Sequence[Box], chosen: list[int], low: int, high: int) -> list[list[int]]:
    """Parts with white between them along one side; boxes may overlap by a sliver."""
    parts: list[list[int]] = []
    reached = float("-inf")
    for index in sorted(chosen, key=lambda i: boxes[i][low]):
        size = boxes[index][high] - boxes[index][low]
        if not parts or boxes[index][low] >= reached - size * 0.05:
            parts.append([])
        parts[-1].append(index)
        reached = max(reached, boxes[index][high])
    return parts


def text_beside(picture: Box, texts: Sequence[Box], below: bool = True) -> int | None:
    """Index of the text a picture goes with: beside it, else nearest above, else first `below` if allowed."""
    beside = [
        (-shared(picture, box), box.top, at)
        for at, box in enumerate(texts)
        if shared(picture, box) > OVERLAP * min(picture.height, box.height)
    ]
    if beside:
        return min(beside)[2]
    above = [
        (not _same_column(picture, box), picture.top - box.bottom, at)
        for at, box in enumerate(texts)
        if box.top < picture.top
    ]
    if above:
        return min(above)[2]
    if not below or not texts:
        return None
    return min(range(len(texts)), key=lambda at: texts[at].top)


def _same_column(a: Box, b: Box) -> bool:
    return a.left < b.right and b.left < a.right
