"""An engine of threads that make stub walks: no browser, no platform."""

import tempfile
from collections.abc import Iterator
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from parcours.journeys.walk.engine.archive import pack
from parcours.journeys.walk.engine.job import Job, Made
from parcours.journeys.walk.journey import Journey, Variant
from parcours.journeys.walk.provider import Provider
from parcours.journeys.walk.stage import OwnTarget, Platform, Target
from parcours.journeys.walk.store import RECORD, Store
from parcours.journeys.walk.traits import Traits
from tests.verdict.builders import ACTS, walked

PLATFORM = "mock 2025-01"


def never() -> AbstractContextManager[Target]:
    raise AssertionError("nothing is started here")


def never_again(_: OwnTarget | None) -> Platform:
    raise AssertionError("nothing is found again here")


def journey_of(name: str, *variants: str) -> Journey:
    made = tuple(Variant(variant, Traits()) for variant in variants)
    return Journey(name, name, made, lambda _: None, ())


class Silent:
    """Progress that notes what it is told."""

    def __init__(self) -> None:
        self.told: list[str] = []

    def begins(self, walks: int, platform: str) -> None:
        self.told.append(f"{walks} on {platform}")

    def walked(self, journey: Journey, variant: Variant, seconds: float) -> None:
        self.told.append(f"{journey.name}: {variant.name}, {seconds}")

    def ends(self) -> None:
        self.told.append("end")


@dataclass
class StubEngine:
    """Makes walks in threads; a variant of `fails` fails so."""

    workers: int = 2
    name: str = "stub browser"
    fails: dict[str, Exception] = field(default_factory=dict)
    here: bool = False
    servers: tuple[str, ...] = ()
    asked: list[list[str]] = field(default_factory=list)

    def browser(self) -> str:
        return self.name

    @contextmanager
    def executor(self, _walks: int, /) -> Iterator[Executor]:
        self.asked.append([])
        with Stubs(self) as pool:
            yield pool

    def explain(self, error: Exception) -> Exception:
        return error


class Stubs(ThreadPoolExecutor):
    """Does not do the job, but what stands for it."""

    def __init__(self, engine: StubEngine) -> None:
        super().__init__(engine.workers)
        self._engine = engine

    def submit(self, _do: Any, job: Job, /) -> Future[Any]:  # type: ignore[override] # jobs alone
        self._engine.asked[-1].append(f"{job.find().name}: {job.variant.name}")
        return super().submit(self._made, job)

    def _made(self, job: Job) -> Made:
        if job.variant.name in self._engine.fails:
            raise self._engine.fails[job.variant.name]
        done = walked(ACTS, job.variant.name, journey=job.find().name, target=PLATFORM)
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            (folder / RECORD).write_text(done.model_dump_json(), "utf-8")
            (folder / "001.png").write_bytes(job.variant.name.encode())
            return Made(pack(folder), self._engine.name, 2.5)


def provider(home: Path, engine: Any, progress: Silent | None = None, fresh: bool = False) -> Provider:
    platform = Platform(PLATFORM, "2025-01", "depends", never, never_again)
    return Provider(platform, Store(home / "walks"), progress or Silent(), fresh, engine=engine)


def bytes_in(folder: Path) -> dict[str, bytes]:
    """Of all files but those by which processes wait for each other."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.suffix != ".lock"
    }
