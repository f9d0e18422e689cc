"""Walking in processes of this machine, which end with this one, however it ends."""

import logging
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.util import Finalize
from typing import Any, TypeVar

from parcours.journeys.language import _
from parcours.journeys.walk.find_browser import fingerprint
from parcours.journeys.walk.record.fault import Fault

MOST = 8  # unless more are asked for: each has a browser
T = TypeVar("T")


@dataclass(frozen=True)
class Processes:
    """So many workers, each with a platform and a browser of its own, or one of a server's."""

    workers: int = field(default_factory=lambda: min(os.cpu_count() or 1, MOST))
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
        context = get_context("spawn")  # a fork would have our threads' locks, and is not on every system
        reader, writer = context.Pipe(duplex=False)
        pool = _Pool(min(self.workers, walks), context, _begin, (reader,))
        try:
            yield pool
        except Exception:
            raise
        except BaseException:
            writer.close()
            raise
        finally:
            pool.shutdown(wait=True, cancel_futures=True)
            writer.close()
            reader.close()

    def explain(self, error: Exception) -> Exception:
        if not isinstance(error, BrokenExecutor):
            return error
        return Fault(
            _(
                "a process that walks was ended by something else, a lack of memory perhaps: try with fewer "
                "--workers"
            )
        )


class _Pool(ProcessPoolExecutor):
    """One whose processes hear no Ctrl-C, from their first moment: this process ends them."""

    def submit(self, fn: Callable[..., T], /, *args: Any, **kwargs: Any) -> Future[T]:
        if threading.current_thread() is not threading.main_thread():
            return super().submit(fn, *args, **kwargs)
        before = signal.signal(signal.SIGINT, signal.SIG_IGN)
        try:
            return super().submit(fn, *args, **kwargs)
        finally:
            signal.signal(signal.SIGINT, before)


def _begin(reader: "Connection[Any, Any]") -> None:
    """In each process: end with the one that started it, and put away what is left at the end."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    logging.getLogger("asyncio").addHandler(logging.NullHandler())
    logging.getLogger("asyncio").propagate = False
    threading.Thread(target=_end_with, args=(reader,), daemon=True).start()
    Finalize(None, _close_idle, exitpriority=10)


def _close_idle() -> None:
    """Where this process walked, and so has a browser and a platform."""
    if workshop := sys.modules.get("parcours.journeys.walk.engine.workshop"):
        workshop.close_idle()


def _end_with(reader: "Connection[Any, Any]") -> None:
    """The pipe closes when that process ends, or wants us to; browser and mock end with us."""
    with suppress(EOFError, OSError):
        reader.recv()
    os._exit(1)
