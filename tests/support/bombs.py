"""Pictures that say they are very large, or are, in a file of a few bytes."""

import struct
import zlib


def huge_png(width: int = 30_000, height: int = 30_000) -> bytes:
    """A PNG of that size by its first bytes; its pixels are not there."""
    return _png(width, height, b"")


def thin_png(width: int, height: int) -> bytes:
    """A PNG of that size whose pixels are all there, and all black."""
    return _png(width, height, (b"\0" * (width * 3 + 1)) * height)


def scans(jpeg: bytes, times: int) -> bytes:
    """That JPEG with its last scan again and again, over all its pixels each time."""
    at = jpeg.rindex(b"\xff\xda")
    return jpeg[:at] + jpeg[at:-2] * times + jpeg[-2:]


def _png(width: int, height: int, pixels: bytes) -> bytes:
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = _chunk(b"IDAT", zlib.compress(pixels, 9))
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + body + _chunk(b"IEND")


def _chunk(name: bytes, content: bytes = b"") -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))
