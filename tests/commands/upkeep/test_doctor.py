"""What `parcours doctor` says of a machine, and its exit code."""

import re
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from parcours.journeys.cli import run
from parcours.journeys.commands.upkeep import checks
from parcours.journeys.commands.upkeep.checks import Checked
from parcours.journeys.commands.upkeep.doctor import line

Told = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PARCOURS_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def no_browser(monkeypatch: pytest.MonkeyPatch) -> None:
    """The check of the browser is left to the test that starts one."""
    monkeypatch.setattr(
        "parcours.journeys.commands.upkeep.doctor.CHECKS", (checks.versions, checks.store, checks.port)
    )


def asked() -> tuple[int, list[str]]:
    """What it says in a process of its own: that of the tests may have a browser already."""
    command = [sys.executable, "-m", "parcours", "doctor"]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    return done.returncode, done.stdout.splitlines()


def test_on_a_machine_that_walks_all_that_is_needed_is_well(home: Path) -> None:
    code, said = asked()
    assert code == 0
    assert [re.split(r" {2,}", told)[1].split(" ")[0] for told in said] == [
        *("Python", "Parcours", "Browser", "Fonts", "OCR", "OpenCV", "Store", "Port")
    ]
    assert not [told for told in said if told.startswith("fails")]
    assert "Chromium" in said[2]
    assert not home.exists()


def test_a_browser_that_is_not_there_is_told_with_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PARCOURS_BROWSER", "/nowhere/chromium")
    code, said = asked()
    assert code == 3
    [told] = [one for one in said if "Browser" in one]
    assert told.startswith("fails    Browser    /nowhere/chromium does not start: ")


@pytest.mark.usefixtures("no_browser")
def test_a_store_that_cannot_be_written_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Told
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("PARCOURS_HOME", str(tmp_path / "file"))
    assert run(["doctor"]) == 3
    assert "there is a file where a folder was expected: name another" in capsys.readouterr().out


@pytest.mark.usefixtures("no_browser")
def test_a_machine_without_a_port_is_told(monkeypatch: pytest.MonkeyPatch, capsys: Told) -> None:
    def refused(*_: object) -> None:
        raise OSError("Operation not permitted")

    monkeypatch.setattr(socket.socket, "bind", refused)
    assert run(["doctor"]) == 3
    assert "fails    Port       none on 127.0.0.1: Operation not permitted" in capsys.readouterr().out


def test_what_may_be_absent_fails_nothing(monkeypatch: pytest.MonkeyPatch, capsys: Told) -> None:
    monkeypatch.setattr("parcours.journeys.commands.upkeep.doctor.CHECKS", (checks.pictures,))
    monkeypatch.setattr(checks, "installed", lambda: None)
    assert run(["doctor"]) == 0
    assert capsys.readouterr().out.startswith("absent   OCR        none: the words of pictures are not read")


def test_a_line_holds_nothing_that_steers_a_terminal() -> None:
    assert line(Checked("Store", "a\x1b[31m\nb")) == "ok       Store      a\ufffd[31m b"
