"""Reading documents: what each tells the reader to do, and which journeys that is."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from parcours.journeys.language import _, ngettext
from parcours.journeys.ocr.reader import Reader
from parcours.journeys.own.found import all_journeys
from parcours.journeys.tutorial.model import Tutorial
from parcours.journeys.tutorial.pictures import with_words
from parcours.journeys.tutorial.steps import understand
from parcours.journeys.verdict.claims.claims import HOLDS
from parcours.journeys.verdict.grounding.closeness import is_close
from parcours.journeys.verdict.grounding.grounded import GroundedTutorial
from parcours.journeys.verdict.grounding.weights import Weights, weights
from parcours.journeys.verdict.platform_index.shipped import newest_index
from parcours.journeys.verification.journey_classifier import own_passages, passages_of
from parcours.journeys.verification.notes_of_pictures import with_notes_of_pictures
from parcours.journeys.verification.own_words import grounded_by_words, passages_by_words
from parcours.journeys.verification.passage import Passage, absent
from parcours.journeys.walk.journey import Journey
from parcours.journeys.walk.stage import OwnTarget


class NoJourney(Exception):
    """A tutorial that tells no journey that can be walked; the message is one sentence."""


class Absent(NoJourney):
    """A journey that is not there at that release, nor is it known what has taken its place."""


@dataclass(frozen=True)
class ReadTutorial:
    """A tutorial, and the journeys it tells."""

    tutorial: Tutorial
    passages: tuple[Passage, ...]
    by_words: bool = False
    """Told in its author's own words: what it tells is grounded, a walk cannot be followed step by step."""

    @property
    def path(self) -> str:
        return str(self.tutorial.document.path)

    @property
    def journeys(self) -> tuple[Journey, ...]:
        """Those told, each once."""
        by_name = {passage.journey.name: passage.journey for passage in self.passages}
        return tuple(by_name.values())

    @property
    def target(self) -> OwnTarget | None:
        """The platform of a team's own on which all of them are walked; None for the mock."""
        return self.passages[0].journey.target

    @property
    def sure(self) -> bool:
        return any(passage.sure for passage in self.passages)

    def exists_at(self, release: str) -> bool:
        """Whether any of its journeys does, or what it tells is grounded without a walk."""
        return self.by_words or any(journey.exists_at(release) for journey in self.journeys)

    def can_be_judged_at(self, release: str) -> bool:
        """Whether it exists there, or it is known what has taken the place of what it tells."""
        return self.exists_at(release) or any(journey.has_ended_by(release) for journey in self.journeys)


def read(
    path: Path,
    journey: str | None = None,
    reader: Reader | None = None,
    learned: Weights | None = None,
) -> ReadTutorial:
    """The document understood, with the journeys it tells, or the one named; `reader` reads its pictures.

    Raises:
        Unreadable, NoStep, NoJourney: it cannot be used.
    """
    tutorial = with_notes_of_pictures(understand(path))
    if reader is not None:
        tutorial = with_words(tutorial, reader)
    if journey is None and (own := own_passages(tutorial)):
        return ReadTutorial(tutorial, own)
    named = None if journey is None else all_journeys()[journey]
    by_words = not is_close(tutorial.steps, newest_index()) and (named is None or not named.code)
    if named is not None:
        passages: Sequence[Passage] = [Passage(named, 0, len(tutorial.steps) - 1)]
    elif by_words:
        ground = grounded_by_words(tutorial, learned or weights())
        passages = passages_by_words(ground, tutorial, learned or weights())
        if not passages:
            raise _untied(str(path), ground)
    else:
        passages = passages_of(tutorial)
    return ReadTutorial(tutorial, tuple(passages), by_words)


def check_told_at(tutorial: ReadTutorial, release: str) -> None:
    """Say so when it cannot be judged there.

    Raises:
        Absent: the release has no journey of the tutorial, nor knows what has taken its place.
    """
    if not tutorial.can_be_judged_at(release):
        raise Absent(absent(tutorial.journeys[0], release))


def releases_of(tutorials: Sequence[ReadTutorial], releases: Sequence[str]) -> list[str]:
    """Of several releases, those at which any journey told exists; the last one where none does."""
    if len(releases) == 1:
        return list(releases)
    return [r for r in releases if any(one.exists_at(r) for one in tutorials)] or list(releases[-1:])


def _untied(path: str, ground: GroundedTutorial) -> NoJourney:
    """What is said of a tutorial of which too little is like the platform to say what it tells."""
    return NoJourney(
        ngettext(
            "{path}: its only step says too little of Mon Compte Formation to tell which journey it is: "
            "if it does tell one, say which with --journey",
            "{path}: {tied} of its {n} steps are like a screen of Mon Compte Formation, too few to tell "
            "which journey it is: if it does tell one, say which with --journey",
            len(ground.steps),
            path=path,
            tied=sum(step.probability >= HOLDS for step in ground.steps),
        )
    )


def nowhere_met(path: str, steps: int) -> NoJourney:
    """What is said of a tutorial that names no journey, when no step of it holds on the likeliest one."""
    known = _(" or ").join(_("« {words} »", words=name) for name in all_journeys())
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
