"""Makes a figure: the part of a screen that matters, its control framed and numbered, and its metadata."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from parcours.journeys.figures.drawing.annotate import Pen, line_round
from parcours.journeys.figures.drawing.crop import Area, crop, lines_of
from parcours.journeys.figures.drawing.crop_edges import calmer
from parcours.journeys.figures.drawing.label_placement import best_spot
from parcours.journeys.figures.drawing.mask import cover
from parcours.journeys.figures.drawing.phone_frame import framed
from parcours.journeys.figures.drawing.shapes import Rectangle
from parcours.journeys.figures.drawing.style import Style
from parcours.journeys.figures.formats.metadata import Note, Shown, View
from parcours.journeys.support.pictures import of_walk
from parcours.journeys.walk.model import Box, Gesture, Screen
from parcours.journeys.walk.record.layout import Corner, Layout, kept_layout

GUTTER = 32
PAPER = (255, 255, 255)
MOST_SHOWN = 200


@dataclass(frozen=True)
class Shot:
    """A gesture, on the picture of its screen taken just before it."""

    picture: Path
    gesture: Gesture
    screen: Screen


@dataclass(frozen=True)
class Origin:
    """The walk a figure comes from."""

    journey: str
    variant: str
    release: str


@dataclass(frozen=True)
class Figure:
    """A picture made, and its note."""

    picture: Image.Image
    note: Note


def figure(
    shots: Sequence[Shot],
    number: str | None,
    origin: Origin,
    style: Style,
    shape: tuple[int, int] | None = None,
) -> Figure:
    """The figure of the first gesture, what the others show beside it; padded to the proportions of `shape`.

    The same pictures, boxes, number and style give the same pixels.
    """
    first, *others = shots
    panes = [_pane(first, number, style, framed_control=True)]
    panes += [_pane(other, None, style, framed_control=False) for other in others]
    picture, corners = _side_by_side([pane for pane, _ in panes])
    picture, factor, moved = _fitted(picture, style, shape)
    views = [
        view.model_copy(
            update={
                "at": tuple(
                    round((at + corner) * factor + off)
                    for at, corner, off in zip(view.at, place, moved, strict=True)
                ),
                "scale": view.scale * factor,
            }
        )
        for (_, view), place in zip(panes, corners, strict=True)
    ]
    note = Note(
        journey=origin.journey,
        variant=origin.variant,
        release=origin.release,
        number=number if style.number else None,
        views=tuple(views),
    )
    return Figure(picture, note)


def _pane(shot: Shot, number: str | None, style: Style, framed_control: bool) -> tuple[Image.Image, View]:
    """One device's part of the figure, and what it shows."""
    gesture = shot.gesture
    screen = of_walk(shot.picture)
    if screen.width >= 2 * gesture.width and style.scale == 1:
        screen = screen.reduce(2)
    scale = screen.width / gesture.width
    layout = kept_layout(shot.picture)
    size = (gesture.width, gesture.height)
    area = (0, 0, *size) if style.whole else crop(gesture, size, layout, style.margin)
    if gesture.device != "phone" and not style.whole:
        area = calmer(area, screen if scale == 1 else screen.resize(size), lines_of(layout))
    hidden = hide(screen, gesture, layout, style, scale)
    shown = screen.crop(_scaled(area, scale))
    if framed_control:
        _annotate(shown, gesture, area, layout, style, number, scale)
    at = (0, 0)
    if gesture.device == "phone" and style.phone:
        shown, at = framed(shown, scale)
    return shown, _view(shot, area, at, scale, layout, hidden)


def hide(screen: Image.Image, gesture: Gesture, layout: Layout, style: Style, scale: float) -> list[Area]:
    """Cover what differs each time and what the style says; where, in CSS pixels."""
    zones = [(_area(zone.box), zone.stand_in) for zone in gesture.volatile]
    zones += [
        (_area(Box(x=x, y=y, width=width, height=height)), "")
        for piece in layout
        for (x, y, width, height) in [piece.box]
        if any(word.casefold() in piece.text.casefold() for word in style.blur)
    ]
    for zone, stand_in in zones:
        cover(screen, _scaled(zone, scale), stand_in)
    return [zone for zone, _ in zones]


def _annotate(
    shown: Image.Image,
    gesture: Gesture,
    area: Area,
    layout: Layout,
    style: Style,
    number: str | None,
    scale: float,
) -> None:
    def on_figure(x: float, y: float, width: float, height: float) -> Rectangle:
        left, top = (x - area[0]) * scale, (y - area[1]) * scale
        return left, top, left + width * scale, top + height * scale

    box = gesture.box
    line = line_round(on_figure(box.x, box.y, box.width, box.height), shown.size, scale)
    pen = Pen(shown, style.colour, scale)
    if style.frame:
        pen.frame(line)
    words = [
        on_figure(*place) for piece in layout for place in _read(piece.box, [w.box for w in piece.words])
    ]
    middle, tail, point = best_spot(line, shown.size, words, scale, style.arrow)
    if style.arrow:
        pen.arrow(tail, point)
    if number and style.number:
        pen.disc(middle, number)


def _read(box: Corner, words: Sequence[Corner]) -> Sequence[Corner]:
    return words or [box]


def _view(
    shot: Shot, area: Area, at: tuple[int, int], scale: float, layout: Layout, hidden: Sequence[Area]
) -> View:
    gesture = shot.gesture
    return View(
        device=gesture.device,
        screen=shot.screen.name,
        heading=shot.screen.heading,
        site=shot.screen.site,
        verb=gesture.verb,
        role=gesture.role,
        name=gesture.name,
        gesture=gesture.index,
        control=gesture.box,
        area=area,
        at=at,
        scale=scale,
        hidden=tuple(hidden),
        shown=tuple(one for one in shown_of(layout) if _inside(one, area))[:MOST_SHOWN],
    )


def shown_of(layout: Layout) -> list[Shown]:
    """All that is on the page, in its order."""
    return [
        Shown(role=piece.role, name=piece.text[:500], box=Box(x=x, y=y, width=width, height=height))
        for piece in layout
        for (x, y, width, height) in [piece.box]
    ]


def _inside(shown: Shown, area: Area) -> bool:
    """Whether its middle is in the area."""
    box = shown.box
    if box is None:
        return False
    across, down = box.x + box.width / 2, box.y + box.height / 2
    return area[0] <= across < area[2] and area[1] <= down < area[3]


def _area(box: Box) -> Area:
    return (
        max(int(box.x), 0),
        max(int(box.y), 0),
        max(int(box.x + box.width) + 1, 1),
        max(int(box.y + box.height) + 1, 1),
    )


def _scaled(area: Area, scale: float) -> Area:
    left, top, right, bottom = (round(edge * scale) for edge in area)
    return left, top, right, bottom


def _side_by_side(panes: Sequence[Image.Image]) -> tuple[Image.Image, list[tuple[int, int]]]:
    """The panes in a row, middles level, and the corner of each."""
    if len(panes) == 1:
        return panes[0], [(0, 0)]
    width = sum(pane.width for pane in panes) + GUTTER * (len(panes) - 1)
    height = max(pane.height for pane in panes)
    row = Image.new("RGB", (width, height), PAPER)
    corners, left = [], 0
    for pane in panes:
        corners.append((left, (height - pane.height) // 2))
        row.paste(pane, corners[-1])
        left += pane.width + GUTTER
    return row, corners


def _fitted(
    picture: Image.Image, style: Style, shape: tuple[int, int] | None
) -> tuple[Image.Image, float, tuple[int, int]]:
    """The picture reduced to the style's width and padded to a shape; by how much, and how far it moved."""
    factor = 1.0
    widest = style.width * style.scale
    if widest and picture.width > widest:
        factor = widest / picture.width
        size = (widest, max(round(picture.height * factor), 1))
        picture = picture.resize(size, Image.Resampling.LANCZOS)
    width, height = picture.size
    if shape is not None:
        across, down = shape
        width = max(width, round(height * across / down))
        height = max(height, round(picture.width * down / across))
    if (width, height) == picture.size:
        return picture, factor, (0, 0)
    corner = ((width - picture.width) // 2, (height - picture.height) // 2)
    padded = Image.new("RGB", (width, height), PAPER)
    padded.paste(picture, corner)
    return padded, factor, corner
