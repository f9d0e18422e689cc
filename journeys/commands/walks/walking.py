"""The options that say where walks are made."""

from collections.abc import Callable
from functools import wraps
from urllib.parse import urlsplit

import click

from parcours.journeys.language import _
from parcours.journeys.walk.engine.cluster import Cluster
from parcours.journeys.walk.engine.job import Engine
from parcours.journeys.walk.engine.processes import Processes
from parcours.journeys.walk.engine.stored import StoredOnly

SCHEDULERS, SERVERS = ("tcp", "tls", "ws", "wss", "ucx"), ("ws", "wss")


def walking(command: Callable[..., int]) -> Callable[..., int]:
    """Give a command the options; it is called with the `engine` that they choose."""

    @click.option(
        "--workers",
        type=click.IntRange(1),
        help="How many walks at once, each in a browser, and in how many parts many documents are judged.",
    )
    @click.option("--scheduler", metavar="ADDRESS", help="Walk on the Dask cluster of tcp://… instead.")
    @click.option(
        "--browser-server",
        "servers",
        multiple=True,
        metavar="ADDRESS",
        help="Walk in browsers of ws://…, a Playwright server; give it twice for two.",
    )
    @click.option(
        "--stored", is_flag=True, help="Walk nothing: use stored walks, whichever browser made them."
    )
    @wraps(command)
    def wrapped(
        *args: object,
        workers: int | None,
        scheduler: str | None,
        servers: tuple[str, ...],
        stored: bool,
        **options: object,
    ) -> int:
        if stored and options.get("fresh"):
            raise click.UsageError(_("--stored walks nothing, and --fresh walks anyway: leave one out"))
        engine = _engine(workers, scheduler, servers, stored)
        return command(*args, engine=engine, **options)

    return wrapped


def _engine(workers: int | None, scheduler: str | None, servers: tuple[str, ...], stored: bool) -> Engine:
    if stored:
        if scheduler or servers:
            told = _("--stored walks nothing: leave out --scheduler and --browser-server")
            raise click.UsageError(told)
        return StoredOnly(workers) if workers else StoredOnly()
    for server in servers:
        _check("--browser-server", server, SERVERS)
    if scheduler is not None:
        _check("--scheduler", scheduler, SCHEDULERS)
        if workers:
            told = _("--workers is for this machine: with --scheduler, the cluster has its own")
            raise click.UsageError(told)
        return Cluster(scheduler, servers)
    return Processes(workers, servers) if workers else Processes(servers=servers)


def _check(option: str, address: str, schemes: tuple[str, ...]) -> None:
    try:
        parts = urlsplit(address)
        good = parts.scheme in schemes and bool(parts.hostname) and parts.port != 0
    except ValueError:
        good = False
    if not good:
        told = _(
            "{option} {address}: an address like {scheme}://machine:8786 was expected",
            option=option,
            address=address,
            scheme=schemes[0],
        )
        raise click.UsageError(told)
