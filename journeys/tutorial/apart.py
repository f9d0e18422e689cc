"""A process apart, bounded in memory and time, that a hostile document may end: one for many documents."""

import atexit
import json
import os
import subprocess
import sys
from contextlib import suppress
from threading import Lock, Thread
from typing import Any

WORKER = "parcours.journeys.tutorial.read_worker"
SECONDS = 60
"""Time one document may take in all; its processor time is bounded by the process itself."""
LONGEST = 200_000_000  # bytes of an answer


class Died(Exception):
    """The process ended, or did not answer in time."""


class Apart:
    """A process that answers one question after the other; it is started by the first."""

    def __init__(self, module: str = WORKER, seconds: float = SECONDS) -> None:
        self._module, self._seconds = module, seconds
        self._process: subprocess.Popen[bytes] | None = None
        self._lock = Lock()
        self._others: list[subprocess.Popen[bytes]] = []
        atexit.register(self.end)
        if hasattr(os, "register_at_fork"):
            os.register_at_fork(after_in_child=self._leave)

    def ask(self, content: bytes, **question: str) -> dict[str, Any]:
        """What the process answers, told nothing but the question and the bytes of a document.

        Raises:
            Died: it gave no answer; the next question starts another process.
        """
        with self._lock:
            try:
                answer = self._answer(json.dumps({**question, "bytes": len(content)}).encode(), content)
            except BaseException:
                self.end()
                raise
            if answer.pop("last"):
                self.end()
            return answer

    def _answer(self, question: bytes, content: bytes) -> dict[str, Any]:
        process = self._process = self._process or _started(self._module)
        lines: list[bytes] = []
        asking = Thread(target=lambda: lines.append(_exchanged(process, question, content)), daemon=True)
        asking.start()
        asking.join(self._seconds)
        if asking.is_alive():
            process.kill()
            asking.join()
        if not lines[0].endswith(b"\n"):
            raise Died
        answer: dict[str, Any] = json.loads(lines[0])
        return answer

    def end(self) -> None:
        """End the process, if there is one."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            with suppress(OSError):  # what was not yet written to it
                process.communicate()

    def _leave(self) -> None:
        """In a process forked off this one: the process apart is not its own."""
        self._lock = Lock()
        if self._process is not None:
            self._others.append(self._process)
            self._process = None


def _started(module: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-P", "-m", module],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )


def _exchanged(process: subprocess.Popen[bytes], question: bytes, content: bytes) -> bytes:
    """The line it answers, without its end when it dies before."""
    assert process.stdin is not None  # noqa: S101 - both are pipes
    assert process.stdout is not None  # noqa: S101
    try:
        process.stdin.write(question + b"\n" + content)
        process.stdin.flush()
        return process.stdout.readline(LONGEST)
    except (OSError, ValueError):  # it has ended, and its pipes may be closed
        return b""
