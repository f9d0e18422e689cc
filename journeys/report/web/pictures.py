"""The pictures of a report: cut to what matters, light, and each kept once."""

from __future__ import annotations

import base64
import hashlib
import io
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import Field

from parcours.journeys.figures.comparison.side_by_side import SideBySide
from parcours.journeys.figures.drawing import crop
from parcours.journeys.language import N_, _
from parcours.journeys.support import pictures
from parcours.journeys.support.beside import kept_beside
from parcours.journeys.support.record import Record
from parcours.journeys.verdict.model import Finding, Sighting, Verdict
from parcours.journeys.walk.model import Box, Gesture

if TYPE_CHECKING:
    from PIL import Image

PictureOf = Callable[[Verdict, Sighting], Path | None]
"""Where the picture of a sighting is kept: a PNG at CSS scale 1, on which `gesture.box` is in pixels."""
ComparedOf = Callable[[Verdict, Finding], SideBySide | None]
"""The pictures that show a finding about a figure: then, now, and what differs."""
_FRAME_GAP = 6
COMPARED = (N_("In the tutorial"), N_("On the screen now"), N_("What differs"))


class Picture(Record):
    """An image, in CSS pixels."""

    id: str
    width: int
    height: int
    address: str = Field(description="lossless WebP: as a data: URI, or where its file is from the page")


class Shot(Record):
    """A picture with the place of the control on it."""

    picture: Picture
    frame: Box


class Cut(Record):
    """A picture as it is written, whatever its address: kept beside the walk it was cut from."""

    id: str
    width: int
    height: int
    webp: str = Field(description="in base64")


class Framing(Record):
    """What is cut from one screen, and the place of the control on it."""

    cut: Cut
    frame: Box


class Framed(Record):
    """A picture with every control that is framed on it; without a picture where none was kept."""

    picture: Picture | None
    frames: tuple[Box, ...]
    sightings: tuple[Sighting, ...]


class Shelf:
    """Every picture of one report, cut and packed once; equal ones are one.

    With `folder`, the way from a page to the pictures, they are files of their own.
    """

    def __init__(self, folder: str | None = None) -> None:
        self._folder = folder
        self._cuts: dict[tuple[Path, int], Shot] = {}
        self._pictures: dict[str, Picture] = {}
        self._new: list[tuple[str, bytes]] = []

    @property
    def is_beside(self) -> bool:
        """Whether the pictures are files beside the pages."""
        return self._folder is not None

    def shot(self, path: Path, gesture: Gesture) -> Shot:
        known = self._cuts.get((path, gesture.index))
        if known is None:
            kept = kept_beside(
                path, f"shown-{gesture.index}-{_how()}", Framing, lambda: _framing(path, gesture)
            )
            known = self._cuts[path, gesture.index] = Shot(picture=self._of(kept.cut), frame=kept.frame)
        return known

    def keep(self, picture: Image.Image) -> Picture:
        return self._pictures.get(_name(picture)) or self._of(_packed(picture))

    def _of(self, cut: Cut) -> Picture:
        if cut.id not in self._pictures:
            address = self._put(cut.id, cut.webp)
            self._pictures[cut.id] = Picture(id=cut.id, width=cut.width, height=cut.height, address=address)
        return self._pictures[cut.id]

    def taken(self) -> list[tuple[str, bytes]]:
        """The files that have come since it was last asked, by name."""
        new, self._new = self._new, []
        return new

    def _put(self, name: str, webp: str) -> str:
        if self._folder is None:
            return "data:image/webp;base64," + webp
        self._new.append((f"{name}.webp", base64.b64decode(webp)))
        return f"{self._folder}/{name}.webp"


class Gallery:
    """The pictures of one page."""

    def __init__(
        self,
        picture_of: PictureOf,
        compared_of: ComparedOf = lambda _, __: None,
        shelf: Shelf | None = None,
    ) -> None:
        self._picture_of = picture_of
        self._compared_of = compared_of
        self.shelf = shelf or Shelf()
        self._pictures: dict[str, Picture] = {}

    @property
    def pictures(self) -> tuple[Picture, ...]:
        return tuple(self._pictures.values())

    def shot(self, verdict: Verdict, sighting: Sighting | None) -> Shot | None:
        """The control of a sighting on its screen; None when no readable picture was kept."""
        if sighting is None:
            return None
        path = self._picture_of(verdict, sighting)
        try:
            shot = self.shelf.shot(path, sighting.gesture) if path else None
        except OSError:
            return None
        if shot is not None:
            self._pictures[shot.picture.id] = shot.picture
        return shot

    def framed(self, verdict: Verdict, sightings: Sequence[Sighting]) -> list[Framed]:
        """The screens of these, each picture once with all that is framed on it."""
        told: dict[str, Framed] = {}
        for sighting in dict.fromkeys(sightings):
            shot = self.shot(verdict, sighting)
            picture = shot.picture if shot else None
            key = picture.id if picture else f"{sighting.screen.site} {sighting.screen.heading}"
            known = told.get(key) or Framed(picture=picture, frames=(), sightings=())
            frames = dict.fromkeys((*known.frames, *([shot.frame] if shot else [])))
            told[key] = Framed(picture=picture, frames=tuple(frames), sightings=(*known.sightings, sighting))
        return list(told.values())

    def compared(self, verdict: Verdict, finding: Finding) -> tuple[tuple[str, Picture], ...]:
        """What is in the tutorial, what is on the screen and what differs, each with its words."""
        side = self._compared_of(verdict, finding)
        if side is None:
            return ()
        kept = [self.shelf.keep(picture) for picture in side.pictures]
        self._pictures |= {picture.id: picture for picture in kept}
        return tuple((_(words), picture) for words, picture in zip(COMPARED, kept, strict=True))


@cache
def _how() -> str:
    """Changes when pictures are cut or written another way."""
    sources = (Path(module.__file__ or "") for module in (crop, pictures))
    content = b"".join(source.read_bytes() for source in (*sources, Path(__file__)))
    return hashlib.sha256(content).hexdigest()[:12]


def _framing(path: Path, gesture: Gesture) -> Framing:
    """The control on its screen, cut to what matters."""
    image = pictures.of_walk(path)
    window = crop.crop(gesture, image.size)
    return Framing(cut=_packed(image.crop(window)), frame=_frame(gesture.box, window))


def _packed(picture: Image.Image) -> Cut:
    webp = base64.b64encode(_webp(picture)).decode()
    return Cut(id=_name(picture), width=picture.width, height=picture.height, webp=webp)


def _name(picture: Image.Image) -> str:
    """Equal pictures have the same."""
    return "p" + hashlib.sha256(repr(picture.size).encode() + picture.tobytes()).hexdigest()[:16]


def _frame(box: Box, window: tuple[int, int, int, int]) -> Box:
    """The control with some air around it, inside the window and in its coordinates."""
    left, top, right, bottom = window
    x = min(max(box.x - left - _FRAME_GAP, 2), right - left - 2)
    y = min(max(box.y - top - _FRAME_GAP, 2), bottom - top - 2)
    end_x = min(max(box.x + box.width - left + _FRAME_GAP, x), right - left - 2)
    end_y = min(max(box.y + box.height - top + _FRAME_GAP, y), bottom - top - 2)
    return Box(x=x, y=y, width=end_x - x, height=end_y - y)


def _webp(image: Image.Image) -> bytes:
    stream = io.BytesIO()
    image.save(stream, "WEBP", lossless=True, method=1)  # as small as the default, twice as fast
    return stream.getvalue()
