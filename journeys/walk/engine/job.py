"""One walk to be made, and one made, as they travel between processes and machines."""

import os
from collections.abc import Callable
from concurrent.futures import Executor
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from parcours.journeys.walk.find_browser import NOBODY, Watching
from parcours.journeys.walk.journey import Journey, Variant
from parcours.journeys.walk.stage import OwnTarget, Platform


@dataclass(frozen=True)
class Here:
    """The folders of this machine, which a worker of it may write to."""

    walks: Path
    traces: Path


@dataclass(frozen=True)
class Job:
    """A walk to be made; whoever makes it has the same code, and finds journey and platform there."""

    find: Callable[[], Journey]
    variant: Variant
    platform: Callable[[OwnTarget | None], Platform]
    """That on which a journey of such a target is walked."""
    depends: str
    """What walks of the platform depend on, where the walk is wanted."""
    code: tuple[str, str]
    """Digests of the code that makes walks and of the journey's own, there."""
    scale: int
    language: str
    number: int
    """Spreads jobs over browser servers."""
    servers: tuple[str, ...] = ()
    here: Here | None = None
    """None where nothing but the archive comes back."""
    watching: Watching = NOBODY


@dataclass(frozen=True)
class Made:
    """A walk that was made."""

    archive: bytes
    browser: str
    """Fingerprint of the browser that made it."""
    seconds: float


MOST = 8  # unless more are asked for: each has a browser


def cores() -> int:
    """How many processes are at work when nobody says how many."""
    return min(os.cpu_count() or 1, MOST)


class Engine(Protocol):
    """What runs jobs."""

    @property
    def workers(self) -> int:
        """How many processes of this machine may be at work at once, on walks or on documents."""

    @property
    def here(self) -> bool:
        """True when its workers have the disk of this machine."""

    @property
    def servers(self) -> tuple[str, ...]:
        """The browsers to walk in that run elsewhere; empty when each worker launches its own."""

    def browser(self) -> str | None:
        """Fingerprint of the browser that walks are made with; None when any will do.

        Raises:
            Fault: there is nobody to ask.
        """

    def executor(self, walks: int, /) -> AbstractContextManager[Executor]:
        """What runs so many jobs, for the time of a block.

        Raises:
            Fault: it cannot be reached.
        """

    def explain(self, error: Exception) -> Exception:
        """What to tell of an error that a job ended with: of one of the engine's own, a sentence."""
