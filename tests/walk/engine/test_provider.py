"""Walks are provided whatever makes them: kept, used again, told, and the same."""

import json
from concurrent.futures import CancelledError
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

import pytest

from parcours.journeys.walk.engine.cluster import Cluster
from parcours.journeys.walk.engine.processes import Processes
from parcours.journeys.walk.engine.stored import StoredOnly
from parcours.journeys.walk.record.fault import Fault
from tests.walk.engine.stub_engine import PLATFORM, Silent, StubEngine, bytes_in, journey_of, provider

RIGHTS = journey_of("rights", "at work", "elected", "by password")
QUOTE = journey_of("quote", "returning")
ALL = [(journey, variant) for journey in (RIGHTS, QUOTE) for variant in journey.variants]


@pytest.mark.parametrize("workers", [1, 3])
def test_walks_come_in_the_order_of_the_variants(tmp_path: Path, workers: int) -> None:
    with provider(tmp_path, StubEngine(workers)) as found:
        assert [kept.walk.variant for kept in found.walks(RIGHTS)] == ["at work", "elected", "by password"]


def test_the_bytes_are_the_same_whatever_the_number_of_workers(tmp_path: Path) -> None:
    for workers in (1, 3):
        with provider(tmp_path / str(workers), StubEngine(workers)) as found:
            found.walks(RIGHTS)
    one, three = (bytes_in(tmp_path / name / "walks") for name in "13")
    assert len(one) == 9
    assert one == three


def test_walks_of_several_journeys_are_made_together(tmp_path: Path) -> None:
    engine = StubEngine()
    with provider(tmp_path, engine) as found:
        found.prepare(ALL)
        assert found.walks(QUOTE)[0].walk.journey == "quote"
        found.walks(RIGHTS)
    assert [len(asked) for asked in engine.asked] == [4]
    assert (found.walked, found.reused) == (4, 0)


def test_what_is_kept_is_not_walked_again_but_for_fresh(tmp_path: Path) -> None:
    engine = StubEngine()
    for fresh in (False, False, True):
        with provider(tmp_path, engine, fresh=fresh) as found:
            found.walks(QUOTE)
            found.walks(QUOTE)
    assert engine.asked == [["quote: returning"], ["quote: returning"]]


def test_a_walk_by_another_browser_is_made_again(tmp_path: Path) -> None:
    for name in ("one browser", "another"):
        engine = StubEngine(name=name)
        with provider(tmp_path, engine) as found:
            found.walks(QUOTE)
        assert len(engine.asked) == 1


def test_each_walk_is_told_with_its_time_which_is_kept(tmp_path: Path) -> None:
    progress = Silent()
    with provider(tmp_path, StubEngine(1), progress) as found:
        found.walks(QUOTE)
        found.walks(RIGHTS)
    assert progress.told[:3] == [f"1 on {PLATFORM}", "quote: returning, 2.5", "end"]
    kept = json.loads((tmp_path / "times.json").read_text("utf-8"))
    assert kept == dict.fromkeys(sorted(f"{j.name}: {v.name}" for j, v in ALL), 2.5)


def test_a_fault_ends_its_journey_and_what_was_walked_is_kept(tmp_path: Path) -> None:
    engine, progress = StubEngine(1, fails={"elected": Fault("the platform stopped")}), Silent()
    with provider(tmp_path, engine, progress) as found:
        found.prepare(ALL)
        assert [kept.walk.variant for kept in found.walks(QUOTE)] == ["returning"]
        for _again in range(2):
            with pytest.raises(Fault, match="the platform stopped"):
                found.walks(RIGHTS)
    assert len(engine.asked) == 1
    assert progress.told[-1] == "end"
    kept = {path.name for path in (tmp_path / "walks" / "rights").iterdir()}
    assert "at-work" in kept
    assert "elected" not in kept
    assert not list((tmp_path / "walks").glob("under-way-*"))


def test_a_walk_that_the_engine_gave_up_is_told(tmp_path: Path) -> None:
    class Lost(StubEngine):
        def explain(self, error: Exception) -> Exception:
            return Cluster("tcp://machine:8786").explain(error)

    told = "the connection to the scheduler tcp://machine:8786 was lost"
    with provider(tmp_path, Lost(fails={"returning": CancelledError()})) as found:
        with pytest.raises(Fault, match=told):
            found.walks(QUOTE)
        assert len(found.walks(RIGHTS)) == 3


def test_a_full_disk_ends_all(tmp_path: Path) -> None:
    engine = StubEngine(1, fails={"elected": OSError(28, "No space left on device")})
    with pytest.raises(OSError, match="No space"), provider(tmp_path, engine) as found:
        found.prepare(ALL)


def test_with_stored_walks_alone_those_of_any_browser_will_do(tmp_path: Path) -> None:
    with provider(tmp_path, StubEngine()) as found:
        made = found.walks(RIGHTS)
    with provider(tmp_path, StoredOnly()) as found:
        assert found.walks(RIGHTS) == made


def test_with_stored_walks_alone_one_that_is_missing_is_told(tmp_path: Path) -> None:
    told = "1 of the walks needed are not in the store: walk them"
    with provider(tmp_path, StubEngine()) as found:
        found.walks(RIGHTS)
    with provider(tmp_path, StoredOnly()) as found:
        found.prepare(ALL)
        assert len(found.walks(RIGHTS)) == 3
        with pytest.raises(Fault, match=told):
            found.walks(QUOTE)


def test_a_process_that_something_else_ended_is_told_in_one_sentence(tmp_path: Path) -> None:
    class Broken(StubEngine):
        def explain(self, error: Exception) -> Exception:
            return Processes(1).explain(error)

    engine = Broken(fails={"returning": BrokenProcessPool("terminated abruptly")})
    with pytest.raises(Fault, match="ended by something else"), provider(tmp_path, engine) as found:
        found.walks(QUOTE)
