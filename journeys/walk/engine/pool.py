"""Processes of this machine, which end with the one that began them, however it ends."""

import logging
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from contextlib import contextmanager, suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.util import Finalize
from typing import Any, TypeVar

LONGEST = 30  # seconds in which a browser that is told to end has ended
T = TypeVar("T")


@contextmanager
def processes(workers: int) -> Iterator[Executor]:
    """So many for the time of a block: left by an error, tasks under way come to their end; left by an
    interruption, all end at once.
    """
    context = get_context("spawn")  # a fork would have our threads' locks, and is not on every system
    reader, writer = context.Pipe(duplex=False)
    heard, said = context.Pipe(duplex=False)
    pool = _Pool(workers, context, _begin, (reader, said))
    listening = threading.Thread(target=_pass_on, args=(heard,), daemon=True)
    listening.start()
    try:
        yield pool
    except Exception:
        raise
    except BaseException:
        writer.close()
        raise
    finally:
        pool.shutdown(wait=True, cancel_futures=True)
        for end in (writer, reader, said):
            end.close()
        listening.join(LONGEST)  # what they began ends a moment later, and may write until then


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


def _pass_on(heard: "Connection[Any, Any]") -> None:
    """What processes and all that they began say to standard error, until the last of them has ended."""
    with suppress(OSError, EOFError), heard:
        if os.name != "posix":
            heard.recv_bytes()  # nothing comes there but the end
        while content := os.read(heard.fileno(), 65_536):
            sys.stderr.write(content.decode(errors="replace"))


def _begin(reader: "Connection[Any, Any]", said: "Connection[Any, Any]") -> None:
    """In each process: end with the one that started it, and put away what is left at the end."""
    if os.name == "posix":
        os.dup2(said.fileno(), sys.stderr.fileno())  # the driver of a browser has it from us
        said.close()
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
    if browser := sys.modules.get("parcours.journeys.walk.browser"):
        browser.UNBROKEN.acquire(timeout=LONGEST)
    os._exit(1)
