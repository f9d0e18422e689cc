"""Figures: the control framed, in its surroundings, the same bytes each time."""

from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageColor

from parcours.journeys.figures.drawing.encode import encoded, opened
from parcours.journeys.figures.drawing.figure import GUTTER, Figure, Origin, Shot, figure
from parcours.journeys.figures.drawing.phone_frame import BODY, EDGE
from parcours.journeys.figures.drawing.style import Style
from parcours.journeys.figures.formats.alt_text import alternative
from parcours.journeys.figures.formats.metadata import read_note
from parcours.journeys.walk.model import Box, Gesture, Zone
from parcours.journeys.walk.record.layout import Piece, Word, keep_layout
from tests.report.builders import gesture, screen

POCKET = (390, 844)
INK = ImageColor.getrgb(Style().colour)
ORIGIN = Origin("quote", "returning", "2026-01")
BARE = Style(phone=False)
CONTROL = Box(x=100, y=100, width=100, height=40)


def shot(folder: Path, made: Gesture, colour: str = "white", scale: int = 1) -> Shot:
    path = folder / f"{made.device}-{made.index}.png"
    Image.new("RGB", (made.width * scale, made.height * scale), colour).save(path)
    return Shot(path, made, screen(device=made.device))


def on_phone(box: Box = CONTROL, **changes: object) -> Gesture:
    return gesture(box=box, device="phone", width=POCKET[0], height=POCKET[1], **changes)


def taken(folder: Path, made: Gesture, number: str | None = "3", style: Style = BARE) -> Figure:
    return figure([shot(folder, made)], number, ORIGIN, style)


def test_the_frame_goes_round_the_control_and_leaves_it_bare(tmp_path: Path) -> None:
    made = taken(tmp_path, on_phone()).picture
    assert made.getpixel((150, 120)) == (255, 255, 255)
    for x, y in ((150, 100 - 4), (150, 140 + 4), (100 - 4, 120), (200 + 4, 120)):
        assert made.getpixel((x, y)) == INK, (x, y)


@pytest.mark.parametrize("box", [Box(x=0, y=0, width=390, height=844), Box(x=-5, y=-5, width=60, height=40)])
def test_a_frame_at_the_edge_stays_in_sight(tmp_path: Path, box: Box) -> None:
    made = taken(tmp_path, on_phone(box)).picture
    assert made.size == POCKET
    assert made.getpixel((30, 4)) == INK


def disc_of(folder: Path, made: Gesture) -> tuple[int, int, int, int]:
    """Where a number changes the figure."""
    numbered, bare = taken(folder, made), taken(folder, made, None)
    box = ImageChops.difference(numbered.picture, bare.picture).getbbox()
    assert box is not None
    return box


def test_the_number_is_drawn_beside_the_control(tmp_path: Path) -> None:
    left, _, right, _ = disc_of(tmp_path, on_phone())
    assert 0 < left < right <= 100, "on the left of the control, which it does not hide"


def test_the_number_hides_no_words_where_there_is_room_for_it(tmp_path: Path) -> None:
    made = on_phone(Box(x=120, y=100, width=100, height=40))
    label = Word(text="Étiquette", box=(60, 110, 55, 20))
    keep_layout(shot(tmp_path, made).picture, (Piece(role="label", box=label.box, words=(label,)),))
    left, _, _, _ = disc_of(tmp_path, made)
    assert left > 220, "on the right, the words being on the left"


def test_the_same_screen_gives_the_same_bytes(tmp_path: Path) -> None:
    made = on_phone()
    first = encoded(taken(tmp_path, made), "PNG")
    assert encoded(taken(tmp_path, made), "PNG") == first
    assert encoded(taken(tmp_path, made, "4"), "PNG") != first


@pytest.mark.parametrize("kind", ["PNG", "WEBP"])
def test_the_file_holds_every_pixel_and_where_it_is_from(tmp_path: Path, kind: str) -> None:
    made = taken(tmp_path, on_phone())
    content = encoded(made, "PNG" if kind == "PNG" else "WEBP")
    again = opened(content)
    assert again is not None
    assert again.tobytes() == made.picture.tobytes()
    assert read_note(content) == made.note
    assert made.note.views[0].area == (0, 0, *POCKET)
    assert alternative(made.note) == (
        "Écran du téléphone «\u202fBilan de compétences\u202f» (Mon Compte Formation)\u00a0: "
        "le bouton «\u202fDemander un devis\u202f», repère 3."
    )


def test_a_phone_stands_in_a_frame(tmp_path: Path) -> None:
    made = taken(tmp_path, on_phone(), style=Style())
    assert made.picture.size == (POCKET[0] + 2 * EDGE, POCKET[1] + 2 * EDGE)
    assert made.picture.getpixel((2, 400)) == BODY
    assert made.note.views[0].at == (EDGE, EDGE)


def test_several_devices_side_by_side(tmp_path: Path) -> None:
    desk = gesture(box=Box(x=500, y=300, width=90, height=30))
    made = figure([shot(tmp_path, desk, "#eee"), shot(tmp_path, on_phone(), "#ddd")], "3", ORIGIN, BARE)
    computer, phone = made.note.views
    width = computer.area[2] - computer.area[0]
    assert made.picture.width == width + GUTTER + POCKET[0]
    assert phone.at == (width + GUTTER, 0)
    assert made.picture.getpixel((phone.at[0] + 5, 5)) == (221, 221, 221)
    assert "À côté, écran du téléphone" in alternative(made.note)


def test_what_differs_each_time_looks_the_same(tmp_path: Path) -> None:
    zone = Zone(box=Box(x=40, y=300, width=120, height=20), stand_in="jj/mm/aaaa")
    made = on_phone(volatile=(zone,))
    first = taken(tmp_path, made)
    screen = Image.new("RGB", POCKET, "white")
    screen.paste("#123456", (60, 304, 90, 316))
    screen.save(tmp_path / "phone-0.png")
    other = figure(
        [Shot(tmp_path / "phone-0.png", made, shot(tmp_path, on_phone(index=1)).screen)], "3", ORIGIN, BARE
    )
    assert other.picture.tobytes() == first.picture.tobytes()
    assert first.note.views[0].hidden == ((40, 300, 161, 321),)


def test_words_a_style_hides_cannot_be_read(tmp_path: Path) -> None:
    made = on_phone()
    seen = shot(tmp_path, made)
    word = Word(text="06 39 98 12 34", box=(40, 300, 120, 20))
    keep_layout(seen.picture, (Piece(role="text", box=word.box, words=(word,)),))
    with Image.open(seen.picture) as screen:
        drawn = screen.convert("RGB")
    drawn.paste("black", (50, 305, 150, 315))
    drawn.save(seen.picture)
    hidden = figure([seen], "3", ORIGIN, BARE.laid_over({"blur": ("06 39",)})).picture
    assert (0, 0, 0) not in {hidden.getpixel((x, 310)) for x in range(40, 160)}


def test_a_sharp_screen_gives_a_sharp_figure_or_a_plain_one(tmp_path: Path) -> None:
    seen = shot(tmp_path, on_phone(), scale=2)
    sharp = figure([seen], "3", ORIGIN, Style(phone=False, scale=2))
    assert sharp.picture.size == (780, 1688)
    assert sharp.note.views[0].scale == 2
    assert figure([seen], "3", ORIGIN, BARE).picture.size == POCKET


def test_a_wide_figure_is_reduced_and_a_shape_is_kept(tmp_path: Path) -> None:
    seen = shot(tmp_path, on_phone())
    small = figure([seen], "3", ORIGIN, BARE.laid_over({"width": 195}))
    assert small.picture.size == (195, 422)
    assert small.note.views[0].scale == pytest.approx(0.5)
    padded = figure([seen], "3", ORIGIN, BARE, shape=(1000, 500)).picture
    assert padded.size == (1688, 844)
    assert figure([seen], "3", ORIGIN, BARE, shape=padded.size).picture.size == padded.size


def test_an_arrow_points_at_the_control(tmp_path: Path) -> None:
    style = BARE.laid_over({"arrow": True, "frame": False, "number": False})
    made = taken(tmp_path, on_phone(Box(x=200, y=100, width=100, height=40)), style=style)
    assert made.picture.getpixel((170, 120)) == INK
    assert made.picture.getpixel((250, 120)) == (255, 255, 255)
