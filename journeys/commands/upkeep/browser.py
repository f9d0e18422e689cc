"""The command that finds or installs a browser."""

import click

from parcours.journeys.commands.options import HOLDS
from parcours.journeys.language import _
from parcours.journeys.walk.browser import ensure


@click.command("browser")
def browser_command() -> int:
    """Find a browser; install one when there is none."""
    click.echo(_("Browser: {name}", name=ensure()))
    return HOLDS
