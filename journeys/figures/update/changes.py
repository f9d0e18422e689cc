"""Lists the changes to the figures of a tutorial, and applies those that were accepted."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from PIL import Image

from parcours.journeys.figures.drawing.encode import encoded, look_alike, opened, why_shut
from parcours.journeys.figures.drawing.figure import Figure
from parcours.journeys.figures.drawing.shooter import Shooter
from parcours.journeys.figures.formats.alt_text import alternative
from parcours.journeys.figures.formats.kinds import Kind
from parcours.journeys.figures.formats.office import Inside
from parcours.journeys.figures.formats.picture_sources import Album, Beside, in_package
from parcours.journeys.language import _
from parcours.journeys.privacy.veil import hidden_path
from parcours.journeys.tutorial.model import Document
from parcours.journeys.tutorial.model import Figure as Wanted
from parcours.journeys.tutorial.pictures import Allowance, PassedOver
from parcours.journeys.verdict.alignment.label_matching import stems
from parcours.journeys.verdict.model import JudgedSteps, StepVerdict

Status = Literal["changed", "new", "unchanged", "left"]
SMALLEST = 120  # pixels: a smaller picture is an icon
FEW = 3  # pictures kept unpacked: a document names the same again nearby


@dataclass(frozen=True)
class Change:
    """One picture of a document: as it is, and as the screens are now."""

    index: int
    name: str
    status: Status
    why: str = ""
    old: bytes | None = None
    new: bytes | None = None

    @property
    def wanted(self) -> bool:
        return self.status in ("changed", "new")


def album_of(document: Document) -> Album:
    return Inside(document) if in_package(document.path) else Beside(document)


def changes(document: Document, album: Album, shooter: Shooter) -> Iterator[Change]:
    """What would become of each picture, in reading order; nothing is written."""
    allowance, unpacked = Allowance(), lru_cache(FEW)(opened)
    for index, wanted in enumerate(document.figures):
        judged = subject(index, wanted, shooter.verdict)
        kind, name = album.kind(index), hidden_path(album.name(index))
        why, old = _left(album, index, judged), None
        if not why:
            try:
                old = _taken(album, index, allowance)
            except PassedOver as reason:
                why = str(reason)
        seen = unpacked(old) if old is not None else None
        why = why or _unfit(old, seen)
        if why or kind is None or judged is None:
            yield Change(index, name or hidden_path(wanted.source[:200]), "left", why)
            continue
        made = shooter.shoot(judged, seen.size if seen is not None and album.keeps_shape else None)
        yield _compared(index, name, old, seen, made, kind)


def _taken(album: Album, index: int, allowance: Allowance) -> bytes | None:
    """The bytes of a picture, within what the document may take; raises PassedOver."""
    content = album.content(index)
    if content is not None:
        allowance.take(content)
    return content


def _left(album: Album, index: int, judged: StepVerdict | None) -> str:
    """Why a picture is left as it is, before it is opened; empty when it need not be."""
    if album.kind(index) is None:
        return _("not a picture file of its own that may be written")
    if album.repeats(index):
        return _("shown above already")
    return _("goes with no step that was seen") if judged is None else ""


def _unfit(old: bytes | None, seen: Image.Image | None) -> str:
    """Why a picture that was opened is left as it is; empty when it need not be."""
    if old is not None and seen is None:
        return why_shut(old)
    return _("too small to be a screen") if seen is not None and min(seen.size) < SMALLEST else ""


def _compared(
    index: int, name: str, old: bytes | None, seen: Image.Image | None, made: Figure | None, kind: Kind
) -> Change:
    if made is None:
        return Change(index, name, "left", _("no picture of its screen was kept"))
    new = encoded(made, kind)
    fresh = opened(new)
    if seen is not None and fresh is not None and look_alike(seen, fresh):
        return Change(index, name, "unchanged", old=old)
    return Change(index, name, "changed" if old else "new", alternative(made.note), old, new)


def subject(index: int, wanted: Wanted, verdict: JudgedSteps) -> StepVerdict | None:
    """Of the steps a figure goes with, the one its alternative text speaks of most; the first of equals."""
    seen = [
        judged for judged in verdict.steps if index in judged.step.figures and judged.sighting is not None
    ]
    return max(seen, key=lambda judged: _likeness(wanted, judged), default=None)


def _likeness(wanted: Wanted, judged: StepVerdict) -> int:
    if judged.sighting is None:
        return 0
    gesture = judged.sighting.gesture
    return len(stems(wanted.alt) & stems(" ".join((gesture.name, *gesture.called))))
