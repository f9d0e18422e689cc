"""The film of a tutorial: every step's words and screen, a pointer that reaches the control."""

import os
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageColor

from journeys.figures.film import (
    BAND,
    HEIGHT,
    MOVES,
    WIDTH,
    WORDS,
    Scene,
    frames,
    wrapped,
)
from journeys.figures.film_files import NoFfmpeg, as_mp4, as_webp
from journeys.figures.letters import letters
from journeys.figures.shooter import shot_of
from journeys.figures.style import Style
from tests.figures.stage import drawn


def scenes(folder: Path, count: int = 2) -> list[Scene]:
    stored = drawn(folder)
    return [Scene(shot_of(stored, at), f"Cliquez sur le bouton {at}", str(at + 1)) for at in range(count)]


def test_the_pointer_ends_on_the_control_which_is_ringed(tmp_path: Path) -> None:
    shown = list(frames(scenes(tmp_path, 1), Style()))
    assert len(shown) == MOVES + 1
    assert all(frame.picture.size == (WIDTH, HEIGHT + WORDS) for frame in shown)
    factor = HEIGHT / 700
    middle = (WIDTH / 2, 320 * factor)  # the control's, on a screen of 1000 by 700
    left = (WIDTH - 1000 * factor) / 2
    x, y = round(left + 460 * factor), round(middle[1])
    last = shown[-1].picture
    assert last.getpixel((x + 2, y + 6)) == BAND, "the pointer is dark, its tip on the control"
    ring = ImageColor.getrgb(Style().colour)
    reach = round(20 * factor)
    assert last.getpixel((x, y - reach)) == ring
    assert shown[0].picture.getpixel((x, y - reach)) != ring


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


def test_without_ffmpeg_one_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(NoFfmpeg, match="install it"):
        as_mp4([], tmp_path / "film.mp4")
