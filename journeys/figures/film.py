"""An animated walk-through: each screen, a pointer going to the control, the step's words below."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PIL import Image, ImageDraw

from journeys.figures.letters import letters
from journeys.figures.phone import framed
from journeys.figures.shapes import Mask, Point, stamp
from journeys.figures.shoot import Shot
from journeys.figures.style import Style

WIDTH, HEIGHT, WORDS = 960, 600, 96
SEEN = (1280, 800)  # of a computer's page, in CSS pixels
DESK, BAND, INK, HALO = (233, 235, 241), (30, 30, 36), (255, 255, 255), (255, 255, 255)
MOVES = 6
MOVE_MS, PRESS_MS = 70, 650
READ_MS, LETTER_MS, LONGEST_MS = 1_100, 30, 4_500
ARROW = ((0, 0), (0, 21), (5, 16.5), (8.5, 24), (12, 22.5), (8.5, 15), (15, 15))


@dataclass(frozen=True)
class Scene:
    """One step: its screen, and its words."""

    shot: Shot
    words: str
    number: str | None


@dataclass(frozen=True)
class Frame:
    """A picture, and how long it stays."""

    picture: Image.Image
    ms: int


def frames(scenes: Sequence[Scene], style: Style) -> Iterator[Frame]:
    """The whole film; the same scenes give the same frames."""
    at: Point = (WIDTH / 2, HEIGHT / 2)
    for scene in scenes:
        ground, target, reach = _ground(scene)
        _write(ground, scene)
        read = min(READ_MS + LETTER_MS * len(scene.words), LONGEST_MS)
        yield Frame(_with_pointer(ground, at), read)
        for step in range(1, MOVES + 1):
            part = (1 - (1 - step / MOVES) ** 2) if step < MOVES else 1.0  # slower as it comes near
            spot = (at[0] + (target[0] - at[0]) * part, at[1] + (target[1] - at[1]) * part)
            if step < MOVES:
                yield Frame(_with_pointer(ground, spot), MOVE_MS)
        pressed = ground.copy()
        _ring(pressed, target, reach, style.colour)
        yield Frame(_with_pointer(pressed, target), PRESS_MS)
        at = target


def _ground(scene: Scene) -> tuple[Image.Image, Point, float]:
    """The screen on its ground, the middle of the control there, and half the control's height."""
    gesture = scene.shot.gesture
    with Image.open(scene.shot.picture) as opened:
        screen = opened.convert("RGB")
    scale = screen.width / gesture.width
    box = gesture.box
    x, y = (box.x + box.width / 2) * scale, (box.y + box.height / 2) * scale
    if gesture.device == "phone":
        top = _window(y, 844 * scale, screen.height)
        screen = screen.crop((0, top, screen.width, min(top + round(844 * scale), screen.height)))
        screen, (left, above) = framed(screen, scale, DESK)
        x, y = x + left, y - top + above
    else:
        top = _window(y, SEEN[1] * scale, screen.height)
        screen = screen.crop((0, top, screen.width, min(top + round(SEEN[1] * scale), screen.height)))
        y -= top
    factor = min(WIDTH / screen.width, HEIGHT / screen.height)
    size = (round(screen.width * factor), round(screen.height * factor))
    corner = ((WIDTH - size[0]) // 2, (HEIGHT - size[1]) // 2 if gesture.device == "phone" else 0)
    ground = Image.new("RGB", (WIDTH, HEIGHT + WORDS), DESK)
    ground.paste(screen.resize(size, Image.Resampling.LANCZOS), corner)
    return ground, (x * factor + corner[0], y * factor + corner[1]), box.height * scale * factor / 2


def _window(middle: float, tall: float, height: int) -> int:
    """Where the part of a page that is seen begins, the control in the middle where it can be."""
    if middle < tall * 0.9:
        return 0
    return max(round(min(middle - tall / 2, height - tall)), 0)


def _write(ground: Image.Image, scene: Scene) -> None:
    """The step's words in the band below, on at most three lines."""
    draw = ImageDraw.Draw(ground)
    draw.rectangle((0, HEIGHT, WIDTH, HEIGHT + WORDS), fill=BAND)
    lines = wrapped(f"{scene.number}. {scene.words}" if scene.number else scene.words, WIDTH - 64)
    top = HEIGHT + (WORDS - 27 * len(lines)) / 2 + 13
    for at, line in enumerate(lines):
        draw.text((32, top + 27 * at), line, fill=INK, font=letters(19), anchor="lm")


def wrapped(words: str, width: float, most: int = 3) -> list[str]:
    """The words in lines no wider than `width`; what is too long ends with « … »."""
    font, lines = letters(19), [""]
    for word in words.split():
        longer = f"{lines[-1]} {word}".strip()
        if font.getlength(longer) <= width or not lines[-1]:
            lines[-1] = longer
        else:
            lines.append(word)
    if len(lines) > most:
        lines = [*lines[: most - 1], f"{lines[most - 1]} …"]
    while lines[-1] and font.getlength(lines[-1]) > width:
        lines[-1] = f"{lines[-1][:-2].rstrip()}…"
    return lines


def _with_pointer(ground: Image.Image, tip: Point) -> Image.Image:
    shown = ground.copy()
    for grown, colour in ((1.28, HALO), (1.0, BAND)):
        shift = (grown - 1) * 8
        points = [(tip[0] + x * grown - shift * 0.6, tip[1] + y * grown - shift) for x, y in ARROW]
        around = (tip[0] - 4, tip[1] - 4, tip[0] + 24, tip[1] + 34)

        def draw(mask: Mask, points: Sequence[Point] = tuple(points)) -> None:
            mask.polygon(points)

        stamp(shown, around, colour, draw)
    return shown


def _ring(ground: Image.Image, middle: Point, reach: float, colour: str) -> None:
    """What shows that the control is used."""
    radius = min(max(reach, 12), 26)
    for stroke, painted in ((7, HALO), (4, colour)):
        box = (middle[0] - radius, middle[1] - radius, middle[0] + radius, middle[1] + radius)
        around = (box[0] - 8, box[1] - 8, box[2] + 8, box[3] + 8)

        def draw(mask: Mask, box: tuple[float, float, float, float] = box, stroke: float = stroke) -> None:
            mask.ring(box, radius, stroke)

        stamp(ground, around, painted, draw)
