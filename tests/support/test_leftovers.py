"""What a killed process leaves is cleared away, and nothing that is still being made."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from parcours.journeys.support import leftovers
from parcours.journeys.support.leftovers import DAY, passing_name, remove, sweep
from tests.support.odd_files import needs_posix


@pytest.fixture
def gone() -> int:
    """The number of a process that has ended."""
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    return ended.pid


def named_by(pid: int, monkeypatch: pytest.MonkeyPatch) -> str:
    with monkeypatch.context() as patched:
        patched.setattr(os, "getpid", lambda: pid)
        return passing_name("half-")


@needs_posix
def test_what_a_process_that_has_ended_left_is_removed(
    tmp_path: Path, gone: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / named_by(gone, monkeypatch)).write_bytes(b"half")
    folder = tmp_path / named_by(gone, monkeypatch)
    folder.mkdir()
    (folder / "001.png").write_bytes(b"half")
    sweep(tmp_path, "half-")
    assert list(tmp_path.iterdir()) == []


def test_what_is_being_made_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ours, parents = passing_name("half-"), named_by(os.getppid(), monkeypatch)
    for name in (ours, parents):
        (tmp_path / name).write_bytes(b"half")
    sweep(tmp_path, "half-")
    assert {path.name for path in tmp_path.iterdir()} == {ours, parents}


@pytest.mark.parametrize(("age", "left"), [(60.0, 1), (DAY + 60, 0)])
def test_of_another_machine_what_is_a_day_old_is_removed(
    tmp_path: Path, gone: int, monkeypatch: pytest.MonkeyPatch, age: float, left: int
) -> None:
    with monkeypatch.context() as elsewhere:
        elsewhere.setattr(leftovers, "_machine", lambda: "00000000")
        path = tmp_path / named_by(gone, elsewhere)
    path.write_bytes(b"half")
    made = path.stat().st_mtime - age
    os.utime(path, (made, made))
    sweep(tmp_path, "half-")
    assert len(list(tmp_path.iterdir())) == left


def test_other_files_are_left(tmp_path: Path) -> None:
    for name in ("half-a-loaf.md", "guide.md", "half-"):
        (tmp_path / name).write_bytes(b"")
    sweep(tmp_path, "half-", ".part")
    assert len(list(tmp_path.iterdir())) == 3
    sweep(tmp_path / "nowhere", "half-")


def test_a_link_is_removed_and_what_it_leads_to_is_not(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real", target_is_directory=True)
    remove(tmp_path / "link")
    assert [path.name for path in tmp_path.iterdir()] == ["real"]
