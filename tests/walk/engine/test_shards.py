"""Walks are split over machines, each working out the same split."""

import pytest

from parcours.journeys.scripts import JOURNEYS
from parcours.journeys.walk.engine.shards import Shard

ALL = [(journey, variant) for journey in JOURNEYS.values() for variant in journey.variants]
NAMES = [f"{journey.name}: {variant.name}" for journey, variant in ALL]


@pytest.mark.parametrize("count", [1, 2, 5, 200])
@pytest.mark.parametrize("times", [{}, {NAMES[0]: 30.0, NAMES[5]: 2.0, "of no walk": 7.0}])
def test_every_walk_falls_to_one_shard(count: int, times: dict[str, float]) -> None:
    dealt = [one for index in range(count) for one in Shard(index + 1, count).of(ALL, times)]
    assert sorted(f"{j.name}: {v.name}" for j, v in dealt) == sorted(NAMES)


def test_without_times_the_numbers_are_even() -> None:
    assert {len(Shard(index, 4).of(ALL, {})) for index in (1, 2, 3, 4)} <= {len(ALL) // 4, len(ALL) // 4 + 1}


def test_with_times_the_time_is_even() -> None:
    times = {name: float(1 + at % 7 * 5) for at, name in enumerate(NAMES)}
    loads = [
        sum(times[f"{j.name}: {v.name}"] for j, v in Shard(index, 3).of(ALL, times)) for index in (1, 2, 3)
    ]
    assert max(loads) - min(loads) <= max(times.values())


def test_the_order_stays_and_the_order_of_times_says_nothing() -> None:
    times = {name: float(at) for at, name in enumerate(NAMES)}
    mine = Shard(2, 3).of(ALL, times)
    assert mine == [one for one in ALL if one in mine]
    assert mine == Shard(2, 3).of(ALL, dict(reversed(times.items())))
