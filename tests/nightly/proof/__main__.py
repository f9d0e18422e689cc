"""`make proof`: plants every drift of the catalogue under true tutorials, and counts."""

import sys
from collections.abc import Iterator
from itertools import chain
from time import monotonic
from typing import TypeVar, get_args

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from parcours.journeys.scripts import JOURNEYS
from parcours.journeys.support.folders import bundled, home
from parcours.mocks.releases.loader import releases
from parcours.mocks.server.process import running
from tests.nightly.proof.expectation.scoring import Score
from tests.nightly.proof.proving import Proof, grounds
from tests.nightly.proof.selection.grouping import groups
from tests.nightly.proof.selection.spreading import Per, once_per, spread
from tests.nightly.proof.table import show, show_miss

Result = TypeVar("Result")


@click.command()
@click.option("--journey", "journeys", multiple=True, type=click.Choice(sorted(JOURNEYS)), help="Only these.")
@click.option("--release", "wanted", multiple=True, type=click.Choice(releases()), help="Only these.")
@click.option("--kind", "kinds", multiple=True, help="Only drifts of these kinds, for instance rename-far.")
@click.option("--name", "names", multiple=True, help="Only the drifts of these names.")
@click.option(
    "--per",
    type=click.Choice(get_args(Per)),
    default="journey",
    show_default=True,
    help="Each drift once for every one of these that meets it.",
)
@click.option("--sample", type=click.IntRange(min=1), help="Only so many drifts, spread over all kinds.")
@click.option("--alone", is_flag=True, help="Plant each drift in a walk of its own; slower, and the same.")
@click.option("--workers", type=click.IntRange(min=1), default=2, help="Walks made at once.")
@click.option("--minutes", type=click.FloatRange(min=0), help="Begin no walk after so many.")
def proof(
    journeys: tuple[str, ...],
    wanted: tuple[str, ...],
    kinds: tuple[str, ...],
    names: tuple[str, ...],
    per: Per,
    sample: int | None,
    alone: bool,
    workers: int,
    minutes: float | None,
) -> None:
    """Plant drifts, and tell which of them the verdict names."""
    until = monotonic() + 60 * minutes if minutes is not None else float("inf")
    console = Console()
    with running() as server:
        made = Proof(server, home() / "proof", workers, bundled)
        where = grounds(journeys, wanted or releases())
        for _ in _told("Walking", *made.walked(where)):
            pass
        everywhere = (
            case
            for case in made.cases(where, lambda why: console.print(f"unproved: {why}", markup=False))
            if (not kinds or case.drift.kind in kinds) and (not names or case.drift.name in names)
        )
        found = spread(once_per(per, everywhere))
        chosen = groups(found[:sample], together=not alone)
        scores = _shown(_told("Planting", made.scores(chosen, until), len(chosen)), console)
    show(scores, len(found[:sample]), console)
    sys.exit(_exit(scores, len(found[:sample])))


def _shown(planted: Iterator[list[Score]], console: Console) -> list[Score]:
    """All of them, each miss being told as soon as it is known."""
    scores: list[Score] = []
    misses = 0
    for score in chain.from_iterable(planted):
        scores.append(score)
        if score.missed:
            misses += 1
            show_miss(misses, score, console)
    return scores


def _exit(scores: list[Score], planted: int) -> bool:
    return any(score.missed for score in scores) or len(scores) < planted


def _told(doing: str, results: Iterator[Result], total: int) -> Iterator[Result]:
    errors = Console(stderr=True)
    columns = TextColumn(doing), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn()
    with Progress(*columns, console=errors, disable=not errors.is_terminal) as progress:
        task = progress.add_task("", total=total)
        for result in results:
            progress.advance(task)
            yield result


if __name__ == "__main__":
    proof()
