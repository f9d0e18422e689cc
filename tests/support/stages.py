"""Stages on the mock platform of the tests."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock
from playwright.sync_api import Browser
from rich.console import Console

from parcours.journeys.commands.options import CURRENT
from parcours.journeys.commands.progress import WalkProgress
from parcours.journeys.scripts import JOURNEYS
from parcours.journeys.targets.mock import SEED, MockStage, mock_platform, resident, target_on
from parcours.journeys.walk.journey import Journey
from parcours.journeys.walk.model import Walk
from parcours.journeys.walk.person import Person
from parcours.journeys.walk.provider import Provider
from parcours.journeys.walk.run import walk
from parcours.journeys.walk.stage import Target
from parcours.journeys.walk.store import Store, StoredWalk
from parcours.mocks.releases.loader import Tree
from parcours.mocks.server.client import World
from parcours.mocks.server.process import Running

RELEASE = "2025-01"


def target(
    platform: Running,
    changes: Tree | None = None,
    on_world: Callable[[World], None] = lambda _: None,
    live: bool = False,
    release: str = RELEASE,
) -> Target:
    """The mock as a target; `changes` are laid over the release, `on_world` sees each world opened."""

    @contextmanager
    def stage(person: Person) -> Iterator[MockStage]:
        world = platform.client.open_world(release, resident(person), SEED, changes)
        on_world(world)
        yield MockStage(world, live=live)

    return Target(f"mock {release}", at_home=True, stage=stage)


def current_walks(home: Path, journey: Journey) -> dict[str, StoredWalk]:
    """The walk of every variant at the current release, made once for all tests and kept in `home`."""
    return walks_at(CURRENT, home, journey)


def walks_at(release: str, home: Path, journey: Journey) -> dict[str, StoredWalk]:
    """The same at a release."""
    with (
        FileLock(home / f"{journey.name}-{release}.lock"),
        WalkProgress(Console(stderr=True)) as progress,
        Provider(mock_platform(release), Store(home / "walks"), progress) as provider,
    ):
        return {kept.walk.variant: kept for kept in provider.walks(journey)}


def drifted_walk(
    platform: Running,
    browser: Browser,
    folder: Path,
    which: tuple[str, str],
    drifts: list[str],
    release: str = CURRENT,
) -> Walk:
    """The walk of that journey's variant with those drifts, without pictures."""
    journey = JOURNEYS[which[0]]
    [variant] = [variant for variant in journey.variants if variant.name == which[1]]
    return walk(journey, variant, target_on(platform, release, drifts), browser, folder, pictures=False)
