"""What takes long to make of a file, kept in a hidden file beside it, and gone with it."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from parcours.journeys.support.atomic_write import write_atomically
from parcours.journeys.support.record import Record

R = TypeVar("R", bound=Record)
HIDDEN = "."  # how the names begin of what is kept beside files, and of what systems leave in folders


def kept_beside(file: Path, name: str, kind: type[R], make: Callable[[], R]) -> R:
    """What was made of the file before; made now, and kept where that can be, if it is not there or damaged.

    `name` says what it is and how it is made: another way of making it has another name.
    """
    place = file.with_name(f"{HIDDEN}{file.name}.{name}.json")
    with suppress(OSError, ValidationError):
        return kind.model_validate_json(place.read_bytes())
    made = make()
    with suppress(OSError):  # a walk that was removed meanwhile stays so
        write_atomically(place, made.model_dump_json(), in_new_folder=False)
    return made
