"""Reading documents: what each tells the reader to do, and which journeys that is."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from parcours.journeys.language import _, ngettext
from parcours.journeys.ocr.reader import Reader
from parcours.journeys.scripts import JOURNEYS
from parcours.journeys.tutorial.model import Tutorial
from parcours.journeys.tutorial.pictures import with_words
from parcours.journeys.tutorial.steps import understand
from parcours.journeys.verification.journey_classifier import passages_of
from parcours.journeys.verification.passage import Passage, absent
from parcours.journeys.walk.journey import Journey


class NoJourney(Exception):
    """A tutorial that tells no journey that can be walked; the message is one sentence."""


@dataclass(frozen=True)
class ReadTutorial:
    """A tutorial, and the journeys it tells."""

    tutorial: Tutorial
    passages: tuple[Passage, ...]

    @property
    def path(self) -> str:
        return str(self.tutorial.document.path)

    @property
    def journeys(self) -> tuple[Journey, ...]:
        """Those told, each once."""
        by_name = {passage.journey.name: passage.journey for passage in self.passages}
        return tuple(by_name.values())

    @property
    def sure(self) -> bool:
        return any(passage.sure for passage in self.passages)

    def exists_at(self, release: str) -> bool:
        """Whether any of its journeys does."""
        return any(journey.exists_at(release) for journey in self.journeys)


def read(
    paths: Sequence[Path], journey: str | None = None, reader: Reader | None = None
) -> list[ReadTutorial]:
    """Every document understood, with the journeys it tells, or the one named; `reader` reads its pictures.

    Raises:
        Unreadable, NoStep: with one sentence about the first that cannot be used.
    """
    return [_read(path, journey, reader) for path in paths]


def _read(path: Path, journey: str | None, reader: Reader | None) -> ReadTutorial:
    tutorial = understand(path)
    if reader is not None:
        tutorial = with_words(tutorial, reader)
    if journey is None:
        return ReadTutorial(tutorial, tuple(passages_of(tutorial)))
    return ReadTutorial(tutorial, (Passage(JOURNEYS[journey], 0, len(tutorial.steps) - 1),))


def releases_of(tutorials: Sequence[ReadTutorial], releases: Sequence[str]) -> list[str]:
    """Those of several releases at which any journey told exists; one release alone must have them all.

    Raises:
        NoJourney: the one release has no journey of a tutorial.
    """
    if len(releases) > 1:
        return [release for release in releases if any(one.exists_at(release) for one in tutorials)]
    for release in releases:
        for one in tutorials:
            if not one.exists_at(release):
                raise NoJourney(_("{path}: {why}", path=one.path, why=absent(one.journeys[0], release)))
    return list(releases)


def nowhere_met(path: str, steps: int) -> NoJourney:
    """What is said of a tutorial that names no journey, when no step of it holds on the likeliest one."""
    known = _(" or ").join(_("« {words} »", words=name) for name in JOURNEYS)
    return NoJourney(
        ngettext(
            "{path}: its only step is met on no journey known here ({journeys}): "
            "if it does tell one, say which with --journey",
            "{path}: none of its {n} steps is met on a journey known here ({journeys}): "
            "if it does tell one, say which with --journey",
            steps,
            path=path,
            journeys=known,
        )
    )
