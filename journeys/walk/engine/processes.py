"""Walking in processes of this machine, which end with this one, however it ends."""

from collections.abc import Iterator
from concurrent.futures import BrokenExecutor, Executor
from contextlib import contextmanager
from dataclasses import dataclass, field

from parcours.journeys.language import _
from parcours.journeys.walk.engine.job import cores
from parcours.journeys.walk.find_browser import fingerprint
from parcours.journeys.walk.record.fault import Fault


@dataclass(frozen=True)
class Processes:
    """So many workers, each with a platform and a browser of its own, or one of a server's."""

    workers: int = field(default_factory=cores)
    servers: tuple[str, ...] = ()
    here: bool = True

    def browser(self) -> str:
        if not self.servers:
            return fingerprint()
        from parcours.journeys.walk.engine.servers import fingerprint_of_any  # heavy

        return fingerprint_of_any(self.servers)

    @contextmanager
    def executor(self, walks: int, /) -> Iterator[Executor]:
        """Processes for the time of a block: left by an error of a walk, those under way come to their end;
        left by an interruption, all end at once.
        """
        from parcours.journeys.walk.engine.pool import processes  # heavy, and only for who has work for them

        with processes(min(self.workers, walks)) as pool:
            yield pool

    def explain(self, error: Exception) -> Exception:
        if not isinstance(error, BrokenExecutor):
            return error
        return Fault(
            _(
                "a process that walks was ended by something else, a lack of memory perhaps: try with fewer "
                "--workers"
            )
        )
