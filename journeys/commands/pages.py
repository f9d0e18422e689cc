"""What the verdicts look like: the pages of the report, and what is printed."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from rich.console import Console

from parcours.journeys.report import matrix
from parcours.journeys.report.site import files, guides, page_names
from parcours.journeys.report.terminal import show
from parcours.journeys.support.atomic_write import write_atomically, write_many
from parcours.journeys.verification.verified import Verification

FRONT = "index.html"


def write_guides(folder: Path, verification: Verification, documents: Sequence[str]) -> None:
    """The page of each document of a run at one release; `documents` are all that its report tells of."""
    names = page_names(documents)
    when = verification.when or datetime.now().astimezone()
    for one in verification.verified:
        pages = guides(one.run, when, one.picture_of, one.compared_of, verification.unread_of, FRONT, names)
        write_many((folder / path, content) for path, content in pages)


def write_pages(verification: Verification, folder: Path, *, guides_are_there: bool = False) -> None:
    """The pages of each release, and a front page when there are several: the page to open first."""
    when = verification.when or datetime.now().astimezone()
    unread_of = verification.unread_of
    several = len(verification.verified) > 1
    for one in verification.verified:
        front = f"{one.run.target.release}.html" if several else FRONT
        told = (one.run, when, one.picture_of, one.compared_of, unread_of, front)
        made = files(*told, guides_are_there=guides_are_there)
        write_many((folder / name, content) for name, content in made)
    if several:
        page = matrix.as_html(verification.runs, verification.windows, when, unread_of)
        write_atomically(folder / FRONT, page)


def print_verdicts(verification: Verification, console: Console) -> None:
    """The verdicts of one release, or the table of several."""
    if len(verification.runs) == 1:
        show(verification.runs[0], console, verification.unread_of)
    else:
        matrix.show(verification.runs, verification.windows, console, verification.unread_of)
