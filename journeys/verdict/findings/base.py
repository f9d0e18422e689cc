"""Helpers shared by the modules of findings."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from hashlib import sha256
from typing import TypeVar
from unicodedata import normalize

from parcours.journeys.verdict.model import Kind

T = TypeVar("T")


def grouped(items: Iterable[T], key: Callable[[T], Hashable]) -> list[list[T]]:
    """Lists of the items with the same key, in order of first appearance."""
    groups: dict[Hashable, list[T]] = defaultdict(list)
    for item in items:
        groups[key(item)].append(item)
    return list(groups.values())


def identity(kind: Kind, *about: str) -> str:
    """« renamed-4f1c09ab »: of the kind, the words of the tutorial and the control, wherever the words stand.

    `about` are in the languages of tutorial and platform, never in that of messages.
    """
    told = "\n".join(" ".join(normalize("NFC", words).split()) for words in about)
    return f"{kind}-{sha256(told.encode('utf-8', 'surrogateescape')).hexdigest()[:8]}"
