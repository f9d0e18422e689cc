"""What every command shares: its options, its exit codes, and how documents are judged."""

from collections.abc import Sequence
from pathlib import Path

import click
from rich.console import Console

from parcours.journeys.commands.progress import WalkProgress
from parcours.journeys.language import _
from parcours.journeys.support.folders import home
from parcours.journeys.targets.mock import mock_platform
from parcours.journeys.verdict.run import Run
from parcours.journeys.verification.pipeline import NoJourney, Told, Verified, absent, verify
from parcours.journeys.walk.provider import Provider
from parcours.journeys.walk.store import Store
from parcours.mocks.releases.loader import releases

CURRENT = releases()[-1]
ALL = "all"

HOLDS, DRIFTED, UNUSABLE, NOT_WALKED, INTERRUPTED = 0, 1, 2, 3, 130

DOCUMENT = click.Path(path_type=Path)
WRITTEN = click.Path(path_type=Path, dir_okay=False)
RELEASE = click.option(
    "--release",
    type=click.Choice(releases()),
    default=CURRENT,
    show_default=True,
    help="Dated state of the platform.",
)
DRIFT = click.option(
    "--drift", "drifts", multiple=True, metavar="NAME", help="Plant a change in the mock; see « drifts »."
)
FRESH = click.option("--fresh", is_flag=True, help="Walk again, even where nothing has changed.")


def chosen_releases(release: str, told: Sequence[Told]) -> list[str]:
    """The release asked for, or all of those at which some journey told exists.

    Raises:
        NoJourney: the one release asked for has no such journey.
    """
    if release != ALL:
        for one in told:
            if not one.exists_at(release):
                raise NoJourney(_("{path}: {why}", path=one.path, why=absent(one.journeys[0], release)))
        return [release]
    return [known for known in releases() if any(one.exists_at(known) for one in told)]


def walk_and_judge(
    told: Sequence[Told],
    wanted: Sequence[str],
    fresh: bool = False,
    drifts: Sequence[str] = (),
    scale: int = 1,
) -> tuple[list[Verified], str]:
    """The verdicts at each release, and how many walks they took in words."""
    verified, walks = [], []
    with WalkProgress(Console(stderr=True)) as progress:
        for release in wanted:
            store = Store(home() / ("walks" if scale == 1 else f"walks-{scale}x"))
            with Provider(mock_platform(release, drifts), store, progress, fresh, scale) as provider:
                verified.append(verify(told, release, provider))
                walks.append(provider.told)
    return verified, "\n".join(walks)


def exit_code(runs: Sequence[Run]) -> int:
    """1 for any finding that is not advice, 3 when a walk ended early and that alone is known."""
    statuses = {verdict.status for run in runs for verdict in run.verdicts}
    if "drifted" in statuses:
        return DRIFTED
    return NOT_WALKED if "unreached" in statuses else HOLDS
