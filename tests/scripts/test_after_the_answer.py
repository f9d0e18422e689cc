"""Paying, withdrawing and claiming costs: each variant at the newest release, a few at the others."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from parcours.journeys.commands.options import CURRENT
from parcours.journeys.scripts import JOURNEYS
from parcours.journeys.scripts.claim_costs import CLAIM_COSTS
from parcours.journeys.scripts.pay import PAY
from parcours.journeys.scripts.withdraw import WITHDRAW
from parcours.journeys.walk.journey import Journey, Variant
from parcours.journeys.walk.model import Walk
from parcours.journeys.walk.run import walk
from parcours.mocks.releases.loader import releases
from parcours.mocks.server.process import Running
from tests.recordings import recorded
from tests.support.stages import target
from tests.support.walks import Walks

PAYS_NOTHING = ("jobseeker", "exempt", "employer_pays")
OLDER = [
    (PAY, PAY.variants[1], "2021-11"),
    (PAY, PAY.variants[2], "2022-10"),
    (WITHDRAW, WITHDRAW.variants[0], "2024-01"),
    (CLAIM_COSTS, CLAIM_COSTS.variants[0], "2022-10"),
]
NEWER = [(journey, variant) for journey in (PAY, WITHDRAW, CLAIM_COSTS) for variant in journey.variants]


def named(parameter: Journey | Variant | str) -> str:
    return parameter if isinstance(parameter, str) else parameter.name


def last_pressed(journey: Journey, variant: Variant) -> str:
    if journey is CLAIM_COSTS:
        return "Envoyer ma demande de remboursement"
    if journey is WITHDRAW:
        return "Bilan de compétences" if variant.traits.too_late else "Confirmer ma rétractation"
    if any(getattr(variant.traits, trait) for trait in PAYS_NOTHING):
        return "Accepter le devis"
    return "Continuer" if variant.traits.by_transfer else "Payer"


@pytest.mark.parametrize(("journey", "variant"), NEWER, ids=named)
def test_each_variant_reaches_its_end(journey: Journey, variant: Variant) -> None:
    check(recorded(CURRENT, journey.name)[variant.name], journey, variant)


@pytest.mark.parametrize(("journey", "variant", "release"), OLDER, ids=named)
def test_so_did_the_releases_before(journey: Journey, variant: Variant, release: str) -> None:
    check(recorded(release, journey.name)[variant.name], journey, variant)


def check(done: Walk, journey: Journey, variant: Variant) -> None:
    assert done.ended_by is None
    names = [gesture.name for gesture in done.gestures]
    assert names[done.goal] == names[-1] == last_pressed(journey, variant)
    assert names.count("Payer") == (
        0 if journey is not PAY or names[-1] != "Payer" else 1 + variant.traits.card_refused
    )
    assert names[0] in ("S'identifier", "CONNEXION")


def test_where_each_exists() -> None:
    everywhere = releases()
    assert [release for release in everywhere if PAY.exists_at(release)] == everywhere
    assert [release for release in everywhere if WITHDRAW.exists_at(release)] == everywhere
    assert [r for r in everywhere if CLAIM_COSTS.exists_at(r)] == everywhere[1:]
    assert {PAY.name, WITHDRAW.name, CLAIM_COSTS.name} <= JOURNEYS.keys()


def test_what_engages_a_real_person_is_not_pressed(
    platform: Running, browser: Browser, tmp_path: Path
) -> None:
    done = walk(PAY, PAY.variants[0], target(platform, live=True), browser, tmp_path)
    assert done.ended_by is not None
    assert "« S’identifier avec FranceConnect+ » may engage a real person" in str(done.ended_by)
    assert [gesture.name for gesture in done.gestures] == ["S'identifier"]


def test_a_screen_known_by_a_button_that_was_renamed_comes_again(walks: Walks) -> None:
    done = walks.of("quote", "too near", drifts=["rename-near:file.accept"]).walk
    assert done.ended_by is None
    assert [one.kind for one in done.surprises] == ["renamed"]
