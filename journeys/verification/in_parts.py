"""Verifying many documents at once: each process has a part of them, once all they need is walked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import BrokenExecutor, Executor, as_completed
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from time import monotonic
from typing import Protocol, TypeVar

from parcours.journeys.language import speak, spoken
from parcours.journeys.own.found import own_journeys
from parcours.journeys.tutorial.model import Document, Tutorial
from parcours.journeys.verification.masked_names import masked_names
from parcours.journeys.verification.options import Options
from parcours.journeys.verification.outcomes import once
from parcours.journeys.verification.pipeline import notices_of, verify
from parcours.journeys.verification.verified import Verification
from parcours.journeys.walk.engine.job import Engine
from parcours.journeys.walk.engine.processes import Processes
from parcours.journeys.walk.provider import Progress, Silent
from parcours.journeys.walk.record.fault import Fault


class _Placed(Protocol):
    @property
    def path(self) -> str: ...


P = TypeVar("P", bound=_Placed)
MANY = 100
"""Documents: fewer are judged before other processes have begun."""
Also = Callable[[Verification, Sequence[str]], None]
"""What is done in each process with what it verified; it is given the names of all documents, too."""


@dataclass(frozen=True)
class Done:
    """What was verified, and whether it was in parts: then `also` was done of each, or failed."""

    verification: Verification
    in_parts: bool = False
    failed: OSError | None = None


@dataclass(frozen=True)
class _Task:
    """All that a process is told beside its documents."""

    names: dict[str, str]
    """Of all documents, by their paths."""
    releases: Sequence[str]
    options: Options
    also: Also
    when: datetime
    language: str


def verify_many(
    documents: Sequence[Path],
    releases: Sequence[str],
    options: Options,
    progress: Progress,
    also: Also,
) -> Done:
    """As `verify`; in parts where documents are many, of one release of the mock, and every walk is stored.

    Where parts come to nothing, all is done in this process.

    Raises:
        DriftError, OSError: as `verify`.
    """
    when, began, paths = datetime.now().astimezone(), monotonic(), once(documents)
    on_mock = len(releases) == 1 and not own_journeys()
    if len(paths) >= MANY and options.engine.workers > 1 and on_mock and not options.fresh:
        names = masked_names([str(path) for path in paths], options.names)
        task = _Task(names, releases, replace(options, names=names), also, when, spoken())
        if (parts := _parts(paths, task, options.engine.workers)) is not None:
            done = joined(parts, list(names.values()))
            by_path = {name: path for path, name in names.items()}
            notices = notices_of([one.named(by_path) for one in done.verification.verified], options)
            whole = replace(done.verification, notices=notices, when=when, seconds=monotonic() - began)
            return replace(done, verification=whole)
    return Done(verify(paths, releases, options, progress))


def _parts(paths: Sequence[Path], task: _Task, workers: int) -> list[Done] | None:
    """All of them; None where one needs a walk that is not there, or something else ended a process."""
    parts: list[Done] = []
    try:
        with Processes(workers).executor(workers) as pool:
            futures = [pool.submit(_verify_part, paths[first::workers], task) for first in range(workers)]
            for future in as_completed(futures):
                if (part := future.result()) is None:
                    return None
                parts.append(part)
    except BrokenExecutor:  # a lack of memory, perhaps: one process needs less
        return None
    return parts


def _verify_part(paths: Sequence[Path], task: _Task) -> Done | None:
    """In a process of its own."""
    speak(task.language)
    known = _Known(task.options.engine)
    verification = verify(paths, task.releases, replace(task.options, engine=known), Silent())
    if known.lacks:
        return None
    failed = None
    try:
        task.also(replace(verification, when=task.when), list(task.names.values()))
    except OSError as error:
        failed = error
    bare = {name: _without_words(tutorial) for name, tutorial in verification.tutorials.items()}
    return Done(replace(verification, tutorials=bare), in_parts=True, failed=failed)


def _without_words(tutorial: Tutorial) -> Tutorial:
    """What reports need beside the verdict, and no more: it goes from process to process."""
    document = tutorial.document
    return Tutorial(document=Document(path=document.path, blocks=(), unread=document.unread), steps=())


@dataclass
class _Known:
    """The engine, where nothing is to be walked."""

    engine: Engine
    lacks: bool = False
    """Whether a walk was wanted."""

    @property
    def workers(self) -> int:
        return self.engine.workers

    @property
    def servers(self) -> tuple[str, ...]:
        return self.engine.servers

    @property
    def here(self) -> bool:
        return self.engine.here

    def browser(self) -> str | None:
        return self.engine.browser()

    @contextmanager
    def executor(self, _walks: int, /) -> Iterator[Executor]:
        self.lacks = True
        raise Fault("")
        yield

    def explain(self, error: Exception) -> Exception:
        return error


def joined(parts: Sequence[Done], names: Sequence[str]) -> Done:
    """One of all, each of one platform and the same, in the order of these names of documents."""
    order = {name: rank for rank, name in enumerate(names)}
    verifications = [part.verification for part in parts]
    there = [one for part in verifications for one in part.verified]
    stored = {(kept.walk.journey, kept.walk.variant): kept for one in there for kept in one.stored}
    run = there[0].run.model_copy(
        update={
            "verdicts": _in_order((one for each in there for one in each.run.verdicts), order),
            "unjudged": _in_order((one for each in there for one in each.run.unjudged), order),
            "walks": tuple(kept.walk for kept in stored.values()),
        }
    )
    compared = {key: side for one in there for key, side in one.compared.items()}
    whole = Verification(
        tutorials={name: one for part in verifications for name, one in part.tutorials.items()},
        verified=(replace(there[0], run=run, stored=tuple(stored.values()), compared=compared),),
        windows=_in_order((one for part in verifications for one in part.windows), order),
        notices=(),
    )
    failed = next((part.failed for part in parts if part.failed is not None), None)
    return Done(whole, in_parts=True, failed=failed)


def _in_order(told: Iterable[P], order: Mapping[str, int]) -> tuple[P, ...]:
    return tuple(sorted(told, key=lambda one: order[one.path]))
