"""A process of its own, as that of the reader: what a PDF holds beside its words, as lines of JSON."""

import ctypes
import json
import re
import sys
import zlib
from collections.abc import Iterator
from itertools import islice
from typing import Any

from parcours.journeys.tutorial.limits import limit_memory, limit_time
from parcours.journeys.tutorial.readers.pdf.extraction import untyped

MOST = 20_000
MOST_PAGES, MOST_NOTES, MOST_FILES = 400, 2_000, 100
LONGEST, MOST_INFLATED = 20_000, 2_000_000
OF_NOTES = ("Contents", "T", "TU", "V", "DV", "RC", "Subj")
XMP, XMP_END = b"<x:xmpmeta", b"</x:xmpmeta>"
METADATA = re.compile(rb"/Metadata\b[^<>]{0,300}>>\s{0,5}stream\r?\n")
# pdfium's bindings are generated without types.
Raw = Any
Told = Iterator[tuple[str | None, str, int | None]]
"""Where it is beside the text of the page, the text, and its page."""


def main() -> None:
    limit_memory()
    limit_time()
    content = sys.stdin.buffer.read()
    pypdfium2, raw = untyped("pypdfium2"), untyped("pypdfium2.raw")
    _tell(_metadata(content))
    try:
        document = pypdfium2.PdfDocument(content)
        document.init_forms()
        _tell(_of_document(document, raw))
    except pypdfium2.PdfiumError:
        return  # the reader has refused it


def _tell(found: Told) -> None:
    """At once, so that what is known stays known if the file is made to end this process."""
    for where, text, page in islice(found, MOST):
        if text.strip():
            sys.stdout.write(json.dumps([where, text[:LONGEST], page]) + "\n")
            sys.stdout.flush()


def _metadata(content: bytes) -> Told:
    """Packets of metadata, plain or compressed; tags are taken off by who looks at it."""
    yield from (("properties", _decoded(packet), None) for packet in islice(_packets(content), MOST_FILES))
    for begins in islice(METADATA.finditer(content), MOST_FILES):
        try:
            stream = content[begins.end() : begins.end() + MOST_INFLATED]
            packet = zlib.decompressobj().decompress(stream, MOST_INFLATED)
        except zlib.error:
            continue
        yield "properties", _decoded(packet), None


def _packets(content: bytes) -> Iterator[bytes]:
    at = 0
    while (begins := content.find(XMP, at)) >= 0:
        ends = content.find(XMP_END, begins, begins + MOST_INFLATED)
        at = ends if ends >= 0 else begins + len(XMP)
        yield content[begins : at if ends >= 0 else begins + LONGEST]


def _decoded(packet: bytes) -> str:
    return re.sub("<[^<>]*>", "\n", packet.decode("utf-8", "replace"))


def _of_document(document: Raw, raw: Raw) -> Told:
    yield from (("properties", value, None) for value in document.get_metadata_dict().values())
    for bookmark in islice(document.get_toc(max_depth=8), MOST_NOTES):
        yield "bookmark", bookmark.get_title(), None
    for at in range(min(raw.FPDFDoc_GetAttachmentCount(document), MOST_FILES)):
        attachment = document.get_attachment(at)
        yield "attachment", attachment.get_name(), None
        try:
            yield "attachment", bytes(attachment.get_data())[:LONGEST].decode("utf-8", "ignore"), None
        except Exception:  # noqa: S112 - an attachment without a file
            continue
    for number in range(min(len(document), MOST_PAGES)):
        page = document[number]
        yield from ((None, line, number + 1) for line in page.get_textpage().get_text_range().splitlines())
        yield from ((where, text, number + 1) for where, text in _notes(page, document, raw))


def _notes(page: Raw, document: Raw, raw: Raw) -> Iterator[tuple[str, str]]:
    """Comments, fields of forms and links, with all they hold."""
    for at in range(min(raw.FPDFPage_GetAnnotCount(page), MOST_NOTES)):
        note = raw.FPDFPage_GetAnnot(page, at)
        kind = raw.FPDFAnnot_GetSubtype(note)
        where = "form" if kind == raw.FPDF_ANNOT_WIDGET else "comment"
        for key in OF_NOTES:
            yield where, _value(note, key.encode(), raw)
        link = raw.FPDFAnnot_GetLink(note) if kind == raw.FPDF_ANNOT_LINK else None
        action = raw.FPDFLink_GetAction(link) if link else None
        size = raw.FPDFAction_GetURIPath(document, action, None, 0) if action else 0
        if 0 < size < LONGEST:
            address = ctypes.create_string_buffer(size)
            raw.FPDFAction_GetURIPath(document, action, address, size)
            yield "link", address.value.decode("utf-8", "replace")
        raw.FPDFPage_CloseAnnot(note)


def _value(note: Raw, key: bytes, raw: Raw) -> str:
    """A text of the note, which pdfium writes in UTF-16; its end is cut when it is long."""
    size = raw.FPDFAnnot_GetStringValue(note, key, None, 0)
    if not 2 < size < MOST_INFLATED:
        return ""
    text = ctypes.create_string_buffer(size)
    raw.FPDFAnnot_GetStringValue(note, key, ctypes.cast(text, ctypes.POINTER(raw.FPDF_WCHAR)), size)
    return text.raw[: size - 2].decode("utf-16-le", "replace")


if __name__ == "__main__":
    main()
