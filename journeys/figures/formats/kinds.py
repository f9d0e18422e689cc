"""The kinds of picture files."""

from typing import Literal

Kind = Literal["PNG", "WEBP", "JPEG"]
KINDS: dict[str, Kind] = {
    ".png": "PNG",
    ".webp": "WEBP",
    ".jpg": "JPEG",
    ".jpeg": "JPEG",
}
