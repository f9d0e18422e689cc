"""The command that walks one journey and tells what was met."""

import click

from parcours.journeys.commands.journey_names import JOURNEY
from parcours.journeys.commands.options import DRIFT, FRESH, HOLDS, NOT_WALKED, RELEASE
from parcours.journeys.commands.output import console
from parcours.journeys.commands.progress import WalkProgress
from parcours.journeys.language import _, ngettext
from parcours.journeys.own.found import all_journeys
from parcours.journeys.support.folders import home
from parcours.journeys.targets.choice import platform_of
from parcours.journeys.verification.passage import absent
from parcours.journeys.verification.reading import NoJourney
from parcours.journeys.walk.provider import Provider
from parcours.journeys.walk.store import Store, StoredWalk


@click.command("walk")
@click.argument("journey", type=JOURNEY)
@RELEASE
@DRIFT
@FRESH
def walk_command(journey: str, release: str, drifts: tuple[str, ...], fresh: bool) -> int:
    """Walk JOURNEY in all its variants, and tell what was met."""
    wanted = all_journeys()[journey]
    if why := absent(wanted, release):
        raise NoJourney(why)
    platform = platform_of(wanted.target, release, drifts)
    with (
        WalkProgress(console(stderr=True)) as progress,
        Provider(platform, Store(home() / "walks"), progress, fresh) as provider,
    ):
        stored = provider.walks(wanted)
    for kept in stored:
        _print(kept)
    click.echo(f"\n{provider.told}")
    return NOT_WALKED if any(kept.walk.ended_by for kept in stored) else HOLDS


def _print(kept: StoredWalk) -> None:
    """A line for each gesture, and the one that says why it ended early."""
    walk = kept.walk
    made = ngettext("{n} gesture", "{n} gestures", len(walk.gestures))
    click.echo(
        "\n"
        + _(
            "{variant}: {gestures}, in {folder}",
            variant=_(walk.variant),
            gestures=made,
            folder=kept.folder,
        )
    )
    for gesture in walk.gestures:
        act = f"{gesture.device:9} {gesture.verb:11}"
        where = _(
            "« {name} » on « {screen} »", name=gesture.name, screen=walk.screens[gesture.screen].heading
        )
        click.echo(f"{gesture.index + 1:4}  {act} {where}")
    if walk.ended_by:
        click.echo(_("      ended early: {reason}", reason=walk.ended_by))
