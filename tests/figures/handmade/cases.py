"""Figures made by hand of right and wrong screens and releases, each with what is true of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from PIL import Image

from parcours.journeys.figures.handmade.search import Candidate
from parcours.journeys.walk.record.layout import kept_layout
from parcours.journeys.walk.store import StoredWalk
from tests.figures.handmade.distort import Made, make
from tests.figures.handmade.truth import Truth, seen_words, truth

TRIES = 60
FEWEST = 6  # words


@dataclass(frozen=True)
class Take:
    """The pictures of one walk, each with the screen it is of."""

    name: str
    pictures: tuple[tuple[str, Path], ...]
    notices: frozenset[str]

    @classmethod
    def of(cls, stored: StoredWalk) -> "Take":
        walk = stored.walk
        pictures = [(walk.screens[g.screen].name, stored.picture(g)) for g in walk.gestures]
        notices = frozenset(screen.name for screen in walk.screens if screen.dialog)
        return cls(f"{walk.journey} {walk.target}", tuple(pictures), notices)

    def of_screen(self, screen: str) -> list[Path]:
        return [picture for name, picture in self.pictures if name == screen]


@dataclass(frozen=True)
class Case:
    """A figure, the screens it is looked for among, and what should be said."""

    made: Made
    source: Path
    screen: str | None
    candidates: tuple[Candidate, ...]
    truth: Truth
    kind: str


def cases(pairs: Sequence[tuple[Take, Take, str]], count: int, seed: int) -> Iterator[Case]:
    """As many as asked for; each pair: a take to make figures of, one to hold them against, what kind."""
    random = Random(seed)  # noqa: S311 - the same figures each time
    for index in range(count):
        yield _case(*pairs[index * len(pairs) // count], random)  # pair by pair: screens are unpacked once


def _case(source: Take, target: Take, kind: str, random: Random) -> Case:
    for _ in range(TRIES):
        screen, picture = random.choice(source.pictures)
        there = target.of_screen(screen)
        if (kind == "foreign") == bool(there):
            continue
        with Image.open(picture) as opened:
            made = make(opened, random, small=random.random() < 0.05)
        if seen_words(made, kept_layout(picture)) < FEWEST:
            continue  # nobody shows a blank
        layouts = [kept_layout(other) for other in there]
        true: Truth = (
            truth(made, kept_layout(picture), layouts, kind in ("font", "zoom", "older font"))
            if there
            else "uncertain"
        )
        if kind == "foreign" or true != "uncertain":
            return Case(
                made, picture, screen if there else None, _proposed(target, screen, random), true, kind
            )
    raise LookupError(f"no figure can be made of {source.name} against {target.name}")


def _proposed(target: Take, screen: str, random: Random) -> tuple[Candidate, ...]:
    """Its step proposes the right screen seven times out of ten, else another, or none."""
    chance = random.random()
    others = [name for name, _ in target.pictures if name != screen]
    proposed = screen if chance < 0.7 else random.choice(others) if chance < 0.85 else ""
    return tuple(
        Candidate(name, picture, name == proposed, name in target.notices)
        for name, picture in target.pictures
    )
