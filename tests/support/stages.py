"""Stages on the mock platform of the tests."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

from parcours.journeys.targets.mock import SEED, MockStage, resident
from parcours.journeys.walk.person import Person
from parcours.journeys.walk.stage import Target
from parcours.mocks.releases.loader import Tree
from parcours.mocks.server.client import MockError, World
from parcours.mocks.server.process import Running

RELEASE = "2025-01"


def target(
    platform: Running,
    changes: Tree | None = None,
    on_world: Callable[[World], None] | None = None,
    live: bool = False,
    release: str = RELEASE,
) -> Target:
    """The mock as a target; `changes` are laid over the release.

    `on_world` sees each world opened, which stays open to be looked at afterwards.
    """

    @contextmanager
    def stage(person: Person) -> Iterator[MockStage]:
        world = platform.client.open_world(release, resident(person), SEED, changes)
        if on_world is not None:
            on_world(world)
        try:
            yield MockStage(world, live=live)
        finally:
            if on_world is None:
                with suppress(MockError):  # a server that died takes its worlds along
                    world.close()

    return Target(f"mock {release}", at_home=True, stage=stage)
