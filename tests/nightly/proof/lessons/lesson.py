"""True tutorials: the bundled ones where they hold, else some written from the walks themselves."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from parcours.journeys.support.atomic_write import write_atomically
from parcours.journeys.tutorial.model import Tutorial
from parcours.journeys.tutorial.steps import understand
from parcours.journeys.verdict.alignment.alternatives import habits_of
from parcours.journeys.verdict.alignment.reading_path import legs
from parcours.journeys.verdict.applicability.audience import meant
from parcours.journeys.verdict.applicability.other_sites import elsewhere
from parcours.journeys.verdict.applicability.part import Part
from parcours.journeys.verdict.judge import judge
from parcours.journeys.verdict.model import Verdict
from parcours.journeys.verification.journey_classifier import passages_of
from parcours.journeys.walk.addresses import NONE_KNOWN, Addresses
from parcours.journeys.walk.model import Walk
from parcours.mocks.releases.loader import Release, load_release
from tests.nightly.proof.lessons.telling import facts_stated, tell


@dataclass(frozen=True)
class Lesson:
    """A tutorial, the undrifted walks for which it is true, and the verdict that says so."""

    path: Path
    tutorial: Tutorial
    walks: tuple[Walk, ...]
    verdict: Verdict
    held: dict[frozenset[str], bool] = field(default_factory=dict, compare=False, repr=False)

    @property
    def text(self) -> str:
        return self.path.read_text("utf-8")

    def on(self, walks: Sequence[Walk], addresses: Addresses = NONE_KNOWN) -> Verdict:
        """What the walks say of this tutorial."""
        return on_whole(self.path, self.tutorial, walks, addresses)

    @property
    def journey(self) -> str:
        return self.walks[0].journey

    @cached_property
    def readers(self) -> list[Walk]:
        """The walks it is judged by: of people it speaks to, or of whom it is true when they alone walk."""
        judged = set(self.verdict.walks)
        return [w for w in self.walks if w.variant in judged or self.holds_for(frozenset({w.variant}))]

    @cached_property
    def untold(self) -> dict[str, str | None]:
        """People whose way of doing it does not tell, with the same person walked in the way it tells."""
        walks, aside = meant(self.tutorial.document, self.walks), elsewhere(self.tutorial)
        habits = habits_of(walks, [legs(self.tutorial, walk, aside=aside) for walk in walks])
        return {
            walk.variant: next((walks[peer].variant for peer in habits.told_peers(w)), None)
            for w, walk in enumerate(walks)
            if w not in habits.told and not self.holds_for(frozenset({walk.variant}))
        }

    def tells(self, walk: Walk) -> bool:
        """Whether all that this person has to do must be told by it."""
        return walk.variant not in self.untold and walk in self.readers

    def holds_for(self, variants: frozenset[str]) -> bool:
        """Whether it holds when only those people walk."""
        if variants not in self.held:
            chosen = [walk for walk in self.walks if walk.variant in variants]
            self.held[variants] = self.true_of(chosen)
        return self.held[variants]

    def true_of(self, walks: Sequence[Walk]) -> bool:
        return holds(self.on(walks))


def on_whole(
    path: Path, tutorial: Tutorial, walks: Sequence[Walk], addresses: Addresses = NONE_KNOWN
) -> Verdict:
    """What walks of one journey say of the tutorial, taken as a whole."""
    whole = Part(walks[0].journey, 0, len(tutorial.steps) - 1)
    return judge(str(path), tutorial, walks[0].target, [(whole, walks)], addresses).summed_up()


class NoLesson(Exception):
    """No true tutorial could be written of a walk; the message says what was found wrong with it."""


def holds(verdict: Verdict) -> bool:
    return not verdict.findings and verdict.status == "holds"


def lessons(walks: Sequence[Walk], bundled: Sequence[Path], folder: Path) -> list[Lesson]:
    """Enough true tutorials for every walk to be told by one; raises NoLesson.

    The first is bundled where one is true of all walks, and others are written in `folder`.
    """
    found = [lesson for path in bundled if (lesson := _read(path, walks)) is not None]
    by_facts = sorted(walks, key=lambda walk: -len(walk.traits.facts))
    written: list[Lesson] = []
    for walk in by_facts:
        if not any(lesson.tells(walk) for lesson in written):
            written.append(_write(walk, walks, folder))
    return [*found, *written]


def _read(path: Path, walks: Sequence[Walk]) -> Lesson | None:
    tutorial = understand(path)
    if {passage.journey.name for passage in passages_of(tutorial)} != {walks[0].journey}:
        return None
    verdict = on_whole(path, tutorial, walks)
    return Lesson(path, tutorial, tuple(walks), verdict) if holds(verdict) else None


def _write(walk: Walk, walks: Sequence[Walk], folder: Path) -> Lesson:
    release = load_release(walk.target.removeprefix("mock "))
    path = folder / f"{'-'.join(walk.variant.replace(',', '').split())}.md"
    facts: list[str] = []
    lesson = _try(path, walk, walks, facts)
    if not holds(lesson.verdict):
        finding = lesson.verdict.findings[0] if lesson.verdict.findings else lesson.verdict.status
        raise NoLesson(f"{path}: no true tutorial of « {walk.variant} » could be written: {finding}")
    for sentence in (*facts_stated(walk, release), *_addresses(release)):
        if holds(_try(path, walk, walks, [*facts, sentence]).verdict):
            facts.append(sentence)
    alone = _try(path, walk, walks, facts)
    told = (walk, *(other for other in walks if other is not walk and alone.true_of((walk, other))))
    return Lesson(path, alone.tutorial, told, alone.on(told))


def _addresses(release: Release) -> list[str]:
    site = release.addresses["mon_compte_formation"]
    return [
        f"Le site est à l'adresse {site.url}",
        f"Vos droits sont à l'adresse {site.url.rstrip('/')}{site.app}#/droits",
    ]


def _try(path: Path, walk: Walk, walks: Sequence[Walk], facts: Sequence[str]) -> Lesson:
    write_atomically(path, tell(walk, walks, facts))
    tutorial = understand(path)
    return Lesson(path, tutorial, (walk,), on_whole(path, tutorial, (walk,)))


def told_steps(lesson: Lesson) -> Iterator[tuple[int, Walk, int]]:
    """Each step that was met, with the walk and the index of the gesture it was met by."""
    by_name = {walk.variant: walk for walk in lesson.walks}
    walks = [by_name[variant] for variant in lesson.verdict.walks]
    for step in lesson.verdict.steps:
        if step.sighting is not None:
            yield step.index, walks[step.sighting.walk], step.sighting.gesture.index
