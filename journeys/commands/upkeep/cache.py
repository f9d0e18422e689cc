"""The command that tells what walks depend on, and removes old ones."""

import time

import click

from parcours.journeys.commands.options import HOLDS
from parcours.journeys.commands.upkeep.kept_walks import (
    MEGABYTE,
    KeptWalk,
    cache_key,
    forget,
    kept_walks,
    size_of,
    too_many,
)
from parcours.journeys.language import _, ngettext
from parcours.journeys.support.folders import home

DAYS = 30


@click.group("cache")
def cache_command() -> None:
    """Tell what stored walks depend on, or remove old ones."""


@cache_command.command("key")
def key_command() -> int:
    """Print a digest of all that stored walks depend on: the name of a cache in a build."""
    click.echo(cache_key())
    return HOLDS


@cache_command.command("prune")
@click.option(
    "--days",
    type=click.IntRange(min=0),
    default=DAYS,
    show_default=True,
    help="Remove walks made longer ago than this.",
)
@click.option(
    "--megabytes", type=click.IntRange(min=0), help="Then remove the oldest, until the others take no more."
)
@click.option("--dry-run", is_flag=True, help="Tell what would be removed, and remove nothing.")
def prune_command(days: int, megabytes: int | None, dry_run: bool) -> int:
    """Remove old walks, and tell which."""
    now, kept = time.time(), kept_walks(home())
    gone = too_many(kept, now, days, None if megabytes is None else megabytes * MEGABYTE)
    for walk in gone:
        if not dry_run:
            forget(walk)
        click.echo(_line(walk, now))
    left = [one for one in kept if one not in gone]
    told = _would(gone) if dry_run else _removed(gone)
    click.echo(
        ngettext(
            "{told}; {n} walk of {size} is kept in {folder}.",
            "{told}; {n} walks of {size} are kept in {folder}.",
            len(left),
            told=told,
            size=megabytes_of(left),
            folder=home(),
        )
    )
    return HOLDS


def _line(walk: KeptWalk, now: float) -> str:
    age = ngettext("{n} day old", "{n} days old", walk.days(now))
    return f"{walk.name}  {age}  {megabytes_of([walk])}"


def _removed(gone: list[KeptWalk]) -> str:
    size = megabytes_of(gone)
    return ngettext("{n} walk of {size} removed", "{n} walks of {size} removed", len(gone), size=size)


def _would(gone: list[KeptWalk]) -> str:
    size = megabytes_of(gone)
    return ngettext(
        "{n} walk of {size} would be removed", "{n} walks of {size} would be removed", len(gone), size=size
    )


def megabytes_of(walks: list[KeptWalk]) -> str:
    """« 12.4 MB »."""
    return _("{n} MB", n=f"{size_of(walks) / MEGABYTE:.1f}")
