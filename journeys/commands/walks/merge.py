"""The command that brings together the walks of several machines."""

from pathlib import Path

import click

from parcours.journeys.commands.options import DOCUMENT, HOLDS, UNUSABLE
from parcours.journeys.language import _, ngettext
from parcours.journeys.support.folders import home
from parcours.journeys.walk.engine.merging import Merged, merge


@click.command("merge")
@click.argument("stores", nargs=-1, required=True, type=DOCUMENT, metavar="STORE...")
def merge_command(stores: tuple[Path, ...]) -> int:
    """Bring the walks of each STORE, a folder like .parcours of another machine, into this one's."""
    merged, empty = Merged(), []
    for store in stores:
        try:
            merge(store, home(), merged)
        except LookupError:
            empty.append(store)
    new = ngettext("{n} walk brought", "{n} walks brought", merged.new)
    known = ngettext("{n} known already", "{n} known already", merged.known)
    click.echo(_("{new}, {known}.", new=new, known=known))
    for store in empty:
        told = _("{store}: no walks are in it; a folder like .parcours was expected", store=store)
        click.echo(f"parcours: {told}", err=True)
    for folder in merged.damaged:
        told = _("{folder}: this walk is not whole and stays behind: walk it again", folder=folder)
        click.echo(f"parcours: {told}", err=True)
    for theirs, ours in merged.conflicts:
        told = _(
            "{theirs} is another walk than {ours}, under the same key: the latter stays; walk it again with "
            "--fresh on both machines, and report it if they still differ",
            theirs=theirs,
            ours=ours,
        )
        click.echo(f"parcours: {told}", err=True)
    return UNUSABLE if empty or merged.damaged or merged.conflicts else HOLDS
