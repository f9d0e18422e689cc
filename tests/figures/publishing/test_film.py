"""The film of a tutorial: every step's words and screen, a pointer that reaches the control."""

import math
import os
import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageColor, ImageStat

from parcours.journeys.cli import run
from parcours.journeys.figures.drawing.film_scene import Scene
from parcours.journeys.figures.drawing.font import letters
from parcours.journeys.figures.drawing.phone_frame import EDGE
from parcours.journeys.figures.drawing.shooter import shot_of
from parcours.journeys.figures.drawing.style import Style
from parcours.journeys.figures.publishing.film import (
    BAND,
    HEIGHT,
    MOVES,
    WIDTH,
    WORDS,
    Frame,
    frames,
    wrapped,
)
from parcours.journeys.figures.publishing.film_files import NoFfmpeg, NothingSeen, as_mp4, as_webp, film
from parcours.journeys.support.folders import BUNDLED
from parcours.journeys.walk.model import Box, Zone
from tests.figures.stage import drawn, one_each, shooter_of

CONTROL = (400, 300, 520, 340)  # of every screen drawn, which is 1000 by 700


def scenes(folder: Path, count: int = 2, words: str = "Cliquez sur le bouton") -> list[Scene]:
    stored = drawn(folder)
    return [Scene(shot_of(stored, at), f"{words} {at}", str(at + 1)) for at in range(count)]


def control_on(device: str) -> tuple[float, ...]:
    """Where the control is in the film."""
    edge = EDGE if device == "phone" else 0
    factor = HEIGHT / (700 + 2 * edge)
    left = (WIDTH - round((1000 + 2 * edge) * factor)) // 2
    return tuple((side + edge) * factor + (left if at % 2 == 0 else 0) for at, side in enumerate(CONTROL))


def painted(frame: Frame, colour: tuple[int, ...], around: tuple[float, ...]) -> tuple[int, ...] | None:
    """What that colour covers there: left, top, right, bottom."""
    part = frame.picture.crop(tuple(round(side) for side in around))  # type: ignore[arg-type]  # of four
    apart = ImageChops.difference(part, Image.new("RGB", part.size, colour)).convert("RGB")
    red, green, blue = (band.point(lambda value: 255 if value == 0 else 0) for band in apart.split())
    found = ImageChops.darker(ImageChops.darker(red, green), blue).getbbox()
    return found and tuple(side + round(around[at % 2]) for at, side in enumerate(found))


def tip(frame: Frame) -> tuple[int, int]:
    """Where the pointer points: it alone is so dark on the screens that are drawn."""
    found = painted(frame, BAND, (0, 0, WIDTH, HEIGHT))
    assert found is not None
    return found[0], found[1]


@pytest.mark.parametrize("at", [0, 4], ids=["computer", "phone"])
def test_the_pointer_ends_on_the_control_which_is_framed_and_stays_readable(tmp_path: Path, at: int) -> None:
    stored = drawn(tmp_path)
    shown = list(frames([Scene(shot_of(stored, at), "Cliquez", None)], Style()))
    assert len(shown) == MOVES + 1
    assert all(frame.picture.size == (WIDTH, HEIGHT + WORDS) for frame in shown)
    left, top, right, bottom = control_on(stored.walk.gestures[at].device)
    first, last = shown[0], shown[-1]
    x, y = tip(last)
    assert left < x < right
    assert top < y < bottom
    around = (left - 12, top - 12, right + 12, bottom + 12)
    colour = ImageColor.getrgb(Style().colour)
    assert painted(first, colour, around) is None
    frame = painted(last, colour, around)
    assert frame is not None
    assert all(abs(one - other) < 10 for one, other in zip(frame, (left, top, right, bottom), strict=True))
    name = (round(left) + 2, round(top) + 2, round(right) - 20, round(bottom) - 2)
    assert ImageChops.difference(last.picture.crop(name), first.picture.crop(name)).getbbox() is None


def test_the_pointer_goes_on_from_where_it_was(tmp_path: Path) -> None:
    one, two = scenes(tmp_path, 2)
    far = one.shot.gesture.model_copy(update={"box": Box(x=80, y=60, width=120, height=40)})
    shown = list(frames([replace(one, shot=replace(one.shot, gesture=far)), two], Style()))
    tips = [tip(frame) for frame in shown]
    for scene in (tips[: MOVES + 1], tips[MOVES + 1 :]):
        ways = [math.dist(spot, scene[-1]) for spot in scene]
        assert ways == sorted(ways, reverse=True)
    assert math.dist(tips[MOVES], tips[MOVES + 1]) < 2
    assert min(math.dist(tips[0], tips[MOVES]), math.dist(tips[MOVES], tips[-1])) > 200, "it does move"


def band(frame: Frame) -> bytes:
    return frame.picture.crop((0, HEIGHT, WIDTH, HEIGHT + WORDS)).tobytes()


def test_each_step_has_its_words_below_for_as_long_as_one_reads(tmp_path: Path) -> None:
    one, two = scenes(tmp_path, 2)
    long = Scene(two.shot, "Cliquez sur le bouton, puis attendez que la page suivante vienne", two.number)
    shown = list(frames([one, long], Style()))
    bands = [band(frame) for frame in shown]
    assert len(set(bands[: MOVES + 1])) == len(set(bands[MOVES + 1 :])) == 1
    assert bands[0] != bands[-1]
    assert painted(shown[0], (255, 255, 255), (32, HEIGHT, WIDTH - 32, HEIGHT + WORDS)) is not None
    assert shown[0].ms > 1_500
    assert shown[MOVES + 1].ms > shown[0].ms + 500


def test_what_figures_cover_is_covered_in_the_film(tmp_path: Path) -> None:
    [scene] = scenes(tmp_path, 1)
    secret = Box(x=600, y=500, width=200, height=30)
    with Image.open(scene.shot.picture) as screen:
        screen.paste((255, 0, 0), (620, 505, 780, 525))
        screen.save(scene.shot.picture)
    red = (0, 0, WIDTH, HEIGHT)
    assert painted(next(frames([scene], Style())), (255, 0, 0), red) is not None
    gesture = scene.shot.gesture.model_copy(update={"volatile": (Zone(box=secret),)})
    covered = replace(scene, shot=replace(scene.shot, gesture=gesture))
    assert all(painted(frame, (255, 0, 0), red) is None for frame in frames([covered], Style()))


def test_a_file_holds_every_frame_and_is_the_same_each_time(tmp_path: Path) -> None:
    for name in ("a.webp", "b.webp"):
        as_webp(list(frames(scenes(tmp_path), Style())), tmp_path / name)
    assert (tmp_path / "a.webp").read_bytes() == (tmp_path / "b.webp").read_bytes()
    shown = list(frames(scenes(tmp_path), Style()))
    with Image.open(tmp_path / "a.webp") as film:
        lasting = []
        for at in range(film.n_frames):  # type: ignore[attr-defined]  # of animated formats only
            film.seek(at)
            film.load()
            lasting.append(film.info["duration"])
        assert sum(lasting) == sum(frame.ms for frame in shown), "equal frames are one that lasts"
        assert ImageChops.difference(film.convert("RGB"), shown[-1].picture).getbbox() is None


def test_no_line_ends_between_a_name_and_its_marks() -> None:
    for width in range(120, 400, 20):
        lines = wrapped(
            "Sur votre téléphone, cliquez sur «\u202fValider\u202f» ou « Non » : rien de plus ?", width
        )
        assert not [line for line in lines if line.endswith("«") or line[0] in "»:?"]
        assert not [line for line in lines if "\u202f" in line], "the font has none"


@pytest.mark.parametrize("words", ["Cliquez", "mot " * 200, "x" * 500])
def test_words_fit_in_the_band(words: str) -> None:
    lines = wrapped(words, 400)
    assert 1 <= len(lines) <= 3
    assert all(letters(19).getlength(line) <= 400 for line in lines)
    assert lines[-1].endswith("…") == (len(words) > 100)


def test_ffmpeg_gets_every_frame_as_long_as_it_lasts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    script = tmp_path / "ffmpeg"
    script.write_text('#!/bin/sh\nfor last; do :; done\nwc -c > "$last"\n', "utf-8")
    script.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    shown = list(frames(scenes(tmp_path, 1), Style()))
    as_mp4(shown, tmp_path / "film.mp4")
    lasting = sum(max(round(frame.ms / 50), 1) for frame in shown)
    assert int((tmp_path / "film.mp4").read_text()) == lasting * WIDTH * (HEIGHT + WORDS) * 3


@pytest.mark.skipif(shutil.which("ffmpeg") is None, reason="no ffmpeg here")
def test_an_mp4_shows_the_same(tmp_path: Path) -> None:
    shown = list(frames(scenes(tmp_path, 1), Style()))
    film, last = tmp_path / "film.mp4", tmp_path / "last.png"
    as_mp4(shown, film)
    decode = ["ffmpeg", "-loglevel", "error", "-sseof", "-0.1", "-i", str(film), "-update", "1", str(last)]
    subprocess.run(decode, check=True)
    with Image.open(last) as seen:
        apart = ImageStat.Stat(ImageChops.difference(seen.convert("RGB"), shown[-1].picture))
    assert max(apart.mean) < 4


def test_without_ffmpeg_one_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(NoFfmpeg, match="install it"):
        as_mp4([], tmp_path / "film.mp4")


def test_a_tutorial_of_which_nothing_was_seen_has_no_film(tmp_path: Path) -> None:
    shooter = shooter_of(one_each(tmp_path / "t.md", ["1.png"]), drawn(tmp_path / "walk"))
    unseen = tuple(step.model_copy(update={"sighting": None}) for step in shooter.verdict.steps)
    shooter.verdict = shooter.verdict.model_copy(update={"steps": unseen})
    with pytest.raises(NothingSeen, match="none of its steps"):
        film(shooter, Style(), tmp_path / "film.webp", mp4=False)
    assert not (tmp_path / "film.webp").exists()


@pytest.mark.usefixtures("rights_home")
def test_the_command_tells_every_step_in_a_light_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "rights.webp"
    tutorial = BUNDLED / "consulter-ses-droits" / "tutorial.md"
    assert run(["film", str(tutorial), "--into", str(path)]) == 0
    said = re.fullmatch(r"(\d+) steps shown, (\d+) kB: (.*)\n", capsys.readouterr().out)
    assert said is not None
    steps = int(said[1])
    assert said[3] == str(path)
    assert steps >= 10
    assert path.stat().st_size < steps * 60_000
    with Image.open(path) as shown:
        assert steps * MOVES < shown.n_frames <= steps * (MOVES + 1)  # type: ignore[attr-defined]  # of animated formats only
        assert shown.info["loop"] == 0
