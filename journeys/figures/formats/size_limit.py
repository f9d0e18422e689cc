"""How large a picture may be: its size is looked at before any of it is unpacked."""

import io
import warnings

from PIL import Image, UnidentifiedImageError

from parcours.journeys.language import _

MOST_PIXELS = 60_000_000
BROKEN = (UnidentifiedImageError, OSError, ValueError, SyntaxError, EOFError)


def is_too_large(content: bytes, formats: tuple[str, ...]) -> bool:
    """Whether these bytes are a picture of more pixels than are ever unpacked; Pillow itself refuses some."""
    try:
        with (
            warnings.catch_warnings(action="ignore", category=Image.DecompressionBombWarning),
            Image.open(io.BytesIO(content), formats=formats) as picture,
        ):
            return picture.width * picture.height > MOST_PIXELS
    except Image.DecompressionBombError:
        return True
    except BROKEN:
        return False


def said_too_large() -> str:
    return _("it is too large to be looked at: over {most} million pixels", most=MOST_PIXELS // 1_000_000)
