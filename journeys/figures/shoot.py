"""A figure: the part of a screen that matters, its control framed and numbered."""

from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from journeys.walk.model import Box, Gesture

INK = (160, 40, 0)  # dark orange: told from blue, grey and white by every kind of sight
HALO = (255, 255, 255)
STROKE = 4
AIR = 8  # between the control and its frame
LEAST_WIDTH = 1000  # text stays readable when shown 800 wide
LEAST_HEIGHT = 420
DISC = 17  # radius
PHONE_WIDTH = 480  # up to this wide, a picture is shown whole

Area = tuple[int, int, int, int]


def figure(picture: Path, gesture: Gesture, number: str | None) -> bytes:
    """The figure as PNG; the same picture, box and number give the same bytes."""
    with Image.open(picture) as opened:
        screen = opened.convert("RGB")
    area = crop(gesture.box, screen.size)
    left, top, _, _ = area
    shown = screen.crop(area)
    box = gesture.box
    frame = (
        box.x - left - AIR,
        box.y - top - AIR,
        box.x + box.width - left + AIR,
        box.y + box.height - top + AIR,
    )
    draw = ImageDraw.Draw(shown)
    _frame(draw, frame, shown.size)
    if number:
        _disc(draw, frame, number, shown.size)
    saved = BytesIO()
    shown.save(saved, "PNG", optimize=True)
    return saved.getvalue()


def crop(box: Box, size: tuple[int, int]) -> Area:
    """The control with what stands around it, within the picture; a phone's screen whole."""
    width, height = size
    if width <= PHONE_WIDTH:
        return 0, 0, width, height
    left, right = _around(box.x, box.x + box.width, max(LEAST_WIDTH, box.width + 8 * AIR), width)
    middle = round((width - LEAST_WIDTH) / 2)
    if width > LEAST_WIDTH and middle + 8 * AIR <= box.x and box.x + box.width <= width - middle:
        left, right = middle, width - middle  # where pages put what they have to say
    top, bottom = _around(box.y, box.y + box.height, max(LEAST_HEIGHT, box.height + 8 * AIR), height)
    return left, top, right, bottom


def _around(low: float, high: float, length: float, limit: int) -> tuple[int, int]:
    """An interval of that length with the given one at its middle, pushed inside 0 to limit."""
    length = min(round(length), limit)
    start = round((low + high - length) / 2)
    start = min(max(start, 0), limit - length)
    return start, start + length


def _frame(draw: ImageDraw.ImageDraw, frame: tuple[float, ...], size: tuple[int, int]) -> None:
    inside = (
        max(frame[0], STROKE),
        max(frame[1], STROKE),
        min(frame[2], size[0] - STROKE - 1),
        min(frame[3], size[1] - STROKE - 1),
    )
    halo = (inside[0] - 2, inside[1] - 2, inside[2] + 2, inside[3] + 2)
    draw.rounded_rectangle(halo, radius=10, outline=HALO, width=STROKE + 4)
    draw.rounded_rectangle(inside, radius=8, outline=INK, width=STROKE)


def _disc(draw: ImageDraw.ImageDraw, frame: tuple[float, ...], number: str, size: tuple[int, int]) -> None:
    x = frame[0] - DISC - STROKE
    if x < DISC + 2:  # no room on the left
        x = min(frame[2] + DISC + STROKE, size[0] - DISC - 3)
    y = min(max((frame[1] + frame[3]) / 2, DISC + 2), size[1] - DISC - 3)
    draw.ellipse((x - DISC - 2, y - DISC - 2, x + DISC + 2, y + DISC + 2), fill=HALO)
    draw.ellipse((x - DISC, y - DISC, x + DISC, y + DISC), fill=INK)
    font = ImageFont.load_default(size=20 if len(number) < 3 else 15)
    draw.text((x, y), number, fill=HALO, font=font, anchor="mm")
