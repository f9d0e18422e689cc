"""A drifted platform still leads to its end, but where the drift takes the way itself away."""

import pytest
from _pytest.mark import ParameterSet

from parcours.mocks.drift import Drift, catalogue
from tests.mocks.people.people import person
from tests.mocks.people.strolling import Stroller, Stuck

EACH = (
    *("drop", "interstitial", "interstitial-same", "split", "swap", "split-field", "require"),
    *("add-field", "add-box", "device", "link", "harmless"),
)
SOME = ("menu", "role", "heading", "fact", "look", "rename-far", "rename-type")
CONFIRMATIONS = ("channel:confirmation-by-mail", "channel:confirmation-by-sms")
A_KIND = 3
ANYWHERE = ("link", "device", "channel")


def drifts(release: str, screens: tuple[str, ...]) -> list[Drift]:
    """A few of each kind that changes the way and leaves it open."""
    found = [
        drift
        for drift in catalogue(release).drifts
        if not drift.screen or drift.screen in screens or drift.kind in ANYWHERE
    ]
    confirmed = [drift for drift in found if drift.name in CONFIRMATIONS]
    chosen = [_spread([d for d in found if d.kind == kind]) for kind in (*EACH, *SOME)]
    open_ways = [d for of_kind in chosen for d in of_kind if d.name != "fact:secret_code_length"]
    return [*confirmed, *open_ways]


def _spread(found: list[Drift]) -> list[Drift]:
    """The first, the last, and what is in the middle."""
    return [found[len(found) * n // A_KIND] for n in range(A_KIND)] if len(found) > A_KIND else found


SIGNING_IN = (
    "training",
    "sign_in",
    "providers",
    "phone_entry",
    "waiting",
    "approval",
    "secret_code",
    "consent",
)
QUOTE = (
    *SIGNING_IN,
    *("first_use", "identity", "email_and_captcha", "email_code", "contact_details", "situation"),
    *("civil_servant_notice", "jobseeker_notice", "sending_choice", "review", "file"),
)
IN_SESSIONS = (
    *("session_training", *SIGNING_IN[1:]),
    *("enrolment_notice", "file_details", "file_review", "session_file"),
)
ENROLMENT = (*SIGNING_IN, "enrolment_notice", "file_details", "file_review", "file", "file_funding")


def one_of_each_by_day(found: list[Drift]) -> list[ParameterSet]:
    """The first of each kind in every run, the others at night."""
    kinds = [drift.kind for drift in found]
    return [
        pytest.param(drift, marks=() if drift.kind not in kinds[:at] else pytest.mark.nightly, id=drift.name)
        for at, drift in enumerate(found)
    ]


@pytest.mark.parametrize("drift", one_of_each_by_day(drifts("2026-01", QUOTE)))
def test_a_quote_can_still_be_asked_for_and_accepted(drift: Drift) -> None:
    stroller = Stroller(person("2026-01", account="none", jobseeker=True, changes=drift.changes))
    stroller.send()
    stroller.agree()


@pytest.mark.parametrize("drift", one_of_each_by_day(drifts("2022-10", ENROLMENT)))
def test_one_can_still_enrol(drift: Drift) -> None:
    stroller = Stroller(person("2022-10", changes=drift.changes))
    stroller.send()
    stroller.agree()


@pytest.mark.parametrize("drift", one_of_each_by_day(drifts("2026-01", IN_SESSIONS)))
def test_one_can_still_enrol_beside_quotes(drift: Drift) -> None:
    camille = person("2026-01", jobseeker=True, in_sessions=True, changes=drift.changes)
    stroller = Stroller(camille)
    stroller.send()
    stroller.agree()


@pytest.mark.parametrize("name", ["remove:review.send", "disable:training.ask_quote"])
def test_a_way_taken_away_leads_nowhere(name: str) -> None:
    [drift] = [drift for drift in catalogue("2026-01").drifts if drift.name == name]
    with pytest.raises(Stuck, match="no way on"):
        Stroller(person("2026-01", changes=drift.changes)).send()
