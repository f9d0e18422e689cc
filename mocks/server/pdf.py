"""A small writer of one-page PDF forms: words in Helvetica, and lines to write on."""

from collections.abc import Sequence
from dataclasses import dataclass

A4 = (595, 842)
MARGIN = 56
LINE = 22


@dataclass(frozen=True)
class Words:
    """A line of text; `blank` draws a rule after it, to write on."""

    text: str
    size: int = 11
    blank: bool = False


def one_page(title: str, lines: Sequence[Words]) -> bytes:
    """The PDF; the same words give the same bytes."""
    stream = "\n".join(_drawn(lines)).encode("cp1252", "replace")
    width, height = A4
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R /Lang (fr) >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {width} {height}] /Contents 5 0 R "
        "/Resources << /Font << /F 4 0 R >> >> >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Title (%s) >>" % _escaped(title).encode("cp1252", "replace"),
    ]
    return _file(objects)


def _drawn(lines: Sequence[Words]) -> list[str]:
    top, drawn = A4[1] - MARGIN, []
    for words in lines:
        top -= LINE + max(words.size - 11, 0)
        drawn.append(f"BT /F {words.size} Tf {MARGIN} {top} Td ({_escaped(words.text)}) Tj ET")
        if words.blank:
            drawn.append(f"{MARGIN + 200} {top - 3} m {A4[0] - MARGIN} {top - 3} l 0.5 w S")
    return drawn


def _escaped(text: str) -> str:
    return text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")


def _file(objects: Sequence[bytes]) -> bytes:
    content, places = b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(content))
        content += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    count, start = len(objects) + 1, len(content)
    content += b"xref\n0 %d\n0000000000 65535 f \n%s" % (count, table)
    return content + (
        b"trailer\n<< /Size %d /Root 1 0 R /Info %d 0 R >>\nstartxref\n%d\n%%%%EOF\n"
        % (count, len(objects), start)
    )
