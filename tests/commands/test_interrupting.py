"""Ctrl-C, and the end of what a command relies on, are told without a word of Python's."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from time import monotonic

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
WalkProgress.walked = lambda *_: print("walking", flush=True)
from parcours.__main__ import main
if __name__ == "__main__":
    main()
"""
KILLS_THE_DRIVER = """
import os, signal
from pathlib import Path
from parcours.journeys.commands.progress import WalkProgress
def kill(*_):
    parents = {}
    for process in Path("/proc").glob("[0-9]*/stat"):
        try:
            parent = int(process.read_text().rpartition(")")[2].split()[1])
            parents[int(process.parent.name)] = parent, process.with_name("cmdline").read_bytes()
        except OSError:
            continue
    for pid, (parent, command) in parents.items():
        if parents.get(parent, (0, b""))[0] == os.getpid() and b"run-driver" in command:
            os.kill(pid, signal.SIGKILL)
WalkProgress.walked = kill
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


def left_of(home: Path) -> list[bytes]:
    """Commands of the processes begun in that home that have not ended a moment later."""
    left: list[bytes] = []
    until = monotonic() + 15
    while monotonic() < until:
        left = [command for command in map(_begun_in(home), Path("/proc").glob("[0-9]*")) if command]
        if not left:
            break
    return left


def _begun_in(home: Path) -> Callable[[Path], bytes]:
    def command(process: Path) -> bytes:
        with suppress(OSError):
            if str(home).encode() in process.joinpath("environ").read_bytes():
                return process.joinpath("cmdline").read_bytes()
        return b""

    return command


@pytest.mark.browser
@pytest.mark.walks
@pytest.mark.skipif(sys.platform != "linux", reason="looks for what is left among the processes")
@pytest.mark.parametrize(
    ("sent", "code", "told"),
    [(signal.SIGINT, 130, "\nInterrupted.\n"), (signal.SIGTERM, 143, "Ended by a signal.\n")],
)
def test_while_it_walks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, sent: signal.Signals, code: int, told: str
) -> None:
    """Ctrl-C is heard by all processes of the group, the other signal by the first alone."""
    folder = tmp_path / "passing"
    folder.mkdir()
    monkeypatch.setenv("TMPDIR", str(folder))
    with begun(WALKS, "walk", "see-rights", "--workers", "2", home=tmp_path) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "walking\n"
        if sent == signal.SIGINT:
            os.killpg(process.pid, sent)
        else:
            process.send_signal(sent)
        _, said = process.communicate(timeout=60)
        assert (process.returncode, said) == (code, told)
    assert left_of(tmp_path) == []
    assert not list((tmp_path / "walks").glob("under-way-*"))
    assert list(folder.iterdir()) == []


@pytest.mark.browser
@pytest.mark.walks
@pytest.mark.skipif(sys.platform != "linux", reason="finds the driver among the processes")
def test_a_driver_that_is_killed_is_a_fault_of_the_browser(tmp_path: Path) -> None:
    words = ("walk", "see-rights", "--workers", "1")
    with begun(KILLS_THE_DRIVER, *words, home=tmp_path) as process:
        printed, said = process.communicate(timeout=120)
    assert (process.returncode, printed) == (3, "")
    [line] = said.splitlines()
    assert line.startswith("parcours: the platform could not be walked")
    assert "the browser failed" in line
    assert not list((tmp_path / "walks").glob("under-way-*"))
