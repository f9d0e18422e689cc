"""What every command shares: its options and its exit codes."""

from collections.abc import Sequence
from pathlib import Path

import click

from parcours.journeys.verdict.run import Run
from parcours.mocks.releases.loader import releases

CURRENT = releases()[-1]
ALL = "all"

HOLDS, DRIFTED, UNUSABLE, NOT_WALKED, INTERRUPTED, ENDED = 0, 1, 2, 3, 130, 143

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


def exit_code(runs: Sequence[Run]) -> int:
    """1 for a finding that is not advice, 3 where a walk ended early, 2 where nothing is tied to a screen."""
    statuses = {verdict.status for run in runs for verdict in run.verdicts}
    if "drifted" in statuses:
        return DRIFTED
    if "unreached" in statuses:
        return NOT_WALKED
    return UNUSABLE if "unsure" in statuses else HOLDS


def exit_code_of_pictures(runs: Sequence[Run]) -> int:
    """3 where a walk ended early, 2 where a document has no step on any screen: neither could be pictured."""
    verdicts = [verdict for run in runs for verdict in run.verdicts]
    if any(step.status == "unreached" for verdict in verdicts for step in verdict.steps):
        return NOT_WALKED
    seen = (any(step.sighting is not None for step in verdict.steps) for verdict in verdicts)
    return HOLDS if all(seen) else UNUSABLE
