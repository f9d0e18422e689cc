"""Screens that lost what they are known by, on the mock: what was lost is said, and no more."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from parcours.journeys.commands.options import CURRENT
from parcours.mocks.server.process import Running
from tests.support.stages import drifted_walk

pytestmark = pytest.mark.browser

REFUSED = ("sign-in", "refused on the phone")
OLD = "2022-10"
MET: dict[str, tuple[tuple[str, str], list[tuple[str, str]]]] = {
    "remove:waiting.restart": (REFUSED, [("missing", "Recommencer")]),
    "rename-far:waiting.restart": (REFUSED, [("renamed", "Recommencer")]),
    "disable:sign_in.forgotten_password": (
        ("sign-in-by-password", "forgotten password"),
        [("disabled", "Mot de passe oublié")],
    ),
    "remove:providers.la_poste": (
        ("sign-in", "by the notification"),
        [("missing", "L’Identité Numérique La Poste")],
    ),
    "remove:file.accept": (("pay", "employer pays"), [("missing", "Accepter le devis")]),
    "split:file": (("pay", "employer pays"), [("interstitial", "")]),
    "split:tab_diploma": (("open-account", "with a password"), [("split", "Création de compte")]),
    "split:tab_password": (("open-account", "with a password"), [("split", "Création de compte")]),
    "rename-far:training.session": (("find-training", "by the organism's link"), [("renamed", "Session")]),
    "add-box:papers_photo": (("create-identity", "online"), [("added", "")]),
    "add-field:app_activation": (("create-identity", "at a post office"), [("added", "")]),
    "interstitial:error": (("sign-in", "session expired"), [("interstitial", "")]),
    "rename-order:home.identity": (
        ("create-identity", "at a post office"),
        [("renamed", "Identité Numérique La Poste")],
    ),
    "interstitial-same:training swap:enrolment.enrolment_notice": (
        ("enrol", "from the mail, by the app"),
        [("interstitial", "Inscription à cette formation"), ("reordered", "Créer mon dossier d'inscription")],
    ),
    "drop:sign_in": (
        ("sign-in-by-password", "by password"),
        [
            ("dropped", "Connexion avec FranceConnect+"),
            ("dropped", "Mon Compte Formation"),
            ("missing", "Numéro de sécurité sociale"),
            ("missing", "Mot de passe"),
            ("missing", "Me connecter"),
        ],
    ),
}
AT = {
    "remove:providers.la_poste": "2021-11",
    "add-field:app_activation": "2021-11",
    "split:tab_diploma": "2021-11",
    "split:tab_password": "2021-11",
    "rename-far:training.session": "2024-01",
    "split:file": OLD,
    "rename-order:home.identity": OLD,
    "interstitial-same:training swap:enrolment.enrolment_notice": OLD,
    "drop:sign_in": OLD,
}
"""The release, where it is not the current one."""


@pytest.mark.parametrize("drift", MET)
def test_what_a_screen_lost_is_said_and_no_more(
    platform: Running, browser: Browser, tmp_path: Path, drift: str
) -> None:
    which, expected = MET[drift]
    walked = drifted_walk(platform, browser, tmp_path, which, drift.split(), AT.get(drift, CURRENT))
    assert [(surprise.kind, surprise.wanted) for surprise in walked.surprises] == expected
    ends = expected[0][0] in ("missing", "disabled")
    assert (walked.ended_by is not None) is ends


@pytest.mark.parametrize(
    ("drift", "names"),
    [
        ("remove:file.funding", {"Accepter le devis", "Financement", "Valider et finaliser"}),
        ("disable:file.funding", {"Financement"}),
    ],
)
def test_what_may_be_one_of_several_screens_lacks_what_each_is_known_by(
    platform: Running, browser: Browser, tmp_path: Path, drift: str, names: set[str]
) -> None:
    walked = drifted_walk(platform, browser, tmp_path, ("pay", "employer pays"), [drift], OLD)
    [lack] = walked.surprises
    assert set(lack.names) - {"Je confirme mon inscription"} == names
