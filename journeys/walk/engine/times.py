"""How long each walk took, kept beside the store to split the next ones evenly."""

import json
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from parcours.journeys.support.atomic_write import write_atomically

NAME = "times.json"
Times = dict[str, float]
"""Seconds by « journey: variant »."""


def times_in(home: Path) -> Times:
    """Those kept in that folder, none where there are none that can be read."""
    try:
        return read_times(home / NAME)
    except (OSError, ValueError):
        return {}


def read_times(path: Path) -> Times:
    """Those of a file.

    Raises:
        OSError: it cannot be read.
        ValueError: it holds no times.
    """
    try:
        return TypeAdapter(Times).validate_json(path.read_bytes())
    except ValidationError as error:
        raise ValueError(error.errors()[0]["msg"]) from error


def note(home: Path, took: Times) -> None:
    """Add to those kept there, in the place of older ones."""
    if took:
        known = {**times_in(home), **took}
        write_atomically(home / NAME, json.dumps(dict(sorted(known.items())), ensure_ascii=False, indent=1))
