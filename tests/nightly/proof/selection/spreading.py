"""Which drifts to plant where: once for each tutorial, journey or release; then a few of each kind first."""

import hashlib
from collections.abc import Iterable
from itertools import chain, zip_longest
from typing import Literal

from tests.nightly.proof.case import Case

Per = Literal["release", "journey", "tutorial"]
TELLING = ("must", "silent", "may")
"""What a verdict should say of a drift, that which proves most first."""


def once_per(per: Per, found: Iterable[Case]) -> list[Case]:
    """Each drift once for each of these, where a finding must come if there is such a place."""
    best: dict[tuple[str, ...], Case] = {}
    for case in found:
        place = (case.release, case.journey.name, str(case.lesson.path))
        key = (case.drift.name, *place[: ("release", "journey", "tutorial").index(per) + 1])
        if key not in best or _worth(case) < _worth(best[key]):
            best[key] = case
    return list(best.values())


def _worth(case: Case) -> tuple[int, int]:
    """The shorter of two walks that prove as much comes first."""
    return TELLING.index(case.expectation.must), case.screens


def spread(found: Iterable[Case]) -> list[Case]:
    """Always in the same order; what is due and what must not be told are two kinds."""
    kinds: dict[str, list[Case]] = {}
    for case in sorted(found, key=lambda case: hashlib.sha256(case.name.encode()).digest()):
        kinds.setdefault(f"{case.drift.kind} {'silent' if case.is_silent else 'due'}", []).append(case)
    rounds = zip_longest(*(kinds[kind] for kind in sorted(kinds)))
    return [case for case in chain.from_iterable(rounds) if case is not None]
