"""The chunks that PNG and WebP files are made of."""

import zlib
from collections.abc import Iterator, Sequence

PNG = b"\x89PNG\r\n\x1a\n"
MOST_CHUNKS = 10_000
_XMP, _ALPHA = 0x04, 0x10  # flags of a WebP's VP8X chunk

Chunk = tuple[bytes, bytes]
"""Its four letters, and what it holds."""


class Unsound(ValueError):
    """The file is not what its first bytes say."""


def png_chunks(picture: bytes) -> Iterator[Chunk]:
    """Every chunk in order, up to IEND.

    Raises:
        Unsound: not a PNG, or cut short.
    """
    if not picture.startswith(PNG):
        raise Unsound("not a PNG")
    at = len(PNG)
    for _ in range(MOST_CHUNKS):
        name, body, at = _chunk(picture, at + 4, at, at + 8, "big")
        at += 4  # its checksum
        yield name, body
        if name == b"IEND":
            return
    raise Unsound("too many chunks")


def png_of(chunks: Sequence[Chunk]) -> bytes:
    """The PNG file of these chunks."""
    parts = [
        len(body).to_bytes(4, "big") + name + body + zlib.crc32(name + body).to_bytes(4, "big")
        for name, body in chunks
    ]
    return PNG + b"".join(parts)


def webp_chunks(picture: bytes) -> Iterator[Chunk]:
    """Every chunk in order.

    Raises:
        Unsound: not a WebP, or cut short.
    """
    if picture[:4] != b"RIFF" or picture[8:12] != b"WEBP":
        raise Unsound("not a WebP")
    at, end = 12, int.from_bytes(picture[4:8], "little") + 8
    for _ in range(MOST_CHUNKS):
        if at >= min(end, len(picture)):
            return
        name, body, at = _chunk(picture, at, at + 4, at + 8, "little")
        at += len(body) % 2
        yield name, body
    raise Unsound("too many chunks")


def webp_of(chunks: Sequence[Chunk]) -> bytes:
    """The WebP file of these chunks, with the header that one holding XMP needs."""
    header = next((body for name, body in chunks if name == b"VP8X"), None)
    header = header or _header(next(body for name, body in chunks if name == b"VP8L"))
    header = bytes([header[0] | _XMP]) + header[1:]
    rest = [(name, body) for name, body in chunks if name != b"VP8X"]
    parts = [
        name + len(body).to_bytes(4, "little") + body + b"\0" * (len(body) % 2)
        for name, body in [(b"VP8X", header), *rest]
    ]
    whole = b"WEBP" + b"".join(parts)
    return b"RIFF" + len(whole).to_bytes(4, "little") + whole


def _header(lossless: bytes) -> bytes:
    """The VP8X chunk of a lossless picture: 14 bits of width less 1, 14 of height less 1, 1 of alpha."""
    bits = int.from_bytes(lossless[1:5], "little")
    width, height, alpha = bits & 0x3FFF, bits >> 14 & 0x3FFF, bits >> 28 & 1
    return bytes([_ALPHA * alpha, 0, 0, 0]) + width.to_bytes(3, "little") + height.to_bytes(3, "little")


def _chunk(
    picture: bytes, name_at: int, length_at: int, body_at: int, order: str
) -> tuple[bytes, bytes, int]:
    """Name, body, and where the body ends."""
    length = int.from_bytes(picture[length_at : length_at + 4], "big" if order == "big" else "little")
    end = body_at + length
    if end > len(picture) or len(picture) < body_at:
        raise Unsound("cut short")
    return picture[name_at : name_at + 4], picture[body_at:end], end
