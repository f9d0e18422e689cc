"""Writing a file so that whoever reads it finds the old one or the new one, never half of either."""

import errno
import os
import shutil
import stat
from collections.abc import Iterable
from pathlib import Path

from parcours.journeys.support.leftovers import passing_name, sweep

PART, END = ".parcours-", ".part"


class NoPlace(OSError):
    """A file was to be written where its folder cannot be made."""


def write_atomically(path: Path, content: str | bytes, in_new_folder: bool = True) -> None:
    """Put `content` (text as UTF-8) at `path`; of an older file all but the content stays.

    Its folder is made where it is not there, unless the file is of no use `in_new_folder`.
    One that has several names, or an owner that cannot be given to another file, is written where it is.

    Raises:
        PermissionError: the file there is read-only.
        NoPlace: its folder is not there, and cannot or is not to be made.
        OSError: it cannot be written; a folder, a pipe or a device is not.
    """
    _write(path, content, set(), in_new_folder=in_new_folder)


def write_many(files: Iterable[tuple[Path, str | bytes]]) -> None:
    """The same of each, of files that can be made anew: none is waited for until it is on the disk.

    Raises:
        PermissionError, NoPlace, OSError: as above.
    """
    swept: set[Path] = set()
    for path, content in files:
        _write(path, content, swept, lasting=False)


def _write(
    path: Path,
    content: str | bytes,
    swept: set[Path],
    *,
    lasting: bool = True,
    in_new_folder: bool = True,
) -> None:
    target = Path(os.path.realpath(path))  # no loop of links keeps it
    try:
        if in_new_folder:
            target.parent.mkdir(parents=True, exist_ok=True)
        _check_writable(target)
        if target.parent not in swept:
            sweep(target.parent, PART, END)
            swept.add(target.parent)
        _put(target, _bytes(content), lasting)
    except FileNotFoundError as error:  # the folder: on a drive that is not there, among those of a system
        raise NoPlace(error.errno, error.strerror, str(path)) from error
    except OSError as error:
        if error.filename is None or PART in str(error.filename):  # whoever reads it knows the file alone
            error.filename, error.filename2 = str(path), None
        raise


def _put(target: Path, data: bytes, lasting: bool) -> None:
    part = target.parent / passing_name(PART, END)
    try:
        _write_through(part, data, lasting)
        if not target.exists() or _made_like(part, target):
            part.replace(target)
        else:
            _write_over(target, data)
    finally:
        part.unlink(missing_ok=True)


def write_where_named(path: Path, content: str | bytes) -> None:
    """The same, where somebody named the file: a pipe or a device is written straight.

    Raises:
        OSError: it cannot be written.
    """
    if path.exists() and not path.is_file() and not path.is_dir():
        path.write_bytes(_bytes(content))
    else:
        write_atomically(path, content)


def _bytes(content: str | bytes) -> bytes:
    return content.encode() if isinstance(content, str) else content


def _check_writable(target: Path) -> None:
    if not target.exists():
        return
    mode = target.stat().st_mode
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(target))
    if not stat.S_ISREG(mode):
        raise OSError(errno.ENOTSUP, "It is no ordinary file", str(target))
    if not mode & 0o222 or not os.access(target, os.W_OK):  # the administrator may write those of no rights
        raise PermissionError(errno.EACCES, "It is read-only", str(target))


def _write_through(path: Path, data: bytes, lasting: bool) -> None:
    with path.open("xb") as stream:
        stream.write(data)
        stream.flush()
        if lasting:
            os.fsync(stream.fileno())


def _made_like(part: Path, target: Path) -> bool:
    """Give the part the owner, rights and attributes of the target; False where it cannot take its place."""
    old = target.stat()
    if old.st_nlink > 1:
        return False
    if _owner(part) != _owner(target):
        try:
            os.chown(part, old.st_uid, old.st_gid)
        except OSError:
            return False
    shutil.copystat(target, part)
    os.utime(part)
    return _attributes(part) == _attributes(target)


def _owner(path: Path) -> tuple[int, int]:
    """And the group; the same for all on Windows."""
    told = path.stat()
    return told.st_uid, told.st_gid


def _attributes(path: Path) -> dict[str, bytes]:
    """Those that Python can tell: on Linux."""
    if not hasattr(os, "listxattr"):
        return {}
    try:
        return {name: os.getxattr(path, name) for name in os.listxattr(path)}
    except OSError:  # a file system without any
        return {}


def _write_over(target: Path, data: bytes) -> None:
    """Write into the file itself; where that fails, what it held is put back."""
    old = target.read_bytes()
    try:
        _overwrite(target, data)
    except OSError:
        _overwrite(target, old)
        raise


def _overwrite(target: Path, data: bytes) -> None:
    with target.open("r+b") as stream:
        stream.write(data)
        stream.truncate()
        stream.flush()
        os.fsync(stream.fileno())
