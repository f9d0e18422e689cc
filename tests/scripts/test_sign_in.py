"""Every way in, happy or not, ends signed in; at older releases, those that have pages of their own there."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from journeys.scripts.sign_in import SIGN_IN
from journeys.scripts.sign_in_by_other_account import SIGN_IN_BY_OTHER_ACCOUNT
from journeys.scripts.sign_in_by_password import SIGN_IN_BY_PASSWORD
from journeys.scripts.sign_in_mishaps import MISHAPS
from journeys.walk.journey import Journey, Variant
from journeys.walk.model import MISHAPS as KNOWN
from journeys.walk.run import walk
from mocks.process import Running
from mocks.release import releases
from tests.stages import target

NEWEST = releases()[-1]
REMEDY = {
    "refused on the phone": "Recommencer",
    "blocked after three codes": "Recommencer",
    "request expired": "Recommencer",
    "session expired": "Revenir sur Mon Compte Formation",
    "provider unavailable": "Revenir sur Mon Compte Formation",
    "identity problem": "Envoyer",
}
PAGES_OF_AN_ERA = ("identity problem", "by another account")
WALKS = [
    pytest.param(release, journey, variant, id=f"{release} {variant.name}")
    for release in releases()
    for journey in (SIGN_IN, SIGN_IN_BY_PASSWORD, SIGN_IN_BY_OTHER_ACCOUNT)
    for variant in journey.variants
    if journey.exists_at(release) and (release == NEWEST or variant.name in PAGES_OF_AN_ERA)
]


def test_every_mishap_has_its_story_and_a_variant() -> None:
    told = {mishap for variant in SIGN_IN.variants for mishap in variant.traits.mishaps}
    assert told == set(MISHAPS)
    assert told <= set(KNOWN)


@pytest.mark.parametrize(("release", "journey", "variant"), WALKS)
def test_each_variant_ends_signed_in(
    platform: Running, browser: Browser, tmp_path: Path, release: str, journey: Journey, variant: Variant
) -> None:
    done = walk(journey, variant, target(platform, release=release), browser, tmp_path)
    assert done.ended_by is None
    assert done.screens[-1].name == "SignedIn"
    names = [gesture.name for gesture in done.gestures]
    assert names[done.goal] == REMEDY.get(variant.name, names[done.goal])
    by_password = journey is SIGN_IN_BY_PASSWORD
    assert names[-1] == ("Me connecter" if by_password else "Continuer sur Mon Compte Formation")
    assert ("Se connecter" in names) is (journey is SIGN_IN_BY_OTHER_ACCOUNT)
