"""What every command shares: its options and its exit codes."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

import click

from parcours.journeys.gate.failing import FAILS
from parcours.journeys.verdict.model import Finding
from parcours.journeys.verdict.run import Run, Unjudged
from parcours.mocks.releases.loader import releases

CURRENT = releases()[-1]
ALL = "all"

HOLDS, DRIFTED, UNUSABLE, NOT_WALKED, INTERRUPTED, ENDED = 0, 1, 2, 3, 130, 143

DOCUMENT = click.Path(path_type=Path)
WRITTEN = click.Path(path_type=Path, dir_okay=False, allow_dash=True)
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


def exit_code(runs: Iterable[Run], fails: Callable[[Finding], bool] = FAILS) -> int:
    """The worst of all documents: 1 where a finding fails, 2 where it cannot be judged, 3 where we failed."""
    codes = (code for run in runs for code in (*map(_of_unjudged, run.unjudged), *_of_verdicts(run, fails)))
    return max(codes, default=HOLDS)


def _of_unjudged(unjudged: Unjudged) -> int:
    return NOT_WALKED if unjudged.is_ours else UNUSABLE


def _of_verdicts(run: Run, fails: Callable[[Finding], bool]) -> Iterator[int]:
    for verdict in run.verdicts:
        if any(fails(finding) for finding in verdict.findings):
            yield DRIFTED
        elif any(step.status == "unreached" for step in verdict.steps):
            yield NOT_WALKED
        elif verdict.status == "unsure":
            yield UNUSABLE


def exit_code_of_pictures(runs: Sequence[Run]) -> int:
    """3 where a walk ended early, 2 where a document has no step on any screen: neither could be pictured."""
    verdicts = [verdict for run in runs for verdict in run.verdicts]
    codes = [_of_unjudged(one) for run in runs for one in run.unjudged]
    if any(step.status == "unreached" for verdict in verdicts for step in verdict.steps):
        codes.append(NOT_WALKED)
    if not all(any(step.sighting is not None for step in verdict.steps) for verdict in verdicts):
        codes.append(UNUSABLE)
    return max(codes, default=HOLDS)
