"""The pictures of a page: cut to what matters, light, and each kept once."""

from __future__ import annotations

import base64
import hashlib
import io
from collections.abc import Callable
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
    """An image of the page, in CSS pixels."""

    id: str
    width: int
    height: int
    data: str = Field(description="as a data: URI, lossless WebP")


class Shot(Record):
    """A picture with the place of the control on it."""

    picture: Picture
    frame: Box


class Gallery:
    """Every picture of one page; equal ones are one."""

    def __init__(self, picture_of: PictureOf, compared_of: ComparedOf = lambda _, __: None) -> None:
        self._picture_of = picture_of
        self._compared_of = compared_of
        self._cuts: dict[tuple[Path, int], Shot] = {}
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
            return self._shot(path, sighting.gesture) if path else None
        except OSError:
            return None

    def compared(self, verdict: Verdict, finding: Finding) -> tuple[tuple[str, Picture], ...]:
        """What is in the tutorial, what is on the screen and what differs, each with its words."""
        side = self._compared_of(verdict, finding)
        if side is None:
            return ()
        return tuple(
            (_(words), self._keep(picture)) for words, picture in zip(COMPARED, side.pictures, strict=True)
        )

    def _shot(self, path: Path, gesture: Gesture) -> Shot:
        known = self._cuts.get((path, gesture.index))
        if known is None:
            name = f"shown-{gesture.index}-{_how()}"
            known = kept_beside(path, name, Shot, lambda: _cut(path, gesture))
            self._cuts[path, gesture.index] = known
            self._pictures.setdefault(known.picture.id, known.picture)
        return known

    def _keep(self, cut: Image.Image) -> Picture:
        name = _name(cut)
        if name not in self._pictures:
            self._pictures[name] = _picture(name, cut)
        return self._pictures[name]


@cache
def _how() -> str:
    """Changes when pictures are cut or written another way."""
    sources = (Path(module.__file__ or "") for module in (crop, pictures))
    content = b"".join(source.read_bytes() for source in (*sources, Path(__file__)))
    return hashlib.sha256(content).hexdigest()[:12]


def _cut(path: Path, gesture: Gesture) -> Shot:
    """The control on its screen, cut to what matters."""
    image = pictures.of_walk(path)
    window = crop.crop(gesture, image.size)
    cut = image.crop(window)
    return Shot(picture=_picture(_name(cut), cut), frame=_frame(gesture.box, window))


def _name(cut: Image.Image) -> str:
    """Equal pictures have the same."""
    return "p" + hashlib.sha256(repr(cut.size).encode() + cut.tobytes()).hexdigest()[:16]


def _picture(name: str, cut: Image.Image) -> Picture:
    return Picture(id=name, width=cut.width, height=cut.height, data=_webp(cut))


def _frame(box: Box, window: tuple[int, int, int, int]) -> Box:
    """The control with some air around it, inside the window and in its coordinates."""
    left, top, right, bottom = window
    x = min(max(box.x - left - _FRAME_GAP, 2), right - left - 2)
    y = min(max(box.y - top - _FRAME_GAP, 2), bottom - top - 2)
    end_x = min(max(box.x + box.width - left + _FRAME_GAP, x), right - left - 2)
    end_y = min(max(box.y + box.height - top + _FRAME_GAP, y), bottom - top - 2)
    return Box(x=x, y=y, width=end_x - x, height=end_y - y)


def _webp(image: Image.Image) -> str:
    stream = io.BytesIO()
    image.save(stream, "WEBP", lossless=True, method=1)  # as small as the default, twice as fast
    return "data:image/webp;base64," + base64.b64encode(stream.getvalue()).decode()
