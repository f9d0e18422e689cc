"""Plants drifts under a tutorial, several in one walk where they can be told apart, and scores them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from parcours.journeys.targets.mock import mock_platform
from parcours.journeys.verdict.model import Finding
from parcours.journeys.walk.journey import Journey, Variant
from parcours.journeys.walk.record.faults import Fault
from parcours.mocks.drift import Drift
from parcours.mocks.releases.loader import load_release
from tests.nightly.proof.expectation.expecting import Expectation, expect
from tests.nightly.proof.expectation.scoring import Score, is_suspect, score, settled
from tests.nightly.proof.selection.grouping import Group
from tests.nightly.proof.selection.lessons import Lesson
from tests.nightly.proof.walking import Walking


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


def plant(group: Group, walking: Walking) -> Iterator[Score]:
    """Walk with all of the group's drifts; when any is not told as it should be, with fewer of them."""
    first = group.cases[0]
    lesson, drifts = first.lesson, [case.drift.name for case in group.cases]
    try:
        walks = walking.walks(first.journey, first.variants, first.release, drifts)
    except Fault as fault:
        if len(group.cases) == 1:
            yield replace(_score(first, (), None), fault=str(fault))
            return
        walks = []
    addresses = mock_platform(first.release, drifts).addresses
    findings = lesson.on(walks, addresses).findings if walks else ()
    ended = next((str(walk.ended_by) for walk in walks if walk.ended_by), None)
    if len(group.cases) == 1:
        yield _score(first, findings, ended)
    elif walks and settled([(case.drift, case.expectation) for case in group.cases], findings):
        for case in group.cases:
            yield _score(case, findings, ended).alone()
    else:
        suspected = [c for c in group.cases if is_suspect(c.drift, c.expectation, findings)]
        for part in group.parts(suspected):
            yield from plant(part, walking)


def _score(case: Case, findings: Sequence[Finding], ended: str | None) -> Score:
    return score(case.drift, case.release, case.lesson, case.expectation, findings, ended)
