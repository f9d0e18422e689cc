"""The figures of one tutorial against the screens its walks met."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from io import BytesIO
from typing import Protocol

from PIL import Image

from journeys.figures.by_hand import Hand
from journeys.figures.compare import Side, compare
from journeys.figures.note import Note, Shown, View, read_note
from journeys.figures.opinion import Opinion, unsure
from journeys.figures.regions import changed_regions
from journeys.figures.side_by_side import SideBySide, side_by_side
from journeys.figures.write import subject
from journeys.tutorial.model import Document
from journeys.verdict.model import FigureVerdict, Sighting, StepVerdict, Verdict
from journeys.walk.layout import Layout, kept_layout
from journeys.walk.model import Box
from journeys.walk.store import StoredWalk

WalkOf = Callable[[Verdict, Sighting], StoredWalk | None]


class Reshot(Protocol):
    """A figure shot now."""

    @property
    def picture(self) -> Image.Image: ...

    @property
    def note(self) -> Note: ...


@dataclass(frozen=True)
class Checked:
    """One figure, what is said of it, and the pictures that show it when it is stale."""

    told: FigureVerdict
    opinion: Opinion
    judged: StepVerdict | None
    sighting: Sighting | None
    pictures: SideBySide | None


@dataclass(frozen=True)
class Checker:
    """Compares the figures of one verdict's tutorial."""

    document: Document
    verdict: Verdict
    release: str
    walk_of: WalkOf
    reshoot: Callable[[StepVerdict], Reshot | None]
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
                index, "by us", unsure(f"it was shot at {note.release}, which is later"), judged, first
            )
        if judged is None or judged.sighting is None:
            return self._told(index, "by us", self._unseen(note), judged, first)
        shot = self.reshoot(judged)
        then = _opened(content)
        if shot is None or then is None:
            return self._told(
                index, "by us", unsure("its file or the screen's picture cannot be read"), judged, first
            )
        opinion = self._against(then, note, shot, judged.sighting)
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
        return unsure(f"no step it goes with was seen on a screen, as « {note.views[0].heading} » was")

    def _against(self, then: Image.Image, note: Note, shot: Reshot, sighting: Sighting) -> Opinion:
        stored = self.walk_of(self.verdict, sighting)
        page = _shown(kept_layout(stored.folder / sighting.gesture.picture)) if stored else []
        opinions = [
            compare(
                Side(then, old),
                Side(shot.picture, new, sighting.gesture.context if place == 0 else None),
                page if place == 0 else new.shown,
            )
            for place, (old, new) in enumerate(zip(note.views, shot.note.views, strict=False))
        ]
        changed = [change for opinion in opinions for change in opinion.changes]
        return opinions[0].model_copy(
            update={"standing": "stale" if changed else "fresh", "changes": tuple(dict.fromkeys(changed))}
        )

    def _by_hand(self, index: int, content: bytes) -> Checked:
        judged = subject(index, self.document.figures[index], self.verdict)
        if self.hand is None:
            return self._told(index, "by hand", unsure("OpenCV is not installed"), judged, None)
        tied = [j.sighting.screen.name for j in self.verdict.steps if index in j.step.figures and j.sighting]
        found = self.hand.look(content, tied)
        return self._told(index, "by hand", found.opinion, judged, found.heading, found.pictures)

    def _told(
        self,
        index: int,
        made: str,
        opinion: Opinion,
        judged: StepVerdict | None,
        shows: View | str | None,
        pictures: SideBySide | None = None,
    ) -> Checked:
        told = FigureVerdict(
            index=index,
            place=self.document.figures[index].place,
            made="by us" if made == "by us" else "by hand",
            standing=opinion.standing,
            screen=shows.heading if isinstance(shows, View) else shows,
            reason=opinion.told or opinion.reason,
        )
        return Checked(told, opinion, judged, judged.sighting if judged else None, pictures)


def _opened(content: bytes) -> Image.Image | None:
    try:
        with Image.open(BytesIO(content), formats=("PNG", "WEBP")) as image:
            return image.convert("RGB")
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None


def _regions(then: Image.Image, now: Image.Image) -> Sequence[tuple[int, int, int, int]]:
    return [region.box for region in changed_regions(then, now)[:12]] if then.size == now.size else []


def _shown(layout: Layout) -> list[Shown]:
    return [
        Shown(role=piece.role, name=piece.text[:500], box=Box(x=x, y=y, width=width, height=height))
        for piece in layout
        for (x, y, width, height) in [piece.box]
    ]


def can_see() -> bool:
    """Whether figures made by hand can be compared on this machine."""
    return find_spec("cv2") is not None and find_spec("numpy") is not None
