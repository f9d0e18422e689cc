"""The walks kept on this machine: how many, how large, how old; and a digest of all they depend on."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from parcours.journeys.support.leftovers import remove
from parcours.journeys.targets.mock import mock_platform
from parcours.journeys.walk.find_browser import fingerprint
from parcours.journeys.walk.manifest import NAME
from parcours.journeys.walk.store import digest_of_code
from parcours.mocks.releases.loader import releases

STORES = "walks*"  # one for each scale of the pictures
WALKS = "*/*/*/*"  # journey, variant, target, key of what it depends on and of the browser that made it
DAY = 24 * 60 * 60
MEGABYTE = 1_000_000
KEY_LENGTH = 20


@dataclass(frozen=True)
class KeptWalk:
    """The folder of one walk."""

    folder: Path
    made: float
    """Seconds since 1970."""
    size: int
    """Bytes of all its files."""

    @property
    def name(self) -> str:
        """« quote/first-visit/mock-2026-01 »."""
        return "/".join(self.folder.parts[-4:-1])

    def days(self, now: float) -> int:
        return max(0, int((now - self.made) // DAY))


def cache_key() -> str:
    """Changes when any walk would have to be walked again: the code, the mock, the browser."""
    depends = [digest_of_code(), fingerprint()]
    depends += [mock_platform(release).fingerprint for release in releases()]
    return "walks-" + hashlib.sha256("\n".join(depends).encode()).hexdigest()[:KEY_LENGTH]


def kept_walks(home: Path) -> list[KeptWalk]:
    """Those of all stores there, the oldest first; what is no walk is not looked at."""
    found = (_kept(path.parent) for path in home.glob(f"{STORES}/{WALKS}/{NAME}"))
    return sorted((one for one in found if one is not None), key=lambda one: (one.made, one.folder))


def _kept(folder: Path) -> KeptWalk | None:
    """None where it is going at this moment, or is only linked to."""
    try:
        if folder.is_symlink():
            return None
        stats = [path.stat() for path in folder.iterdir()]
        return KeptWalk(folder, (folder / NAME).stat().st_mtime, sum(one.st_size for one in stats))
    except OSError:
        return None


def too_many(kept: Sequence[KeptWalk], now: float, days: int | None, bytes_: int | None) -> list[KeptWalk]:
    """Those older than so many days, then the oldest of the others, until no more bytes are kept."""
    old = [one for one in kept if days is not None and now - one.made > days * DAY]
    return old + list(_over(kept[len(old) :], bytes_))


def _over(kept: Sequence[KeptWalk], bytes_: int | None) -> Iterator[KeptWalk]:
    left = size_of(kept)
    for one in kept:
        if bytes_ is None or left <= bytes_:
            return
        left -= one.size
        yield one


def size_of(kept: Iterable[KeptWalk]) -> int:
    return sum(one.size for one in kept)


def forget(walk: KeptWalk) -> None:
    """Remove it, and the folders above that hold nothing else."""
    remove(walk.folder)
    for above in list(walk.folder.parents)[:3]:
        try:
            above.rmdir()
        except OSError:  # others are there
            return
