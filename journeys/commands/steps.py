"""The command that shows what is understood of a document."""

from pathlib import Path

import click

from parcours.journeys.commands.options import DOCUMENT, HOLDS
from parcours.journeys.commands.output import console
from parcours.journeys.report.text import as_json_text
from parcours.journeys.tutorial.show import as_json, as_table
from parcours.journeys.tutorial.steps import understand


@click.command("steps")
@click.argument("file", type=DOCUMENT)
@click.option("--json", "wants_json", is_flag=True, help="Print a JSON list.")
@click.option("--explain", is_flag=True, help="Name the rule that found each step.")
def steps_command(file: Path, wants_json: bool, explain: bool) -> int:
    """Print the steps understood in FILE."""
    tutorial = understand(file)
    if wants_json:
        click.echo(as_json_text(as_json(tutorial), indent=1))
    else:
        console().print(as_table(tutorial, explain))
    return HOLDS
