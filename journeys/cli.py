"""The command `parcours`."""

import json
import os
import sys
from collections.abc import Callable, Sequence
from datetime import datetime
from importlib.metadata import version
from pathlib import Path

import click
from rich.console import Console

from journeys.figures.write import write_figures
from journeys.files import write_atomically
from journeys.mocked import mock_platform
from journeys.progress import WalkProgress
from journeys.report.html import as_html
from journeys.report.json_out import as_json
from journeys.report.junit import as_junit
from journeys.report.markdown import as_markdown
from journeys.report.model import RunTarget
from journeys.report.sarif import as_sarif
from journeys.report.terminal import show
from journeys.scripts import JOURNEYS
from journeys.tutorial.model import Tutorial
from journeys.tutorial.read import Unreadable
from journeys.tutorial.show import as_json as steps_as_json
from journeys.tutorial.show import as_table
from journeys.tutorial.steps import NoStep, understand
from journeys.verify import NoJourney, Verified, read, verify
from journeys.walk.browser import NoBrowser, ensure
from journeys.walk.faults import Fault
from journeys.walk.provide import Provider
from journeys.walk.store import Store
from mocks.process import running
from mocks.release import releases

CURRENT = "2025-01"
BUNDLED = Path(__file__).parent / "tutorials"

HOLDS, DRIFTED, UNUSABLE, NOT_WALKED, INTERRUPTED = 0, 1, 2, 3, 130

DOCUMENT = click.Path(path_type=Path)
WRITTEN = click.Path(path_type=Path, dir_okay=False)
RELEASE = click.option(
    "--release",
    type=click.Choice(releases()),
    default=CURRENT,
    show_default=True,
    help="Dated state of the platform.",
)
FRESH = click.option("--fresh", is_flag=True, help="Walk again, even where nothing has changed.")


def home() -> Path:
    """Where walks and reports are kept: `.parcours` here, or the folder that PARCOURS_HOME names."""
    return Path(os.environ.get("PARCOURS_HOME", ".parcours"))


def bundled() -> list[Path]:
    """Our own tutorials, by a short path where there is one."""
    here = Path.cwd()
    found = sorted(BUNDLED.glob("*/tutorial.md"))
    return [path.relative_to(here) if path.is_relative_to(here) else path for path in found]


@click.group()
@click.version_option(version("parcours"))
def cli() -> None:
    """Tell whether a written tutorial still tells the truth about an online journey."""


@cli.command("verify")
@click.argument("files", nargs=-1, type=DOCUMENT, metavar="[FILE]...")
@RELEASE
@click.option(
    "--journey", type=click.Choice(sorted(JOURNEYS)), help="The journey told, when it is not found."
)
@click.option("--json", "json_file", type=WRITTEN, help="Write the verdicts as JSON.")
@click.option("--junit", "junit_file", type=WRITTEN, help="Write them as JUnit XML.")
@click.option("--sarif", "sarif_file", type=WRITTEN, help="Write the findings as SARIF.")
@click.option("--markdown", "markdown_file", type=WRITTEN, help="Write a summary for a pull request.")
@click.option("--report", type=click.Path(path_type=Path, file_okay=False), help="Folder of the HTML report.")
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
    fresh: bool,
) -> int:
    """Check each FILE against the platform; without FILE, the tutorials that come with Parcours."""
    verified, told = walk_and_judge(read(files or bundled()), release, journey, fresh)
    run = verified.run
    written: dict[Path | None, Callable[[], str]] = {
        json_file: lambda: as_json([run], version("parcours")),
        junit_file: lambda: as_junit([run]),
        sarif_file: lambda: as_sarif([run], version("parcours")),
        markdown_file: lambda: as_markdown([run]),
    }
    for path, content in written.items():
        if path is not None:
            write_atomically(path, content())
    show(run, Console())
    page = (report or home() / "report") / "index.html"
    write_atomically(page, as_html(run, datetime.now().astimezone(), verified.picture_of))
    click.echo(f"\n{told}\nReport: {page}")
    return exit_code(verified)


def walk_and_judge(
    tutorials: Sequence[Tutorial], release: str, journey: str | None, fresh: bool
) -> tuple[Verified, str]:
    """The verdicts, and how many walks they took in words."""
    with (
        WalkProgress(Console(stderr=True)) as progress,
        Provider(mock_platform(release), Store(home() / "walks"), progress, fresh) as provider,
    ):
        target = RunTarget(kind="mock", release=release)
        chosen = JOURNEYS[journey or next(iter(JOURNEYS))]
        verified = verify(tutorials, chosen, target, provider, chosen=journey is not None)
        return verified, provider.told


def exit_code(verified: Verified) -> int:
    """1 for any finding that is not advice, 3 when a walk ended early and that alone is known."""
    statuses = {verdict.status for verdict in verified.run.verdicts}
    if "drifted" in statuses:
        return DRIFTED
    return NOT_WALKED if "unreached" in statuses else HOLDS


@cli.command("walk")
@click.argument("journey", type=click.Choice(sorted(JOURNEYS)))
@RELEASE
@FRESH
def walk_command(journey: str, release: str, fresh: bool) -> int:
    """Walk JOURNEY in all its variants, and tell what was met."""
    with (
        WalkProgress(Console(stderr=True)) as progress,
        Provider(mock_platform(release), Store(home() / "walks"), progress, fresh) as provider,
    ):
        stored = provider.walks(JOURNEYS[journey])
    for kept in stored:
        click.echo(f"\n{kept.walk.variant}: {len(kept.walk.gestures)} gestures, in {kept.folder}")
        for gesture in kept.walk.gestures:
            screen = kept.walk.screens[gesture.screen]
            act = f"{gesture.device:9} {gesture.verb:11} « {gesture.name} »"
            click.echo(f"{gesture.index + 1:4}  {act} on « {screen.heading} »")
        if kept.walk.ended_by:
            click.echo(f"      ended early: {kept.walk.ended_by}")
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
def serve_command(port: int) -> int:
    """Serve the mock platform for people, until Ctrl-C."""
    with running(port) as server:
        click.echo(f"The mock platform is at {server.url} (Ctrl-C stops it).")
        return server.wait()


@cli.command("figures")
@click.argument("files", nargs=-1, type=DOCUMENT, metavar="[FILE]...")
@RELEASE
def figures_command(files: tuple[Path, ...], release: str) -> int:
    """Shoot the PNG figures of each FILE anew, in place; without FILE, of the bundled tutorials."""
    tutorials = read(files or bundled())
    verified, _ = walk_and_judge(tutorials, release, None, fresh=False)
    for tutorial, verdict in zip(tutorials, verified.run.verdicts, strict=True):
        for path, changed in write_figures(tutorial.document, verdict, verified.picture_of):
            click.echo(f"{'written  ' if changed else 'unchanged'}  {path}")
    return exit_code(verified)


@cli.command("browser")
def browser_command() -> int:
    """Find a browser; install one when there is none."""
    click.echo(f"Browser: {ensure()}")
    return HOLDS


def main() -> None:
    """Run the command; every end has its exit code and, when it failed, one sentence."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """The exit code of a command line."""
    try:
        return int(cli.main(args=list(arguments), prog_name="parcours", standalone_mode=False) or HOLDS)
    except click.ClickException as error:
        error.show()
        return UNUSABLE
    except (click.Abort, KeyboardInterrupt):
        click.echo("Interrupted.", err=True)
        return INTERRUPTED
    except (Unreadable, NoStep, NoJourney) as error:
        click.echo(f"parcours: {error}", err=True)
        return UNUSABLE
    except (Fault, NoBrowser) as error:
        click.echo(
            f"parcours: the platform could not be walked, so nothing is said of the tutorials: {error}",
            err=True,
        )
        return NOT_WALKED
