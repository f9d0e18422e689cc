"""Ctrl-C, and the end of what a command relies on, are told without a word of Python's."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

IGNORED = signal.getsignal(signal.SIGINT) is signal.SIG_IGN
pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="has no such signal to send"),
    pytest.mark.skipif(IGNORED, reason="Ctrl-C is ignored by what is started in the background"),
]
SLOW_START = """
import sys, time
class Slow:
    def find_spec(self, name, *_):
        if name == "parcours.journeys.cli":
            print("loading", flush=True)
            sys.stdin.read()
sys.meta_path.insert(0, Slow())
from parcours.__main__ import main
main()
"""
WALKS = """
import sys
from parcours.journeys.commands.progress import WalkProgress
WalkProgress.gesture = lambda *_: print("walking", flush=True)
from parcours.__main__ import main
main()
"""
KILLS_THE_DRIVER = """
import os, signal
from pathlib import Path
from parcours.journeys.commands.progress import WalkProgress
def kill(*_):
    for process in Path("/proc").glob("[0-9]*/stat"):
        try:
            parent = int(process.read_text().rpartition(")")[2].split()[1])
            command = process.with_name("cmdline").read_bytes()
        except OSError:
            continue
        if parent == os.getpid() and b"run-driver" in command:
            os.kill(int(process.parent.name), signal.SIGKILL)
WalkProgress.gesture = kill
from parcours.__main__ import main
main()
"""


@contextmanager
def begun(code: str, *words: str, home: Path) -> Iterator[subprocess.Popen[str]]:
    """Like one typed in a terminal: in a group of processes, which Ctrl-C is sent to."""
    pipe = subprocess.PIPE
    with subprocess.Popen(
        [sys.executable, "-c", code, *words],
        stdin=pipe,
        stdout=pipe,
        stderr=pipe,
        text=True,
        start_new_session=True,
        env={**os.environ, "PARCOURS_HOME": str(home)},
    ) as process:
        try:
            yield process
        finally:
            process.kill()  # one that did not end would be waited for without end


def interrupt(process: subprocess.Popen[str]) -> tuple[str, str]:
    os.killpg(process.pid, signal.SIGINT)
    return process.communicate(timeout=60)


def test_while_it_is_loaded(tmp_path: Path) -> None:
    with begun(SLOW_START, "drifts", home=tmp_path) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "loading\n"
        assert interrupt(process) == ("", "")
        assert process.returncode == -signal.SIGINT


def test_while_the_mock_platform_is_served(tmp_path: Path) -> None:
    with begun("from parcours.__main__ import main; main()", "serve", home=tmp_path) as process:
        assert process.stdout is not None
        assert "The mock platform is at http://localhost" in process.stdout.readline()
        assert interrupt(process) == ("", "\nInterrupted.\n")
        assert process.returncode == 130


@pytest.mark.browser
@pytest.mark.walks
def test_while_it_walks(tmp_path: Path) -> None:
    with begun(WALKS, "walk", "see-rights", home=tmp_path) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "walking\n"
        _, said = interrupt(process)
        assert (process.returncode, said) == (130, "\nInterrupted.\n")
    assert not list((tmp_path / "walks").glob("under-way-*"))


@pytest.mark.browser
@pytest.mark.walks
@pytest.mark.skipif(sys.platform != "linux", reason="finds the driver among the processes")
def test_a_driver_that_is_killed_is_a_fault_of_the_browser(tmp_path: Path) -> None:
    with begun(KILLS_THE_DRIVER, "walk", "see-rights", home=tmp_path) as process:
        printed, said = process.communicate(timeout=120)
    assert (process.returncode, printed) == (3, "")
    [line] = said.splitlines()
    assert line.startswith("parcours: the platform could not be walked")
    assert "the browser failed" in line
    assert not list((tmp_path / "walks").glob("under-way-*"))
