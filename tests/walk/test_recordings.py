"""The recorded walks are those of the platform, the pages and the scripts as they are now."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from parcours.journeys.commands.options import CURRENT
from parcours.journeys.scripts import JOURNEYS
from parcours.journeys.targets.mock import target_on
from parcours.journeys.walk.model import Walk
from parcours.journeys.walk.run import walk
from parcours.mocks.releases.loader import releases
from parcours.mocks.server.process import Running
from tests.recordings import recorded, releases_recorded, without_places
from tests.support.walks import variant_of

Which = tuple[str, str, str]
WORTH = 0.1  # new controls and screens for each gesture: what brings less is left to the night


def every_walk(release: str) -> dict[Which, Walk]:
    return {
        (release, journey, variant): done
        for journey in JOURNEYS
        for variant, done in recorded(release, journey).items()
    }


def used(done: Walk) -> set[tuple[str, str, str]]:
    """Each control used and each screen arrived at, by the screen and the newest name."""
    controls = {(done.screens[g.screen].name, g.verb, g.names[0]) for g in done.gestures}
    return controls | {(screen.name, "", "") for screen in done.screens}


def covering(walks: dict[Which, Walk]) -> Iterator[Which]:
    """The walks that together use most controls in the fewest gestures; those that bring most first."""
    missing = set().union(*map(used, walks.values()))

    def brings(which: Which) -> float:
        return len(used(walks[which]) & missing) / len(walks[which].gestures)

    while brings(best := max(walks, key=brings)) >= WORTH:
        missing -= used(walks[best])
        yield best


COVERING = list(covering(every_walk(CURRENT)))
OTHERS = [which for release in releases() for which in every_walk(release) if which not in COVERING]


def check(which: Which, platform: Running, browser: Browser, folder: Path) -> None:
    release, journey, variant = which
    script, target = JOURNEYS[journey], target_on(platform, release)
    again = walk(script, variant_of(journey, variant), target, browser, folder, pictures=False)
    assert without_places(again) == without_places(recorded(release, journey)[variant]), (
        "this walk is not as it is recorded: where it should not be, type make recordings"
    )


def test_every_walk_there_is_is_recorded_and_no_other() -> None:
    assert releases_recorded() == releases()
    there = {
        (release, journey.name, variant.name)
        for release in releases()
        for journey in JOURNEYS.values()
        if journey.exists_at(release)
        for variant in journey.variants
        if variant.exists_at(release)
    }
    assert {which for release in releases() for which in every_walk(release)} == there


@pytest.mark.parametrize("which", COVERING, ids="-".join)
def test_a_walk_made_again_is_as_it_is_recorded(
    which: Which, platform: Running, browser: Browser, tmp_path: Path
) -> None:
    check(which, platform, browser, tmp_path)


@pytest.mark.nightly
@pytest.mark.parametrize("which", OTHERS, ids="-".join)
def test_so_is_every_other(which: Which, platform: Running, browser: Browser, tmp_path: Path) -> None:
    check(which, platform, browser, tmp_path)
