"""Walking in threads of this process: for programs of others, which cannot be begun a second time."""

import os
from collections.abc import Iterator
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field

from parcours.journeys.walk.find_browser import fingerprint

MOST = 4  # at the speed of one core


@dataclass(frozen=True)
class Threads:
    """So many workers, each with a platform and a browser of its own."""

    workers: int = field(default_factory=lambda: min(os.cpu_count() or 1, MOST))
    servers: tuple[str, ...] = ()
    here: bool = True

    def browser(self) -> str:
        return fingerprint()

    @contextmanager
    def executor(self, walks: int, /) -> Iterator[Executor]:
        """Threads for the time of a block; walks under way come to their end."""
        from parcours.journeys.walk.engine.workshop import close_idle  # heavy, and only for who walks

        try:
            with ThreadPoolExecutor(min(self.workers, walks)) as pool:
                yield pool
        finally:
            close_idle()

    def explain(self, error: Exception) -> Exception:
        return error
