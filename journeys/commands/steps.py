"""The command that shows what is understood of a document."""

import json
from pathlib import Path

import click
from rich.console import Console

from parcours.journeys.commands.options import DOCUMENT, HOLDS
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
        click.echo(json.dumps(as_json(tutorial), ensure_ascii=False, indent=1))
    else:
        Console().print(as_table(tutorial, explain))
    return HOLDS
