"""Stages on the mock platform of the tests."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from journeys.mocked import MockStage, resident
from journeys.walk.person import Person
from journeys.walk.stage import Target
from mocks.client import World
from mocks.process import Running
from mocks.release import Tree

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
        world = platform.client.open_world(release, resident(person), 1, changes)
        on_world(world)
        yield MockStage(world, live=live)

    return Target(f"mock {release}", at_home=True, stage=stage)
