"""Places where nothing can be kept, names that no file can have, and what is no file."""

import re
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from parcours.journeys.cli import run
from parcours.journeys.support.folders import BUNDLED
from parcours.journeys.support.folders import home as home_folder
from tests.support.odd_files import FOLDER_OR_PIPE, needs_posix

RIGHTS = BUNDLED / "consulter-ses-droits" / "tutorial.md"
LONG = "x" * 300


def lines(capsys: pytest.CaptureFixture[str]) -> list[str]:
    return capsys.readouterr().err.strip().splitlines()


HOMES: dict[str, Callable[[Path], Path]] = {
    "a file": lambda folder: folder / "file",
    "below a file": lambda folder: folder / "file" / "home",
    "a name too long": lambda folder: folder / LONG,
    "a place where no folder can be": lambda _: Path("/proc/nowhere"),
}


@pytest.mark.parametrize("odd", HOMES)
def test_a_home_that_cannot_be_one_is_told_with_what_to_do(
    odd: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").touch()
    if odd.startswith("a place") and not Path("/proc").is_dir():
        pytest.skip("a system without /proc")
    monkeypatch.setenv("PARCOURS_HOME", str(HOMES[odd](tmp_path)))
    monkeypatch.setattr("parcours.mocks.server.process.COMMAND", [sys.executable, "-c", "raise SystemExit"])
    assert run(["gallery", "--journey", "see-rights", "--release", "2026-01"]) in (2, 3)
    assert run(["verify", str(RIGHTS), "--no-figures"]) in (2, 3)
    for line in lines(capsys):
        assert "PARCOURS_HOME" in line or "could not be walked" in line


def test_a_home_without_a_name_is_the_usual_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PARCOURS_HOME", "")
    assert home_folder() == Path(".parcours")
    monkeypatch.setenv("PARCOURS_HOME", "~/kept")
    assert home_folder() == Path.home() / "kept"
    monkeypatch.setenv("PARCOURS_HOME", "some/where")
    assert home_folder() == Path("some/where")


@needs_posix
@pytest.mark.usefixtures("home")
@pytest.mark.parametrize("command", ["verify", "steps", "figures", "film"])
def test_a_name_too_long_is_told_in_one_sentence(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([command, f"{LONG}.md"]) == 2
    assert lines(capsys) == [
        f"parcours: {LONG}.md: its name is too long for this machine: give it a shorter one"
    ]


@pytest.mark.usefixtures("rights_home")
def test_the_longest_name_a_file_can_have_is_no_trouble(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / f"{'y' * 252}.md"
    path.write_text(RIGHTS.read_text("utf-8"), "utf-8")
    assert run(["figures", path.name, "--check"]) == 1
    assert run(["film", path.name]) == 2
    assert "its name is too long" in lines(capsys)[0]


@pytest.mark.usefixtures("rights_home")
@pytest.mark.parametrize("make", FOLDER_OR_PIPE)
def test_a_folder_or_a_pipe_in_the_place_of_a_picture_is_left(
    make: Callable[[Path], None],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "guide.md"
    path.write_text(RIGHTS.read_text("utf-8"), "utf-8")
    make(tmp_path / "02-historique.png")
    make(tmp_path / "guide.figures.toml")
    assert run(["figures", str(path)]) == 0
    said = capsys.readouterr().out
    assert re.search(r"left +02-historique\.png: not a picture file of its own", said)
    assert len(re.findall(r"(?m)^written ", said)) == 4
    assert run(["verify", str(path), "--report", str(tmp_path / "report")]) == 0


@pytest.mark.usefixtures("rights_home")
@pytest.mark.parametrize("name", ["02-historique.png", "of-nothing.png"])
def test_links_that_lead_round_in_circles_are_as_no_picture(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("guide.md").write_text(RIGHTS.read_text("utf-8"), "utf-8")
    Path(name).symlink_to(name)
    assert run(["verify", "guide.md", "--report", "report"]) == 0
    assert run(["figures", "guide.md"]) == 0
    assert lines(capsys) == []
    assert Path("02-historique.png").is_file()
