"""What is worked out once for as long as a record lives."""

import gc
import weakref

from parcours.journeys.support.once import once
from parcours.journeys.walk.model import Superseded

made: list[str] = []


@once
def length(of: Superseded) -> int:
    made.append(of.by)
    return len(of.by)


def test_it_is_worked_out_once_for_each_record_and_goes_with_it() -> None:
    made.clear()
    one, equal = Superseded(since="2026-01", by="devis"), Superseded(since="2026-01", by="devis")
    assert [length(one), length(one), length(equal)] == [5, 5, 5]
    assert made == ["devis", "devis"]
    gone = weakref.ref(one)
    del one
    gc.collect()
    assert gone() is None
