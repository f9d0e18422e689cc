"""A phone's screen in a plain frame."""

from PIL import Image

from parcours.journeys.figures.drawing.shapes import FINER, Mask, stamp

BODY = (40, 42, 52)
PAPER = (255, 255, 255)
EDGE = 12  # of the body around the screen
ROUND = 26  # of the screen's corners


def framed(
    screen: Image.Image, scale: float = 1, ground: tuple[int, int, int] = PAPER
) -> tuple[Image.Image, tuple[int, int]]:
    """The picture of the phone, and where on it the screen begins."""
    edge, corner = round(EDGE * scale), ROUND * scale
    width, height = screen.width + 2 * edge, screen.height + 2 * edge
    phone = Image.new("RGB", (width, height), ground)
    whole, inner = (0, 0, width, height), (edge, edge, width - edge, height - edge)
    stamp(phone, whole, BODY, lambda mask: mask.slab((0, 0, width - 0.25, height - 0.25), corner + edge))
    lit = Image.new("RGB", (width, height), BODY)
    lit.paste(screen, (edge, edge))
    hole = Image.new("L", (width, height), 0)
    _open(hole, inner, corner)
    phone.paste(lit, (0, 0), hole)
    return phone, (edge, edge)


def _open(mask: Image.Image, inner: tuple[int, int, int, int], corner: float) -> None:
    """Open the screen's rounded shape in a mask."""
    left, top, right, bottom = inner
    line = (left, top, right - 0.25, bottom - 0.25)
    shape = Mask(inner)
    shape.slab(line, corner)
    mask.paste(255, (shape.left, shape.top), shape.fine.reduce(FINER))
