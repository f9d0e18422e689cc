"""Stages on a platform of a team's own: started by its command, ended at the end."""

import os
import signal
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from time import monotonic
from typing import IO
from urllib.error import HTTPError, URLError
from urllib.parse import urljoin
from urllib.request import ProxyHandler, build_opener

from parcours.journeys.language import _
from parcours.journeys.own.found import BadJourneys
from parcours.journeys.walk.person import Person
from parcours.journeys.walk.record.fault import Fault
from parcours.journeys.walk.stage import PORT, Deed, OwnTarget, Platform, Target
from parcours.journeys.walk.store import digest_of_files

LOOK_S = 0.05
ANSWER_S = 5.0
END_S = 10.0
HERE = "http://localhost"
_OPENER = build_opener(ProxyHandler({}))


@dataclass(frozen=True)
class OwnStage:
    """The platform as one person finds it."""

    own: OwnTarget
    url: str
    child: subprocess.Popen[bytes]
    live: bool = False

    def address(self, _service: str) -> str:
        return self.url

    def let_working_days_pass(self, days: int) -> None:  # noqa: ARG002 - it is refused
        raise self._no_clock()

    def let_minutes_pass(self, minutes: int) -> None:  # noqa: ARG002 - it is refused
        raise self._no_clock()

    def do_off_screen(self, deed: Deed) -> None:  # noqa: ARG002 - it is refused
        raise Fault(_("« {name} » knows nothing of what people do off its screens", name=self.own.name))

    def alive(self) -> str | None:
        code = self.child.poll()
        return None if code is None else _("« {name} » ended with code {n}", name=self.own.name, n=code)

    def _no_clock(self) -> Fault:
        return Fault(_("« {name} » has no clock that a script can move", name=self.own.name))


def own_platform(own: OwnTarget) -> Platform:
    """The platform; what its walks depend on is how it is started, and its files.

    Raises:
        BadJourneys: one of its files is not there.
    """
    missing = next((path for path in own.sources if not path.exists()), None)
    if missing is not None:
        told = _("of the files of « {name} », {path} is not there", name=own.name, path=missing)
        raise BadJourneys(told)

    @contextmanager
    def start() -> Iterator[Target]:
        with ExitStack() as stack:
            shared = stack.enter_context(started(own)) if own.shared else None

            @contextmanager
            def stage(_person: Person) -> Iterator[OwnStage]:
                if shared is not None:
                    yield shared
                else:
                    with started(own) as alone:
                        yield alone

            url = shared.url if shared is not None else ""
            yield Target(own.name, at_home=True, stage=stage, url=url)

    command = " ".join(_said_anywhere(own, word) for word in own.command[1:])  # the first is this machine's
    depends = f"{own.name}\n{command}\n{own.shared}\n{digest_of_files(own.sources)}"
    return Platform(own.name, "", depends, start, _again)


def _again(own: OwnTarget | None) -> Platform:
    assert own is not None  # noqa: S101 - the code of a journey without one is another
    return own_platform(own)


def _said_anywhere(own: OwnTarget, word: str) -> str:
    """The word without the folders, which are this machine's, that the platform's files are in."""
    return next((path.name for path in own.sources if word == str(path)), word)


@contextmanager
def started(own: OwnTarget) -> Iterator[OwnStage]:
    """The platform, running for the time of the block.

    Raises:
        Fault: it does not start, ends at once, or is not ready in time.
    """
    port = _free_port()
    command = [word.replace(PORT, str(port)) for word in own.command]
    with tempfile.TemporaryFile() as said:
        try:
            child = subprocess.Popen(
                command, stdin=subprocess.DEVNULL, stdout=said, stderr=said, start_new_session=True
            )
        except OSError as error:
            raise Fault(
                _(
                    "« {name} » does not start with « {command} »: {error}",
                    name=own.name,
                    command=command[0],
                    error=error,
                )
            ) from error
        try:
            url = f"{HERE}:{port}"
            _wait_until_ready(own, child, f"http://127.0.0.1:{port}", said)
            yield OwnStage(own, url, child)
        finally:
            _end(child)


def _free_port() -> int:
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return int(asked.getsockname()[1])


def _wait_until_ready(own: OwnTarget, child: subprocess.Popen[bytes], url: str, said: IO[bytes]) -> None:
    until, address = monotonic() + own.seconds, urljoin(url, own.health)
    while True:
        with suppress(subprocess.TimeoutExpired):
            code = child.wait(LOOK_S)
            raise Fault(
                _(
                    "« {name} » ended at once with code {n}, saying: {last}",
                    name=own.name,
                    n=code,
                    last=_last(said),
                )
            )
        answer = _answer(address)
        if answer == "":
            return
        if monotonic() > until:
            raise Fault(
                _(
                    "« {name} » is not ready after {n} seconds: {address} answers {answer}",
                    name=own.name,
                    n=f"{own.seconds:g}",
                    address=address,
                    answer=answer,
                )
            )


def _answer(address: str) -> str:
    """What is wrong with what it answers; nothing when it is ready."""
    try:
        with _OPENER.open(address, timeout=ANSWER_S):
            return ""
    except HTTPError as error:
        error.close()
        return str(error.code)
    except (URLError, OSError) as error:
        return str(getattr(error, "reason", error))


def _last(said: IO[bytes]) -> str:
    said.seek(0)
    return said.read().decode(errors="replace").strip().rpartition("\n")[2] or _("nothing")


def _end(child: subprocess.Popen[bytes]) -> None:
    """End it with all it started: asked first, then, of whatever is left, by force."""
    if os.name == "nt":
        tree = ["taskkill", "/T", "/F", "/PID", str(child.pid)]
        subprocess.run(tree, check=False, capture_output=True)
        child.wait()
        return
    for sign in (signal.SIGTERM, signal.SIGKILL):
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(child.pid, sign)
        with suppress(subprocess.TimeoutExpired):
            child.wait(END_S)
