"""Whoever reads a file finds the old one or the new one."""

import os
import stat
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from parcours.journeys.support.atomic_write import write_atomically, write_many, write_where_named
from tests.support.odd_files import FOLDER_OR_PIPE, needs_pipes, needs_posix

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


@needs_posix
def test_killed_in_between_leaves_the_old_file_whole(tmp_path: Path) -> None:
    report = tmp_path / "report.html"
    report.write_text("old")
    killed = subprocess.run([sys.executable, "-c", _KILLED_BEFORE_REPLACING, report], check=False)
    assert killed.returncode == -9
    assert report.read_text() == "old"
    assert len(list(tmp_path.iterdir())) == 2
    write_atomically(report, "new")
    assert report.read_text() == "new"
    assert [path.name for path in tmp_path.iterdir()] == ["report.html"]


@needs_posix
@pytest.mark.parametrize("killed", [True, False])
def test_many_are_written_and_leftovers_cleared_from_each_folder(tmp_path: Path, killed: bool) -> None:
    files = [tmp_path / folder / f"{name}.html" for folder in ("a", "b") for name in range(3)]
    if killed:
        (tmp_path / "b").mkdir()
        subprocess.run([sys.executable, "-c", _KILLED_BEFORE_REPLACING, files[-1]], check=False)
        assert list((tmp_path / "b").iterdir())
    write_many((path, str(path)) for path in files)
    assert sorted(path for path in tmp_path.rglob("*") if path.is_file()) == files
    assert [path.read_text() for path in files] == list(map(str, files))


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


@needs_posix
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


def test_keeps_the_owner_the_group_and_the_attributes(tmp_path: Path) -> None:
    report = tmp_path / "report.html"
    report.write_text("old")
    try:
        os.setxattr(report, "user.note", b"ours")
        os.chown(report, 12345, 54321)
    except (OSError, AttributeError):
        pytest.skip("asks for attributes, and for the administrator")
    before = report.stat().st_mtime_ns
    write_atomically(report, "new")
    assert (report.stat().st_uid, report.stat().st_gid) == (12345, 54321)
    assert os.getxattr(report, "user.note") == b"ours"
    assert report.stat().st_mtime_ns > before


@needs_posix
def test_a_file_whose_owner_cannot_be_given_to_another_is_written_where_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    report = tmp_path / "report.html"
    report.write_text("something longer")
    number = report.stat().st_ino
    monkeypatch.setattr("parcours.journeys.support.atomic_write._owner", lambda path: path.suffix)

    def refused(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "chown", refused)
    write_atomically(report, "new")
    assert (report.read_text(), report.stat().st_ino) == ("new", number)
    assert [path.name for path in tmp_path.iterdir()] == ["report.html"]


def test_a_file_of_several_names_keeps_them(tmp_path: Path) -> None:
    (tmp_path / "one").write_text("something longer")
    (tmp_path / "other").hardlink_to(tmp_path / "one")
    write_atomically(tmp_path / "one", "new")
    assert (tmp_path / "other").read_text() == "new"
    assert (tmp_path / "one").samefile(tmp_path / "other")


def test_a_file_of_several_names_is_as_it_was_when_writing_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "one").write_text("old")
    (tmp_path / "other").hardlink_to(tmp_path / "one")
    calls = iter([False, True, False])  # the part, the file, and the file put back

    def full(_: int) -> None:
        if next(calls):
            raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        write_atomically(tmp_path / "one", "new and longer")
    assert (tmp_path / "other").read_text() == "old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["one", "other"]


def test_a_read_only_file_is_refused_even_by_the_administrator(tmp_path: Path) -> None:
    report = tmp_path / "report.html"
    report.write_text("old")
    report.chmod(0o444)
    with pytest.raises(PermissionError, match="read-only"):
        write_atomically(report, "new")
    assert report.read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["report.html"]


@pytest.mark.parametrize("make", FOLDER_OR_PIPE)
def test_what_is_no_ordinary_file_is_refused(tmp_path: Path, make: Callable[[Path], None]) -> None:
    make(tmp_path / "001.png")
    for write in (write_atomically, *([write_where_named] if make is os.mkdir else [])):
        with pytest.raises(OSError, match=r"001\.png"):
            write(tmp_path / "001.png", b"new")


@needs_pipes
def test_a_pipe_that_somebody_named_is_written_straight(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read: list[str] = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_text()))
    reader.start()
    write_where_named(pipe, "through")
    reader.join(timeout=10)
    assert read == ["through"]
    assert stat.S_ISFIFO(pipe.stat().st_mode)
