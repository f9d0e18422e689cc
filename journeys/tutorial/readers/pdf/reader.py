"""PDF documents: words by their position on the page."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from parcours.journeys.language import N_, _, ngettext
from parcours.journeys.tutorial.model import Place
from parcours.journeys.tutorial.readers.block_builder import Draft
from parcours.journeys.tutorial.readers.pdf.blocks import Page, Picture, write
from parcours.journeys.tutorial.readers.pdf.columns import in_reading_order
from parcours.journeys.tutorial.readers.pdf.extraction import MOST_PAGES, TooMuch, pages_of
from parcours.journeys.tutorial.readers.pdf.lines import Line, Run, segments_of
from parcours.journeys.tutorial.readers.pdf.lost_letters import with_letters
from parcours.journeys.tutorial.readers.pdf.paragraphs import paragraphs_of, usual_leading
from parcours.journeys.tutorial.readers.pdf.running_heads import repeated, repeated_pictures, rounded
from parcours.journeys.tutorial.readers.reading_order import Box
from parcours.journeys.tutorial.readers.refusals import Refused, damaged, not_a

KIND = N_("PDF document")
SMALLEST_PICTURE = 10.0
BACKGROUND = 0.85


def read_pdf(content: bytes) -> Draft:
    """Read the bytes of a PDF; raises Refused. A place counts paragraphs from the top of their page."""
    if b"%PDF-" not in content[:1024]:
        raise not_a(KIND)
    try:
        return put_in_order(pages_of(content))
    except TooMuch as problem:
        raise _refusal(str(problem)) from None


def put_in_order(told: Sequence[dict[str, Any]]) -> Draft:
    """Blocks and figures of pages as they were extracted; raises Refused or TooLong."""
    pages = [_page(one) for one in told]
    if not any(page.segments for page in pages) and any(page.pictures for page in pages):
        raise Refused(
            _(
                "holds only pictures of its pages, words were expected: give the document it was made from, "
                "or run text recognition (OCR) on it."
            )
        )
    body = _body_size([line for page in pages for line in page.segments])
    _take_off_repeated(pages, body)
    lines = [
        in_reading_order(page.segments, page.width / 2 if page.width > page.height else None)
        for page in pages
    ]
    leading = usual_leading(lines)
    paragraphs = [paragraphs_of(found, page, leading) for page, found in enumerate(lines, start=1)]
    draft = write(pages, paragraphs, body)
    for number, page in enumerate(pages, start=1):
        if page.covered and not page.segments:
            draft.add_unread("page", Place(page=number))
        for _box in range(page.overlays):
            draft.add_unread("overlay", Place(page=number))
    draft.unread.sort(key=lambda one: one.place.page or 0)
    return draft


def _refusal(word: str) -> Refused:
    if word == "locked":
        return Refused(
            _("is locked by a password, an open {kind} was expected: save it without password.", kind=_(KIND))
        )
    if word.startswith("pages "):
        count = int(word.removeprefix("pages "))
        return Refused(
            ngettext(
                "has {n} page, at most {most} are read: give the pages of the tutorial alone.",
                "has {n} pages, at most {most} are read: give the pages of the tutorial alone.",
                count,
                most=MOST_PAGES,
            )
        )
    if word == "text":
        return Refused(_("holds far more text than a tutorial: give the tutorial alone."))
    return damaged(KIND)


def _page(told: dict[str, Any]) -> Page:
    runs = [Run(with_letters(text), Box(*box), stressed, link) for text, *box, stressed, link in told["runs"]]
    pictures = [Picture(Box(*box), alt, at) for at, (*box, alt) in enumerate(told["images"], start=1)]
    width, height = told["width"], told["height"]
    whole = BACKGROUND * width * height
    covering = [one for one in pictures if one.box.width * one.box.height > whole]
    shown = [
        one
        for one in pictures
        if max(one.box.width, one.box.height) >= SMALLEST_PICTURE and not (runs and one in covering)
    ]
    return Page(width, height, segments_of(runs), shown, bool(covering), told["overlays"])


def _body_size(lines: Sequence[Line]) -> float:
    """The height of most characters."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size, 1)] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 1.0


def _take_off_repeated(pages: list[Page], body: float) -> None:
    gone = repeated([page.segments for page in pages], [page.height for page in pages], body)
    frames = repeated_pictures([(page.height, [one.box for one in page.pictures]) for page in pages])
    for page in pages:
        page.segments = [line for line in page.segments if id(line) not in gone]
        page.pictures = [one for one in page.pictures if rounded(one.box) not in frames]
