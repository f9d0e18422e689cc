"""Compares figures made by hand with the screens of the walks."""

from collections.abc import Sequence

from PIL import Image

from parcours.journeys.figures.comparison.handmade_port import Looked
from parcours.journeys.figures.comparison.outcome import ON_THE_WHOLE, OTHER_WIDTH, Opinion
from parcours.journeys.figures.comparison.side_by_side import SideBySide, side_by_side
from parcours.journeys.figures.handmade.by_words.recognition import ByWords
from parcours.journeys.figures.handmade.raster import colours
from parcours.journeys.figures.handmade.search import Candidate, Match, Screens, identify
from parcours.journeys.language import _
from parcours.journeys.ocr.reader import Reader
from parcours.journeys.support.pictures import of_walk
from parcours.journeys.verdict.platform_index.index import PlatformIndex
from parcours.journeys.walk.store import StoredWalk


class Looker:
    """Remembers what it has looked at: a picture used twice is looked at once."""

    def __init__(
        self,
        stored: Sequence[StoredWalk],
        reader: Reader | None = None,
        index: PlatformIndex | None = None,
    ) -> None:
        self._screens = Screens()
        self._by_words = ByWords([kept.walk for kept in stored], index, reader)
        self._reader = reader
        self._known = [
            (kept.walk.screens[gesture.screen], kept.picture(gesture))
            for kept in stored
            for gesture in kept.walk.gestures
            if kept.picture(gesture).exists()
        ]
        self._headings = {screen.name: screen.heading for screen, _ in self._known}
        self._seen: dict[tuple[bytes, tuple[str, ...]], Looked] = {}

    def look(self, content: bytes, proposed: Sequence[str]) -> Looked:
        key = content, tuple(sorted(set(proposed)))
        if key not in self._seen:
            self._seen[key] = self._look(content, set(proposed))
        return self._seen[key]

    def _look(self, content: bytes, proposed: set[str]) -> Looked:
        candidates = [
            Candidate(screen.name, picture, screen.name in proposed, screen.dialog)
            for screen, picture in self._known
        ]
        match, opinion = identify(content, candidates, self._screens, self._reader)
        # without an OCR, what reads nearly alike on a screen it looks like may differ in what was not read
        if match is None or (self._reader is not None and _may_only_look_otherwise(opinion)):
            return self._by_its_words(content, proposed, match, opinion)
        heading = self._headings[match.candidate.screen]
        return Looked(opinion, heading, _pictures(content, match) if opinion.standing == "stale" else None)

    def _by_its_words(
        self, content: bytes, proposed: set[str], match: Match | None, opinion: Opinion
    ) -> Looked:
        """Of a figure that looks like no screen, or unlike the one it is found on: what its words tell."""
        heading = None if match is None else self._headings[match.candidate.screen]
        told = self._by_words.look(content, proposed)
        if told is None or (told.screen is None and match is not None):
            return Looked(opinion, heading, None)
        if told.screen is None:
            return Looked(told.opinion, None, None)
        if heading is not None and told.screen.heading != heading:
            return Looked(opinion, heading, None)
        return Looked(told.opinion, told.screen.heading, None)


def _may_only_look_otherwise(opinion: Opinion) -> bool:
    """True where the layout of the screen kept its words from being compared."""
    return opinion.standing == "unsure" and opinion.reason in (_(OTHER_WIDTH), _(ON_THE_WHOLE))


def _pictures(content: bytes, match: Match) -> SideBySide:
    """The figure, and the same part of the screen."""
    pixels, _ = colours(content)
    then = Image.fromarray(pixels)
    found = match.found
    left, top = -found.x / found.scale, -found.y / found.scale
    right, bottom = left + then.width / found.scale, top + then.height / found.scale
    screen = of_walk(match.candidate.picture)
    now = screen.crop((round(left), round(top), round(right), round(bottom)))
    return side_by_side(then, now, [change.then for change in match.opinion.changes if change.then])
