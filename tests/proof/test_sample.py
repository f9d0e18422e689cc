"""The proof, a sample of it: a few drifts of different kinds, walked in a real browser."""

from dataclasses import dataclass, replace

import pytest
from filelock import FileLock

from journeys.scripts import JOURNEYS
from journeys.walk.journey import Journey
from journeys.walk.store import Store
from mocks.drift import find
from tests.proof.lessons import lessons
from tests.proof.planting import cases, plant, walks

pytestmark = pytest.mark.browser


@dataclass(frozen=True)
class Sampled:
    """A drift, and the one walk it is planted in."""

    name: str
    due: str
    journey: str = "quote"
    variant: str = "returning"
    release: str = "2026-01"

    @property
    def alone(self) -> Journey:
        """The journey in that variant only."""
        journey = JOURNEYS[self.journey]
        return replace(journey, variants=tuple(v for v in journey.variants if v.name == self.variant))


SAMPLE = (
    Sampled("drop:enrolment_notice", "must", "enrol", "from home", "2022-10"),
    Sampled("harmless:all", "silent"),
    Sampled("rename-type:sending_choice.send_directly", "silent"),
    Sampled("rename-far:sign_in.forgotten_password", "silent"),
)


@pytest.mark.parametrize("sampled", SAMPLE, ids=lambda sampled: sampled.name)
def test_the_verdict_names_it_and_nothing_else(
    sampled: Sampled, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.getbasetemp().parent / "proof" / sampled.journey
    folder.mkdir(parents=True, exist_ok=True)
    with FileLock(f"{folder}.lock"):  # walked once for all workers
        undrifted = walks(sampled.alone, sampled.release, Store(folder / "walks"))
        [lesson] = lessons(undrifted, [], folder)
    [case] = cases(sampled.alone, sampled.release, lesson, [find(sampled.release, sampled.name)])
    assert case.expectation.must == sampled.due
    scored = plant(case, folder / "walks")
    assert not scored.missed, f"{scored.told}\n{scored.command}"
