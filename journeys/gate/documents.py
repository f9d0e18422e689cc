"""Which documents are meant: files, folders with all in them, patterns; without those left out."""

import glob
from collections.abc import Callable, Iterable, Iterator, Sequence
from fnmatch import fnmatch
from pathlib import Path

from parcours.journeys.tutorial.read import READERS

PATTERN = frozenset("*?[")
HERE = Path()


def documents(named: Iterable[str], base: Path = HERE) -> list[Path]:
    """Every document named from `base`, in a steady order; a name that means none is kept, and will be told.

    A folder means all that can be read in it and below, but what is hidden; `**` goes through folders.
    """
    return [path for name in named for path in _meant(name, base)]


def is_left_out(path: Path, patterns: Sequence[str], base: Path = HERE) -> bool:
    """Whether a pattern is that of the path seen from `base`, of its name, or of a folder it is in."""
    whole, root = path.absolute(), base.absolute()
    inside = whole.relative_to(root) if whole.is_relative_to(root) else whole
    told = [written for one in (inside, *inside.parents)[:-1] for written in (one.as_posix(), one.name)]
    plain = [pattern.removesuffix("/").removeprefix("./").removeprefix("**/") for pattern in patterns]
    return any(fnmatch(written, pattern) for pattern in plain for written in told)


def _meant(name: str, base: Path) -> Iterator[Path]:
    path = base / name
    if _is(path, Path.is_dir):
        yield from sorted(_below(path)) or [path]
    elif PATTERN & set(name) and not _is(path, Path.exists):
        found = glob.glob(name, root_dir=base, recursive=True)  # noqa: PTH207 - of Path: none from the root
        yield from sorted(one for each in found if is_read(one := base / each)) or [path]
    else:
        yield path


def _below(folder: Path) -> Iterator[Path]:
    try:
        entries = list(folder.iterdir())
    except OSError:
        yield folder  # why it cannot be opened is told when it is read
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir() and not entry.is_symlink():
            yield from _below(entry)
        elif is_read(entry):
            yield entry


def is_read(path: Path) -> bool:
    """Whether it may be a document. « ~$guide.docx » is Word's own, while it has the document open."""
    return path.suffix.lower() in READERS and not path.name.startswith("~$") and path.is_file()


def _is(path: Path, what: Callable[[Path], bool]) -> bool:
    try:
        return what(path)
    except (OSError, ValueError):  # nothing can have that name
        return False
