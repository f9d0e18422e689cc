"""Creating an Identité Numérique, or doing without, in every variant."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from journeys.scripts.create_identity import CREATE_IDENTITY
from journeys.scripts.identity_by_post import IDENTITY_BY_POST
from journeys.walk.journey import Journey, Variant
from journeys.walk.run import walk
from mocks.process import Running
from tests.stages import target

ONLINE, KNOWN, *OTHERS = CREATE_IDENTITY.variants
WALKS = [
    *(pytest.param("2022-10", variant, id=f"web {variant.name}") for variant in CREATE_IDENTITY.variants),
    *(pytest.param("2026-01", variant, id=f"app {variant.name}") for variant in (ONLINE, KNOWN)),
    pytest.param("2021-11", ONLINE, id="2021-11 online"),
]


@pytest.mark.parametrize(("release", "variant"), WALKS)
def test_each_variant_ends_with_an_active_identity(
    platform: Running, browser: Browser, tmp_path: Path, release: str, variant: Variant
) -> None:
    done = walk(CREATE_IDENTITY, variant, target(platform, release=release), browser, tmp_path)
    assert done.ended_by is None
    names = [gesture.name for gesture in done.gestures]
    traits = variant.traits
    assert names[done.goal] == "Nouveau code secret à 4 chiffres"
    assert names[-1] == "Continuer sur Mon Compte Formation"
    assert done.gestures[done.start].device == ("computer" if release < "2024" else "phone")
    assert ("Soumettre la vidéo" in names) is not (traits.at_post_office or traits.by_postman)
    assert names.count("Soumettre la vidéo") <= 1 + traits.video_refused
    assert ("Recommencer mon identification" in names) is traits.video_refused
    assert names.count("Code d'activation") == 1 + traits.wrong_activation_code
    assert ("Photo du recto" in names) is traits.unclear_photo
    assert ("Créer mon compte" in names) is not traits.la_poste_account


def test_two_walks_with_the_camera_are_the_same(platform: Running, browser: Browser, tmp_path: Path) -> None:
    one, other = (
        walk(CREATE_IDENTITY, ONLINE, target(platform, release="2022-10"), browser, tmp_path / name)
        for name in ("one", "other")
    )
    assert one == other
    for gesture in one.gestures:
        pictures = [(tmp_path / name / gesture.picture).read_bytes() for name in ("one", "other")]
        assert pictures[0] == pictures[1], gesture.name


@pytest.mark.parametrize("variant", IDENTITY_BY_POST.variants, ids=lambda variant: variant.name)
def test_the_form_is_downloaded_and_its_answer_comes(
    platform: Running, browser: Browser, tmp_path: Path, variant: Variant
) -> None:
    journey: Journey = IDENTITY_BY_POST
    done = walk(journey, variant, target(platform, release="2026-01"), browser, tmp_path)
    assert done.ended_by is None
    assert done.gestures[done.goal].name == "Demande de vérification d'identité"
    assert done.gestures[-1].name == "Accéder à Mon Compte Formation"
