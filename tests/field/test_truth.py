"""A ratchet: how much of what is said of the texts set aside is true does not fall."""

import functools
import operator

import pytest

from tests.field import corpus
from tests.field.judging import tally_of
from tests.field.scoring import Tally

SET_ASIDE = [text for text in corpus.aside() if text.path.parent == corpus.TEXTS]
LEAST = {
    ("journeys", "documents"): 0.75,
    ("alarms_true", "alarms"): 0.74,
    ("drifts_told", "drifts"): 0.29,
    ("holds_true", "holds"): 0.94,
    ("holding_found", "holding"): 0.66,
}
MOST_GREEN = 0.045


@pytest.fixture(scope="module")
def total() -> Tally:
    return functools.reduce(operator.add, tally_of(SET_ASIDE).values(), Tally())


@pytest.mark.parametrize(("part", "whole"), LEAST)
def test_no_number_falls(total: Tally, part: str, whole: str) -> None:
    assert total.share(part, whole) >= LEAST[part, whole], (
        "a change for the worse, or new numbers to write here"
    )


def test_what_does_not_hold_is_seldom_said_to(total: Tally) -> None:
    assert total.share("silent_greens", "holds") <= MOST_GREEN
