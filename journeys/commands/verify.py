"""The command that verifies documents and writes every report on them."""

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from functools import partial
from importlib.metadata import version
from pathlib import Path

import click
from rich.console import Console

from parcours.journeys.commands.failures import fail
from parcours.journeys.commands.options import (
    ALL,
    CURRENT,
    DOCUMENT,
    DRIFT,
    FRESH,
    WRITTEN,
    exit_code,
)
from parcours.journeys.commands.output import console
from parcours.journeys.commands.progress import WalkProgress
from parcours.journeys.commands.walks.walking import walking
from parcours.journeys.language import _
from parcours.journeys.ocr.reader import installed
from parcours.journeys.privacy.veil import hidden_path
from parcours.journeys.report import matrix
from parcours.journeys.report.for_programs.json_out import as_json
from parcours.journeys.report.for_programs.junit import as_junit
from parcours.journeys.report.for_programs.sarif import as_sarif
from parcours.journeys.report.html import as_html
from parcours.journeys.report.markdown import as_markdown
from parcours.journeys.report.terminal import show
from parcours.journeys.scripts import JOURNEYS
from parcours.journeys.support.atomic_write import write_atomically, write_where_named
from parcours.journeys.support.folders import bundled, home
from parcours.journeys.verification.options import Options
from parcours.journeys.verification.pipeline import verify
from parcours.journeys.verification.verified import Verification
from parcours.journeys.walk.engine.job import Engine
from parcours.mocks.releases.loader import releases

FRONT = "index.html"
Write = Callable[[Verification], str]
"""From all that was found to what a file of that format holds."""


def _file(format_: str, said: str) -> Callable[[Callable[..., int]], Callable[..., int]]:
    """The option that names the file of one format."""
    return click.option(f"--{format_}", type=WRITTEN, help=said)


FORMATS: dict[str, Write] = {
    "json": lambda found: as_json(found.runs, version("parcours"), found.windows, found.unread_of),
    "junit": lambda found: as_junit(found.runs, found.unread_of),
    "sarif": lambda found: as_sarif(found.runs, version("parcours"), found.unread_of),
    "markdown": lambda found: as_markdown(found.runs, found.unread_of),
}


@click.command("verify")
@click.argument("files", nargs=-1, type=DOCUMENT, metavar="[FILE]...")
@click.option(
    "--release",
    type=click.Choice([*releases(), ALL]),
    default=CURRENT,
    show_default=True,
    help="Dated state of the platform, or all of them.",
)
@click.option(
    "--journey", type=click.Choice(sorted(JOURNEYS)), help="The journey told, when it is not found."
)
@_file("json", "Write the verdicts as JSON.")
@_file("junit", "Write them as JUnit XML.")
@_file("sarif", "Write the findings as SARIF.")
@_file("markdown", "Write a summary for a pull request.")
@click.option("--report", type=click.Path(path_type=Path, file_okay=False), help="Folder of the HTML report.")
@click.option("--figures/--no-figures", default=True, help="Compare the pictures with the screens too.")
@click.option("--ocr/--no-ocr", default=True, help="Read the pictures too, where this machine has an OCR.")
@DRIFT
@FRESH
@walking
def verify_command(
    files: tuple[Path, ...],
    release: str,
    report: Path | None,
    ocr: bool,
    journey: str | None,
    drifts: tuple[str, ...],
    fresh: bool,
    figures: bool,
    engine: Engine,
    **written: Path | None,
) -> int:
    """Check each FILE against the platform; without FILE, the tutorials that come with Parcours."""
    options = Options(journey, drifts, fresh, figures, installed() if ocr else None, engine=engine)
    wanted = releases() if release == ALL else [release]
    with WalkProgress(console(stderr=True)) as progress:
        verification = verify(files or bundled(release), wanted, options, progress)
    folder = report or home() / "report"
    unwritten = [error for write in _writings(verification, written, folder) if (error := _error_of(write))]
    print_verdicts(verification, console())
    click.echo("\n" + verification.walks)
    if not unwritten:
        click.echo(_("Report: {page}", page=hidden_path(str(folder / FRONT))))
    return max(map(fail, unwritten), default=exit_code(verification.runs))


def _writings(
    verification: Verification, written: Mapping[str, Path | None], folder: Path
) -> Iterator[Callable[[], None]]:
    """What writes each file asked for, then the pages."""
    for name, as_text in FORMATS.items():
        if path := written[name]:
            yield partial(_write_one, path, as_text, verification)
    yield partial(write_pages, verification, folder)


def _write_one(path: Path, as_text: Write, verification: Verification) -> None:
    write_where_named(path, as_text(verification))


def _error_of(write: Callable[[], None]) -> OSError | None:
    """Why it could not be written: the others are all the same."""
    try:
        write()
    except OSError as error:
        return error
    return None


def write_pages(verification: Verification, folder: Path) -> None:
    """One page a release, and a front page when there are several: the page to open first."""
    when = datetime.now().astimezone()
    front = folder / FRONT
    unread_of = verification.unread_of
    several = len(verification.verified) > 1
    for one in verification.verified:
        page = folder / f"{one.run.target.release}.html" if several else front
        write_atomically(page, as_html(one.run, when, one.picture_of, one.compared_of, unread_of))
    if several:
        write_atomically(front, matrix.as_html(verification.runs, verification.windows, when, unread_of))


def print_verdicts(verification: Verification, console: Console) -> None:
    """The verdicts of one release, or the table of several."""
    if len(verification.runs) == 1:
        show(verification.runs[0], console, verification.unread_of)
    else:
        matrix.show(verification.runs, verification.windows, console, verification.unread_of)
