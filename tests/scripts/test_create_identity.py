"""Creating an Identité Numérique, or doing without, in every variant."""

import pytest

from parcours.journeys.commands.options import CURRENT
from parcours.journeys.scripts.create_identity import CREATE_IDENTITY
from parcours.journeys.scripts.identity_by_post import IDENTITY_BY_POST
from parcours.journeys.walk.journey import Variant
from parcours.journeys.walk.model import Device, Walk
from tests.recordings import recorded

VARIANTS = {variant.name: variant for variant in CREATE_IDENTITY.variants}
ONLINE = VARIANTS["online"]
BEFORE = [("2021-11", "online"), ("2022-10", "at a post office")]


@pytest.mark.parametrize("name", VARIANTS)
def test_each_variant_ends_with_an_active_identity(name: str) -> None:
    check(recorded(CURRENT, CREATE_IDENTITY.name)[name], VARIANTS[name], first_device="phone")


@pytest.mark.parametrize(("release", "name"), BEFORE)
def test_so_did_the_releases_before(release: str, name: str) -> None:
    check(recorded(release, CREATE_IDENTITY.name)[name], VARIANTS[name], first_device="computer")


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


@pytest.mark.parametrize("variant", IDENTITY_BY_POST.variants, ids=lambda variant: variant.name)
def test_the_form_is_downloaded_and_its_answer_comes(variant: Variant) -> None:
    done = recorded(CURRENT, IDENTITY_BY_POST.name)[variant.name]
    assert done.ended_by is None
    assert done.gestures[done.goal].name == "Demande de vérification d'identité"
    assert done.gestures[-1].name == "Accéder à Mon Compte Formation"
