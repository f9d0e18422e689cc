"""Walking on a cluster: Dask gives jobs to its workers, and those of a worker that is gone to another one."""

import logging
from collections.abc import Iterator
from concurrent.futures import CancelledError, Executor
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from importlib import import_module
from typing import Any

from parcours.journeys.language import _
from parcours.journeys.walk.engine.job import cores
from parcours.journeys.walk.find_browser import fingerprint
from parcours.journeys.walk.record.fault import Fault

SECONDS = 15
EXTRA = "pip install 'parcours[distributed]'"


@dataclass(frozen=True)
class Cluster:
    """The workers of a Dask scheduler; each has Parcours, and a browser unless there are servers."""

    scheduler: str
    servers: tuple[str, ...] = ()
    workers: int = field(default_factory=cores)
    here: bool = False

    def browser(self) -> str:
        with self._client() as client:
            asked = client.submit(_browser, self.servers, pure=False)
            try:
                return str(asked.result())
            except Exception as error:
                raise self.explain(error) from error

    @contextmanager
    def executor(self, _walks: int, /) -> Iterator[Executor]:
        """Dask's own executor; at the end the workers put away what they walked with."""
        from parcours.journeys.walk.engine.workshop import close_idle  # heavy, and only for who walks

        with self._client() as client:
            pool = client.get_executor(pure=False)
            try:
                yield pool
            finally:
                with suppress(Exception):
                    pool.shutdown(wait=False)
                    client.run(close_idle, on_error="ignore")

    def explain(self, error: Exception) -> Exception:
        if isinstance(error, CancelledError):
            told = _("the connection to the scheduler {scheduler} was lost", scheduler=self.scheduler)
            return Fault(told)
        if isinstance(error, ImportError):
            told = _(
                "a worker of {scheduler} lacks a module ({error}): install the same Parcours on all machines",
                scheduler=self.scheduler,
                error=error,
            )
            return Fault(told)
        if type(error).__module__.startswith("distributed"):
            told = _(
                "the cluster of {scheduler} failed: {error}",
                scheduler=self.scheduler,
                error=str(error).partition("\n")[0],
            )
            return Fault(told)
        return error

    @contextmanager
    def _client(self) -> Iterator[Any]:
        try:
            dask = import_module("distributed")
        except ImportError as error:
            told = _("--scheduler needs Dask: type « {extra} »", extra=EXTRA)
            raise Fault(told) from error
        logging.getLogger("distributed").setLevel(logging.CRITICAL)  # what fails is told once, by us
        try:
            client = dask.Client(self.scheduler, timeout=SECONDS, set_as_default=False)
        except (OSError, ValueError, TimeoutError) as error:
            told = _("the scheduler {scheduler} does not answer: is it running?", scheduler=self.scheduler)
            raise Fault(told) from error
        with client:
            try:
                client.wait_for_workers(1, timeout=SECONDS)
            except TimeoutError as error:
                told = _(
                    "the scheduler {scheduler} has no worker: start one with « dask worker {scheduler} »",
                    scheduler=self.scheduler,
                )
                raise Fault(told) from error
            yield client


def _browser(servers: tuple[str, ...]) -> str:
    """On a worker: the browser it walks with."""
    if not servers:
        return fingerprint()
    from parcours.journeys.walk.engine.servers import fingerprint_of_any  # heavy

    return fingerprint_of_any(servers)
