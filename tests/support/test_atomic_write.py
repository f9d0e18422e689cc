"""Whoever reads a file finds the old one or the new one."""

import os
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from parcours.journeys.support.atomic_write import write_atomically

_KILLED_BEFORE_REPLACING = """
import os, sys
from pathlib import Path
from parcours.journeys.support import atomic_write as files
Path.replace = lambda *_: os.kill(os.getpid(), 9)
files.write_atomically(Path(sys.argv[1]), "new" * 100_000)
"""


def test_writes_text_as_utf8_and_bytes_as_they_are(tmp_path: Path) -> None:
    write_atomically(tmp_path / "text", "« é »\r\n")
    write_atomically(tmp_path / "bytes", b"\xff\x00")
    assert (tmp_path / "text").read_bytes() == "« é »\r\n".encode()
    assert (tmp_path / "bytes").read_bytes() == b"\xff\x00"


def test_makes_the_folder_and_leaves_nothing_else_in_it(tmp_path: Path) -> None:
    write_atomically(tmp_path / "new" / "deep" / "report.json", "{}")
    assert [path.name for path in (tmp_path / "new" / "deep").iterdir()] == ["report.json"]


def test_killed_in_between_leaves_the_old_file_whole(tmp_path: Path) -> None:
    report = tmp_path / "report.html"
    report.write_text("old")
    killed = subprocess.run([sys.executable, "-c", _KILLED_BEFORE_REPLACING, report], check=False)
    assert killed.returncode == -9
    assert report.read_text() == "old"
    write_atomically(report, "new")
    assert report.read_text() == "new"


def test_a_failure_leaves_the_old_file_and_no_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    report = tmp_path / "report.html"
    report.write_text("old")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        write_atomically(report, "new")
    assert [path.name for path in tmp_path.iterdir()] == ["report.html"]
    assert report.read_text() == "old"


def test_keeps_the_rights_of_the_file_it_replaces(tmp_path: Path) -> None:
    report = tmp_path / "report.html"
    report.write_text("old")
    report.chmod(0o640)
    write_atomically(report, "new")
    assert stat.S_IMODE(report.stat().st_mode) == 0o640


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").write_text("old")
    (tmp_path / "link").symlink_to(tmp_path / "real")
    write_atomically(tmp_path / "link", "new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_text() == "new"


def test_a_pipe_is_written_straight(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read: list[str] = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_text()))
    reader.start()
    write_atomically(pipe, "through")
    reader.join(timeout=10)
    assert read == ["through"]
    assert stat.S_ISFIFO(pipe.stat().st_mode)
