"""What the verdicts look like: the pages of the report, and what is printed."""

from datetime import datetime
from pathlib import Path

from rich.console import Console

from parcours.journeys.report import matrix
from parcours.journeys.report.site import FRONT, files, run_names
from parcours.journeys.report.terminal import show
from parcours.journeys.support.atomic_write import write_atomically
from parcours.journeys.verification.verified import Verification


def write_pages(verification: Verification, folder: Path) -> None:
    """The pages of each release, and a front page when there are several: the page to open first."""
    when = verification.when or datetime.now().astimezone()
    unread_of = verification.unread_of
    several = len(verification.verified) > 1
    names = run_names(verification.runs) if several else [""]
    for one, name in zip(verification.verified, names, strict=True):
        for path, content in files(one.run, when, one.picture_of, one.compared_of, unread_of, name):
            write_atomically(folder / path, content)
    if several:
        page = matrix.as_html(verification.runs, verification.windows, when, unread_of)
        write_atomically(folder / FRONT, page)


def print_verdicts(verification: Verification, console: Console) -> None:
    """The verdicts of one release, or the table of several."""
    if len(verification.runs) == 1:
        show(verification.runs[0], console, verification.unread_of)
    else:
        matrix.show(verification.runs, verification.windows, console, verification.unread_of)
