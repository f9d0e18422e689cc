"""Walks of tests, kept from one run to the next under the digest of all they depend on."""

from collections.abc import Callable, Collection, Hashable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import pytest
from _pytest.mark import ParameterSet
from filelock import FileLock
from playwright.sync_api import Browser
from rich.console import Console

from parcours.journeys.commands.options import CURRENT
from parcours.journeys.commands.progress import WalkProgress
from parcours.journeys.scripts import JOURNEYS
from parcours.journeys.targets.mock import mock_platform, target_on
from parcours.journeys.walk.find_browser import fingerprint
from parcours.journeys.walk.journey import Journey, Variant
from parcours.journeys.walk.manifest import seal
from parcours.journeys.walk.provider import Provider
from parcours.journeys.walk.run import WINDOWS, walk
from parcours.journeys.walk.store import RECORD, Store, StoredWalk
from parcours.mocks.server.process import Running
from tests.recordings import recorded, releases_recorded

Case = TypeVar("Case", bound=Hashable)
HOME = Path(__file__).parents[2] / ".parcours" / "tests"
"""Never emptied by pytest: a walk that nothing has changed is walked once on this machine."""
STORE = Store(HOME / "walks")
DRIFTED = Store(HOME / "walks-drifted")


def variant_of(journey: str, name: str) -> Variant:
    return next(variant for variant in JOURNEYS[journey].variants if variant.name == name)


def few_by_day(every: Collection[Case], by_day: Collection[Case]) -> list[ParameterSet]:
    """All cases of a test, those not chosen for every run left to the night."""
    assert set(by_day) <= set(every)
    return [pytest.param(one, marks=() if one in by_day else pytest.mark.nightly) for one in every]


@dataclass(frozen=True)
class Walks:
    """Walks on one running mock, in one browser that is launched when first needed."""

    server: Running
    launched: Callable[[], Browser]
    store: Store = DRIFTED
    pictures: bool = False

    def of(
        self,
        journey: str,
        variant: str,
        release: str = CURRENT,
        drifts: Sequence[str] = (),
        zoom: float = 1.0,
    ) -> StoredWalk:
        """The walk of that variant on the release drifted so.

        `zoom` is that of its reader: the window is narrower, and larger on the screen.

        Raises:
            Fault: the platform or the browser failed.
        """
        wanted = Wanted(JOURNEYS[journey], variant_of(journey, variant), release, tuple(drifts), zoom)
        platform = mock_platform(release, drifts)
        depends = f"{platform.fingerprint} {fingerprint()} {zoom} {self.pictures}"
        place = self.store.folder(wanted.journey, wanted.variant, platform.name, depends)
        place.parent.mkdir(parents=True, exist_ok=True)
        with FileLock(place.parent.with_suffix(".lock")):
            known = self.store.get(wanted.journey, wanted.variant, platform.name, depends)
            return known or self._made(wanted, depends)

    def _made(self, wanted: "Wanted", depends: str) -> StoredWalk:
        journey, variant, zoom = wanted.journey, wanted.variant, wanted.zoom
        width, height = WINDOWS["desk"]
        target = target_on(self.server, wanted.release, wanted.drifts)
        with pytest.MonkeyPatch.context() as patched, self.store.new_folder() as folder:
            patched.setitem(WINDOWS, "desk", (round(width / zoom), round(height / zoom)))
            done = walk(journey, variant, target, self.launched(), folder, pictures=self.pictures)
            return self.store.keep(journey, variant, depends, done, folder)


@dataclass(frozen=True)
class Wanted:
    """A walk that may have to be made."""

    journey: Journey
    variant: Variant
    release: str
    drifts: tuple[str, ...]
    zoom: float


def walked(release: str, journey: Journey) -> list[StoredWalk]:
    """The walk of every variant at a release, with its pictures, made once on this machine."""
    HOME.mkdir(parents=True, exist_ok=True)
    with (
        FileLock(HOME / f"{journey.name}-{release}.lock"),
        WalkProgress(Console(stderr=True)) as progress,
        Provider(mock_platform(release), STORE, progress) as provider,
    ):
        return provider.walks(journey)


def seed(home: Path) -> None:
    """Make a home in which every recorded walk is known already, as if it had just been walked."""
    store = Store(home / "walks")
    for release in releases_recorded():
        depends = mock_platform(release).fingerprint
        for journey in JOURNEYS.values():
            for name, kept in recorded(release, journey.name).items():
                folder = store.folder(
                    journey, variant_of(journey.name, name), kept.target, depends, fingerprint()
                )
                folder.mkdir(parents=True)
                (folder / RECORD).write_text(kept.model_dump_json(), "utf-8")
                seal(folder, folder.name)
