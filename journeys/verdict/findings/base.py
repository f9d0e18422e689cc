"""Helpers shared by the modules of findings."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from typing import TypeVar

from parcours.journeys.tutorial.model import Place
from parcours.journeys.verdict.model import Kind

T = TypeVar("T")


def grouped(items: Iterable[T], key: Callable[[T], Hashable]) -> list[list[T]]:
    """Lists of the items with the same key, in order of first appearance."""
    groups: dict[Hashable, list[T]] = defaultdict(list)
    for item in items:
        groups[key(item)].append(item)
    return list(groups.values())


def mark(kind: Kind, place: Place) -> str:
    """« renamed-8 »: the same from run to run."""
    return "-".join((kind, *(str(value) for value in place.model_dump(exclude_none=True).values())))
