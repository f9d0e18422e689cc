"""The files of a report on many documents: a front page, a page each, and the pictures that they share."""

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import PurePath

from parcours.journeys.report.html import as_guide, as_html, as_index
from parcours.journeys.report.summary import UnreadOf, all_read
from parcours.journeys.report.web.pictures import ComparedOf, Gallery, PictureOf, Shelf
from parcours.journeys.verdict.run import Run

PICTURES = "pictures"
_LONGEST = 60
_OF_WINDOWS = re.compile(r"con|prn|aux|nul|(com|lpt)\d")
"""Names that no file may have there, whatever its ending."""
File = tuple[str, str | bytes]
"""Where it is in the folder of the report, and what it holds."""


def files(
    run: Run,
    when: datetime,
    picture_of: PictureOf,
    compared_of: ComparedOf,
    unread_of: UnreadOf = all_read,
    front: str = "index.html",
    *,
    guides_are_there: bool = False,
) -> Iterator[File]:
    """A page each, and a front page that leads to them; of one document, one page that holds all."""
    if run.is_of_one:
        yield front, as_html(run, when, picture_of, compared_of, unread_of)
        return
    folder = run.target.label
    names = page_names([*(one.path for one in run.verdicts), *(one.path for one in run.unjudged)])
    if not guides_are_there:
        yield from guides(run, when, picture_of, compared_of, unread_of, front, names)
    pages = {verdict.path: f"{folder}/{names[verdict.path]}" for verdict in run.verdicts}
    yield front, as_index(run, when, pages, unread_of)


def guides(
    run: Run,
    when: datetime,
    picture_of: PictureOf,
    compared_of: ComparedOf,
    unread_of: UnreadOf,
    front: str,
    names: Mapping[str, str],
) -> Iterator[File]:
    """The pages of these documents, named so, and their pictures."""
    shelf = Shelf(f"../{PICTURES}")
    for verdict in run.verdicts:
        gallery = Gallery(picture_of, compared_of, shelf)
        page = as_guide(run, verdict, when, gallery, unread_of, front=f"../{front}")
        yield from ((f"{PICTURES}/{name}", content) for name, content in shelf.taken())
        yield f"{run.target.label}/{names[verdict.path]}", page


def page_names(paths: Sequence[str]) -> Mapping[str, str]:
    """« devis.html » for « guides/devis.md »; with a mark of its path where several are called so."""
    plain = {path: _plain(path) for path in paths}
    called = Counter(plain.values())
    return {
        path: f"{name}-{_mark(path)}.html"
        if called[name] > 1 or _OF_WINDOWS.fullmatch(name)
        else f"{name}.html"
        for path, name in plain.items()
    }


def _plain(path: str) -> str:
    """The file's name in letters that any system and any address can have."""
    written = PurePath(path.replace("\\", "/"))
    stem = written.parent.name if written.stem == "tutorial" else written.stem
    letters = unicodedata.normalize("NFKD", stem).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", letters)[:_LONGEST].strip("-") or "guide"


def _mark(path: str) -> str:
    return hashlib.sha256(path.encode("utf-8", "surrogateescape")).hexdigest()[:8]
