"""The commands of the mock platform: served for people, and the drifts that can be planted in it."""

from contextlib import ExitStack

import click

from parcours.journeys.commands.options import DRIFT, HOLDS, NOT_WALKED, RELEASE
from parcours.journeys.commands.output import console
from parcours.journeys.commands.platform.drift_table import as_lines, as_table
from parcours.journeys.language import _
from parcours.journeys.walk.record.fault import Fault
from parcours.mocks.drift import DriftError, catalogue, changes_of
from parcours.mocks.server.process import running


@click.command("serve")
@click.option("--port", type=click.IntRange(0, 65535), default=0, help="0 lets the system choose.")
@RELEASE
@DRIFT
def serve_command(port: int, release: str, drifts: tuple[str, ...]) -> int:
    """Serve the mock platform for people, until Ctrl-C; drifts are planted in worlds of that release."""
    changes_of(release, drifts)
    with ExitStack() as stack:
        try:
            server = stack.enter_context(running(port, release, drifts))
        except (RuntimeError, OSError) as error:
            if not port:
                raise Fault(_("the mock platform does not start: {error}", error=error)) from error
            message = _("port {port} cannot be used: {error}: give another --port", port=port, error=error)
            raise click.ClickException(message) from error
        click.echo(_("The mock platform is at {url} (Ctrl-C stops it).", url=server.url))
        return NOT_WALKED if server.wait() else HOLDS


@click.command("drifts")
@RELEASE
@click.option("--kind", help="Only that kind, for instance rename-far.")
def drifts_command(release: str, kind: str | None) -> int:
    """List every drift that can be planted in a release, and those it cannot have."""
    known = catalogue(release)
    if kind is not None and kind not in known.kinds():
        raise DriftError(
            _("no drift is of kind « {kind} »: there are {known}", kind=kind, known=", ".join(known.kinds()))
        )
    screen = console()
    if screen.is_terminal:
        screen.print(as_table(known, kind))
    else:
        click.echo("\n".join(as_lines(known, kind)))
    return HOLDS
