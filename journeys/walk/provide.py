"""Providing walks: those in the store are used again, the others are walked now, one browser for all."""

from collections.abc import Callable
from contextlib import AbstractContextManager, ExitStack
from dataclasses import dataclass, field
from typing import Protocol

from playwright.sync_api import Browser

from journeys.walk.browser import browser
from journeys.walk.browser import fingerprint as browser_fingerprint
from journeys.walk.journey import Journey, Variant
from journeys.walk.model import Gesture
from journeys.walk.run import walk
from journeys.walk.stage import Target
from journeys.walk.store import Store, StoredWalk


class Progress(Protocol):
    """Who is told how walking goes on."""

    def begins(self, journey: Journey, variant: Variant) -> None: ...

    def gesture(self, gesture: Gesture) -> None: ...

    def ends(self) -> None: ...


@dataclass(frozen=True)
class Platform:
    """A target not yet started: what its walks depend on, and how to start it."""

    name: str
    fingerprint: str
    start: Callable[[], AbstractContextManager[Target]]


@dataclass
class Provider:
    """Walks of one platform; use it in a `with` block: what it starts ends with the block."""

    platform: Platform
    store: Store
    progress: Progress
    fresh: bool = False
    walked: int = 0
    reused: int = 0
    _needed: ExitStack = field(default_factory=ExitStack)
    _open: tuple[Target, Browser] | None = None

    def __enter__(self) -> "Provider":
        self._depends = f"{self.platform.fingerprint} {browser_fingerprint()}"
        return self

    def __exit__(self, *_: object) -> None:
        self._needed.close()

    @property
    def told(self) -> str:
        """How many walks were made, and how many were known already."""
        kept = (
            f"; {self.reused} known already, nothing having changed (--fresh walks again)"
            if self.reused
            else ""
        )
        return f"{self.walked} walk{'s' if self.walked != 1 else ''} made on {self.platform.name}{kept}."

    def walks(self, journey: Journey) -> list[StoredWalk]:
        """The walk of every variant.

        Raises:
            Fault: the platform or the browser failed; what was walked before is kept.
            NoBrowser: none can be launched.
        """
        return [self._walk(journey, variant) for variant in journey.variants]

    def _walk(self, journey: Journey, variant: Variant) -> StoredWalk:
        kept = None if self.fresh else self.store.get(journey, variant, self._depends)
        if kept is not None:
            self.reused += 1
            return kept
        target, launched = self._opened()
        self.progress.begins(journey, variant)
        with self.store.new_folder() as folder:
            done = walk(journey, variant, target, launched, folder, self.progress.gesture)
            stored = self.store.keep(journey, variant, self._depends, done, folder)
        self.progress.ends()
        self.walked += 1
        return stored

    def _opened(self) -> tuple[Target, Browser]:
        """The platform and the browser, started when first needed."""
        if self._open is None:
            target = self._needed.enter_context(self.platform.start())
            self._open = target, self._needed.enter_context(browser(at_home=target.at_home))
        return self._open
