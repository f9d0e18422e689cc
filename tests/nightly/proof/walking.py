"""Walks of drifted worlds: one server for all, one browser for each worker, and nothing walked twice."""

from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType

from playwright.sync_api import Browser

from parcours.journeys.walk.browser import browser
from parcours.journeys.walk.journey import Journey, Variant
from parcours.journeys.walk.model import Walk
from parcours.journeys.walk.record.fault import Fault
from parcours.journeys.walk.store import Store
from parcours.mocks.server.process import Running
from tests.support.walks import Walks


class Walking:
    """One worker's way to walk; use it in a `with` block, in the thread that made it."""

    def __init__(self, server: Running, folder: Path) -> None:
        self._kept = Walks(server, self._launched, Store(folder))
        self._needed = ExitStack()
        self._browser: Browser | None = None

    def __enter__(self) -> "Walking":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._close()

    def walks(
        self, journey: Journey, variants: Sequence[Variant], release: str, drifts: Sequence[str] = ()
    ) -> list[Walk]:
        """The walks of those variants that exist at the release.

        Raises:
            Fault: the platform or the browser failed.
        """
        there = [variant for variant in variants if variant.exists_at(release)]
        return [self._walk(journey, variant, release, drifts) for variant in there]

    def _walk(self, journey: Journey, variant: Variant, release: str, drifts: Sequence[str]) -> Walk:
        try:
            return self._kept.of(journey.name, variant.name, release, drifts).walk
        except Fault:
            self._close()  # the next walk begins with another browser
            raise

    def _launched(self) -> Browser:
        if self._browser is None:
            self._browser = self._needed.enter_context(browser())
        return self._browser

    def _close(self) -> None:
        self._browser = None
        self._needed.close()
        self._needed = ExitStack()
