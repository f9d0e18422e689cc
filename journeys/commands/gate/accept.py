"""The command by which somebody accepts a finding until a day."""

from datetime import datetime
from pathlib import Path

import click

from parcours.journeys.commands.gate.settled import Settled, project
from parcours.journeys.commands.options import HOLDS
from parcours.journeys.gate.acceptances import ID, Entry, accept, names_its_document, today
from parcours.journeys.language import _
from parcours.journeys.privacy.veil import hidden_path


@click.command("accept", cls=Settled)
@click.argument("finding", metavar="ID")
@click.option(
    "--until",
    type=click.DateTime(["%Y-%m-%d"]),
    required=True,
    metavar="DATE",
    help="Last day on which it may stay, as 2027-03-01.",
)
@click.option("--why", required=True, metavar="WORDS", help="The reason, for whoever reviews it.")
@click.option("--in", "document", type=click.Path(path_type=Path), help="Only in this document.")
def accept_command(finding: str, until: datetime, why: str, document: Path | None) -> int:
    """Let the finding ID stay until a day: reports list it as accepted, and it fails nothing."""
    if not ID.fullmatch(finding):
        told = _("« {id} » is no id of a finding: copy it from a report, as renamed-4f1c09ab", id=finding)
        raise click.BadParameter(told, param_hint="ID")
    if until.date() < today():
        told = _("{day} is over: name a day to come", day=until.date().isoformat())
        raise click.BadParameter(told, param_hint="--until")
    if not why.strip():
        raise click.BadParameter(_("it is empty: say why the finding may stay"), param_hint="--why")
    if document is None and names_its_document(finding):
        told = _("{id} is of somebody's data: name the document in which it may stay", id=finding)
        raise click.BadParameter(told, param_hint="--in")
    known = project()
    named = None if document is None else known.named(document)
    accept(known.accepted, Entry(id=finding, until=until.date(), why=" ".join(why.split()), document=named))
    click.echo(
        _(
            "{id} is accepted until {day}: {path}",
            id=finding,
            day=until.date().isoformat(),
            path=hidden_path(str(known.accepted)),
        )
    )
    return HOLDS
