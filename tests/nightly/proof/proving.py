"""One proof: the undrifted walks, the tutorials true of them, and every drift planted under these."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from parcours.journeys.scripts import JOURNEYS
from parcours.journeys.walk.journey import Journey, Variant
from parcours.mocks.drift import catalogue
from parcours.mocks.server.process import Running
from tests.nightly.proof.case import Case, cases
from tests.nightly.proof.expectation.scoring import Score
from tests.nightly.proof.lessons.lesson import Lesson, NoLesson, lessons
from tests.nightly.proof.planting import plant
from tests.nightly.proof.selection.grouping import Group
from tests.nightly.proof.walking import Walking
from tests.nightly.proof.workers import each

Ground = tuple[Journey, str]
"""A journey, and the release at which it is walked."""


@dataclass(frozen=True)
class Proof:
    """Where a proof is made, and by how many workers."""

    server: Running
    folder: Path
    workers: int
    bundled: Callable[[str], Sequence[Path]]
    """Our own tutorials for a release."""

    def walking(self) -> Walking:
        return Walking(self.server, self.folder / "walks")

    def walked(self, grounds: Sequence[Ground]) -> tuple[Iterator[object], int]:
        """The undrifted walks of every variant, as they are made, and how many they are."""
        alone = [(j, v, r) for j, r in grounds for v in j.variants if v.exists_at(r)]
        return each(alone, _walk, self.walking, self.workers), len(alone)

    def lessons(self, ground: Ground) -> list[Lesson]:
        """Tutorials true of the undrifted walks; raises NoLesson."""
        journey, release = ground
        with self.walking() as walking:
            undrifted = walking.walks(journey, journey.variants, release)
        return lessons(undrifted, self.bundled(release), self.folder / "tutorials" / release / journey.name)

    def cases(self, grounds: Sequence[Ground], unproved: Callable[[str], None]) -> Iterator[Case]:
        """Every drift under every tutorial; `unproved` is told of journeys of which none could be written."""
        for journey, release in grounds:
            try:
                told = self.lessons((journey, release))
            except NoLesson as error:
                unproved(str(error))
                continue
            for lesson in told:
                yield from cases(journey, release, lesson, catalogue(release).drifts)

    def scores(self, chosen: Sequence[Group], until: float = float("inf")) -> Iterator[list[Score]]:
        """Of each group, as they are planted; none is begun after `until`, of the monotonic clock."""
        return each(
            chosen, lambda group, walking: list(plant(group, walking)), self.walking, self.workers, until
        )


def _walk(alone: tuple[Journey, Variant, str], walking: Walking) -> object:
    journey, variant, release = alone
    return walking.walks(journey, (variant,), release)


def grounds(journeys: Sequence[str], wanted: Sequence[str]) -> list[Ground]:
    """Each journey at each release that has it; all of them when none is named."""
    named = [JOURNEYS[name] for name in journeys] or list(JOURNEYS.values())
    return [(journey, release) for release in wanted for journey in named if journey.exists_at(release)]
