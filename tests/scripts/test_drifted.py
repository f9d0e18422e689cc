"""Screens that lost what they are known by, on the mock: what was lost is said, and no more."""

import pytest

from parcours.journeys.commands.options import CURRENT
from tests.support.walks import Walks, few_by_day

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
OF_EACH_KIND = {
    "remove:waiting.restart",
    "disable:sign_in.forgotten_password",
    "split:tab_diploma",
    "drop:sign_in",
}
"""The others are left to the night: the proof plants them too."""


@pytest.mark.parametrize("drift", few_by_day(MET, OF_EACH_KIND))
def test_what_a_screen_lost_is_said_and_no_more(walks: Walks, drift: str) -> None:
    which, expected = MET[drift]
    walked = walks.of(*which, AT.get(drift, CURRENT), drift.split()).walk
    assert [(surprise.kind, surprise.wanted) for surprise in walked.surprises] == expected
    ends = expected[0][0] in ("missing", "disabled")
    assert (walked.ended_by is not None) is ends


@pytest.mark.parametrize(
    ("drift", "names"),
    [
        ("remove:file.funding", {"Accepter le devis", "Financement", "Valider et finaliser"}),
        pytest.param("disable:file.funding", {"Financement"}, marks=pytest.mark.nightly),
    ],
)
def test_what_may_be_one_of_several_screens_lacks_what_each_is_known_by(
    walks: Walks, drift: str, names: set[str]
) -> None:
    walked = walks.of("pay", "employer pays", OLD, [drift]).walk
    [lack] = walked.surprises
    assert set(lack.names) - {"Je confirme mon inscription"} == names
