"""Small PDF files that hold a secret in one place."""

import io
import zlib

from reportlab.pdfgen.canvas import Canvas

from tests.tutorial.asides.packages import STEP


def _canvas(content: io.BytesIO) -> Canvas:
    canvas = Canvas(content, pageCompression=0)
    canvas.drawString(50, 700, STEP.replace("«", "<").replace("»", ">"))
    return canvas


def with_property(words: str) -> bytes:
    content = io.BytesIO()
    canvas = _canvas(content)
    canvas.setKeywords(words)
    canvas.save()
    return content.getvalue()


def with_comment(words: str) -> bytes:
    content = io.BytesIO()
    canvas = _canvas(content)
    canvas.textAnnotation(words, Rect=[50, 50, 60, 60])
    canvas.save()
    return content.getvalue()


def with_field(words: str) -> bytes:
    content = io.BytesIO()
    canvas = _canvas(content)
    canvas.acroForm.textfield(name="courriel", value=words, x=50, y=600, width=300)
    canvas.save()
    return content.getvalue()


def with_bookmark(words: str) -> bytes:
    content = io.BytesIO()
    canvas = _canvas(content)
    canvas.bookmarkPage("here")
    canvas.addOutlineEntry(words, "here")
    canvas.save()
    return content.getvalue()


def with_link(words: str) -> bytes:
    content = io.BytesIO()
    canvas = _canvas(content)
    canvas.linkURL(f"mailto:{words}", (50, 50, 100, 100))
    canvas.save()
    return content.getvalue()


def with_page_heads(words: str) -> bytes:
    content = io.BytesIO()
    canvas = Canvas(content)
    for _ in range(3):
        canvas.drawString(50, 820, words)
        canvas.drawString(50, 700, STEP)
        canvas.showPage()
    canvas.save()
    return content.getvalue()


def with_packet(words: str, compressed: bool) -> bytes:
    """A packet of metadata after the last object, where editors append theirs."""
    packet = f"<x:xmpmeta><dc:creator>{words}</dc:creator></x:xmpmeta>".encode()
    told = zlib.compress(packet) if compressed else packet
    how = b"/Filter /FlateDecode " if compressed else b""
    content = io.BytesIO()
    _canvas(content).save()
    begins = (
        b"\n90 0 obj << /Type /Metadata /Subtype /XML " + how + f"/Length {len(told)} >>\nstream\n".encode()
    )
    head, mark, tail = content.getvalue().rpartition(b"xref")
    return head + begins + told + b"\nendstream endobj\n" + mark + tail
