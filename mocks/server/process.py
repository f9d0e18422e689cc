"""Runs the platform as a child process, for as long as a `with` statement lasts."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import IO

from parcours.mocks.server.client import Client

COMMAND = [sys.executable, "-P", "-m", "parcours.mocks", "--until-stdin-closes"]
STOP_SECONDS = 10


@dataclass(frozen=True)
class Running:
    """A platform that runs in a child process."""

    url: str
    pid: int
    client: Client
    child: subprocess.Popen[bytes]

    def wait(self) -> int:
        """Until the platform ends by itself: its exit code."""
        return self.child.wait()


@contextmanager
def running(port: int = 0, release: str = "", drifts: Sequence[str] = ()) -> Iterator[Running]:
    """Starts the platform, on any free port unless one is given, and stops it at the end.

    The `drifts` are planted in every world of that release opened on its front page.
    Raises RuntimeError when it dies before it can be reached.
    """
    planted = [word for name in drifts for word in ("--drift", name)]
    command = [*COMMAND, "--port", str(port), *(["--release", release, *planted] if planted else [])]
    with tempfile.TemporaryFile() as errors:
        child = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=errors, start_new_session=True
        )  # it ends with us, not by a Ctrl-C of its own
        try:
            url = _url_said_by(child, errors)
            with Client(url) as client:
                try:
                    yield Running(url=url, pid=child.pid, client=client, child=child)
                finally:
                    _stop(child)
                    sys.stderr.write(_said(errors))
        finally:
            _stop(child)


def _url_said_by(child: subprocess.Popen[bytes], errors: IO[bytes]) -> str:
    line = child.stdout.readline() if child.stdout else b""
    if line:
        return str(json.loads(line)["url"])
    code = child.wait()
    last = _said(errors).strip().rpartition("\n")[2] or "nothing"
    raise RuntimeError(f"the mock platform ended at once with code {code}, saying: {last}")


def _said(errors: IO[bytes]) -> str:
    errors.seek(0)
    return errors.read().decode(errors="replace")


def _stop(child: subprocess.Popen[bytes]) -> None:
    """Closes the child's stdin, which tells it to stop; ends it by force when it does not."""
    for pipe in (child.stdin, child.stdout):
        if pipe:
            pipe.close()
    try:
        child.wait(STOP_SECONDS)
    except subprocess.TimeoutExpired:
        child.kill()
        child.wait()
