"""Providing walks: those in the store are used again, the others are walked now, a few at once."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, ExitStack
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Protocol

from parcours.journeys.language import _, ngettext
from parcours.journeys.walk.addresses import NONE_KNOWN, Addresses
from parcours.journeys.walk.find_browser import NOBODY, Watching
from parcours.journeys.walk.find_browser import fingerprint as browser_fingerprint
from parcours.journeys.walk.journey import Journey, Variant
from parcours.journeys.walk.model import Gesture
from parcours.journeys.walk.record.fault import Fault
from parcours.journeys.walk.stage import Target
from parcours.journeys.walk.store import Store, StoredWalk

if TYPE_CHECKING:
    from playwright.sync_api import Browser


class Progress(Protocol):
    """Who is told how walking goes on; several walks may be under way at once."""

    def begins(self, journey: Journey, variant: Variant) -> None: ...

    def gesture(self, variant: Variant, gesture: Gesture) -> None: ...

    def ends(self, variant: Variant) -> None: ...


@dataclass(frozen=True)
class Platform:
    """A target not yet started: what its walks depend on, and how to start it."""

    name: str
    release: str
    fingerprint: str
    start: Callable[[], AbstractContextManager[Target]]
    addresses: Addresses = NONE_KNOWN
    drifts: tuple[str, ...] = ()


@dataclass
class Provider:
    """Walks of one platform; use it in a `with` block: what it starts ends with the block."""

    platform: Platform
    store: Store
    progress: Progress
    fresh: bool = False
    scale: int = 1
    """Pixels of the pictures for one CSS pixel; a store holds walks of one scale."""
    watching: Watching = NOBODY
    at_once: int = field(default_factory=lambda: min(os.cpu_count() or 1, 4))
    walked: int = 0
    reused: int = 0
    _needed: ExitStack = field(default_factory=ExitStack)
    _target: Target | None = None

    def __enter__(self) -> Provider:
        self._depends = f"{self.platform.fingerprint} {browser_fingerprint()}"
        return self

    def __exit__(self, *_: object) -> None:
        self._needed.close()

    @property
    def told(self) -> str:
        """How many walks were made, and how many were known already."""
        made = ngettext(
            "{n} walk made on {platform}",
            "{n} walks made on {platform}",
            self.walked,
            platform=self.platform.name,
        )
        kept = ngettext(
            "{n} known already, nothing having changed (--fresh walks again)",
            "{n} known already, nothing having changed (--fresh walks again)",
            self.reused,
        )
        return _("{made}; {kept}.", made=made, kept=kept) if self.reused else f"{made}."

    def walks(self, journey: Journey) -> list[StoredWalk]:
        """The walk of every variant that exists there.

        Raises:
            Fault: the platform or the browser failed; what was walked before is kept.
            NoBrowser: none can be launched.
        """
        variants = [v for v in journey.variants if v.exists_at(self.platform.release)]
        found = {} if self.fresh else self._found(journey, variants)
        missing = [variant for variant in variants if variant.name not in found]
        self.reused += len(found)
        if missing:
            with self.store.being_walked(journey, self.platform.name):
                meanwhile = {} if self.fresh else self._found(journey, missing)
                missing = [variant for variant in missing if variant.name not in meanwhile]
                found |= meanwhile | (self._walk_all(journey, missing, self._started()) if missing else {})
            self.reused += len(meanwhile)
            self.walked += len(missing)
        return [found[variant.name] for variant in variants]

    def _found(self, journey: Journey, variants: list[Variant]) -> dict[str, StoredWalk]:
        stored = {v.name: self.store.get(journey, v, self.platform.name, self._depends) for v in variants}
        return {name: kept for name, kept in stored.items() if kept is not None}

    def _walk_all(self, journey: Journey, missing: list[Variant], target: Target) -> dict[str, StoredWalk]:
        left = deque(missing)
        with ThreadPoolExecutor(self.at_once) as pool:
            hands = [pool.submit(self._walk_some, journey, left, target) for _ in missing[: self.at_once]]
            try:
                return {variant.name: walk for hand in hands for variant, walk in hand.result().items()}
            finally:
                left.clear()

    def _walk_some(self, journey: Journey, left: deque[Variant], target: Target) -> dict[Variant, StoredWalk]:
        """Walks until none is left, in one browser: its objects belong to the thread that made them."""
        from playwright.sync_api import Error  # heavy, and only for who walks

        from parcours.journeys.walk.browser import browser
        from parcours.journeys.walk.record.faults import browser_failed

        done: dict[Variant, StoredWalk] = {}
        try:
            with browser(target.at_home, self.watching) as launched:
                while (variant := _taken(left)) is not None:
                    done[variant] = self._walk(journey, variant, target, launched)
        except Error as error:  # wherever it was met, between two walks as within one
            raise Fault(browser_failed(error)) from error
        return done

    def _walk(self, journey: Journey, variant: Variant, target: Target, launched: Browser) -> StoredWalk:
        from parcours.journeys.walk.run import walk

        self.progress.begins(journey, variant)
        with self.store.new_folder() as folder:
            told = partial(self.progress.gesture, variant)
            traces, scale = self.store.traces, self.scale
            traced = self.watching.traced
            done = walk(
                journey, variant, target, launched, folder, told, traces=traces, scale=scale, traced=traced
            )
            stored = self.store.keep(journey, variant, self._depends, done, folder)
        self.progress.ends(variant)
        return stored

    def _started(self) -> Target:
        """The platform, started when first needed."""
        if self._target is None:
            self._target = self._needed.enter_context(self.platform.start())
        return self._target


def _taken(left: deque[Variant]) -> Variant | None:
    """The next one, None when others have taken the last."""
    try:
        return left.popleft()
    except IndexError:
        return None
