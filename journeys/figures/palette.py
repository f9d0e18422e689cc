"""The two colours a piece of screen is made of: its ground, and the ink upon it."""

from PIL import Image

Colour = tuple[int, int, int]
FAR = 90  # in all channels together: the ink from the ground
GROUNDS_APART = 30
INKS_APART = 110
MOST = 200_000  # pixels


def palette(picture: Image.Image) -> tuple[Colour, Colour]:
    """Ground and ink; twice the ground where nothing is written."""
    if picture.width * picture.height > MOST:
        picture = picture.resize((400, 400), Image.Resampling.NEAREST)
    counted = sorted(picture.convert("RGB").getcolors(MOST) or [], key=lambda one: -one[0])
    colours = [(count, colour) for count, colour in counted if isinstance(colour, tuple)]
    if not colours:
        return (255, 255, 255), (255, 255, 255)
    ground = _three(colours[0][1])
    inks = [_three(colour) for _, colour in colours[1:] if apart(_three(colour), ground) > FAR]
    return ground, inks[0] if inks else ground


def unlike(then: tuple[Colour, Colour], now: tuple[Colour, Colour]) -> bool:
    """True when an eye sees other colours; letters drawn otherwise have about the same."""
    return apart(then[0], now[0]) > GROUNDS_APART or apart(then[1], now[1]) > INKS_APART


def apart(a: Colour, b: Colour) -> int:
    return sum(abs(one - other) for one, other in zip(a, b, strict=True))


def _three(colour: tuple[int, ...]) -> Colour:
    red, green, blue = colour[:3]
    return red, green, blue
