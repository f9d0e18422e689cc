"""Encodes figures as small files, without loss where the format allows, and opens them in bounds."""

import io

from PIL import Image, ImageChops

from parcours.journeys.figures.drawing.figure import Figure
from parcours.journeys.figures.formats.kinds import KINDS, Kind
from parcours.journeys.figures.formats.metadata import with_note
from parcours.journeys.language import _
from parcours.journeys.support.pictures import (
    LONGEST_SIDE,
    MOST_PIXELS,
    TooLarge,
    Unusable,
    size_of,
    unpacked,
)

UNSEEN = 8  # of 255: no eye sees such a difference of shade
FORMATS = tuple(dict.fromkeys(KINDS.values()))


def encoded(made: Figure, kind: Kind) -> bytes:
    """The file of a figure; its note is in it unless it is a JPEG."""
    out = io.BytesIO()
    match kind:
        case "PNG":
            _lightest(made.picture).save(out, "PNG", optimize=True)
        case "WEBP":
            made.picture.save(out, "WEBP", lossless=True, quality=100, method=4)
        case "JPEG":
            made.picture.save(out, "JPEG", quality=92, subsampling=0, optimize=True)
            return out.getvalue()
    return with_note(out.getvalue(), made.note)


def opened(content: bytes) -> Image.Image | None:
    """The picture of a file, None when it is none that can be opened safely."""
    try:
        return unpacked(content, FORMATS).convert("RGB")
    except Unusable:
        return None


def why_shut(content: bytes, formats: tuple[str, ...] = FORMATS) -> str:
    """Why it could not be opened as one of these formats."""
    try:
        size_of(content, formats)
    except TooLarge:
        return said_too_large()
    except Unusable:
        pass
    return _("it is no picture that can be read")


def said_too_large() -> str:
    return _(
        "it is too large to be looked at: over {most} million pixels, or {side} pixels a side",
        most=MOST_PIXELS // 1_000_000,
        side=LONGEST_SIDE,
    )


def look_alike(one: Image.Image, other: Image.Image) -> bool:
    """Whether no eye would tell two pictures apart."""
    if one.size != other.size:
        return False
    extrema = ImageChops.difference(one, other).getextrema()
    return all(isinstance(band, tuple) and band[1] <= UNSEEN for band in extrema)


def _lightest(picture: Image.Image) -> Image.Image:
    """With a palette where that loses nothing."""
    colours = picture.getcolors(256)
    if colours is None:
        return picture
    reduced = picture.convert("P", palette=Image.Palette.ADAPTIVE, colors=len(colours))
    same = ImageChops.difference(reduced.convert("RGB"), picture).getbbox() is None
    return reduced if same else picture
