"""The command `parcours`."""

import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from importlib.metadata import version
from pathlib import Path

import click
from rich.console import Console

from parcours.journeys.commands.drift_table import as_lines as drift_lines
from parcours.journeys.commands.drift_table import as_table as drifts_table
from parcours.journeys.commands.localised_help import in_language, teach_click, with_language
from parcours.journeys.commands.options import (
    ALL,
    CURRENT,
    DOCUMENT,
    DRIFT,
    FRESH,
    HOLDS,
    INTERRUPTED,
    NOT_WALKED,
    RELEASE,
    UNUSABLE,
    WRITTEN,
    chosen_releases,
    exit_code,
    walk_and_judge,
)
from parcours.journeys.commands.pictures import figures_command, film_command, gallery_command
from parcours.journeys.commands.progress import WalkProgress
from parcours.journeys.figures.drawing.style import BadStyle
from parcours.journeys.figures.formats.zip_rewrite import TooLarge
from parcours.journeys.figures.publishing.film_files import NoFfmpeg, NothingSeen
from parcours.journeys.language import _, chosen, ngettext, speak
from parcours.journeys.ocr.reader import installed
from parcours.journeys.report import matrix
from parcours.journeys.report.appearing import dated
from parcours.journeys.report.html import as_html
from parcours.journeys.report.json_out import as_json
from parcours.journeys.report.junit import as_junit
from parcours.journeys.report.markdown import as_markdown
from parcours.journeys.report.matrix import windows
from parcours.journeys.report.sarif import as_sarif
from parcours.journeys.report.terminal import show
from parcours.journeys.scripts import JOURNEYS
from parcours.journeys.support.atomic_write import write_atomically
from parcours.journeys.support.folders import bundled, home
from parcours.journeys.targets.mock import mock_platform
from parcours.journeys.tutorial.read import Unreadable
from parcours.journeys.tutorial.show import as_json as steps_as_json
from parcours.journeys.tutorial.show import as_table
from parcours.journeys.tutorial.steps import NoStep, understand
from parcours.journeys.verification.figures import look_at_figures
from parcours.journeys.verification.pipeline import NoJourney, Verified, read
from parcours.journeys.walk.browser import NoBrowser, ensure
from parcours.journeys.walk.provider import Provider
from parcours.journeys.walk.record.faults import Fault
from parcours.journeys.walk.store import Store
from parcours.mocks.drift import DriftError, catalogue, changes_of
from parcours.mocks.releases.loader import releases
from parcours.mocks.server.process import running

UNFIT = (BadStyle, NoFfmpeg, NothingSeen, TooLarge)


@click.group()
@click.version_option(version("parcours"))
def cli() -> None:
    """Tell whether a written tutorial still tells the truth about an online journey."""


@cli.command("verify")
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
@click.option("--json", "json_file", type=WRITTEN, help="Write the verdicts as JSON.")
@click.option("--junit", "junit_file", type=WRITTEN, help="Write them as JUnit XML.")
@click.option("--sarif", "sarif_file", type=WRITTEN, help="Write the findings as SARIF.")
@click.option("--markdown", "markdown_file", type=WRITTEN, help="Write a summary for a pull request.")
@click.option("--report", type=click.Path(path_type=Path, file_okay=False), help="Folder of the HTML report.")
@click.option("--figures/--no-figures", default=True, help="Compare the pictures with the screens too.")
@click.option("--ocr/--no-ocr", default=True, help="Read the pictures too, where this machine has an OCR.")
@DRIFT
@FRESH
def verify_command(
    files: tuple[Path, ...],
    release: str,
    journey: str | None,
    json_file: Path | None,
    junit_file: Path | None,
    sarif_file: Path | None,
    markdown_file: Path | None,
    report: Path | None,
    figures: bool,
    ocr: bool,
    drifts: tuple[str, ...],
    fresh: bool,
) -> int:
    """Check each FILE against the platform; without FILE, the tutorials that come with Parcours."""
    reader = installed() if ocr else None
    told = read(files or bundled(release), journey, reader)
    verified, walks = walk_and_judge(told, chosen_releases(release, told), fresh, drifts)
    verified = [
        replace(one, run=run) for one, run in zip(verified, dated([v.run for v in verified]), strict=True)
    ]
    if figures:  # they show one state of the platform: the newest of those asked for
        verified[-1] = look_at_figures(verified[-1], told, reader)
    runs = [one.run for one in verified]
    written: dict[Path | None, Callable[[], str]] = {
        json_file: lambda: as_json(runs, version("parcours"), windows(runs)),
        junit_file: lambda: as_junit(runs),
        sarif_file: lambda: as_sarif(runs, version("parcours")),
        markdown_file: lambda: as_markdown(runs),
    }
    for path, content in written.items():
        if path is not None:
            write_atomically(path, content())
    page = write_report(verified, report or home() / "report")
    if len(runs) == 1:
        show(runs[0], Console())
    else:
        matrix.show(runs, Console())
    click.echo("\n" + walks)
    click.echo(_("Report: {page}", page=page))
    return exit_code(runs)


def write_report(verified: Sequence[Verified], folder: Path) -> Path:
    """One page a release, and a front page when there are several: the page to open first."""
    when = datetime.now().astimezone()
    front = folder / "index.html"
    for one in verified:
        page = front if len(verified) == 1 else folder / f"{one.run.target.release}.html"
        write_atomically(page, as_html(one.run, when, one.picture_of, one.compared_of))
    if len(verified) > 1:
        write_atomically(front, matrix.as_html([one.run for one in verified], when))
    return front


@cli.command("walk")
@click.argument("journey", type=click.Choice(sorted(JOURNEYS)))
@RELEASE
@DRIFT
@FRESH
def walk_command(journey: str, release: str, drifts: tuple[str, ...], fresh: bool) -> int:
    """Walk JOURNEY in all its variants, and tell what was met."""
    platform = mock_platform(release, drifts)
    with (
        WalkProgress(Console(stderr=True)) as progress,
        Provider(platform, Store(home() / "walks"), progress, fresh) as provider,
    ):
        stored = provider.walks(JOURNEYS[journey])
    for kept in stored:
        made = ngettext("{n} gesture", "{n} gestures", len(kept.walk.gestures))
        told = _(
            "{variant}: {gestures}, in {folder}",
            variant=_(kept.walk.variant),
            gestures=made,
            folder=kept.folder,
        )
        click.echo("\n" + told)
        for gesture in kept.walk.gestures:
            screen = kept.walk.screens[gesture.screen]
            act = f"{gesture.device:9} {gesture.verb:11}"
            where = _("« {name} » on « {screen} »", name=gesture.name, screen=screen.heading)
            click.echo(f"{gesture.index + 1:4}  {act} {where}")
        if kept.walk.ended_by:
            click.echo(_("      ended early: {reason}", reason=kept.walk.ended_by))
    click.echo(f"\n{provider.told}")
    return NOT_WALKED if any(kept.walk.ended_by for kept in stored) else HOLDS


@cli.command("steps")
@click.argument("file", type=DOCUMENT)
@click.option("--json", "wants_json", is_flag=True, help="Print a JSON list.")
@click.option("--explain", is_flag=True, help="Name the rule that found each step.")
def steps_command(file: Path, wants_json: bool, explain: bool) -> int:
    """Print the steps understood in FILE."""
    tutorial = understand(file)
    if wants_json:
        click.echo(json.dumps(steps_as_json(tutorial), ensure_ascii=False, indent=1))
    else:
        Console().print(as_table(tutorial, explain))
    return HOLDS


@cli.command("serve")
@click.option("--port", type=click.IntRange(0, 65535), default=0, help="0 lets the system choose.")
@RELEASE
@DRIFT
def serve_command(port: int, release: str, drifts: tuple[str, ...]) -> int:
    """Serve the mock platform for people, until Ctrl-C; drifts are planted in worlds of that release."""
    changes_of(release, drifts)
    with running(port, release, drifts) as server:
        click.echo(_("The mock platform is at {url} (Ctrl-C stops it).", url=server.url))
        return server.wait()


@cli.command("drifts")
@RELEASE
@click.option("--kind", help="Only that kind, for instance rename-far.")
def drifts_command(release: str, kind: str | None) -> int:
    """List every drift that can be planted in a release, and those it cannot have."""
    known = catalogue(release)
    if kind is not None and kind not in known.kinds():
        raise DriftError(
            _("no drift is of kind « {kind} »: there are {known}", kind=kind, known=", ".join(known.kinds()))
        )
    console = Console()
    if console.is_terminal:
        console.print(drifts_table(known, kind))
    else:
        click.echo("\n".join(drift_lines(known, kind)))
    return HOLDS


@cli.command("browser")
def browser_command() -> int:
    """Find a browser; install one when there is none."""
    click.echo(_("Browser: {name}", name=ensure()))
    return HOLDS


for command in (figures_command, film_command, gallery_command):
    cli.add_command(command)
with_language(cli)


def main() -> None:
    """Run the command; every end has its exit code and, when it failed, one sentence."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """The exit code of a command line."""
    speak(chosen(arguments))
    teach_click()
    try:
        spoken = in_language(cli)
        return int(spoken.main(args=list(arguments), prog_name="parcours", standalone_mode=False) or HOLDS)
    except click.ClickException as error:
        error.show()
        return UNUSABLE
    except (click.Abort, KeyboardInterrupt):
        click.echo(_("Interrupted."), err=True)
        return INTERRUPTED
    except (Unreadable, NoStep, NoJourney, DriftError, *UNFIT) as error:
        click.echo(f"parcours: {error}", err=True)
        return UNUSABLE
    except (Fault, NoBrowser) as error:
        told = _(
            "the platform could not be walked, so nothing is said of the tutorials: {error}", error=error
        )
        click.echo(f"parcours: {told}", err=True)
        return NOT_WALKED
