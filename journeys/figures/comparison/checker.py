"""The figures of one tutorial against the screens its walks met."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from typing import Literal

from PIL import Image

from parcours.journeys.figures.comparison.compare import compare_figures
from parcours.journeys.figures.comparison.handmade_port import Hand
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
from parcours.journeys.verdict.model import FigureVerdict, JudgedSteps, StepVerdict
from parcours.journeys.walk.record.layout import kept_layout


@dataclass(frozen=True)
class Checked:
    """One figure, what is said of it, and the pictures that show it when it is stale."""

    told: FigureVerdict
    opinion: Opinion
    judged: StepVerdict | None
    pictures: SideBySide | None


@dataclass(frozen=True)
class Checker:
    """Compares the figures of one tutorial."""

    document: Document
    verdict: JudgedSteps
    release: str
    walk_of: WalkOf
    reshoot: Callable[[StepVerdict], Figure | None]
    hand: Hand | None

    def check(self, contents: Mapping[int, bytes]) -> list[Checked]:
        """Every figure whose file was read, by its index in the document."""
        return [self._one(index, content) for index, content in contents.items()]

    def _one(self, index: int, content: bytes) -> Checked:
        note = read_note(content)
        return self._by_hand(index, content) if note is None else self._by_us(index, content, note)

    def _by_us(self, index: int, content: bytes, note: Note) -> Checked:
        judged = self._step_of(index, note)
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
        then = opened(content)
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

    def _by_hand(self, index: int, content: bytes) -> Checked:
        judged = subject(index, self.document.figures[index], self.verdict)
        if self.hand is None:
            return self._told(index, "by hand", unsure(_("OpenCV is not installed")), judged, None)
        tied = [j.sighting.screen.name for j in self.verdict.steps if index in j.step.figures and j.sighting]
        found = self.hand.look(content, tied)
        return self._told(index, "by hand", found.opinion, judged, found.heading, found.pictures)

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


def _regions(then: Image.Image, now: Image.Image) -> Sequence[tuple[int, int, int, int]]:
    return [region.box for region in changed_regions(then, now)[:12]] if then.size == now.size else []


def can_see() -> bool:
    """Whether figures made by hand can be compared on this machine."""
    return find_spec("cv2") is not None and find_spec("numpy") is not None
