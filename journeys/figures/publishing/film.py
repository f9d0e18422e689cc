"""An animated walk-through: each screen, a pointer going to the control, the step's words below."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PIL import Image, ImageDraw

from parcours.journeys.figures.drawing.annotate import Pen, line_round
from parcours.journeys.figures.drawing.figure import hide
from parcours.journeys.figures.drawing.film_scene import Scene
from parcours.journeys.figures.drawing.font import letters, together
from parcours.journeys.figures.drawing.phone_frame import framed
from parcours.journeys.figures.drawing.shapes import Mask, Point, Rectangle, stamp
from parcours.journeys.figures.drawing.style import Style
from parcours.journeys.support.pictures import of_walk
from parcours.journeys.walk.record.layout import kept_layout

WIDTH, HEIGHT, WORDS = 960, 600, 96
SEEN, PHONE = 800, 844  # of a computer's page and of a phone's, from top to bottom, in CSS pixels
DESK, BAND, INK, HALO = (233, 235, 241), (30, 30, 36), (255, 255, 255), (255, 255, 255)
MOVES = 6
MOVE_MS, PRESS_MS = 70, 650
READ_MS, LETTER_MS, LONGEST_MS = 1_100, 30, 4_500
ARROW = ((0, 0), (0, 21), (5, 16.5), (8.5, 24), (12, 22.5), (8.5, 15), (15, 15))


@dataclass(frozen=True)
class Frame:
    """A picture, and how long it stays."""

    picture: Image.Image
    ms: int


def frames(scenes: Sequence[Scene], style: Style) -> Iterator[Frame]:
    """The whole film; the same scenes give the same frames."""
    at: Point = (WIDTH / 2, HEIGHT / 2)
    for scene in scenes:
        ground, control = _ground(scene, style)
        target = _tip(control)
        _write(ground, scene)
        read = min(READ_MS + LETTER_MS * len(scene.words), LONGEST_MS)
        yield Frame(_with_pointer(ground, at), read)
        for step in range(1, MOVES):
            part = 1 - (1 - step / MOVES) ** 2  # slower as it comes near
            spot = (at[0] + (target[0] - at[0]) * part, at[1] + (target[1] - at[1]) * part)
            yield Frame(_with_pointer(ground, spot), MOVE_MS)
        pressed = ground.copy()
        Pen(pressed, style.colour).frame(line_round(control, (WIDTH, HEIGHT), 1))
        yield Frame(_with_pointer(pressed, target), PRESS_MS)
        at = target


def _ground(scene: Scene, style: Style) -> tuple[Image.Image, Rectangle]:
    """The screen on its ground, and where the control is there."""
    gesture = scene.shot.gesture
    screen = of_walk(scene.shot.picture)
    phone = gesture.device == "phone"
    scale = screen.width / gesture.width
    hide(screen, gesture, kept_layout(scene.shot.picture), style, scale)
    box = gesture.box
    tall = (PHONE if phone else SEEN) * scale
    top = _window((box.y + box.height / 2) * scale, tall, screen.height)
    screen = screen.crop((0, top, screen.width, min(top + round(tall), screen.height)))
    inset = (0, 0)
    if phone:
        screen, inset = framed(screen, scale, DESK)
    factor = min(WIDTH / screen.width, HEIGHT / screen.height)
    size = (round(screen.width * factor), round(screen.height * factor))
    corner = ((WIDTH - size[0]) // 2, (HEIGHT - size[1]) // 2 if phone else 0)
    ground = Image.new("RGB", (WIDTH, HEIGHT + WORDS), DESK)
    ground.paste(screen.resize(size, Image.Resampling.LANCZOS), corner)
    left = (box.x * scale + inset[0]) * factor + corner[0]
    above = (box.y * scale - top + inset[1]) * factor + corner[1]
    wide, high = (length * scale * factor for length in (box.width, box.height))
    return ground, (left, above, left + wide, above + high)


def _tip(control: Rectangle) -> Point:
    """Where the pointer's tip ends: low on the control's right, so that its name stays in sight."""
    left, top, right, bottom = control
    return right - min((right - left) / 4, 14), bottom - min((bottom - top) / 3, 8)


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
    for word in together(words).split(" "):
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
