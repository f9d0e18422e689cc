"""The proof, a sample of it: drifts of every kind, many at once, walked in a real browser."""

from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from parcours.journeys.commands.options import CURRENT
from parcours.journeys.scripts import JOURNEYS
from parcours.journeys.walk.journey import Journey
from parcours.mocks.drift import catalogue
from parcours.mocks.releases.loader import releases
from parcours.mocks.server.process import Running
from tests.nightly.proof.case import Case, cases
from tests.nightly.proof.known import KNOWN
from tests.nightly.proof.lessons.lesson import lessons
from tests.nightly.proof.planting import plant
from tests.nightly.proof.selection.grouping import groups
from tests.nightly.proof.selection.spreading import spread
from tests.nightly.proof.walking import Walking
from tests.nightly.proof.workers import each
from tests.recordings import recorded
from tests.support.walks import few_by_day

pytestmark = pytest.mark.browser


@dataclass(frozen=True)
class Sampled:
    """The first group of drifts planted for one person on one journey: those to tell, or those not to."""

    journey: str
    variant: str
    silent: bool = False
    skipped: int = 0

    def __str__(self) -> str:
        return f"{self.journey}-{'silent' if self.silent else 'due'}-{self.skipped}"

    @property
    def alone(self) -> Journey:
        """The journey in that variant only."""
        journey = JOURNEYS[self.journey]
        return replace(journey, variants=tuple(v for v in journey.variants if v.name == self.variant))


SAMPLE = (
    Sampled("quote", "returning", silent=True),
    Sampled("quote", "returning"),
    Sampled("pay", "usual"),
)


def sampled_cases(sampled: Sampled, folder: Path) -> list[Case]:
    undrifted = recorded(CURRENT, sampled.journey)[sampled.variant]
    [lesson] = lessons([undrifted], [], folder)
    found = cases(sampled.alone, CURRENT, lesson, catalogue(CURRENT).drifts)
    return spread(case for case in found if case.is_silent is sampled.silent)


def test_what_is_known_to_be_missed_can_be_planted() -> None:
    assert KNOWN.keys() <= {drift.name for release in releases() for drift in catalogue(release).drifts}


@pytest.mark.parametrize("sampled", few_by_day(SAMPLE, [one for one in SAMPLE if not one.silent]))
def test_the_verdict_names_each_and_nothing_else(sampled: Sampled, tmp_path: Path, platform: Running) -> None:
    group = groups(sampled_cases(sampled, tmp_path))[sampled.skipped]

    def start() -> Walking:
        return Walking(platform, tmp_path / "walks")

    [scores] = each([group], lambda group, walking: list(plant(group, walking)), start, workers=1)
    assert len(scores) == len(group.cases) > 1
    new = [score for score in scores if score.missed and score.drift.name not in KNOWN]
    missed = [f"{score.drift.name}: {score.told}\n{score.command}" for score in new]
    assert not missed, "\n".join(missed)
