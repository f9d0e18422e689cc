"""Plants a drift under a tutorial: walks the variants it concerns, and scores the verdict."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from journeys.mocked import mock_platform
from journeys.walk.faults import Fault
from journeys.walk.journey import Journey, Variant
from journeys.walk.model import Gesture, Walk
from journeys.walk.provide import Provider
from journeys.walk.store import Store
from mocks.drift import Drift
from mocks.release import load_release
from tests.proof.expecting import Expectation, expect
from tests.proof.lessons import Lesson, holds
from tests.proof.scoring import Score, score


class Quiet:
    """Nobody is told how walking goes on."""

    def begins(self, journey: Journey, variant: Variant) -> None: ...

    def gesture(self, variant: Variant, gesture: Gesture) -> None: ...

    def ends(self, variant: Variant) -> None: ...


@dataclass(frozen=True)
class Case:
    """A drift to plant under a tutorial."""

    journey: Journey
    release: str
    lesson: Lesson
    drift: Drift
    expectation: Expectation

    @property
    def name(self) -> str:
        return f"{self.drift.name} @ {self.release} {self.journey.name} {self.lesson.path.stem}"


def cases(journey: Journey, release: str, lesson: Lesson, drifts: Sequence[Drift]) -> list[Case]:
    """One for each drift that changes something the journey meets."""
    loaded = load_release(release)
    expected = [(drift, expect(drift, loaded, lesson)) for drift in drifts]
    return [Case(journey, release, lesson, drift, e) for drift, e in expected if e.concerned]


def walks(journey: Journey, release: str, store: Store, drifts: Sequence[str] = ()) -> list[Walk]:
    """The walks of all its variants, pictures thrown away.

    Raises:
        Fault: the platform or the browser failed.
    """
    with Provider(mock_platform(release, drifts), store, Quiet(), at_once=1) as provider:
        stored = provider.walks(journey)
    for kept in stored:
        for picture in kept.folder.glob("*.png"):
            picture.unlink()
    return [kept.walk for kept in stored]


def plant(case: Case, folder: Path, thorough: bool = False) -> Score:
    """Walk the drifted platform as the fewest people for whom the tutorial is true, or as all it touches."""
    variants = _variants(case, thorough)
    journey = replace(case.journey, variants=variants)
    path = str(case.lesson.path)
    try:
        drifted = walks(journey, case.release, Store(folder), [case.drift.name])
    except Fault as fault:
        return Score(case.drift, case.release, path, journey.name, case.expectation, (), fault=str(fault))
    verdict = case.lesson.on(drifted)
    ended = [walk.ended_by for walk in drifted]
    return score(case.drift, case.release, path, case.expectation, verdict, ended)


def _variants(case: Case, thorough: bool) -> tuple[Variant, ...]:
    named = {variant.name: variant for variant in case.journey.variants}
    chosen: list[Walk] = []
    for touch in case.expectation.touches:
        chosen.append(touch.walk)
        if not thorough and holds(case.lesson.on(chosen)):
            break
    return tuple(named[walk.variant] for walk in chosen)
