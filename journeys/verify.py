"""Verifying tutorials: read them all, walk what they tell once for each release, judge each."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from journeys.report.model import Run, RunTarget
from journeys.scripts import JOURNEYS
from journeys.tutorial.model import Tutorial
from journeys.tutorial.steps import understand
from journeys.verdict.judge import judge
from journeys.verdict.model import Sighting, Verdict
from journeys.verdict.words import fold, same_name
from journeys.walk.journey import LAST, Journey
from journeys.walk.provide import Provider
from journeys.walk.store import StoredWalk


class NoJourney(Exception):
    """A tutorial that tells no journey that can be walked; the message is one sentence."""


@dataclass(frozen=True)
class Told:
    """A tutorial and the journey it tells; `sure` when it names what only that journey has."""

    tutorial: Tutorial
    journey: Journey
    sure: bool

    @property
    def path(self) -> str:
        return str(self.tutorial.document.path)


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


def read(paths: Sequence[Path], named: str | None = None) -> list[Told]:
    """Every document understood, with the journey it tells, or the one named.

    Raises:
        Unreadable, NoStep: with one sentence about the first that cannot be used.
    """
    return [_told(understand(path), named) for path in paths]


def _told(tutorial: Tutorial, named: str | None) -> Told:
    if named is not None:
        return Told(tutorial, JOURNEYS[named], sure=True)
    counted = {journey.name: _signs(tutorial, journey) for journey in JOURNEYS.values()}
    likely = max(counted, key=lambda name: counted[name])
    return Told(tutorial, JOURNEYS[likely], sure=counted[likely] > 0)


def _signs(tutorial: Tutorial, journey: Journey) -> int:
    """How many controls of that journey alone the tutorial names."""
    labels = {label for step in tutorial.steps for label in step.labels}
    return sum(
        any(same_name(label, name) for label in labels for name in sign.names)
        or any(fold(label) == fold(words) for label in labels for words in sign.called)
        for sign in journey.signs
    )


def verify(told: Sequence[Told], release: str, provider: Provider) -> Verified:
    """The verdict at one release of each tutorial whose journey exists there.

    Raises:
        NoJourney: a tutorial that names nothing of any journey meets its likeliest one nowhere.
        Fault: the platform or the browser failed.
        NoBrowser: none can be launched.
    """
    there = [one for one in told if one.journey.exists_at(release)]
    names = dict.fromkeys(one.journey.name for one in there)
    stored = {name: provider.walks(JOURNEYS[name]) for name in names}
    verdicts = [_judge(one, stored[one.journey.name]) for one in there]
    kept = tuple(walk for walks in stored.values() for walk in walks)
    target = RunTarget(kind="mock", release=release, drifts=provider.platform.drifts)
    run = Run(target=target, verdicts=tuple(verdicts), walks=tuple(one.walk for one in kept))
    return Verified(run, kept)


def _judge(told: Told, stored: Sequence[StoredWalk]) -> Verdict:
    verdict = judge(told.path, told.tutorial, [kept.walk for kept in stored])
    if not told.sure and not any(step.status == "holds" for step in verdict.steps):
        known = " or ".join(f"« {name} »" for name in JOURNEYS)
        raise NoJourney(
            f"{told.path}: none of its {len(verdict.steps)} steps is met on a journey known here ({known}): "
            "if it does tell one, say which with --journey"
        )
    return verdict


def absent(told: Told, release: str) -> str | None:
    """One sentence when its journey does not exist at that release, None when it does."""
    journey = told.journey
    if journey.exists_at(release):
        return None
    until = f"until {journey.until}" if journey.until != LAST else ""
    span = " ".join(words for words in (f"from {journey.since}" if journey.since else "", until) if words)
    return f"{told.path}: its journey « {journey.name} » does not exist at {release}: it does {span}"
