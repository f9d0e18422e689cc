"""Which screen a figure made by hand shows: the one its step proposes first, then the others."""

import hashlib
import itertools
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from parcours.journeys.figures.comparison.outcome import ON_THE_WHOLE, OTHER_WIDTH, Opinion, unsure
from parcours.journeys.figures.handmade.leftover import leftover
from parcours.journeys.figures.handmade.likeness import Likeness
from parcours.journeys.figures.handmade.marks import marks
from parcours.journeys.figures.handmade.place import Features, Fit, drawn_like, features, fit
from parcours.journeys.figures.handmade.raster import Colours, Gray, Mask, Unusable, colours, gray
from parcours.journeys.figures.handmade.reading import Box, Read, Sheet, read
from parcours.journeys.figures.handmade.spelled import spelling
from parcours.journeys.figures.handmade.strayed import (
    blobs_elsewhere,
    brought_in,
    carried_off,
    moves_of,
    words_elsewhere,
)
from parcours.journeys.figures.handmade.tint import recoloured
from parcours.journeys.language import _
from parcours.journeys.ocr.reader import Line, Reader
from parcours.journeys.walk.record.layout import Layout, beside, kept_layout

SURE = 0.93  # of its letters: no other screen needs looking at
MOSTLY = 0.75  # of its letters, for a difference on the proposed screen to be told in other letters
LEAD = 0.08  # over the next screen, for one that nothing proposed
WIDER = 1.3  # times the whole screen: it is of a page set out for another window
LEAST = (250, 100)  # pixels: anything smaller is only looked for where its step proposes
MANY_WORDS = 8
MOST_READ = 6
SECONDS = 60.0
"""Time one figure may take; screens after that are not looked at."""


@dataclass(frozen=True)
class Candidate:
    """A picture of a screen, and which screen it is."""

    screen: str
    picture: Path
    proposed: bool = False
    notice: bool = False
    """It lies over a page that is another screen."""


@dataclass(frozen=True)
class Match:
    """A figure found on a screen, and what is to be said of it."""

    candidate: Candidate
    found: Fit
    opinion: Opinion
    share: float
    """Of the letters that can be read, those that read the same."""
    read: int


@dataclass
class Screens:
    """Pictures of screens with their features, each unpacked once; the least used go when there are many."""

    most: int = 80
    _kept: dict[Path, tuple[Colours, Gray, Features, Layout]] = field(default_factory=dict)

    def get(self, picture: Path) -> tuple[Colours, Gray, Features, Layout]:
        if picture not in self._kept:
            if len(self._kept) >= self.most:
                del self._kept[next(iter(self._kept))]
            pixels, _factor = colours(picture.read_bytes())
            shades = gray(pixels)
            self._kept[picture] = pixels, shades, features(shades), kept_layout(picture)
        self._kept[picture] = self._kept.pop(picture)
        return self._kept[picture]


@dataclass(frozen=True)
class _Figure:
    pixels: Colours
    shades: Gray
    marked: Mask
    points: Features


def identify(
    content: bytes,
    candidates: Sequence[Candidate],
    screens: Screens,
    reader: Reader | None = None,
    clock: Callable[[], float] = time.monotonic,
) -> tuple[Match | None, Opinion]:
    """The screen it shows and what is to be said of it; None when that cannot be told.

    What is drawn in other letters than the screens' is read by the `reader`, where there is one.
    """
    try:
        pixels, factor = colours(content)
    except Unusable as error:
        return None, unsure(str(error))
    shades, marked = gray(pixels), marks(pixels)
    figure = _Figure(pixels, shades, marked, features(shades, marked))
    small = shades.shape[1] < LEAST[0] or shades.shape[0] < LEAST[1]
    different = distinct(candidates)
    matches = _looked_at(figure, [one for one in different if one.proposed], screens)
    if not small and not _settled(matches):
        ends = clock() + SECONDS
        others = itertools.takewhile(lambda _: clock() < ends, (one for one in different if not one.proposed))
        matches += _looked_at(figure, others, screens)
    chosen = _chosen(matches, shades, screens)
    if reader is None or small or not _is_to_be_read(chosen[1]):
        return chosen
    lines = [line.at_scale(factor) for line in reader(content)]
    if not lines:
        return chosen
    read = _chosen(_spelled(lines, marked, different, screens), shades, screens)
    if chosen[1].standing == "stale":
        reads = read[1].standing == "fresh"
        return (
            (chosen[0], unsure(_("it reads as the screen does, but does not look so"))) if reads else chosen
        )
    return read


def _is_to_be_read(opinion: Opinion) -> bool:
    """True of what cannot be told, and of words or things that differ: they may only be set otherwise."""
    return opinion.standing == "unsure" or (
        opinion.standing == "stale"
        and all(change.nature in ("renamed", "gone") for change in opinion.changes)
    )


def distinct(candidates: Iterable[Candidate]) -> list[Candidate]:
    """One of those of the same screen on which the same words stand at the same places."""
    kept: dict[tuple[str, bytes], Candidate] = {}
    for one in candidates:
        key = one.screen, _digest(one.picture)
        if key not in kept or one.proposed > kept[key].proposed:
            kept[key] = one
    return list(kept.values())


def _digest(picture: Path) -> bytes:
    """Equal for pictures on which the same stands at the same places; any other one's is its own."""
    kept = beside(picture)
    return hashlib.sha256(kept.read_bytes() if kept.exists() else str(picture).encode()).digest()


def _settled(matches: Sequence[Match]) -> bool:
    return any(m.share >= SURE and m.read >= MANY_WORDS for m in matches)


def _looked_at(figure: _Figure, candidates: Iterable[Candidate], screens: Screens) -> list[Match]:
    """Those it may be, read word by word: only the few on which most of it is found again."""
    found = []
    for candidate in candidates:
        placed = fit(figure.points, screens.get(candidate.picture)[2])
        if placed is not None:
            found.append((placed.support, candidate, placed))
    likeliest = sorted(found, key=lambda one: one[0], reverse=True)[:MOST_READ]
    matches = [_match(figure, candidate, placed, screens) for _, candidate, placed in likeliest]
    return [match for match in matches if match is not None]


def _match(figure: _Figure, candidate: Candidate, found: Fit, screens: Screens) -> Match | None:
    pixels, shades, _, layout = screens.get(candidate.picture)
    height, width = figure.shades.shape
    drawn = drawn_like(shades, found, (width, height))
    sheet = Sheet(figure.shades, drawn, figure.marked, found, candidate.notice)
    words = read(sheet, layout)
    more = leftover(sheet, layout, words)
    if Likeness(tuple(words), layout, tuple(more), ()).is_it:
        words, more = _settled_elsewhere(sheet, shades, layout, words)
    recolours = recoloured(figure.pixels, pixels, found, words)
    likeness = Likeness(tuple(words), layout, tuple(more), recolours)
    if not likeness.is_it:
        return None
    return Match(candidate, found, likeness.opinion(), likeness.share, likeness.read)


def _settled_elsewhere(
    sheet: Sheet, screen: Gray, layout: Layout, words: Sequence[Read]
) -> tuple[list[Read], list[Box]]:
    """The words, and what the figure shows more, once it is known what has only moved."""
    words = words_elsewhere(sheet, words)
    more = leftover(sheet, layout, words)
    height, width = (max(round(side * sheet.found.scale), 1) for side in screen.shape)
    whole = drawn_like(screen, Fit(sheet.found.scale, 0, 0, 0), (width, height))
    strayed = blobs_elsewhere(sheet, whole, words, more)
    found, moves = {one.box for one in strayed}, moves_of(words, strayed)
    left = [box for box in more if box not in found and not brought_in(sheet, box, moves)]
    return carried_off(sheet, words, moves), left


def _spelled(
    lines: Sequence[Line], marked: Mask, candidates: Sequence[Candidate], screens: Screens
) -> list[Match]:
    """Those it may be by its words; one that differs must be proposed, or be like it but for little."""
    matches = []
    for candidate in candidates:
        read = spelling(lines, screens.get(candidate.picture)[3], marked)
        if read is None:
            continue
        enough = 0.0 if read.opinion.standing == "fresh" else MOSTLY if candidate.proposed else SURE
        opinion = read.opinion if read.share >= enough else unsure(_(ON_THE_WHOLE))
        matches.append(Match(candidate, read.found, opinion, read.share, read.read))
    return matches


def _chosen(matches: Sequence[Match], figure: Gray, screens: Screens) -> tuple[Match | None, Opinion]:
    """The likest; when another screen is nearly as like, only one that its step proposes."""
    if not matches:
        return None, unsure(_("it is like no screen of the walk"))
    best = max(
        matches,
        key=lambda match: (
            round(match.share, 2),
            match.candidate.proposed,
            match.opinion.standing == "fresh",
        ),
    )
    rivals = [m for m in matches if m.candidate.screen != best.candidate.screen]
    lead = best.share - max((m.share for m in rivals), default=0.0)
    if lead < LEAD and not best.candidate.proposed:
        return None, unsure(_("two screens are as like it"))
    window = screens.get(best.candidate.picture)[1].shape[1] * best.found.scale
    if figure.shape[1] > WIDER * window and _words_agree(best.opinion):
        return best, unsure(_(OTHER_WIDTH if _reads_the_same(best.opinion) else ON_THE_WHOLE))
    return best, best.opinion


def _words_agree(opinion: Opinion) -> bool:
    """True where no word differs; things and colours may."""
    return opinion.standing != "unsure" and all(change.nature != "renamed" for change in opinion.changes)


def _reads_the_same(opinion: Opinion) -> bool:
    return all(change.nature != "gone" for change in opinion.changes)
