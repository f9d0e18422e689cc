"""Figures: the control framed, in its surroundings, the same bytes each time."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from journeys.figures.shoot import INK, figure
from journeys.walk.model import Box, Gesture
from tests.verdict.builders import ASK, walked

DESK, POCKET = (1280, 2400), (390, 844)


def gesture(box: Box) -> Gesture:
    return walked([ASK]).gestures[0].model_copy(update={"box": box, "context": box, "device": "phone"})


def shot(tmp_path: Path, box: Box, size: tuple[int, int], number: str | None = "3") -> Image.Image:
    path = tmp_path / "screen.png"
    Image.new("RGB", size, "white").save(path)
    with Image.open(BytesIO(figure(path, gesture(box), number))) as made:
        return made.convert("RGB")


def test_the_frame_goes_round_the_control_and_leaves_it_bare(tmp_path: Path) -> None:
    box = Box(x=100, y=100, width=100, height=40)
    made = shot(tmp_path, box, POCKET)
    assert made.getpixel((150, 120)) == (255, 255, 255)
    for x, y in ((150, 100 - 7), (150, 140 + 7), (100 - 7, 120), (200 + 7, 120)):
        assert made.getpixel((x, y)) == INK, (x, y)


@pytest.mark.parametrize("box", [Box(x=0, y=0, width=390, height=844), Box(x=-5, y=-5, width=60, height=40)])
def test_a_frame_at_the_edge_stays_in_sight(tmp_path: Path, box: Box) -> None:
    made = shot(tmp_path, box, POCKET)
    assert made.size == POCKET
    assert made.getpixel((30, 5)) == INK


def test_the_number_is_drawn_beside_the_control(tmp_path: Path) -> None:
    box = Box(x=100, y=100, width=100, height=40)
    with_number, without = shot(tmp_path, box, POCKET), shot(tmp_path, box, POCKET, None)
    changed = ImageChops.difference(with_number, without)
    left, _, right, _ = changed.getbbox() or (0, 0, 0, 0)
    assert 0 < left < right <= 100, "on the left of the control, which it does not hide"


def test_the_same_screen_gives_the_same_bytes(tmp_path: Path) -> None:
    path = tmp_path / "screen.png"
    Image.effect_noise(DESK, 40).convert("RGB").save(path)
    made = gesture(Box(x=500, y=500, width=90, height=30))
    assert figure(path, made, "3") == figure(path, made, "3")
    assert figure(path, made, "3") != figure(path, made, "4")
