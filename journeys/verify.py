"""Verifying tutorials: read them all, walk once, judge each."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from journeys.report.model import Run, RunTarget
from journeys.tutorial.model import Tutorial
from journeys.tutorial.steps import understand
from journeys.verdict.judge import judge
from journeys.verdict.model import Sighting, Verdict
from journeys.walk.journey import Journey
from journeys.walk.provide import Provider
from journeys.walk.store import StoredWalk


class NoJourney(Exception):
    """A tutorial that tells none of the journeys known; the message is one sentence."""


@dataclass(frozen=True)
class Verified:
    """A run, and where the pictures of its walks are."""

    run: Run
    stored: tuple[StoredWalk, ...]

    def picture_of(self, verdict: Verdict, sighting: Sighting) -> Path | None:
        """The picture taken just before the gesture."""
        variant = verdict.walks[sighting.walk]
        for kept in self.stored:
            if kept.walk.variant == variant and kept.walk.journey in verdict.journeys:
                return kept.folder / sighting.gesture.picture
        return None


def read(paths: Sequence[Path]) -> list[Tutorial]:
    """Every document understood.

    Raises:
        Unreadable, NoStep: with one sentence about the first that cannot be used.
    """
    return [understand(path) for path in paths]


def verify(
    tutorials: Sequence[Tutorial], journey: Journey, target: RunTarget, provider: Provider, chosen: bool
) -> Verified:
    """The verdict of each tutorial; `chosen` says that the user named the journey.

    Raises:
        NoJourney: a tutorial meets the journey nowhere, and nobody said it should.
        Fault: the platform or the browser failed.
        NoBrowser: none can be launched.
    """
    stored = provider.walks(journey)
    walks = [kept.walk for kept in stored]
    verdicts = [judge(str(tutorial.document.path), tutorial, walks) for tutorial in tutorials]
    for verdict in verdicts:
        if not chosen and not any(step.status == "holds" for step in verdict.steps):
            raise NoJourney(
                f"{verdict.path}: none of its {len(verdict.steps)} steps is met on the journey "
                f"« {journey.name} », the only one known: if it does tell it, say so with --journey"
            )
    return Verified(Run(target=target, verdicts=tuple(verdicts), walks=tuple(walks)), tuple(stored))
