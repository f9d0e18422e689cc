"""The command that says whether this machine has what Parcours needs."""

import click

from parcours.journeys.commands.options import HOLDS, NOT_WALKED
from parcours.journeys.commands.upkeep.checks import CHECKS, Checked
from parcours.journeys.language import _
from parcours.journeys.privacy.veil import hidden
from parcours.journeys.report.text import plain

WIDEST = 10  # characters of what was looked at


@click.command("doctor")
def doctor_command() -> int:
    """Check that this machine has what is needed, a line a check, and say what to do where it has not."""
    good = True
    for check in CHECKS:
        for one in check():
            click.echo(hidden(line(one)))
            good = good and (one.good or not one.needed)
    return HOLDS if good else NOT_WALKED


def line(one: Checked) -> str:
    """« ok       Browser     Chromium 156 »."""
    mark = _("ok") if one.good else _("fails") if one.needed else _("absent")
    return f"{mark:8} {one.what:{WIDEST}} {plain(one.told)}"
