"""The command that walks one journey, or all, and tells what was met."""

import re
from pathlib import Path

import click

from parcours.journeys.commands.journey_names import JOURNEY
from parcours.journeys.commands.options import DOCUMENT, DRIFT, FRESH, HOLDS, NOT_WALKED, RELEASE
from parcours.journeys.commands.output import console
from parcours.journeys.commands.progress import WalkProgress
from parcours.journeys.commands.walks.walking import walking
from parcours.journeys.language import _, ngettext
from parcours.journeys.own.found import all_journeys
from parcours.journeys.support.folders import home
from parcours.journeys.targets.choice import platform_of
from parcours.journeys.verification.passage import absent
from parcours.journeys.verification.reading import NoJourney
from parcours.journeys.walk.engine.job import Engine
from parcours.journeys.walk.engine.shards import Shard
from parcours.journeys.walk.engine.times import Times, read_times
from parcours.journeys.walk.provider import Provider, Wanted
from parcours.journeys.walk.stage import OwnTarget
from parcours.journeys.walk.store import Store, StoredWalk


class ShardType(click.ParamType[Shard]):
    """« 2/5 »."""

    name = "I/N"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> Shard:  # what click gives is text
        found = re.fullmatch(r"([1-9]\d{0,5})/([1-9]\d{0,5})", str(value))
        if found is None or int(found[1]) > int(found[2]):
            told = _("« {value} »: « 2/5 », the second of five, was expected", value=value)
            self.fail(told, param, ctx)
        return Shard(int(found[1]), int(found[2]))


@click.command("walk")
@click.argument("journey", required=False, type=JOURNEY)
@click.option("--all", "every", is_flag=True, help="Walk every journey that exists at the release.")
@click.option("--shard", type=ShardType(), help="Of all walks only those of one machine: 2/5.")
@click.option(
    "--times", "timed", type=DOCUMENT, help="Split by the seconds in a times.json, the same on all machines."
)
@RELEASE
@DRIFT
@FRESH
@walking
def walk_command(
    journey: str | None,
    every: bool,
    shard: Shard | None,
    timed: Path | None,
    release: str,
    drifts: tuple[str, ...],
    fresh: bool,
    engine: Engine,
) -> int:
    """Walk JOURNEY, or all, in all variants, and tell what was met."""
    if (journey is None) != every:
        raise click.UsageError(_("name one JOURNEY, or give --all"))
    wanted = _wanted(journey, release)
    if timed is not None and shard is None:
        raise click.UsageError(_("--times is for --shard: give both"))
    if shard is not None:
        wanted = shard.of(wanted, _times(timed))
    store, providers = Store(home() / "walks"), []
    with WalkProgress(console(stderr=True)) as progress:
        for target, there in _by_target(wanted).items():
            platform = platform_of(target, release, drifts)
            with Provider(platform, store, progress, fresh, engine=engine) as provider:
                provider.prepare(there)
            providers.append((provider, there))
    stored = [provider.walk_of(*one) for provider, there in providers for one in there]
    for kept in stored:
        _print(kept, brief=every)
    told = "\n".join(provider.told for provider, _ in providers)
    click.echo(f"\n{told}" if wanted else _("No walk falls to this shard."))
    return NOT_WALKED if any(kept.walk.ended_by for kept in stored) else HOLDS


def _wanted(journey: str | None, release: str) -> list[Wanted]:
    known = all_journeys()
    if journey is not None and (why := absent(known[journey], release)):
        raise NoJourney(why)
    asked = known.values() if journey is None else [known[journey]]
    there = [one for one in asked if one.exists_at(release)]
    return [(one, variant) for one in there for variant in one.variants_at("" if one.target else release)]


def _by_target(wanted: list[Wanted]) -> dict[OwnTarget | None, list[Wanted]]:
    found: dict[OwnTarget | None, list[Wanted]] = {}
    for journey, variant in wanted:
        found.setdefault(journey.target, []).append((journey, variant))
    return found


def _times(path: Path | None) -> Times:
    if path is None:
        return {}
    try:
        return read_times(path)
    except ValueError as error:
        told = _("{path} is no times.json of Parcours: {error}", path=path, error=error)
        raise click.UsageError(told) from error


def _print(kept: StoredWalk, brief: bool) -> None:
    """A line for each gesture unless there are many walks, and the one that says why it ended early."""
    walk = kept.walk
    made = ngettext("{n} gesture", "{n} gestures", len(walk.gestures))
    told = _("{variant}: {gestures}, in {folder}", variant=_(walk.variant), gestures=made, folder=kept.folder)
    click.echo(f"{walk.journey}, {told}" if brief else f"\n{told}")
    for gesture in () if brief else walk.gestures:
        act = f"{gesture.device:9} {gesture.verb:11}"
        where = _(
            "« {name} » on « {screen} »", name=gesture.name, screen=walk.screens[gesture.screen].heading
        )
        click.echo(f"{gesture.index + 1:4}  {act} {where}")
    if walk.ended_by:
        click.echo(_("      ended early: {reason}", reason=walk.ended_by))
