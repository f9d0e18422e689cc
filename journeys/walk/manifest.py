"""The manifest of a stored walk: what its folder holds, so that one damaged or changed is not believed."""

import hashlib
import os
from pathlib import Path

from pydantic import ValidationError

from parcours.journeys.support.beside import HIDDEN
from parcours.journeys.support.record import Record

NAME = "manifest.json"


class Entry(Record):
    """One file, as it was when the walk was kept."""

    size: int
    sha256: str


class Manifest(Record):
    """Every file of one walk."""

    key: str
    """What the walk is kept under: in the place of another one it is not believed."""
    files: dict[str, Entry]


def seal(folder: Path, key: str) -> None:
    """Write down what the folder holds."""
    paths = (path for path in sorted(folder.iterdir()) if path.name != NAME and _counts(path.name))
    files = {path.name: _entry(path.read_bytes()) for path in paths}
    (folder / NAME).write_text(Manifest(key=key, files=files).model_dump_json(indent=1), "utf-8")


def read_whole(folder: Path, key: str, name: str) -> bytes | None:
    """What a file of the folder holds; None unless all the files are there as they were, and no others."""
    try:
        sizes = _sizes(folder)
        if sizes.pop(NAME, -1) < 0:
            return None
        manifest = Manifest.model_validate_json((folder / NAME).read_bytes())
        if manifest.key != key or sizes != {one: entry.size for one, entry in manifest.files.items()}:
            return None
        found = None
        for one, entry in manifest.files.items():
            content = (folder / one).read_bytes()
            if _entry(content) != entry:
                return None
            found = content if one == name else found
    except (OSError, ValidationError):
        return None
    return found


def _entry(content: bytes) -> Entry:
    return Entry(size=len(content), sha256=hashlib.sha256(content).hexdigest())


def _sizes(folder: Path) -> dict[str, int]:
    """Of each file; -1 for what is none: a folder, a link, a pipe."""
    with os.scandir(folder) as entries:
        return {
            entry.name: entry.stat().st_size if entry.is_file(follow_symlinks=False) else -1
            for entry in entries
            if _counts(entry.name)
        }


def _counts(name: str) -> bool:
    return not name.startswith(HIDDEN)
