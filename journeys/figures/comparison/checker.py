"""The figures of one tutorial against the screens its walks met."""

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from importlib.util import find_spec
from typing import Literal

from PIL import Image

from parcours.journeys.figures.comparison.compare import compare_figures
from parcours.journeys.figures.comparison.handmade_port import Hand, Looked
from parcours.journeys.figures.comparison.outcome import Opinion, unsure
from parcours.journeys.figures.comparison.regions import changed_regions
from parcours.journeys.figures.comparison.side_by_side import SideBySide, side_by_side
from parcours.journeys.figures.drawing.encode import opened, why_shut
from parcours.journeys.figures.drawing.figure import Figure
from parcours.journeys.figures.drawing.shooter import WalkOf
from parcours.journeys.figures.formats.metadata import Note, View, read_note
from parcours.journeys.figures.update.changes import subject
from parcours.journeys.language import _
from parcours.journeys.tutorial.model import Document
from parcours.journeys.tutorial.pictures import Gathered
from parcours.journeys.verdict.model import FigureVerdict, JudgedSteps, StepVerdict
from parcours.journeys.walk.record.layout import kept_layout

SECONDS = 240.0
"""Processor time that the figures of one document may take; those after are passed over, which is said."""


@dataclass(frozen=True)
class Checked:
    """One figure, what is said of it, and the pictures that show it when it is stale."""

    told: FigureVerdict
    opinion: Opinion
    judged: StepVerdict | None
    pictures: SideBySide | None
    same_as: int | None = None
    """Index of an earlier figure of the same file, of which the same is said."""


@dataclass(frozen=True)
class Checker:
    """Compares the figures of one tutorial."""

    document: Document
    verdict: JudgedSteps
    release: str
    walk_of: WalkOf
    reshoot: Callable[[StepVerdict], Figure | None]
    hand: Hand | None
    clock: Callable[[], float] = time.process_time

    def check(self, found: Gathered) -> list[Checked]:
        """Every figure whose file was found, in the order of the document; each file is unpacked once."""
        ends = self.clock() + SECONDS
        shown: dict[bytes, list[int]] = {}
        for index, content in found.contents.items():
            shown.setdefault(content, []).append(index)
        checked = [self._passed_over(index, reason) for index, reason in found.passed_over.items()]
        for content, indexes in shown.items():
            if self.clock() > ends:
                late = _("passed over: the pictures before it took too long to compare")
                checked += [self._passed_over(index, late) for index in indexes]
            else:
                checked += _told_once(self._file(content, indexes))
        return sorted(checked, key=lambda one: one.told.index)

    def _passed_over(self, index: int, reason: str) -> Checked:
        return self._told(index, "by hand", unsure(reason), None, None)

    def _file(self, content: bytes, indexes: Sequence[int]) -> list[Checked]:
        """What is said of each of the figures of one file."""
        note = read_note(content)
        if note is None:
            return self._by_hand(content, indexes)
        then = opened(content)
        steps = [self._step_of(index, note) for index in indexes]
        made: dict[int | None, Checked] = {}
        for index, judged in zip(indexes, steps, strict=True):
            step = None if judged is None else judged.index
            if step not in made:
                made[step] = self._by_us(index, content, then, note, judged)
        return [
            self._again(index, made[None if judged is None else judged.index], judged)
            for index, judged in zip(indexes, steps, strict=True)
        ]

    def _again(self, index: int, first: Checked, judged: StepVerdict | None) -> Checked:
        """The same said of another figure."""
        place = self.document.figures[index].place
        told = first.told.model_copy(update={"index": index, "place": place})
        return replace(first, told=told, judged=judged)

    def _by_us(
        self, index: int, content: bytes, then: Image.Image | None, note: Note, judged: StepVerdict | None
    ) -> Checked:
        first = note.views[0]
        if note.release > self.release:
            return self._told(
                index,
                "by us",
                unsure(_("it was shot at {release}, which is later", release=note.release)),
                judged,
                first,
            )
        if judged is None or judged.sighting is None:
            return self._told(index, "by us", self._unseen(note), judged, first)
        shot = self.reshoot(judged)
        if then is None:
            return self._told(index, "by us", unsure(why_shut(content)), judged, first)
        if shot is None:
            return self._told(index, "by us", unsure(_("no picture of its screen was kept")), judged, first)
        gesture = judged.sighting.gesture
        stored = self.walk_of(self.verdict, judged.sighting)
        page = kept_layout(stored.picture(gesture)) if stored else ()
        opinion = compare_figures(then, note, shot, gesture.context, page)
        pictures = None
        if opinion.standing == "stale":
            areas = [change.then for change in opinion.changes if change.then] or _regions(then, shot.picture)
            pictures = side_by_side(then, shot.picture, areas)
        return self._told(index, "by us", opinion, judged, first, pictures)

    def _step_of(self, index: int, note: Note) -> StepVerdict | None:
        """Of the steps it goes with, one on the screen it was shot of; else the one it speaks of most."""
        first = note.views[0]
        tied = [judged for judged in self.verdict.steps if index in judged.step.figures]
        same = [j for j in tied if j.sighting is not None and j.sighting.screen.name == first.screen]
        named = [j for j in same if j.sighting is not None and first.name in j.sighting.gesture.names]
        likeliest = subject(index, self.document.figures[index], self.verdict)
        if likeliest in named or (likeliest in same and not named):
            return likeliest
        return next(iter((*named, *same)), likeliest)

    def _unseen(self, note: Note) -> Opinion:
        return unsure(
            _("no step it goes with was seen on « {screen} », which it shows", screen=note.views[0].heading)
        )

    def _by_hand(self, content: bytes, indexes: Sequence[int]) -> list[Checked]:
        steps = [subject(index, self.document.figures[index], self.verdict) for index in indexes]
        found = Looked(unsure(_("OpenCV is not installed")), None, None)
        if self.hand is not None:
            wanted = set(indexes)
            tied = [
                judged.sighting.screen.name
                for judged in self.verdict.steps
                if judged.sighting and not wanted.isdisjoint(judged.step.figures)
            ]
            found = self.hand.look(content, tied)
        return [
            self._told(index, "by hand", found.opinion, judged, found.heading, found.pictures)
            for index, judged in zip(indexes, steps, strict=True)
        ]

    def _told(
        self,
        index: int,
        made: Literal["by us", "by hand"],
        opinion: Opinion,
        judged: StepVerdict | None,
        shows: View | str | None,
        pictures: SideBySide | None = None,
    ) -> Checked:
        told = FigureVerdict(
            index=index,
            place=self.document.figures[index].place,
            made=made,
            standing=opinion.standing,
            screen=shows.heading if isinstance(shows, View) else shows,
            reason=opinion.told or opinion.reason,
        )
        return Checked(told, opinion, judged, pictures)


def _told_once(of_file: Sequence[Checked]) -> Iterator[Checked]:
    """The figures of one file; where the same is said of several, the first is named."""
    first: dict[tuple[str | None, Opinion], int] = {}
    for one in of_file:
        earlier = first.setdefault((one.told.screen, one.opinion), one.told.index)
        yield one if earlier == one.told.index else replace(one, same_as=earlier)


def _regions(then: Image.Image, now: Image.Image) -> Sequence[tuple[int, int, int, int]]:
    return [region.box for region in changed_regions(then, now)[:12]] if then.size == now.size else []


def can_see() -> bool:
    """Whether figures made by hand can be compared on this machine."""
    return find_spec("cv2") is not None and find_spec("numpy") is not None
