"""What is true of a figure made by hand, told from what stands where on both screens, not from its pixels."""

from collections import Counter
from collections.abc import Sequence
from typing import Literal

from parcours.journeys.figures.handmade.likeness import DATA
from parcours.journeys.walk.record.layout import Layout
from tests.figures.handmade.distort import Area, Made

Truth = Literal["fresh", "stale", "uncertain"]
Placed = tuple[str, float, float, float, float, float]
"""A word, its left, top, right, bottom, and how far it may be from there and be at its place."""

NEAR = 2.5
BESIDE_DATA = 15.0
"""Where a date or an amount is of another width, what is beside it in its line stands elsewhere."""


def words(layout: Layout) -> list[Placed]:
    """Every word that is neither of the day nor of a person."""
    placed = []
    for piece in layout:
        dated = [word.box[1] + word.box[3] / 2 for word in piece.words if DATA.fullmatch(word.text)]
        for word in piece.words:
            x, y, width, height = word.box
            if not DATA.fullmatch(word.text):
                beside = any(y < middle < y + height for middle in dated)
                placed.append((word.text, x, y, x + width, y + height, BESIDE_DATA if beside else NEAR))
    return placed


def seen_words(made: Made, source: Layout) -> int:
    """How many of them the figure shows whole."""
    return sum(_seen(word, made) == "whole" for word in words(source))


def truth(made: Made, source: Layout, screens: Sequence[Layout], other_font: bool = False) -> Truth:
    """Against the pictures of the same screen: fresh if one of them is as the figure shows."""
    said = [_against(made, words(source), words(screen), other_font) for screen in screens]
    if "fresh" in said:
        return "fresh"
    return "stale" if said and all(one == "stale" for one in said) else "uncertain"


def _against(made: Made, here: list[Placed], there: list[Placed], other_font: bool) -> Truth:
    moved = (0.0, 0.0) if other_font else _moved(made, here, there)
    shifted = [
        (text, a - moved[0], b - moved[1], c - moved[0], d - moved[1], near)
        for text, a, b, c, d, near in there
    ]
    lost = [word for word in here if not _met(word, shifted, other_font)]
    come = [word for word in shifted if not _met(word, here, other_font)]
    left, more = ([_seen(word, made) for word in words] for words in (lost, come))
    if "whole" in left or ("whole" in more and not other_font):
        return "stale"
    return "uncertain" if any(place != "none" for place in (*left, *more)) else "fresh"


def _moved(made: Made, here: list[Placed], there: list[Placed]) -> tuple[float, float]:
    """How most words of the figure have moved."""
    votes: Counter[tuple[int, int]] = Counter()
    for text, a, b, *_ in here:
        if _seen((text, a, b, a, b, NEAR), made) == "none":
            continue
        votes.update({(round(c - a), round(d - b)) for word, c, d, *_ in there if word == text})
    return votes.most_common(1)[0][0] if votes else (0, 0)


def _met(word: Placed, others: list[Placed], anywhere: bool) -> bool:
    return any(
        word[0] == other[0] and (anywhere or all(abs(a - b) < word[5] for a, b in _edges(word, other)))
        for other in others
    )


def _edges(word: Placed, other: Placed) -> list[tuple[float, float]]:
    return [(word[1], other[1]), (word[2], other[2]), (word[3], other[3]), (word[4], other[4])]


def _seen(word: Placed, made: Made) -> Literal["whole", "part", "none"]:
    """How much of a word's place the figure shows."""
    _, left, top, right, bottom, _near = word
    area = made.area
    if right <= area[0] or left >= area[2] or bottom <= area[1] or top >= area[3]:
        return "none"
    edge = 5
    inside = (
        left >= area[0] + edge
        and top >= area[1] + edge
        and right <= area[2] - edge
        and bottom <= area[3] - edge
    )
    return "whole" if inside and not any(_cross(word, box) for box in made.covered) else "part"


def _cross(word: Placed, box: Area) -> bool:
    return word[1] < box[2] + 6 and word[3] > box[0] - 6 and word[2] < box[3] + 6 and word[4] > box[1] - 6
