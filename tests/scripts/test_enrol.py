"""Every variant of the enrolment in a session, at every release."""

import pytest

from parcours.journeys.scripts.enrol import ENROL
from parcours.journeys.walk.journey import Variant
from parcours.journeys.walk.model import Walk
from parcours.journeys.walk.traits import MISHAPS
from parcours.mocks.releases.loader import releases
from tests.recordings import recorded

LAST_PRESSED = {
    "2021-11": "Je confirme mon inscription",
    "2022-10": "Confirmer mon inscription",
    "2024-01": "Valider et finaliser",
    "2025-01": "Valider et finaliser",
    "2026-01": "Valider et finaliser",
}
LISTED = "2024-01"  # since then, sessions are in a list and an account is completed in steps
ENDS = {
    "refused by the organism": "Continuer sur Mon Compte Formation",
    "proposal refused": "Confirmer mon refus",
    "too late": "Compétences numériques",
}
ONCE = {*MISHAPS, "by_card", "by_files", "opens_app"}  # tests/mocks has them at every release
LAST = max(LAST_PRESSED)
OLDER = [
    pytest.param(release, variant, id=f"{release} {variant.name}")
    for release in LAST_PRESSED
    for variant in ENROL.variants
    if release < LAST
    and variant.exists_at(release)
    and not {*variant.traits.mishaps, *variant.traits.habits} & ONCE
]


def check(done: Walk, variant: Variant, release: str) -> None:
    assert done.ended_by is None
    names = [gesture.name for gesture in done.gestures]
    assert names[done.goal] == ENDS.get(variant.name, LAST_PRESSED[release])
    assert ("ME CONNECTER" in names) is variant.traits.by_password
    assert ("Contexte de formation" in names) is (release > "2021-11" and not variant.traits.from_mail)
    assert ("Valider" in names) is (release > "2021-11")
    assert ("Session" in names) is (release >= LISTED)
    assert ("Compte élu" in names) is variant.traits.by_card
    tabs, steps = "FINALISER" in names, "Finaliser" in names
    assert (tabs, steps) == (
        variant.traits.first_visit and release < LISTED,
        variant.traits.first_visit and release >= LISTED,
    )
    assert done.gestures[-1].leg == int(steps)


def test_every_release_has_it() -> None:
    assert [release for release in releases() if ENROL.exists_at(release)] == list(LAST_PRESSED)


@pytest.mark.parametrize("variant", [v for v in ENROL.variants if v.exists_at(LAST)], ids=lambda v: v.name)
def test_each_variant_reaches_its_end(variant: Variant) -> None:
    check(recorded(LAST, ENROL.name)[variant.name], variant, LAST)


@pytest.mark.parametrize(("release", "variant"), OLDER)
def test_older_releases_have_their_own_way(release: str, variant: Variant) -> None:
    check(recorded(release, ENROL.name)[variant.name], variant, release)
