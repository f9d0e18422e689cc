"""The same drifts in an order that takes one of each kind, then another of each kind…"""

import hashlib
from collections.abc import Iterable
from itertools import chain, zip_longest

from tests.proof.planting import Case


def spread(found: Iterable[Case]) -> list[Case]:
    """Always in the same order; what is due and what must not be told are two kinds."""
    kinds: dict[str, list[Case]] = {}
    for case in sorted(found, key=lambda case: hashlib.sha256(case.name.encode()).digest()):
        kinds.setdefault(f"{case.drift.kind} {'silent' if case.is_silent else 'due'}", []).append(case)
    rounds = zip_longest(*(kinds[kind] for kind in sorted(kinds)))
    return [case for case in chain.from_iterable(rounds) if case is not None]
