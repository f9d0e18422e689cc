"""Providing walks: those in the store are used again, the others are walked now, a few at once."""

from collections.abc import Iterable
from concurrent.futures import Future, as_completed
from dataclasses import dataclass, field
from functools import cached_property, partial
from typing import Protocol

from parcours.journeys.language import _, ngettext, spoken
from parcours.journeys.walk.engine.archive import unpack
from parcours.journeys.walk.engine.job import Engine, Here, Job, Made
from parcours.journeys.walk.engine.processes import Processes
from parcours.journeys.walk.engine.times import Times, note
from parcours.journeys.walk.find_browser import NOBODY, Watching
from parcours.journeys.walk.journey import Journey, Variant
from parcours.journeys.walk.model import Walk
from parcours.journeys.walk.stage import Platform
from parcours.journeys.walk.store import RECORD, Store, StoredWalk

Wanted = tuple[Journey, Variant]


class Progress(Protocol):
    """Who is told how walking goes on."""

    def begins(self, walks: int, platform: str) -> None: ...

    def walked(self, journey: Journey, variant: Variant, seconds: float) -> None: ...

    def ends(self) -> None: ...


class Silent:
    """Progress that nobody looks at."""

    def begins(self, walks: int, platform: str) -> None: ...

    def walked(self, journey: Journey, variant: Variant, seconds: float) -> None: ...

    def ends(self) -> None: ...


@dataclass
class Provider:
    """Walks of one platform; use it in a `with` block."""

    platform: Platform
    store: Store
    progress: Progress
    fresh: bool = False
    scale: int = 1
    """Pixels of the pictures for one CSS pixel; a store holds walks of one scale."""
    engine: Engine = field(default_factory=Processes)
    watching: Watching = NOBODY
    walked: int = 0
    reused: int = 0
    _made: dict[tuple[str, str], StoredWalk] = field(default_factory=dict)
    """By the names of journey and variant."""
    _failed: dict[str, Exception] = field(default_factory=dict)
    """Why a journey could not be walked, by its name."""

    def __enter__(self) -> "Provider":
        return self

    def __exit__(self, *_: object) -> None:
        self.store.sweep()

    @property
    def told(self) -> str:
        """How many walks were made, and how many were known already."""
        return told_of_walks(self.platform.name, self.walked, self.reused)

    def walks(self, journey: Journey) -> list[StoredWalk]:
        """The walk of every variant that exists there.

        Raises:
            Fault: the platform, the browser or the engine failed; what was walked before is kept.
            NoBrowser: none can be launched.
        """
        wanted = [(journey, variant) for variant in journey.variants_at(self.platform.release)]
        self.prepare(wanted)
        return [self.walk_of(*one) for one in wanted]

    def walk_of(self, journey: Journey, variant: Variant) -> StoredWalk:
        """One that was prepared.

        Raises:
            Fault, NoBrowser: its journey could not be walked.
        """
        if journey.name in self._failed:
            raise self._failed[journey.name]
        return self._made[_names(journey, variant)]

    def prepare(self, wanted: Iterable[Wanted]) -> None:
        """Have so many walks at hand, of one journey or several: those missing are walked together.

        Of a journey that fails no more walks are begun; the others go on, and `walks` says why it did.

        Raises:
            OSError: walks cannot be kept.
        """
        asked = [one for one in wanted if one[0].name not in self._failed]
        try:
            missing = [one for one in asked if _names(*one) not in self._made and not self._finds(*one)]
            if missing:
                self._walk_all(missing)
        except OSError:
            raise
        except Exception as error:  # of the engine, before or after all walks
            left = (journey for journey, variant in asked if _names(journey, variant) not in self._made)
            self._failed |= {journey.name: error for journey in left}

    def _finds(self, journey: Journey, variant: Variant) -> bool:
        kept = None if self.fresh else self._stored(journey, variant)
        if kept is not None:
            self._made[_names(journey, variant)] = kept
            self.reused += 1
        return kept is not None

    def _stored(self, journey: Journey, variant: Variant) -> StoredWalk | None:
        name, depends = self.platform.name, self.platform.fingerprint
        if self._browser is None:
            return self.store.get_of_any_browser(journey, variant, name, depends)
        return self.store.get(journey, variant, name, depends, self._browser)

    @cached_property
    def _browser(self) -> str | None:
        """Asked for with the first walk: an engine that is gone fails the journeys, and nothing else."""
        return self.engine.browser()

    def _walk_all(self, missing: list[Wanted]) -> None:
        from parcours.journeys.walk.engine.workshop import do  # heavy, and only for who walks

        took: Times = {}
        journeys, platform = [one[0] for one in missing], self.platform.name
        with self.engine.executor(len(missing)) as pool, self.store.being_walked(journeys, platform):
            missing = [one for one in missing if not self._finds(*one)]  # made by another process meanwhile
            if not missing:
                return
            self.progress.begins(len(missing), self.platform.name)
            futures = {pool.submit(do, self._job(number, *one)): one for number, one in enumerate(missing)}
            try:
                for future in as_completed(futures):
                    journey, variant = futures[future]
                    if (made := self._result(future, journey)) is None:
                        _cancel(other for other, one in futures.items() if one[0].name == journey.name)
                        continue
                    self._made[_names(journey, variant)] = self._keep(journey, variant, made)
                    self.walked += 1
                    took[f"{journey.name}: {variant.name}"] = round(made.seconds, 1)
                    self.progress.walked(journey, variant, made.seconds)
            finally:
                _cancel(futures)
                self.progress.ends()
                note(self.store.root.parent, took)

    def _job(self, number: int, journey: Journey, variant: Variant) -> Job:
        platform, store = self.platform, self.store
        here = Here(store.root.absolute(), store.traces.absolute()) if self.engine.here else None
        return Job(
            find=journey.again or partial(_itself, journey),
            variant=variant,
            platform=platform.again,
            depends=platform.fingerprint,
            code=(store.code, journey.code),
            scale=self.scale,
            language=spoken(),
            number=number,
            servers=self.engine.servers,
            here=here,
            watching=self.watching,
        )

    def _result(self, future: Future[Made], journey: Journey) -> Made | None:
        """The walk made; None when it failed, or was not begun because its journey had failed."""
        try:
            return future.result()
        except OSError:
            raise
        except Exception as error:
            told = self.engine.explain(error)
            told.__cause__ = None if told is error else error
            self._failed.setdefault(journey.name, told)
            return None

    def _keep(self, journey: Journey, variant: Variant, made: Made) -> StoredWalk:
        with self.store.new_folder() as folder:
            unpack(made.archive, folder)
            done = Walk.model_validate_json((folder / RECORD).read_bytes())
            return self.store.keep(journey, variant, self.platform.fingerprint, done, folder, made.browser)


def told_of_walks(platform: str, made: int, known: int) -> str:
    """How many walks were made there, and how many were known already."""
    now = ngettext("{n} walk made on {platform}", "{n} walks made on {platform}", made, platform=platform)
    kept = ngettext(
        "{n} known already, nothing having changed (--fresh walks again)",
        "{n} known already, nothing having changed (--fresh walks again)",
        known,
    )
    return _("{made}; {kept}.", made=now, kept=kept) if known else f"{now}."


def _itself(journey: Journey) -> Journey:
    return journey


def _cancel(futures: Iterable[Future[Made]]) -> None:
    for future in futures:
        future.cancel()


def _names(journey: Journey, variant: Variant) -> tuple[str, str]:
    return journey.name, variant.name
