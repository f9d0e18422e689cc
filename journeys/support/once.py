"""What is derived from a record, worked out once while the record lives: walks serve many documents."""

import weakref
from collections.abc import Callable
from functools import wraps
from typing import TypeVar

K = TypeVar("K")
V = TypeVar("V")


def once(work: Callable[[K], V]) -> Callable[[K], V]:
    """The same function of one record, which is told from others by being itself: records take long to hash.

    What is worked out must not hold the record, or neither would ever go.
    """
    known: dict[int, tuple[weakref.ref[K], V]] = {}

    @wraps(work)
    def found(of: K) -> V:
        entry = known.get(id(of))
        if entry is None or entry[0]() is not of:
            place = id(of)
            entry = known[place] = weakref.ref(of, lambda _: known.pop(place, None)), work(of)
        return entry[1]

    return found
