"""Figures put to the proof: `make figures-proof`; prints what was planted, found and wrongly told."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from parcours.journeys.ocr.reader import installed
from parcours.journeys.walk.browser import browser
from parcours.journeys.walk.store import Store
from parcours.mocks.drift import Drift, catalogue
from parcours.mocks.server.process import running
from tests.figures.handmade.cases import cases
from tests.nightly.figures.handmade import Outcome, outcomes, pairs, tally, wrong
from tests.nightly.figures.planted import Compared, compared, told
from tests.support.walks import Walks

RELEASE = "2026-01"
WALKED = (
    ("quote", "first visit"),
    ("create-identity", "online"),
    ("find-training", "elected, by the search"),
)
RENAMED = 6  # of each kind of new name, for each walk


@click.command()
@click.option("--by-hand", default=500, show_default=True, help="Figures to make by hand.")
@click.option("--seed", default=1, show_default=True, help="Of the figures made by hand.")
@click.option("--walks", default=len(WALKED), show_default=True, help="Walks under which to plant drifts.")
@click.option("--keep", type=click.Path(path_type=Path, file_okay=False), help="Where walks are kept.")
@click.option(
    "--ocr/--no-ocr", default=True, help="Read them with the OCR of this machine, where it has one."
)
def main(by_hand: int, seed: int, walks: int, keep: Path | None, ocr: bool) -> None:
    """Plant changes under our own figures and make others by hand: how often is what is said true?"""
    with _folder(keep) as folder, running() as server, browser() as launched:
        kept = Walks(server, lambda: launched, Store(folder), pictures=True)
        planted = [one for which in WALKED[:walks] for one in _planted(kept, which)]
        click.echo(told(planted))
        made = []
        for number, one in enumerate(
            outcomes(cases(pairs(kept), by_hand, seed), installed() if ocr else None)
        ):
            made.append(one)
            if one.dared and not one.right:
                click.echo(wrong(number, one))
        click.echo(_shares(made))


@contextmanager
def _folder(keep: Path | None) -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as scratch:
        yield keep or Path(scratch)


def _planted(kept: Walks, which: tuple[str, str]) -> Iterator[Compared]:
    before = kept.of(*which, RELEASE)
    for drift in _drifts({gesture.name for gesture in before.walk.gestures}):
        after = kept.of(*which, RELEASE, [drift.name])
        for one in compared(before, after, drift):
            yield one
            if one.said_stale != one.stale or not one.right_words:
                click.echo(
                    f"{which[0]} --drift {drift.name}, gesture {one.gesture}: "
                    f"{'stale' if one.stale else 'fresh'}, said {one.opinion.told or one.opinion.reason}"
                )


def _drifts(names: set[str]) -> list[Drift]:
    """The looks, the harmless ones, and some new names of controls that the walk uses."""
    every = catalogue(RELEASE).drifts
    chosen = [drift for drift in every if drift.kind in ("look", "harmless")]
    renamed: dict[str, list[Drift]] = {}
    for drift in every:
        if drift.kind.startswith("rename") and not drift.harmless and drift.was in names:
            renamed.setdefault(drift.kind, []).append(drift)
    return chosen + [drift for found in renamed.values() for drift in found[:: len(found) // RENAMED + 1]]


def _shares(made: list[Outcome]) -> str:
    """Of all, then how many of each kind."""
    lines = [f"{what:16} {share:.1%}" for what, share in tally(made).items()]
    for kind in dict.fromkeys(one.case.kind for one in made):
        mine = [one for one in made if one.case.kind == kind]
        dared = [one for one in mine if one.dared]
        lines.append(f"{kind:16} {len(mine)}, dared {len(dared)}, right {sum(one.right for one in dared)}")
    return "\n".join(lines)


if __name__ == "__main__":
    main()
