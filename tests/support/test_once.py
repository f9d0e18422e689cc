"""What is worked out once for as long as a record lives."""

import gc
import weakref
from dataclasses import dataclass

import pytest

from parcours.journeys.support.once import once
from parcours.journeys.walk.model import Superseded


@dataclass(eq=False)
class Worked:
    """What was made of a record."""

    length: int


@pytest.fixture
def made() -> list[str]:
    return []


def test_it_is_worked_out_once_for_each_record(made: list[str]) -> None:
    @once
    def worked(of: Superseded) -> Worked:
        made.append(of.by)
        return Worked(len(of.by))

    one, equal = (Superseded(since="2026-01", by=by) for by in ("devis", "devis"))
    assert worked(one) is worked(one)
    assert worked(equal) is not worked(one)
    assert made == ["devis", "devis"]


def test_neither_the_record_nor_what_was_made_of_it_is_held_longer() -> None:
    @once
    def worked(of: Superseded) -> Worked:
        return Worked(len(of.by))

    record = Superseded(since="2026-01", by="devis")
    left = weakref.ref(record), weakref.ref(worked(record))
    assert left[1]() is not None
    del record
    gc.collect()
    assert [one() for one in left] == [None, None]


def test_one_in_the_place_of_another_is_not_taken_for_it() -> None:
    @once
    def worked(of: Superseded) -> str:
        return of.by

    numbers = [str(number) for number in range(500)]  # most are made where the one before stood
    assert [worked(Superseded(since="2026-01", by=number)) for number in numbers] == numbers
