"""Every way in that there is at the newest release, happy or not, ends signed in."""

import pytest

from parcours.journeys.commands.options import CURRENT
from parcours.journeys.scripts.shared.sign_in_mishaps import MISHAPS
from parcours.journeys.scripts.sign_in import SIGN_IN
from parcours.journeys.scripts.sign_in_by_other_account import SIGN_IN_BY_OTHER_ACCOUNT
from parcours.journeys.scripts.sign_in_by_password import SIGN_IN_BY_PASSWORD
from parcours.journeys.walk.journey import Journey
from parcours.journeys.walk.traits import MISHAPS as KNOWN
from parcours.mocks.releases.loader import releases
from tests.recordings import recorded

REMEDY = {
    "refused on the phone": "Recommencer",
    "blocked after three codes": "Recommencer",
    "request expired": "Recommencer",
    "session expired": "S'identifier",
    "provider unavailable": "Revenir sur Mon Compte Formation",
    "identity problem": "Envoyer",
}


def test_every_mishap_has_its_story_and_a_variant() -> None:
    told = {mishap for variant in SIGN_IN.variants for mishap in variant.traits.mishaps}
    assert told == set(MISHAPS)
    assert told <= set(KNOWN)


def test_another_account_serves_in_the_first_days_only() -> None:
    assert [release for release in releases() if SIGN_IN_BY_OTHER_ACCOUNT.exists_at(release)] == ["2021-11"]


@pytest.mark.parametrize("journey", [SIGN_IN, SIGN_IN_BY_PASSWORD], ids=lambda journey: journey.name)
def test_each_variant_ends_signed_in(journey: Journey) -> None:
    kept = recorded(CURRENT, journey.name)
    assert list(kept) == [variant.name for variant in journey.variants]
    last = "Me connecter" if journey is SIGN_IN_BY_PASSWORD else "Continuer sur Mon Compte Formation"
    for variant, done in kept.items():
        assert (done.ended_by, done.screens[-1].name) == (None, "SignedIn"), variant
        names = [gesture.name for gesture in done.gestures]
        assert names[-1] == last, variant
        assert names[done.goal] == REMEDY.get(variant, names[done.goal]), variant
