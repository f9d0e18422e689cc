"""The store of walks: each kept under the digest of all that it depends on."""

import hashlib
import shutil
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager, suppress
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


def digest_of_code() -> str:
    """Of all the code that makes walks, as this machine has it."""
    return digest_of_files(HOUSE / source for source in SOURCES)


@contextmanager
def under_way(root: Path) -> Iterator[Path]:
    """A folder below `root` for a walk under way: gone at the end of the block, unless it was moved.

    Those of processes that were killed go too.
    """
    root.mkdir(parents=True, exist_ok=True)
    sweep(root, UNDER_WAY)
    folder = root / passing_name(UNDER_WAY)
    folder.mkdir(mode=0o700)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


class Store:
    """A folder of walks."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.traces = root.parent / "traces"
        self.code = digest_of_code()

    def folder(
        self, journey: Journey, variant: Variant, target: str, fingerprint: str, browser: str = ""
    ) -> Path:
        """Where that walk is or would be, made by that browser: readable, and unlike for anything unlike."""
        key = _digest(f"{self.code}{journey.code}\n{variant!r}\n{fingerprint}")[:20]
        name = f"{key}-{_digest(browser)[:8]}" if browser else key
        return self.root / journey.name / _readable(variant.name) / _readable(target) / name

    def get(
        self, journey: Journey, variant: Variant, target: str, fingerprint: str, browser: str = ""
    ) -> StoredWalk | None:
        """The walk that browser made, None where there is none that is whole."""
        return _whole(self.folder(journey, variant, target, fingerprint, browser))

    @contextmanager
    def being_walked(self, journeys: Iterable[Journey], target: str) -> Iterator[None]:
        """While one process makes walks of these journeys, another that wants any of them waits for it."""
        from filelock import FileLock  # it loads asyncio, and only who walks waits

        with ExitStack() as stack:
            for name in sorted({journey.name for journey in journeys}):  # so that no two wait for each other
                folder = self.root / name
                folder.mkdir(parents=True, exist_ok=True)
                stack.enter_context(FileLock(folder / f"{_readable(target)}.lock"))
            yield

    def get_of_any_browser(
        self, journey: Journey, variant: Variant, target: str, fingerprint: str
    ) -> StoredWalk | None:
        """The same, whichever made it: the first by the names of their folders."""
        key = self.folder(journey, variant, target, fingerprint)
        found = (_whole(folder) for folder in sorted(key.parent.glob(f"{key.name}*")))
        return next((kept for kept in found if kept is not None), None)

    def new_folder(self) -> AbstractContextManager[Path]:
        """A folder for a walk under way, see `under_way`."""
        return under_way(self.root)

    def sweep(self) -> None:
        """Remove what processes that were killed have left half made."""
        sweep(self.root, UNDER_WAY)

    def keep(
        self,
        journey: Journey,
        variant: Variant,
        fingerprint: str,
        walk: Walk,
        folder: Path,
        browser: str = "",
    ) -> StoredWalk:
        """Move a finished walk to its place; older walks of that variant on the same target go."""
        place = self.folder(journey, variant, walk.target, fingerprint, browser)
        seal(folder, place.name)
        with suppress(OSError):
            remove(place.parent)
        place.parent.mkdir(parents=True, exist_ok=True)
        try:
            folder.replace(place)
        except OSError:
            if (kept := _whole(place)) is None:
                raise
            return kept  # another process has made it meanwhile
        return StoredWalk(walk, place)


def _whole(folder: Path) -> StoredWalk | None:
    """The walk in that folder, None unless it is as it was kept."""
    record = None if folder.is_symlink() else read_whole(folder, folder.name, RECORD)
    try:
        return None if record is None else StoredWalk(Walk.model_validate_json(record), folder)
    except ValidationError:
        return None


def _digest(words: str) -> str:
    return hashlib.sha256(words.encode()).hexdigest()


def _readable(name: str) -> str:
    """« mock-2026-01 », fit for a folder; a long name is cut, and still unlike any other."""
    words = "-".join("".join(c if c.isalnum() else " " for c in name).split())
    if len(words) <= LONGEST:
        return words
    return f"{words[:LONGEST]}-{_digest(name)[:8]}"
