"""The options of `verify` that name a file for each format of report, and what each writes."""

import os
from collections.abc import Callable
from importlib.metadata import version

import click

from parcours.journeys.commands.options import WRITTEN
from parcours.journeys.report.for_programs.gitlab import as_gitlab
from parcours.journeys.report.for_programs.json_out import as_json
from parcours.journeys.report.for_programs.junit import as_junit
from parcours.journeys.report.for_programs.lines import as_lines
from parcours.journeys.report.for_programs.rdjson import as_rdjson
from parcours.journeys.report.for_programs.sarif import as_sarif
from parcours.journeys.report.markdown import as_markdown
from parcours.journeys.verification.verified import Verification

Write = Callable[[Verification], str]
"""From all that was found to what a file of that format holds."""
Command = Callable[..., int]
FORMATS: dict[str, Write] = {
    "json": lambda found: as_json(
        found.runs, version("parcours"), found.windows, found.unread_of, found.notices
    ),
    "junit": lambda found: as_junit(found.runs, found.unread_of, found.when, found.seconds),
    "sarif": lambda found: as_sarif(found.runs, version("parcours"), found.unread_of, found.source_of),
    "markdown": lambda found: as_markdown(found.runs, found.unread_of),
    "gitlab": lambda found: as_gitlab(found.runs, found.unread_of, os.environ.get("CI_PROJECT_DIR")),
    "rdjson": lambda found: as_rdjson(found.runs, found.unread_of, found.source_of),
    "lines": lambda found: as_lines(found.runs, found.unread_of, found.source_of),
}


def _file(format_: str, said: str) -> Callable[[Command], Command]:
    """The option that names the file of one format."""
    return click.option(f"--{format_}", type=WRITTEN, help=said)


def _print_schema(context: click.Context, _: click.Parameter, asked: bool) -> None:
    """And nothing is verified."""
    if asked:
        from parcours.journeys.report.for_programs.json_schema import as_schema  # nothing else needs it

        click.echo(as_schema(), nl=False)
        context.exit()


_OPTIONS = (
    _file("json", "Write the verdicts as JSON; « - » is standard output."),
    click.option(
        "--json-schema",
        is_flag=True,
        is_eager=True,
        expose_value=False,
        callback=_print_schema,
        help="Print the JSON Schema of --json, and stop.",
    ),
    _file("junit", "Write them as JUnit XML."),
    _file("sarif", "Write the findings as SARIF."),
    _file("markdown", "Write a summary for a pull request."),
    click.option("--github", is_flag=True, help="Annotate the change on GitHub, and sum the job up."),
    _file("gitlab", "Write the findings as a Code Quality report of GitLab."),
    _file("rdjson", "Write them for reviewdog, in its JSON."),
    _file("lines", "Write them one a line: path, line, column, level, kind, words."),
)


def reports(command: Command) -> Command:
    """The command with an option for each format."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command
