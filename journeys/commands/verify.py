"""The command that verifies documents and writes every report on them."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import replace
from functools import partial
from pathlib import Path

import click
from rich.console import Console
from rich.text import Text

from parcours.journeys.commands.failures import fail, tell_unjudged
from parcours.journeys.commands.gate.settled import Settled, project
from parcours.journeys.commands.gate.standard_input import STDIN, as_document
from parcours.journeys.commands.journey_names import JOURNEY
from parcours.journeys.commands.options import (
    ALL,
    CURRENT,
    DRIFT,
    FRESH,
    HOLDS,
    exit_code,
)
from parcours.journeys.commands.output import NoOutput, console
from parcours.journeys.commands.pages import FRONT, print_verdicts, write_guides, write_pages
from parcours.journeys.commands.progress import WalkProgress
from parcours.journeys.commands.reports.formats import FORMATS, Write, reports
from parcours.journeys.commands.reports.github import tell
from parcours.journeys.commands.walks.walking import walking
from parcours.journeys.gate.acceptances import read_acceptances, today
from parcours.journeys.gate.failing import BY_LEAST, FailOn, failing
from parcours.journeys.language import _
from parcours.journeys.ocr.reader import installed
from parcours.journeys.privacy.veil import hidden_path
from parcours.journeys.support.atomic_write import write_where_named
from parcours.journeys.support.folders import bundled, home
from parcours.journeys.verification.in_parts import verify_many
from parcours.journeys.verification.options import Options
from parcours.journeys.verification.verified import Verification
from parcours.journeys.walk.engine.job import Engine
from parcours.mocks.releases.loader import releases


@click.command("verify", cls=Settled)
@click.argument("files", nargs=-1, metavar="[FILE]...")
@click.option("--exclude", multiple=True, metavar="PATTERN", help="Leave out documents and folders named so.")
@click.option(
    "--stdin-name",
    default="stdin.md",
    metavar="NAME",
    help="Name of what « - » reads; its ending tells its format.",
)
@click.option(
    "--release",
    type=click.Choice([*releases(), ALL]),
    default=CURRENT,
    show_default=True,
    help="Dated state of the platform, or all of them.",
)
@click.option("--journey", type=JOURNEY, help="The journey told, when it is not found.")
@click.option(
    "--fail-on",
    type=click.Choice(list(BY_LEAST)),
    default="ages",
    show_default=True,
    help="Exit 1 for findings that are so grave, or graver.",
)
@reports
@click.option("--report", type=click.Path(path_type=Path, file_okay=False), help="Folder of the HTML report.")
@click.option("--figures/--no-figures", default=True, help="Compare the pictures with the screens too.")
@click.option("--ocr/--no-ocr", default=True, help="Read the pictures too, where this machine has an OCR.")
@DRIFT
@FRESH
@walking
def verify_command(
    files: tuple[str, ...],
    exclude: tuple[str, ...],
    stdin_name: str,
    release: str,
    fail_on: FailOn,
    report: Path | None,
    ocr: bool,
    journey: str | None,
    drifts: tuple[str, ...],
    fresh: bool,
    figures: bool,
    github: bool,
    engine: Engine,
    **written: Path | None,
) -> int:
    """Check each FILE, folder or pattern; without any, what the project settles, else our own tutorials."""
    known = project()
    options = Options(
        journey,
        drifts,
        fresh,
        figures,
        installed() if ocr else None,
        read_acceptances(known.accepted, today()),
        engine=engine,
    )
    options = replace(options, whole=not files)
    with ExitStack() as stack:
        if STDIN in files:
            path = str(stack.enter_context(as_document(stdin_name)))
            files = tuple(path if one == STDIN else one for one in files)
            options = replace(options, names={path: stdin_name})
        chosen = known.documents(files, exclude)
        if not chosen and (files or known.settings.documents):
            raise click.UsageError(
                _("every document is left out: see --exclude, and « exclude » of the settings")
            )
        progress = stack.enter_context(WalkProgress(console(stderr=True)))
        wanted = releases() if release == ALL else [release]
        folder = report or home() / "report"
        documents = chosen or bundled(release)
        done = verify_many(documents, wanted, options, progress, partial(write_guides, folder))
    verification = done.verification
    elsewhere = Path(STDIN) in written.values()  # standard output is one of the reports
    writings: list[Callable[[], None]] = [
        *_writings(verification, written),
        partial(write_pages, verification, folder, guides_are_there=done.in_parts),
    ]
    if github:
        writings.append(partial(tell, verification, elsewhere))
    errors = (done.failed, *map(_error_of, writings))
    unwritten = [error for error in errors if error is not None]
    _tell(verification, console(stderr=elsewhere), None if unwritten else folder)
    return max(exit_code(verification.runs, failing(fail_on)), *map(fail, unwritten), HOLDS)


def _tell(verification: Verification, console: Console, folder: Path | None) -> None:
    """The verdicts, how they were come by, and the page to open; where there is none, why not alone."""
    if not any(run.verdicts for run in verification.runs):
        tell_unjudged(verification.runs)
        return
    print_verdicts(verification, console)
    lines = ["", *verification.notices, *(("",) if verification.notices else ()), verification.walks]
    if folder is not None:
        lines.append(_("Report: {page}", page=hidden_path(str(folder / FRONT))))
    for line in lines:
        console.print(Text(line), soft_wrap=True)


def _writings(verification: Verification, written: Mapping[str, Path | None]) -> Iterator[Callable[[], None]]:
    """What writes each file asked for."""
    for name, as_text in FORMATS.items():
        if path := written[name]:
            yield partial(_write_one, path, as_text, verification)


def _write_one(path: Path, as_text: Write, verification: Verification) -> None:
    if path == Path(STDIN):
        click.echo(as_text(verification), nl=False)
    else:
        write_where_named(path, as_text(verification))


def _error_of(write: Callable[[], None]) -> OSError | NoOutput | None:
    """Why it could not be written: the others are all the same."""
    try:
        write()
    except (OSError, NoOutput) as error:
        return error
    return None
