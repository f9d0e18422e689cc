"""The background colour and the text colour of a region of a screen."""

import math

from PIL import Image

Colour = tuple[int, int, int]
FAR = 90  # in all channels together: the ink from the ground
GROUNDS_APART = 30
INKS_APART = 60
MOST = 200_000  # pixels


def palette(picture: Image.Image) -> tuple[Colour, Colour]:
    """Ground and ink; twice the ground where nothing is written."""
    picture = picture.convert("RGB")
    if picture.width * picture.height > MOST:
        picture = picture.resize((400, 400), Image.Resampling.NEAREST)
    ground = _commonest(_edge(picture))
    ink = next((colour for colour in _colours(picture) if apart(colour, ground) > FAR), ground)
    return ground, ink


def _edge(picture: Image.Image) -> Image.Image:
    """The pixels all around, in one row."""
    width, height = picture.size
    sides = [
        (0, 0, width, 1),
        (0, height - 1, width, height),
        (0, 0, 1, height),
        (width - 1, 0, width, height),
    ]
    row = Image.new("RGB", (2 * (width + height), 1))
    at = 0
    for box in sides:
        side = picture.crop(box)
        side = side if side.height == 1 else side.transpose(Image.Transpose.ROTATE_90)
        row.paste(side, (at, 0))
        at += side.width
    return row


def _commonest(picture: Image.Image) -> Colour:
    return next(iter(_colours(picture)), (255, 255, 255))


def _colours(picture: Image.Image) -> list[Colour]:
    """Those of most pixels first; of equals, always in the same order."""
    counted = sorted(picture.getcolors(MOST) or [], key=lambda one: (-one[0], str(one[1])))
    return [_three(colour) for _, colour in counted if isinstance(colour, tuple)]


def unlike(then: tuple[Colour, Colour], now: tuple[Colour, Colour]) -> bool:
    """True when an eye sees other colours; thinner letters mix more of the ground into their ink."""
    if apart(then[0], now[0]) > GROUNDS_APART:
        return True
    one, other = _from(then), _from(now)
    return any(one) and any(other) and _off_line(one, other) > INKS_APART


def _from(colours: tuple[Colour, Colour]) -> Colour:
    """The way from the ground to the ink."""
    (a, b, c), (d, e, f) = colours
    return d - a, e - b, f - c


def _off_line(one: Colour, other: Colour) -> float:
    """How far the longer of two ways ends from the line of the other."""
    longer, shorter = sorted((one, other), key=lambda way: -sum(part * part for part in way))
    along = sum(a * b for a, b in zip(longer, shorter, strict=True)) / math.hypot(*shorter)
    return math.sqrt(max(sum(part * part for part in longer) - along * along, 0.0))


def apart(a: Colour, b: Colour) -> int:
    return sum(abs(one - other) for one, other in zip(a, b, strict=True))


def _three(colour: tuple[int, ...]) -> Colour:
    red, green, blue = colour[:3]
    return red, green, blue
