"""What a killed process leaves half made: named after the process, so that a later one can clear it away."""

import hashlib
import os
import platform
import re
import secrets
import shutil
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

DAY = 86_400.0  # seconds: a process that cannot be asked after has ended by then


def passing_name(prefix: str, suffix: str = "") -> str:
    """The name of something of this process that does not last."""
    return f"{prefix}{_machine()}-{os.getpid()}-{secrets.token_hex(8)}{suffix}"


def sweep(folder: Path, prefix: str, suffix: str = "") -> None:
    """Remove the files and folders of such names whose process has ended; what cannot be removed stays."""
    for path in list(_named(folder, prefix, suffix)):
        with suppress(OSError):
            if _is_left(path, prefix):
                remove(path)


def remove(path: Path) -> None:
    """Remove a file, a link or a folder with all it holds; nothing is done where there is nothing."""
    if path.is_symlink() or not path.is_dir():
        path.unlink(missing_ok=True)
    else:
        shutil.rmtree(path)


def _named(folder: Path, prefix: str, suffix: str) -> Iterator[Path]:
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith(prefix) and entry.name.endswith(suffix):
                yield Path(entry.path)


def _is_left(path: Path, prefix: str) -> bool:
    """Whether the process that made it has ended; of another machine's, whether it is a day old."""
    made_by = re.match(rf"{re.escape(prefix)}([0-9a-f]{{8}})-(\d+)-", path.name)
    if made_by is not None and made_by[1] == _machine() and os.name == "posix":
        return not _runs(int(made_by[2]))
    return time.time() - path.lstat().st_mtime > DAY


def _runs(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:  # somebody else's
        return True
    return True


def _machine() -> str:
    """Unlike for two machines, and for two containers that count their processes apart."""
    try:
        counted = os.readlink("/proc/self/ns/pid")  # noqa: PTH115 - it names no file
    except OSError:
        counted = ""
    return hashlib.sha256(f"{platform.node()} {counted}".encode()).hexdigest()[:8]
