"""`python -m tests.proof`: plants every drift of the catalogue under true tutorials, and counts."""

import hashlib
import sys
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from itertools import chain, zip_longest
from pathlib import Path

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from journeys.folders import bundled, home
from journeys.scripts import JOURNEYS
from journeys.walk.store import Store
from mocks.drift import catalogue
from mocks.release import releases
from tests.proof.lessons import lessons
from tests.proof.planting import Case, cases, plant, walks
from tests.proof.scoring import Score
from tests.proof.table import show

WORKERS = 2


@click.command()
@click.option("--journey", "journeys", multiple=True, type=click.Choice(sorted(JOURNEYS)), help="Only these.")
@click.option("--release", "wanted", multiple=True, type=click.Choice(releases()), help="Only these.")
@click.option("--kind", "kinds", multiple=True, help="Only drifts of these kinds, for instance rename-far.")
@click.option("--name", "names", multiple=True, help="Only the drifts of these names.")
@click.option("--sample", type=click.IntRange(min=1), help="Only so many drifts, spread over all kinds.")
@click.option("--thorough", is_flag=True, help="Walk all variants a drift touches, not the fewest.")
def proof(
    journeys: tuple[str, ...],
    wanted: tuple[str, ...],
    kinds: tuple[str, ...],
    names: tuple[str, ...],
    sample: int | None,
    thorough: bool,
) -> None:
    """Plant drifts, and tell which of them the verdict names."""
    folder = home() / "proof"
    found = [
        case
        for release in wanted or releases()
        for case in all_cases(release, journeys, folder)
        if (not kinds or case.drift.kind in kinds) and (not names or case.drift.name in names)
    ]
    scores = plant_all(spread(found)[:sample] if sample else found, folder, thorough)
    show(scores, Console())
    sys.exit(any(score.missed for score in scores))


def all_cases(release: str, names: Sequence[str], folder: Path) -> Iterator[Case]:
    """Every drift of a release under every tutorial of every journey that exists there."""
    for journey in JOURNEYS.values():
        if journey.exists_at(release) and (not names or journey.name in names):
            undrifted = walks(journey, release, Store(folder / "walks"))
            written = folder / "tutorials" / release / journey.name
            for lesson in lessons(undrifted, bundled(release), written):
                yield from cases(journey, release, lesson, catalogue(release).drifts)


def spread(found: Iterable[Case]) -> list[Case]:
    """The same cases, one of each kind, then another of each kind…, always in the same order."""
    kinds: dict[str, list[Case]] = {}
    for case in sorted(found, key=lambda case: hashlib.sha256(case.name.encode()).digest()):
        due = "silent" if case.expectation.must == "silent" else "due"
        kinds.setdefault(f"{case.drift.kind} {due}", []).append(case)
    rounds = zip_longest(*(kinds[kind] for kind in sorted(kinds)))
    return [case for case in chain.from_iterable(rounds) if case is not None]


def plant_all(chosen: Sequence[Case], folder: Path, thorough: bool = False) -> list[Score]:
    """Two at once; in the order given."""
    columns = TextColumn("Planting"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn()
    progress = Progress(*columns, console=Console(stderr=True), disable=not sys.stderr.isatty())
    with progress, ThreadPoolExecutor(WORKERS) as pool:
        task = progress.add_task("", total=len(chosen))
        under_way = [pool.submit(plant, case, folder / "walks", thorough) for case in chosen]
        for _ in as_completed(under_way):
            progress.advance(task)
        return [done.result() for done in under_way]


if __name__ == "__main__":
    proof()
