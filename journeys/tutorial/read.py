"""Opens a document: checks that it can be read, then hands it to the reader of its format.

Small plain texts are read here; whatever is larger or richer, in a process apart.
"""

import codecs
import re
from collections.abc import Callable
from pathlib import Path

from parcours.journeys.language import N_, _, spoken
from parcours.journeys.tutorial.apart import Apart, Died
from parcours.journeys.tutorial.asides.look import asides
from parcours.journeys.tutorial.model import Document
from parcours.journeys.tutorial.readers.block_builder import Draft, TooLong
from parcours.journeys.tutorial.readers.docx.reader import read_docx
from parcours.journeys.tutorial.readers.encodings import old_encoding
from parcours.journeys.tutorial.readers.html.reader import read_html
from parcours.journeys.tutorial.readers.html.tree import EMBEDDED
from parcours.journeys.tutorial.readers.markdown import read_markdown, read_mdx
from parcours.journeys.tutorial.readers.odt.reader import read_odt
from parcours.journeys.tutorial.readers.other_formats import read_doc, why_refused
from parcours.journeys.tutorial.readers.pdf.reader import read_pdf
from parcours.journeys.tutorial.readers.pptx.reader import read_pptx
from parcours.journeys.tutorial.readers.refusals import Refused, harmful
from parcours.journeys.tutorial.readers.text import read_text

LARGEST = 5_000_000
# Pictures come inside these, so they may be larger.
LARGEST_WITH_PICTURES = 60_000_000
MOST_CHARACTERS = 1_000_000  # of a plain text, its marks and tags among them
PLAIN = {".txt", ".text", ".md", ".markdown"}
SMALL = 50_000
"""Bytes of a plain text that is read in this process: the worst of them takes a second."""
CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f]")


class Unreadable(Exception):
    """The document cannot be read; the message is one sentence for the person who gave it."""


class ReaderFailed(Exception):
    """A fault of a reader itself; the message is what happened in the process apart."""


def read(path: Path) -> Document:
    """Read the document at `path`; raises Unreadable. Nothing the document names is opened."""
    content = _content(path)
    if path.suffix.lower() in PLAIN and len(content) <= SMALL:
        return read_here(content, path)
    try:
        answer = _APART.ask(content, path=str(path), language=spoken())
    except Died:
        kind = KINDS.get(path.suffix.lower(), N_("document"))
        raise Unreadable(f"{path}: {harmful(kind)}") from None
    if "unreadable" in answer:
        raise Unreadable(answer["unreadable"])
    if "failed" in answer:
        raise ReaderFailed(answer["failed"])
    return Document.model_validate({**answer["document"], "path": path})


def read_here(content: bytes, path: Path) -> Document:
    """The same in this process, from the bytes of the document, with no bound but those of its reader."""
    try:
        draft = READERS[path.suffix.lower()](content, path)
    except TooLong:
        raise Unreadable(
            _("{path}: holds far more text than a tutorial: give the tutorial alone.", path=path)
        ) from None
    except Refused as refused:
        raise Unreadable(f"{path}: {refused}") from None
    blocks, figures = draft.finish()
    if not blocks:
        raise Unreadable(
            _("{path}: no text was found in it: give a document that holds the tutorial's words.", path=path)
        )
    return Document(
        path=path,
        blocks=blocks,
        figures=figures,
        links=tuple(draft.links),
        asides=asides(content, path),
        unread=tuple(draft.unread),
    )


def source(path: Path) -> str:
    """The text whose lines the places of a document count; empty where they count none, or it is gone."""
    if path.suffix.lower() not in TEXTUAL:
        return ""
    try:
        return _decoded(path.read_bytes(), path)
    except (OSError, Unreadable):
        return ""


def _content(path: Path) -> bytes:
    if path.is_dir():
        raise Unreadable(_("{path}: is a folder, a document was expected: give one of its files.", path=path))
    ending = path.suffix.lower()
    if ending not in READERS:
        refused = why_refused(str(path), ending)
        if refused is not None:
            raise Unreadable(refused)
        known = ", ".join(sorted(READERS))
        raise Unreadable(
            _(
                "{path}: no reader for « {ending} »: give a file ending in {known}.",
                path=path,
                ending=path.suffix or path.name,
                known=known,
            )
        )
    if path.exists() and not path.is_file():
        raise Unreadable(
            _("{path}: is no ordinary file, a document was expected: save it as a file first.", path=path)
        )
    try:
        size = path.stat().st_size
        largest = LARGEST_WITH_PICTURES if path.suffix.lower() in WITH_PICTURES else LARGEST
        if size > largest:
            raise Unreadable(
                _(
                    "{path}: {size} MB, at most {most} are read: give the tutorial alone.",
                    path=path,
                    size=f"{size / 1e6:.1f}",
                    most=f"{largest / 1e6:.0f}",
                )
            )
        content = path.read_bytes()
    except FileNotFoundError:
        raise Unreadable(_("{path}: there is no such file: check the name.", path=path)) from None
    except OSError as problem:
        raise Unreadable(
            _("{path}: cannot be opened ({why}): check its permissions.", path=path, why=problem.strerror)
        ) from None
    if not content.strip():
        raise Unreadable(_("{path}: is empty, a tutorial was expected.", path=path))
    return content


def _decoded(content: bytes, path: Path) -> str:
    """Decode UTF-8, UTF-16 with its mark, else an old encoding of French documents."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encodings = ["utf-16"]
    elif b"\0" in content:
        raise Unreadable(
            _("{path}: is not text though its name says so: give the document itself.", path=path)
        )
    else:
        encodings = ["utf-8-sig", old_encoding(content)]
    for encoding in encodings:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if _is_binary(text):
            break
        return text.replace("\r\n", "\n").replace("\r", "\n")
    raise Unreadable(_("{path}: its characters cannot be decoded: save it again as UTF-8.", path=path))


def _is_binary(text: str) -> bool:
    sample = text[:4096]
    controls = len(CONTROL.findall(sample))
    return controls > len(sample) / 100


def _textual(reader: Callable[[str], Draft]) -> Callable[[bytes, Path], Draft]:
    return lambda content, path: reader(_not_too_long(_decoded(content, path)))


def _not_too_long(text: str) -> str:
    """The text, unless it is far longer than any, pictures inside it left aside; raises TooLong."""
    if len(EMBEDDED.sub("", text)) > MOST_CHARACTERS:
        raise TooLong
    return text


def _binary(reader: Callable[[bytes], Draft]) -> Callable[[bytes, Path], Draft]:
    return lambda content, _: reader(content)


WITH_PICTURES: dict[str, Callable[[bytes, Path], Draft]] = {
    ".html": _binary(read_html),
    ".htm": _binary(read_html),
    ".xhtml": _binary(read_html),
    ".docx": _binary(read_docx),
    ".docm": _binary(read_docx),
    ".doc": _binary(read_doc),
    ".odt": _binary(read_odt),
    ".fodt": _binary(read_odt),
    ".pptx": _binary(read_pptx),
    ".pptm": _binary(read_pptx),
    ".ppsx": _binary(read_pptx),
    ".pdf": _binary(read_pdf),
}
TEXTUAL: dict[str, Callable[[bytes, Path], Draft]] = {
    ".txt": _textual(read_text),
    ".text": _textual(read_text),
    ".md": _textual(read_markdown),
    ".markdown": _textual(read_markdown),
    ".mdx": _textual(read_mdx),
}
READERS = {**TEXTUAL, **WITH_PICTURES}
KINDS = {
    **dict.fromkeys((".html", ".htm", ".xhtml"), "web page"),
    **dict.fromkeys((".docx", ".docm"), "Word document"),
    **dict.fromkeys((".pptx", ".pptm", ".ppsx"), "slide show"),
    ".pdf": "PDF document",
}
"""How people call a document, where it is not a plain text."""
_APART = Apart()
