"""Alignment in order."""

from parcours.journeys.verdict.alignment.needleman_wunsch import align

X = None


def test_pairs_go_up_on_both_sides() -> None:
    assert align([[9, X, X], [X, 9, X], [X, X, 9]], 3) == [(0, 0), (1, 1), (2, 2)]


def test_a_row_or_a_column_may_be_left_out() -> None:
    assert align([[9, X], [X, X], [X, 9]], 2) == [(0, 0), (2, 1)]
    assert align([[9, X, X], [X, X, 9]], 3) == [(0, 0), (1, 2)]


def test_crossing_pairs_keep_the_better() -> None:
    assert align([[X, 9], [10, X]], 2) == [(1, 0)]
    assert align([[X, 10], [9, X]], 2) == [(0, 1)]


def test_of_equals_the_earliest() -> None:
    assert align([[9, 9]], 2) == [(0, 0)]


def test_a_better_fit_later_wins() -> None:
    assert align([[5, 9]], 2) == [(0, 1)]


def test_nothing_to_align() -> None:
    assert align([], 0) == []
    assert align([], 3) == []
    assert align([[]], 0) == []
    assert align([[X, X]], 2) == []
