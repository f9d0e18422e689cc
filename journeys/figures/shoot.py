"""A figure: the part of a screen that matters, its control framed and numbered."""

from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from journeys.figures.crop import crop
from journeys.walk.model import Gesture

INK = (160, 40, 0)  # dark orange: told from blue, grey and white by every kind of sight
HALO = (255, 255, 255)
STROKE = 4
AIR = 8  # between the control and its frame
DISC = 17  # radius


def figure(picture: Path, gesture: Gesture, number: str | None) -> bytes:
    """The figure as PNG; the same picture, box and number give the same bytes."""
    with Image.open(picture) as opened:
        screen = opened.convert("RGB")
    area = crop(gesture, screen.size)
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
