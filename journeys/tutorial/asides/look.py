"""All the text of a document that is no block of it: from the file itself, whatever its format."""

from collections.abc import Iterator
from pathlib import Path

from parcours.journeys.tutorial.asides.markup import in_lines, in_markup
from parcours.journeys.tutorial.asides.office import in_package
from parcours.journeys.tutorial.asides.pdf import in_pdf
from parcours.journeys.tutorial.model import Aside, Place
from parcours.journeys.tutorial.readers.html.tree import decoded
from parcours.journeys.tutorial.readers.refusals import Refused

ZIP, PDF = b"PK", b"%PDF-"
PAGES = {".html", ".htm", ".xhtml", ".fodt"}
MOST = 50_000
"""Pieces of one document; a tutorial holds far fewer."""


def asides(content: bytes, path: Path) -> tuple[Aside, ...]:
    """Everything of the file that may hold somebody's data, and its name; nothing it names is opened."""
    found = [Aside(text=path.name, place=Place(where="file-name"))]
    for aside, _ in zip(_of_content(content, path), range(MOST), strict=False):
        found.append(aside)
    return tuple(found)


def _of_content(content: bytes, path: Path) -> Iterator[Aside]:
    if content.startswith(ZIP):
        return in_package(content)
    if PDF in content[:1024]:
        return in_pdf(content)
    try:
        text = decoded(content)
    except Refused:
        return iter(())
    return in_markup(text) if path.suffix.lower() in PAGES else in_lines(text)
