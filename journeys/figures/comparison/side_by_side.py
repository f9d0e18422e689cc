"""The pictures a report shows for a stale figure: the figure, the screen now, the differences."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from parcours.journeys.figures.comparison.outcome import Area
from parcours.journeys.support.pictures import unpacked

if TYPE_CHECKING:
    from PIL import Image

WIDEST, TALLEST = 880, 1_400
FADED = 0.65
INK = (176, 0, 120)
AIR = 4


@dataclass(frozen=True)
class SideBySide:
    """Three pictures of about one size, kept packed: a document may have many that are stale."""

    files: tuple[bytes, bytes, bytes]

    @property
    def pictures(self) -> tuple[Image.Image, Image.Image, Image.Image]:
        """As it was, as it is now, and what differs."""
        then, now, difference = (unpacked(file, ("PNG",)) for file in self.files)
        return then, now, difference


def side_by_side(then: Image.Image, now: Image.Image, areas: Sequence[Area]) -> SideBySide:
    """The areas, in pixels of `then`, are framed on a faded copy of `now`."""
    from PIL import Image, ImageDraw  # loaded by whoever looks at a picture

    faded = Image.blend(now.convert("L").convert("RGB"), Image.new("RGB", now.size, "white"), FADED)
    draw = ImageDraw.Draw(faded)
    across, down = now.width / max(then.width, 1), now.height / max(then.height, 1)
    for area in areas:
        left, top, right, bottom = area[0] * across, area[1] * down, area[2] * across, area[3] * down
        inside = (
            max(left - AIR, 0),
            max(top - AIR, 0),
            min(right + AIR, now.width - 1),
            min(bottom + AIR, now.height - 1),
        )
        if inside[0] < inside[2] and inside[1] < inside[3]:
            plain = tuple(round(edge) for edge in inside)
            faded.paste(
                now.convert("RGB").crop((plain[0], plain[1], plain[2], plain[3])), (plain[0], plain[1])
            )
            draw.rectangle(inside, outline=INK, width=3)
    return SideBySide((_small(then), _small(now), _small(faded)))


def _small(picture: Image.Image) -> bytes:
    from PIL import Image

    shown = picture.convert("RGB")
    shown.thumbnail((WIDEST, TALLEST), Image.Resampling.LANCZOS)
    out = io.BytesIO()
    shown.save(out, "PNG", compress_level=1)
    return out.getvalue()
