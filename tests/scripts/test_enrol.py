"""Every variant of the enrolment of the years before quotes, at every release that has it."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from journeys.scripts.enrol import ENROL
from journeys.walk.journey import Variant
from journeys.walk.model import MISHAPS
from journeys.walk.run import walk
from mocks.process import Running
from mocks.release import releases
from tests.stages import target

LAST_PRESSED = {
    "2021-11": "Je confirme mon inscription",
    "2022-10": "Confirmer mon inscription",
    "2024-01": "Valider et finaliser",
}
ENDS = {
    "refused by the organism": "Continuer sur Mon Compte Formation",
    "proposal refused": "Confirmer mon refus",
    "too late": "Bilan de compétences",
}
ONCE = {*MISHAPS, "by_card", "by_files"}  # tests/mocks has them at every release
WALKS = [
    pytest.param(release, variant, id=f"{release} {variant.name}")
    for release in releases()
    for variant in ENROL.variants
    if ENROL.exists_at(release)
    and variant.exists_at(release)
    and (release == "2022-10" or not {*variant.traits.mishaps, *variant.traits.habits} & ONCE)
]


def test_the_releases_that_have_it() -> None:
    assert [release for release in releases() if ENROL.exists_at(release)] == list(LAST_PRESSED)


@pytest.mark.parametrize(("release", "variant"), WALKS)
def test_each_variant_reaches_its_end(
    platform: Running, browser: Browser, tmp_path: Path, release: str, variant: Variant
) -> None:
    done = walk(ENROL, variant, target(platform, release=release), browser, tmp_path)
    assert done.ended_by is None
    names = [gesture.name for gesture in done.gestures]
    assert names[done.goal] == ENDS.get(variant.name, LAST_PRESSED[release])
    assert ("ME CONNECTER" in names) is variant.traits.by_password
    assert ("Contexte de formation" in names) is (release > "2021-11" and not variant.traits.from_mail)
    assert ("Valider" in names) is (release > "2021-11")
    tabs, steps = "FINALISER" in names, "Finaliser" in names
    assert (tabs, steps) == (
        variant.traits.first_visit and release < "2024-01",
        variant.traits.first_visit and release == "2024-01",
    )
    assert done.gestures[-1].leg == int(steps)
