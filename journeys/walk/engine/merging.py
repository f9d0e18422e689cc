"""Bringing together walks that several machines made."""

import shutil
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from parcours.journeys.support.leftovers import remove
from parcours.journeys.walk.engine.times import note, times_in
from parcours.journeys.walk.manifest import NAME, Manifest, read_whole
from parcours.journeys.walk.store import RECORD, under_way

DEPTH = "*/*/*/*"  # journey, variant, target, key


@dataclass
class Merged:
    """What came of it; folders as they are named in the stores."""

    new: int = 0
    known: int = 0
    conflicts: list[tuple[Path, Path]] = field(default_factory=list)
    """Two different walks of one key: theirs, and ours, which stays."""
    damaged: list[Path] = field(default_factory=list)


def merge(source: Path, home: Path, merged: Merged) -> None:
    """Bring the walks of a folder like PARCOURS_HOME into `home`; those that are not whole stay behind.

    Raises:
        OSError: one cannot be read or written.
        LookupError: there are no walks in it.
    """
    stores = [folder for folder in sorted(source.glob("walks*")) if folder.is_dir()]
    if not stores:
        raise LookupError(source)
    for store in stores:
        for theirs in _walks(store):
            _bring(theirs, home / store.name, theirs.relative_to(store), merged)
    note(home, times_in(source))


def _walks(store: Path) -> Iterator[Path]:
    for folder in sorted(store.glob(DEPTH)):
        if folder.is_dir() and not folder.is_symlink():
            yield folder


def _bring(theirs: Path, store: Path, where: Path, merged: Merged) -> None:
    place = store / where
    if not _is_whole(theirs):
        merged.damaged.append(theirs)
    elif _is_whole(place):
        if _files(theirs) == _files(place):
            merged.known += 1
        else:
            merged.conflicts.append((theirs, place))
    else:
        with under_way(store) as folder:
            for name in (*_files(theirs).files, NAME):
                shutil.copyfile(theirs / name, folder / name)
            with suppress(OSError):
                remove(place)
            place.parent.mkdir(parents=True, exist_ok=True)
            folder.replace(place)
        merged.new += 1


def _is_whole(folder: Path) -> bool:
    return not folder.is_symlink() and read_whole(folder, folder.name, RECORD) is not None


def _files(folder: Path) -> Manifest:
    return Manifest.model_validate_json((folder / NAME).read_bytes())
