"""The figures of our own tutorials: shot at their release, light, their control whole and framed."""

import io
from pathlib import Path

import pytest
from PIL import Image, ImageColor

from parcours.journeys.commands.options import CURRENT
from parcours.journeys.commands.pictures import place_of_set, to_shoot
from parcours.journeys.figures.drawing.style import Style
from parcours.journeys.figures.formats.metadata import Note, read_note
from parcours.journeys.support.folders import BUNDLED
from parcours.journeys.tutorial.steps import understand

TUTORIALS = sorted(BUNDLED.rglob("tutorial.md"))
HEAVIEST, ON_AVERAGE = 100_000, 60_000  # bytes


def release_of(tutorial: Path) -> str:
    folder = tutorial.parents[1]
    return CURRENT if folder == BUNDLED else folder.name


def named(tutorial: Path) -> str:
    return tutorial.parent.name


def pictures(tutorial: Path) -> dict[Path, bytes]:
    figures = understand(tutorial).document.figures
    paths = [tutorial.parent / figure.source for figure in figures]
    return {path: path.read_bytes() for path in paths}


def test_one_command_shoots_those_of_every_tutorial_at_its_release() -> None:
    shot = {path.resolve(): release for release, paths in to_shoot((), None) for path in paths}
    assert shot == {path.resolve(): release_of(path) for path in TUTORIALS}


def test_sets_of_tutorials_named_alike_are_kept_apart(tmp_path: Path) -> None:
    assert len({place_of_set(tmp_path, path, TUTORIALS) for path in TUTORIALS}) == len(TUTORIALS)
    assert place_of_set(tmp_path, TUTORIALS[0], TUTORIALS[:1]) == tmp_path
    alike = [Path("old", "sign-in", "guide.txt"), Path("new", "sign-in", "guide.txt"), Path("other.txt")]
    places = [place_of_set(tmp_path, path, alike) for path in alike]
    assert places == [tmp_path / "old" / "sign-in", tmp_path / "new" / "sign-in", tmp_path]


@pytest.mark.parametrize("tutorial", TUTORIALS, ids=named)
def test_every_picture_is_a_figure_of_its_release(tutorial: Path) -> None:
    shown = pictures(tutorial)
    assert set(shown) == set(tutorial.parent.glob("*.png"))
    for path, content in shown.items():
        note = read_note(content)
        assert note is not None, path
        assert note.release == release_of(tutorial), path
        assert len(content) < HEAVIEST, path
        assert framed(note, content), path


def framed(note: Note, content: bytes) -> bool:
    """Whether the control is wholly on the picture, and has a frame on all four sides."""
    view = note.views[0]
    left, top = (
        (at - off) * view.scale + to
        for at, off, to in zip((view.control.x, view.control.y), view.area, view.at, strict=False)
    )
    right, bottom = left + view.control.width * view.scale, top + view.control.height * view.scale
    with Image.open(io.BytesIO(content)) as opened:
        picture = opened.convert("RGB")
    colour = ImageColor.getrgb(Style().colour)
    x, y = (left + right) / 2, (top + bottom) / 2
    near = [(x, top - 4), (x, bottom + 3), (left - 4, y), (right + 3, y)]
    return all(
        any(
            picture.getpixel((round(at[0]) + dx, round(at[1]) + dy)) == colour
            for dx in (-1, 0, 1)
            for dy in (-1, 0, 1)
        )
        for at in near
    )


def test_figures_are_light() -> None:
    sizes = [len(content) for tutorial in TUTORIALS for content in pictures(tutorial).values()]
    assert sum(sizes) / len(sizes) < ON_AVERAGE
