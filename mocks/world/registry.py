"""The worlds opened on one server."""

from dataclasses import dataclass

from parcours.mocks.drift import changes_of
from parcours.mocks.releases.loader import Tree, changed, load_release
from parcours.mocks.world.past import live_through
from parcours.mocks.world.resident import Resident
from parcours.mocks.world.world import World, WorldError

MOST = 256  # of half a megabyte each, when drifted


@dataclass(frozen=True)
class Planted:
    """Drifts of one release, planted in the worlds people open on the front page."""

    release: str
    drifts: tuple[str, ...]

    def changes(self, release: str) -> Tree:
        return changes_of(release, self.drifts) if release == self.release else {}


class Worlds:
    """Opens, finds and closes worlds; each has a name that is part of its host names."""

    def __init__(self, planted: Planted | None = None) -> None:
        self.planted = planted or Planted("", ())
        self._open: dict[str, World] = {}
        self._count = 0

    def open(self, release: str, resident: Resident, seed: int, changes: Tree | None = None) -> World:
        """A new world; raises ReleaseError or WorldError when it cannot be as asked, or one too many."""
        if len(self._open) >= MOST:
            raise WorldError(
                f"{MOST} worlds are open, and no more can be: close one (DELETE /_worlds/<name>), "
                "or start the platform again."
            )
        shown = changed(load_release(release), changes or {})
        world = World(f"monde-{self._count + 1}", shown, resident, seed)
        live_through(world)
        self._count += 1
        self._open[world.name] = world
        return world

    def find(self, name: str) -> World | None:
        return self._open.get(name)

    def close(self, name: str) -> bool:
        return self._open.pop(name, None) is not None

    def names(self) -> list[str]:
        return list(self._open)

    def described(self) -> str:
        """A sentence that says which worlds are open."""
        return (
            f"Open: {', '.join(self._open)}." if self._open else "No world is open: POST /_worlds opens one."
        )
