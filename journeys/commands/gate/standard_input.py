"""A document that comes by standard input."""

import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePath

from parcours.journeys.tutorial.read import LARGEST_WITH_PICTURES

STDIN = "-"


@contextmanager
def as_document(name: str) -> Iterator[Path]:
    """A file that holds what comes, for the time of the block; the ending of its name tells the format.

    Nothing that it names is beside it.
    """
    content = sys.stdin.buffer.read(LARGEST_WITH_PICTURES + 1)  # one more is too large, and told as such
    with tempfile.TemporaryDirectory(prefix="parcours-stdin-") as folder:
        path = Path(folder) / PurePath(name).name
        path.write_bytes(content)
        yield path
