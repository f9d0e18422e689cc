"""Walks of the mock platform, recorded without their pictures: tests of verdicts and reports need no browser.

One file for each journey and release, JSON compressed. `make recordings` renews them; every run of the tests
walks some of them again, the nightly one all.
"""

import gzip
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from pydantic import TypeAdapter

from parcours.journeys.support.atomic_write import write_atomically
from parcours.journeys.walk.model import Box, Gesture, Walk

FOLDER = Path(__file__).parent
WALKS = TypeAdapter(tuple[Walk, ...])
NOWHERE = Box(x=0, y=0, width=0, height=0)


def path_of(release: str, journey: str) -> Path:
    return FOLDER / release / f"{journey}.json.gz"


@cache
def recorded(release: str, journey: str) -> Mapping[str, Walk]:
    """The recorded walk of every variant, by its name; empty where the journey does not exist."""
    path = path_of(release, journey)
    if not path.exists():
        return {}
    return {walk.variant: walk for walk in WALKS.validate_json(gzip.decompress(path.read_bytes()))}


def record(release: str, journey: str, walks: Sequence[Walk]) -> Path:
    """Write them: equal walks are equal bytes."""
    path = path_of(release, journey)
    write_atomically(path, gzip.compress(WALKS.dump_json(tuple(walks)), mtime=0))
    return path


def releases_recorded() -> list[str]:
    return sorted(folder.name for folder in FOLDER.iterdir() if folder.is_dir() and folder.name[0] == "2")


def without_places(walk: Walk) -> Walk:
    """The walk but for where things stood on the screen, which is another on a machine with other fonts."""
    return walk.model_copy(update={"gestures": tuple(_unplaced(gesture) for gesture in walk.gestures)})


def _unplaced(gesture: Gesture) -> Gesture:
    return gesture.model_copy(
        update={"box": NOWHERE, "context": NOWHERE, "volatile": (), "width": 0, "height": 0}
    )
