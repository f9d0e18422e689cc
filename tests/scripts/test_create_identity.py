"""Creating an Identité Numérique, or doing without, in every variant."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from parcours.journeys.commands.options import CURRENT
from parcours.journeys.scripts.create_identity import CREATE_IDENTITY
from parcours.journeys.scripts.identity_by_post import IDENTITY_BY_POST
from parcours.journeys.walk.journey import Variant
from parcours.journeys.walk.model import Device, Walk
from parcours.journeys.walk.run import walk
from parcours.mocks.server.process import Running
from tests.support.stages import current_walks, target

VARIANTS = {variant.name: variant for variant in CREATE_IDENTITY.variants}
ONLINE = VARIANTS["online"]
BEFORE = [("2021-11", "online"), ("2022-10", "at a post office")]


@pytest.mark.parametrize("name", VARIANTS)
def test_each_variant_ends_with_an_active_identity(home: Path, name: str) -> None:
    check(current_walks(home, CREATE_IDENTITY)[name].walk, VARIANTS[name], first_device="phone")


@pytest.mark.parametrize(("release", "name"), BEFORE)
def test_so_did_the_releases_before(
    platform: Running, browser: Browser, tmp_path: Path, release: str, name: str
) -> None:
    stage = target(platform, release=release)
    done = walk(CREATE_IDENTITY, VARIANTS[name], stage, browser, tmp_path, pictures=False)
    check(done, VARIANTS[name], first_device="computer")


def check(done: Walk, variant: Variant, first_device: Device) -> None:
    assert done.ended_by is None
    names = [gesture.name for gesture in done.gestures]
    traits = variant.traits
    assert names[done.goal] == "Nouveau code secret à 4 chiffres"
    assert names[-1] == "Continuer sur Mon Compte Formation"
    assert done.gestures[done.start].device == first_device
    assert ("Soumettre la vidéo" in names) is not (traits.at_post_office or traits.by_postman)
    assert names.count("Soumettre la vidéo") <= 1 + traits.video_refused
    assert ("Recommencer mon identification" in names) is traits.video_refused
    assert names.count("Code d'activation") == 1 + traits.wrong_activation_code
    assert ("Photo du recto" in names) is traits.unclear_photo
    assert ("Créer mon compte" in names) is not traits.la_poste_account


def test_two_walks_with_the_camera_are_the_same(
    platform: Running, browser: Browser, home: Path, tmp_path: Path
) -> None:
    kept = current_walks(home, CREATE_IDENTITY)["online"]
    again = walk(CREATE_IDENTITY, ONLINE, target(platform, release=CURRENT), browser, tmp_path)
    assert again == kept.walk
    for gesture in again.gestures:
        pictures = [(folder / gesture.picture).read_bytes() for folder in (tmp_path, kept.folder)]
        assert pictures[0] == pictures[1], gesture.name


@pytest.mark.parametrize("variant", IDENTITY_BY_POST.variants, ids=lambda variant: variant.name)
def test_the_form_is_downloaded_and_its_answer_comes(home: Path, variant: Variant) -> None:
    done = current_walks(home, IDENTITY_BY_POST)[variant.name].walk
    assert done.ended_by is None
    assert done.gestures[done.goal].name == "Demande de vérification d'identité"
    assert done.gestures[-1].name == "Accéder à Mon Compte Formation"
