"""The indexes that come with Parcours: one for each release of the mock, made of all its walks."""

import gzip
from functools import cache
from pathlib import Path

from parcours.journeys.verdict.platform_index.index import PlatformIndex

FOLDER = Path(__file__).parent / "indexes"


def path_of(release: str) -> Path:
    return FOLDER / f"{release}.json.gz"


def releases_indexed() -> list[str]:
    """Their releases, oldest first."""
    return sorted(path.name.removesuffix(".json.gz") for path in FOLDER.glob("*.json.gz"))


@cache
def index_at(release: str) -> PlatformIndex:
    """The index of that release; of one that has none, that of the last before it, else the first."""
    known = releases_indexed()
    nearest = max((one for one in known if one <= release), default=known[0])
    return PlatformIndex.model_validate_json(gzip.decompress(path_of(nearest).read_bytes()))


@cache
def newest_index() -> PlatformIndex:
    return index_at(releases_indexed()[-1])


def as_bytes(index: PlatformIndex) -> bytes:
    """Equal indexes are equal bytes."""
    return gzip.compress(index.model_dump_json().encode(), mtime=0)
