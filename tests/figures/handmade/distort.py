"""Figures as people make them: cut, rescaled, marked in red, blacked out, saved as JPEG."""

import io
from dataclasses import dataclass
from random import Random

from PIL import Image, ImageDraw, ImageFilter

Area = tuple[int, int, int, int]
FILTERS = (Image.Resampling.BICUBIC, Image.Resampling.LANCZOS, Image.Resampling.BILINEAR)
REDS = ((220, 20, 20), (255, 0, 0), (200, 0, 40), (230, 60, 0))
LEAST = (420, 240)


@dataclass(frozen=True)
class Made:
    """A figure, what of the screen it shows, and what is drawn over the screen, in pixels of the screen."""

    content: bytes
    area: Area
    covered: tuple[Area, ...]
    scale: float
    quality: int


def make(screen: Image.Image, random: Random, small: bool = False) -> Made:
    """One figure of a screen, as chance has it."""
    area = _cut(screen.size, random, (200, 90) if small else LEAST, small)
    scale = random.uniform(0.5, 1.5)
    width, height = round((area[2] - area[0]) * scale), round((area[3] - area[1]) * scale)
    shown = screen.convert("RGB").crop(area).resize((width, height), random.choice(FILTERS))
    covered = [] if small and random.random() < 0.5 else _draw_over(shown, random)
    quality = random.randint(50, 90)
    out = io.BytesIO()
    if random.random() < 0.15:
        quality = 100
        shown.save(out, "PNG")
    else:
        shown.save(out, "JPEG", quality=quality)
    on_screen = tuple(_back(box, scale, area) for box in covered)
    return Made(out.getvalue(), area, on_screen, scale, quality)


def _cut(size: tuple[int, int], random: Random, least: tuple[int, int], small: bool) -> Area:
    most = (min(size[0], 360), 160) if small else (size[0], 900)
    width = random.randint(min(size[0], least[0]), min(size[0], most[0]))
    height = random.randint(min(size[1], least[1]), min(size[1], most[1]))
    if not small and random.random() < 0.35:
        width = size[0]
    left, top = random.randint(0, size[0] - width), random.randint(0, size[1] - height)
    return left, top, left + width, top + height


def _draw_over(shown: Image.Image, random: Random) -> list[Area]:
    draw = ImageDraw.Draw(shown)
    covered: list[Area] = []
    for _ in range(random.randint(0, 2)):
        box = _box(shown.size, random, (50, 260), (25, 80))
        draw.rectangle(box, outline=random.choice(REDS), width=random.randint(2, 5))
        covered += _sides(box)
    if random.random() < 0.5:
        box = _box(shown.size, random, (40, 160), (30, 90))
        _arrow(draw, box, random.choice(REDS))
        covered.append(box)
    if random.random() < 0.4:
        box = _box(shown.size, random, (30, 31), (30, 31))
        draw.ellipse(box, fill=random.choice(REDS))
        draw.text((box[0] + 11, box[1] + 6), str(random.randint(1, 9)), fill="white", font_size=18)
        covered.append(box)
    if random.random() < 0.4:
        box = _box(shown.size, random, (50, 220), (14, 32))
        draw.rectangle(box, fill=(0, 0, 0))
        covered.append(box)
    elif random.random() < 0.2:
        box = _box(shown.size, random, (60, 220), (16, 32))
        shown.paste(shown.crop(box).filter(ImageFilter.GaussianBlur(9)), box)
        covered.append(box)
    return covered


def _arrow(draw: ImageDraw.ImageDraw, box: Area, colour: tuple[int, int, int]) -> None:
    draw.line((box[0], box[1], box[2] - 8, box[3] - 8), fill=colour, width=4)
    draw.polygon(((box[2], box[3]), (box[2] - 16, box[3] - 6), (box[2] - 6, box[3] - 16)), fill=colour)


def _box(size: tuple[int, int], random: Random, wide: tuple[int, int], high: tuple[int, int]) -> Area:
    width = min(random.randint(*wide), size[0] - 2)
    height = min(random.randint(*high), size[1] - 2)
    left, top = random.randint(0, size[0] - width - 1), random.randint(0, size[1] - height - 1)
    return left, top, left + width, top + height


def _sides(box: Area, thick: int = 6) -> list[Area]:
    left, top, right, bottom = box
    return [
        (left - 1, top - 1, right + 1, top + thick),
        (left - 1, bottom - thick, right + 1, bottom + 1),
        (left - 1, top, left + thick, bottom),
        (right - thick, top, right + 1, bottom),
    ]


def _back(box: Area, scale: float, area: Area) -> Area:
    """In pixels of the screen."""
    return (
        int(box[0] / scale) + area[0] - 1,
        int(box[1] / scale) + area[1] - 1,
        int(box[2] / scale) + area[0] + 2,
        int(box[3] / scale) + area[1] + 2,
    )
