"""Verifying tutorials: read them all, walk what they tell once for each release, judge each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from parcours.journeys.figures.comparison.side_by_side import SideBySide
from parcours.journeys.language import _, ngettext
from parcours.journeys.ocr.reader import Reader
from parcours.journeys.scripts import JOURNEYS
from parcours.journeys.tutorial.model import Tutorial
from parcours.journeys.tutorial.pictures import with_words
from parcours.journeys.tutorial.steps import understand
from parcours.journeys.verdict.applicability.part import Part
from parcours.journeys.verdict.judge import judge
from parcours.journeys.verdict.model import Finding, Sighting, Verdict
from parcours.journeys.verdict.run import Run, RunTarget
from parcours.journeys.verification.journey_classifier import parts_of
from parcours.journeys.walk.addresses import Addresses
from parcours.journeys.walk.journey import LAST
from parcours.journeys.walk.model import Walk
from parcours.journeys.walk.provider import Provider
from parcours.journeys.walk.store import StoredWalk


class NoJourney(Exception):
    """A tutorial that tells no journey that can be walked; the message is one sentence."""


@dataclass(frozen=True)
class Told:
    """A tutorial and its parts, each with the journey it tells."""

    tutorial: Tutorial
    parts: tuple[Part, ...]

    @property
    def path(self) -> str:
        return str(self.tutorial.document.path)

    @property
    def journeys(self) -> tuple[str, ...]:
        """Names of the journeys told, each once."""
        return tuple(dict.fromkeys(part.journey for part in self.parts))

    @property
    def sure(self) -> bool:
        return any(part.sure for part in self.parts)

    def exists_at(self, release: str) -> bool:
        """Whether any of its journeys does."""
        return any(JOURNEYS[name].exists_at(release) for name in self.journeys)


@dataclass(frozen=True)
class Verified:
    """A run, and where the pictures of its walks are."""

    run: Run
    stored: tuple[StoredWalk, ...]
    compared: Mapping[tuple[str, str], SideBySide] = field(default_factory=dict)
    """By the path of the tutorial and the id of the finding: a figure, and its screen now."""

    def picture_of(self, verdict: Verdict, sighting: Sighting) -> Path | None:
        """The picture taken just before the gesture."""
        kept = self.walk_of(verdict, sighting)
        return None if kept is None else kept.folder / sighting.gesture.picture

    def walk_of(self, verdict: Verdict, sighting: Sighting) -> StoredWalk | None:
        """The walk it was seen in."""
        variant, journey = verdict.walks[sighting.walk], verdict.journey_of(sighting.walk)
        for kept in self.stored:
            if (kept.walk.journey, kept.walk.variant) == (journey, variant):
                return kept
        return None

    def compared_of(self, verdict: Verdict, finding: Finding) -> SideBySide | None:
        """The pictures that show the finding."""
        return self.compared.get((verdict.path, finding.id))


def read(paths: Sequence[Path], named: str | None = None, look: Reader | None = None) -> list[Told]:
    """Every document understood, with the journeys it tells, or the one named; `look` reads its pictures.

    Raises:
        Unreadable, NoStep: with one sentence about the first that cannot be used.
    """
    return [_told(_looked_at(understand(path), look), named) for path in paths]


def _looked_at(tutorial: Tutorial, look: Reader | None) -> Tutorial:
    return tutorial if look is None else with_words(tutorial, look)


def _told(tutorial: Tutorial, named: str | None) -> Told:
    if named is None:
        return Told(tutorial, tuple(parts_of(tutorial)))
    return Told(tutorial, (Part(named, 0, len(tutorial.steps) - 1),))


def verify(told: Sequence[Told], release: str, provider: Provider) -> Verified:
    """The verdict at one release of each tutorial that tells a journey which exists there.

    Raises:
        NoJourney: a tutorial that names nothing of any journey meets its likeliest one nowhere.
        Fault: the platform or the browser failed.
        NoBrowser: none can be launched.
    """
    there = [one for one in told if one.exists_at(release)]
    names = dict.fromkeys(name for one in there for name in one.journeys if JOURNEYS[name].exists_at(release))
    stored = {name: provider.walks(JOURNEYS[name]) for name in names}
    target = RunTarget(kind="mock", release=release, drifts=provider.platform.drifts)
    walks = {name: [kept.walk for kept in of_journey] for name, of_journey in stored.items()}
    addresses = provider.platform.addresses
    verdicts = [_judge(one, release, str(target), walks, addresses) for one in there]
    kept = tuple(walk for of_journey in stored.values() for walk in of_journey)
    run = Run(target=target, verdicts=tuple(verdicts), walks=tuple(one.walk for one in kept))
    return Verified(run, kept)


def _judge(
    told: Told, release: str, target: str, walks: Mapping[str, Sequence[Walk]], addresses: Addresses
) -> Verdict:
    parts = [
        (replace(part, absent=absent(part.journey, release)), walks.get(part.journey, ()))
        for part in told.parts
    ]
    verdict = judge(told.path, told.tutorial, target, parts, addresses)
    if not told.sure and not any(step.status == "holds" for step in verdict.steps):
        known = _(" or ").join(_("« {words} »", words=name) for name in JOURNEYS)
        raise NoJourney(
            ngettext(
                "{path}: its only step is met on no journey known here ({journeys}): "
                "if it does tell one, say which with --journey",
                "{path}: none of its {n} steps is met on a journey known here ({journeys}): "
                "if it does tell one, say which with --journey",
                len(verdict.steps),
                path=told.path,
                journeys=known,
            )
        )
    return verdict


def absent(name: str, release: str) -> str:
    """One sentence when the journey does not exist at that release, else nothing."""
    journey = JOURNEYS[name]
    if journey.exists_at(release):
        return ""
    since = _("from {release}", release=journey.since) if journey.since else ""
    until = _("until {release}", release=journey.until) if journey.until != LAST else ""
    span = " ".join(words for words in (since, until) if words)
    return _(
        "the journey « {name} » does not exist at {release}: it does {span}",
        name=name,
        release=release,
        span=span,
    )
