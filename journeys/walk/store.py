"""The store of walks: each kept under the digest of all that it depends on."""

import hashlib
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from parcours.journeys.support.leftovers import passing_name, remove, sweep
from parcours.journeys.walk.journey import Journey, Variant
from parcours.journeys.walk.manifest import read_whole, seal
from parcours.journeys.walk.model import Gesture, Walk

HOUSE = Path(__file__).resolve().parents[2]
LONGEST = 60  # characters of a folder's name
RECORD = "walk.json"
UNDER_WAY = "under-way-"
SOURCES = ("pages", "journeys/scripts", "journeys/walk", "journeys/support/label_text.py")


@dataclass(frozen=True)
class StoredWalk:
    """A walk and the folder of its pictures."""

    walk: Walk
    folder: Path

    def picture(self, gesture: Gesture) -> Path:
        """The one taken just before the gesture, which is not there in a walk without pictures."""
        return self.folder / gesture.picture


def digest_of_files(paths: Iterable[Path]) -> str:
    """SHA-256 of the contents and names of files, and of all those in folders, but for compiled ones."""
    digest = hashlib.sha256()
    files = sorted(file for path in paths for file in (path, *path.rglob("*")) if file.is_file())
    for file in files:
        if "__pycache__" not in file.parts:
            digest.update(file.name.encode())
            digest.update(file.read_bytes())
    return digest.hexdigest()


class Store:
    """A folder of walks."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self.traces = root.parent / "traces"
        self._code = digest_of_files(HOUSE / source for source in SOURCES)

    def folder(self, journey: Journey, variant: Variant, target: str, fingerprint: str) -> Path:
        """Where that walk is or would be: readable, and unlike for anything unlike."""
        key = hashlib.sha256(f"{self._code}{journey.code}\n{variant!r}\n{fingerprint}".encode()).hexdigest()
        return self._root / journey.name / _readable(variant.name) / _readable(target) / key[:20]

    def get(self, journey: Journey, variant: Variant, target: str, fingerprint: str) -> StoredWalk | None:
        """The walk kept, None where there is none that is whole."""
        folder = self.folder(journey, variant, target, fingerprint)
        record = None if folder.is_symlink() else read_whole(folder, folder.name, RECORD)
        try:
            return None if record is None else StoredWalk(Walk.model_validate_json(record), folder)
        except ValidationError:
            return None

    @contextmanager
    def being_walked(self, journey: Journey, target: str) -> Iterator[None]:
        """While one process makes walks of that journey, another that wants them waits for it."""
        from filelock import FileLock  # it loads asyncio, and only who walks waits

        folder = self._root / journey.name
        folder.mkdir(parents=True, exist_ok=True)
        with FileLock(folder / f"{_readable(target)}.lock"):
            yield

    @contextmanager
    def new_folder(self) -> Iterator[Path]:
        """A folder for a walk under way: gone at the end of the block, unless it was kept.

        Those of processes that were killed go too.
        """
        self._root.mkdir(parents=True, exist_ok=True)
        sweep(self._root, UNDER_WAY)
        folder = self._root / passing_name(UNDER_WAY)
        folder.mkdir(mode=0o700)
        try:
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    def keep(
        self, journey: Journey, variant: Variant, fingerprint: str, walk: Walk, folder: Path
    ) -> StoredWalk:
        """Move a finished walk to its place; older walks of that variant on the same target go."""
        place = self.folder(journey, variant, walk.target, fingerprint)
        seal(folder, place.name)
        with suppress(OSError):
            remove(place.parent)
        place.parent.mkdir(parents=True, exist_ok=True)
        try:
            folder.replace(place)
        except OSError:
            if (kept := self.get(journey, variant, walk.target, fingerprint)) is None:
                raise
            return kept  # another process has made it meanwhile
        return StoredWalk(walk, place)


def _readable(name: str) -> str:
    """« mock-2026-01 », fit for a folder; a long name is cut, and still unlike any other."""
    words = "-".join("".join(c if c.isalnum() else " " for c in name).split())
    if len(words) <= LONGEST:
        return words
    return f"{words[:LONGEST]}-{hashlib.sha256(name.encode()).hexdigest()[:8]}"
