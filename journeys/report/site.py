"""The files of a report on many documents: a front page, a page each, and the pictures that they share."""

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import PurePath

from parcours.journeys.report.html import as_guide, as_html, as_index
from parcours.journeys.report.summary import UnreadOf, all_read
from parcours.journeys.report.web.pictures import ComparedOf, Gallery, PictureOf, Shelf
from parcours.journeys.verdict.run import Run

FRONT = "index.html"
PICTURES = "pictures"
_LONGEST = 60
_KEPT = re.compile(r"con|prn|aux|nul|(com|lpt)\d")
"""Names that no file may have on Windows, whatever its ending."""
File = tuple[str, str | bytes]
"""Where it is in the folder of the report, and what it holds."""


def files(
    run: Run,
    when: datetime,
    picture_of: PictureOf,
    compared_of: ComparedOf,
    unread_of: UnreadOf = all_read,
    name: str = "",
    *,
    guides_are_there: bool = False,
) -> Iterator[File]:
    """A page each, and a front page that leads to them; of one document, one page that holds all.

    The `name` is that of the run's page and folder, where there are several runs.
    """
    front = f"{name}.html" if name else FRONT
    if run.is_of_one:
        yield front, as_html(run, when, picture_of, compared_of, unread_of)
        return
    names = page_names([*(one.path for one in run.verdicts), *(one.path for one in run.unjudged)])
    if not guides_are_there:
        yield from guides(run, when, picture_of, compared_of, unread_of, name, names)
    folder = name or run_names([run])[0]
    pages = {verdict.path: f"{folder}/{names[verdict.path]}" for verdict in run.verdicts}
    yield front, as_index(run, when, pages, unread_of)


def guides(
    run: Run,
    when: datetime,
    picture_of: PictureOf,
    compared_of: ComparedOf,
    unread_of: UnreadOf,
    name: str,
    names: Mapping[str, str],
) -> Iterator[File]:
    """The pages of these documents, named so, and their pictures; the run's `name` is as in `files`."""
    front, folder = f"{name}.html" if name else FRONT, name or run_names([run])[0]
    shelf = Shelf(f"../{PICTURES}")
    for verdict in run.verdicts:
        gallery = Gallery(picture_of, compared_of, shelf)
        page = as_guide(run, verdict, when, gallery, unread_of, front=f"../{front}")
        yield from ((f"{PICTURES}/{picture}", content) for picture, content in shelf.taken())
        yield f"{folder}/{names[verdict.path]}", page


def page_names(paths: Sequence[str]) -> Mapping[str, str]:
    """« devis.html » for « guides/devis.md »; with a mark of its path where several are called so."""
    names = _apart({path: _plain(_stem(path)) for path in paths})
    return {path: f"{name}.html" for path, name in names.items()}


def run_names(runs: Sequence[Run]) -> list[str]:
    """What the page and the folder of each are called: « 2025-01 », « library »."""
    plain = {str(run.target): _plain(run.target.label) for run in runs}
    names = _apart(plain, taken=(FRONT.removesuffix(".html"), PICTURES))
    return [names[str(run.target)] for run in runs]


def _apart(plain: Mapping[str, str], taken: Iterable[str] = ()) -> Mapping[str, str]:
    """By what it is the name of; with a mark of that where several are called so, or the name is taken."""
    called = Counter((*plain.values(), *taken))
    return {
        whole: f"{name}-{_mark(whole)}" if called[name] > 1 or _KEPT.fullmatch(name) else name
        for whole, name in plain.items()
    }


def _stem(path: str) -> str:
    """« devis » of « guides/devis.md », and of « devis/tutorial.md »."""
    written = PurePath(path.replace("\\", "/"))
    return written.parent.name if written.stem == "tutorial" else written.stem


def _plain(name: str) -> str:
    """In letters that any system and any address can have."""
    letters = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", letters)[:_LONGEST].strip("-") or "guide"


def _mark(path: str) -> str:
    return hashlib.sha256(path.encode("utf-8", "surrogateescape")).hexdigest()[:8]
