"""Five hundred figures made by hand, looked at: `make figures-proof`; prints what came out."""

import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import click

from journeys.figures.handmade.search import Screens, identify
from journeys.scripts import JOURNEYS
from journeys.walk.browser import browser
from journeys.walk.run import walk
from mocks.process import running
from tests.figures.handmade.cases import Case, Take, cases
from tests.stages import target

TAKES = {
    "quote-2025": ("quote", "first visit", "2025-01"),
    "quote-2026": ("quote", "first visit", "2026-01"),
    "enrol-2021": ("enrol", "first visit", "2021-11"),
    "enrol-2022": ("enrol", "first visit", "2022-10"),
    "enrol-2024": ("enrol", "first visit", "2024-01"),
    "identity-2021": ("create-identity", "online", "2021-11"),
    "identity-2026": ("create-identity", "online", "2026-01"),
}
PAIRS = (
    ("quote-2026", "quote-2026", "same"),
    ("quote-2025", "quote-2026", "older"),
    ("enrol-2022", "enrol-2024", "older"),
    ("identity-2021", "identity-2026", "older"),
    ("enrol-2021", "enrol-2022", "older"),
    ("enrol-2024", "enrol-2024", "same"),
    ("quote-2026", "identity-2026", "foreign"),
    ("identity-2026", "identity-2026", "same"),
)


@dataclass(frozen=True)
class Outcome:
    """What was said of one case, and whether it is true."""

    case: Case
    named: str | None
    said: str
    told: str

    @property
    def dared(self) -> bool:
        return self.said != "unsure"

    @property
    def right(self) -> bool:
        return self.named == self.case.screen and self.said == self.case.truth


def outcomes(made: Iterator[Case]) -> Iterator[Outcome]:
    screens = Screens()
    for case in made:
        match, opinion = identify(case.made.content, case.candidates, screens)
        told = opinion.told or opinion.reason
        yield Outcome(case, match.candidate.screen if match else None, opinion.standing, told)


def tally(told: list[Outcome]) -> dict[str, float]:
    """Shares: right screen of those named; dared of those it could; right of those dared; wrong of all."""
    counted = Counter[str]()
    for one in told:
        counted["known"] += one.case.screen is not None
        counted["named"] += one.named is not None
        counted["named right"] += one.named is not None and one.named == one.case.screen
        counted["dared"] += one.dared and one.case.screen is not None
        counted["right"] += one.dared and one.right
        counted["wrong"] += one.dared and not one.right
    return {
        "right screen": counted["named right"] / max(counted["named"], 1),
        "dared": counted["dared"] / max(counted["known"], 1),
        "right of dared": counted["right"] / max(counted["right"] + counted["wrong"], 1),
        "wrong of all": counted["wrong"] / max(len(told), 1),
    }


def take(name: str, folder: Path) -> Take:
    """The walk of that name, made if it is not in the folder yet."""
    journey, variant, release = TAKES[name]
    place = folder / name
    if not (place / "walk.json").exists():
        script = JOURNEYS[journey]
        chosen = next(one for one in script.variants if one.name == variant)
        with running() as server, browser() as launched:
            walk(script, chosen, target(server, release=release), launched, place)
    return Take.of(place)


@click.command()
@click.option("--count", default=500, show_default=True)
@click.option("--seed", default=1, show_default=True)
@click.option("--keep", type=click.Path(path_type=Path, file_okay=False), help="Where walks are kept.")
def main(count: int, seed: int, keep: Path | None) -> None:
    """Make COUNT figures by hand, look at them, and tell how often what is said is true."""
    with tempfile.TemporaryDirectory() as scratch:
        takes = {name: take(name, keep or Path(scratch)) for name in TAKES}
        pairs = [(takes[source], takes[against], kind) for source, against, kind in PAIRS]
        told = []
        for number, one in enumerate(outcomes(cases(pairs, count, seed))):
            told.append(one)
            if one.dared and not one.right:
                case = one.case
                click.echo(
                    f"{number}: {case.kind}, {case.source.parent.name}/{case.source.name} {case.made.area} "
                    f"at {case.made.scale:.2f}, quality {case.made.quality}: "
                    f"true {case.screen} {case.truth}, "
                    f"said {one.named} {one.said}: {one.told}"
                )
        for what, share in tally(told).items():
            click.echo(f"{what:16} {share:.1%}")


if __name__ == "__main__":
    sys.exit(main())
