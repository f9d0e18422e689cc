"""The journeys of all documents are walked together, and one that fails is failed alone."""

from pathlib import Path

from parcours.journeys.verification.judging import walk_each
from parcours.journeys.walk.record.fault import Fault
from tests.walk.engine.stub_engine import StubEngine, journey_of, provider


def test_the_walks_of_all_journeys_are_asked_for_at_once(tmp_path: Path) -> None:
    engine = StubEngine()
    with provider(tmp_path, engine) as walks:
        stored, failed = walk_each([journey_of("rights", "one", "two"), journey_of("quote", "three")], walks)
    assert engine.asked == [["rights: one", "rights: two", "quote: three"]]
    assert {name: [kept.walk.variant for kept in of] for name, of in stored.items()} == {
        "rights": ["one", "two"],
        "quote": ["three"],
    }
    assert failed == {}


def test_a_journey_that_fails_keeps_no_other_from_being_walked(tmp_path: Path) -> None:
    why = Fault("the page answered 503")
    with provider(tmp_path, StubEngine(fails={"one": why})) as walks:
        stored, failed = walk_each([journey_of("rights", "one"), journey_of("quote", "two")], walks)
    assert list(stored) == ["quote"]
    assert failed == {"rights": why}


def test_an_engine_that_is_gone_fails_all_journeys_and_raises_nothing(tmp_path: Path) -> None:
    why = Fault("the scheduler does not answer")

    class Gone(StubEngine):
        def browser(self) -> str:
            raise why

    with provider(tmp_path, Gone()) as walks:
        assert walk_each([journey_of("rights", "one"), journey_of("quote", "two")], walks) == (
            {},
            {"rights": why, "quote": why},
        )
