"""A drift to plant under a true tutorial, and what must be said of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from parcours.journeys.walk.journey import Journey, Variant
from parcours.mocks.drift import Drift
from parcours.mocks.releases.loader import load_release
from tests.nightly.proof.expectation.expecting import Expectation, expect
from tests.nightly.proof.lessons.lesson import Lesson


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

    @property
    def is_silent(self) -> bool:
        return self.expectation.must == "silent"

    @property
    def steps(self) -> frozenset[int]:
        return self.expectation.steps

    @property
    def first_met(self) -> int:
        """Index of the first screen that the drift changes, in the walk it is best seen on."""
        return min(self.expectation.touches[0].screens)

    @property
    def screens(self) -> int:
        """How many are met in all of its walks."""
        return sum(len(w.screens) for w in self.lesson.walks if w.variant in {v.name for v in self.variants})

    @property
    def ground(self) -> tuple[str, str, str, tuple[str, ...]]:
        """Cases of the same can be walked together."""
        names = tuple(variant.name for variant in self.variants)
        return self.release, self.journey.name, str(self.lesson.path), names

    @cached_property
    def variants(self) -> tuple[Variant, ...]:
        """Few people for whom the tutorial is true, one of whom meets what the drift changes."""
        named = {variant.name: variant for variant in self.journey.variants}
        everyone = tuple(walk.variant for walk in self.lesson.walks)
        met = [touch.walk.variant for touch in self.expectation.touches]
        beside = {one: self.lesson.untold.get(one) or everyone[0] for one in met}
        few = [(one,) for one in met] + [(one, other) for one, other in beside.items() if one != other]
        chosen = next((names for names in few if self.lesson.holds_for(frozenset(names))), everyone)
        return tuple(named[name] for name in chosen)


def cases(journey: Journey, release: str, lesson: Lesson, drifts: Sequence[Drift]) -> list[Case]:
    """One for each drift that changes something the journey meets."""
    loaded = load_release(release)
    expected = [(drift, expect(drift, loaded, lesson)) for drift in drifts]
    return [Case(journey, release, lesson, drift, e) for drift, e in expected if e.concerned]
