"""Messages that come another way on the mock: found, opened there, and the walk goes on to its end."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from parcours.journeys.scripts import JOURNEYS
from parcours.journeys.walk.model import Walk
from parcours.journeys.walk.run import walk
from parcours.mocks.drift import changes_of
from parcours.mocks.server.process import Running
from tests.support.stages import target
from tests.support.walks import Walks, few_by_day

RELEASE = "2026-01"
Met = tuple[str, str, str, str]
BY_SMS = "Nouveau SMS : L'Identité Numérique"
REQUEST = "L'Identité Numérique : demande de connexion à Mon Compte Formation"

CAME: dict[str, tuple[tuple[str, str], list[Met]]] = {
    "channel:password_link-by-sms": (
        ("sign-in-by-password", "forgotten password"),
        [("channel", "Votre nouveau mot de passe", "Nouveau SMS : Mon Compte Formation", "phone")],
    ),
    "channel:confirmation-by-sms": (
        ("sign-in", "by the notification"),
        [("channel", REQUEST, BY_SMS, "phone")],
    ),
    "channel:confirmation-by-mail": (
        ("sign-in", "by the notification"),
        [("channel", REQUEST, "Confirmez votre connexion", "mail")],
    ),
    "channel:activation-by-mail": (
        ("create-identity", "online"),
        [("channel", BY_SMS, "Votre code", "mail")],
    ),
}


def met(done: Walk) -> list[Met]:
    """Each message that came another way, and the device on which it was opened."""
    opened = [(one, done.gestures[one.at]) for one in done.surprises if one.kind == "channel"]
    assert all(gesture.name == one.seen and one.gesture == one.at for one, gesture in opened)
    return [(one.kind, one.wanted, one.seen, gesture.device) for one, gesture in opened]


@pytest.mark.parametrize("drift", few_by_day(CAME, {"channel:confirmation-by-mail"}))
def test_a_message_is_found_where_it_came(walks: Walks, drift: str) -> None:
    which, expected = CAME[drift]
    done = walks.of(*which, drifts=[drift]).walk
    assert done.ended_by is None
    assert met(done) == expected


@pytest.mark.parametrize(
    ("drift", "came", "device"),
    [
        ("channel:confirmation-by-sms", [BY_SMS], "phone"),
        pytest.param(
            "channel:confirmation-by-mail",
            ["Confirmez votre connexion"],
            "mail",
            marks=pytest.mark.nightly,
        ),
        pytest.param("drop:approval", [], "", marks=pytest.mark.nightly),
    ],
)
def test_an_app_that_shows_nothing_sends_one_to_the_messages(
    walks: Walks, drift: str, came: list[str], device: str
) -> None:
    done = walks.of("sign-in", "by the app", drifts=[drift]).walk
    assert done.ended_by is None
    assert met(done) == [("channel", "L'Identité Numérique", seen, device) for seen in came]


def test_a_message_of_another_title_is_taken_for_it_when_no_list_has_better(
    platform: Running, browser: Browser, tmp_path: Path
) -> None:
    """Opened as any other it is found not to be the one, then taken for want of one; nothing else is kept."""
    [variant] = [v for v in JOURNEYS["sign-in-by-password"].variants if v.traits.forgotten_password]
    changes = {"mails": {"password_link": {"subject": "Une nouvelle", "lines": ["Sans rapport."]}}}
    stage = target(platform, changes, release=RELEASE)
    done = walk(JOURNEYS["sign-in-by-password"], variant, stage, browser, tmp_path, pictures=False)
    assert done.ended_by is None
    assert met(done) == []
    told = ("renamed", "Votre nouveau mot de passe", "Une nouvelle")
    assert told in [(one.kind, one.wanted, one.seen) for one in done.surprises]
    assert [gesture.name for gesture in done.gestures].count("Une nouvelle") == 1
    assert {screen.device for screen in done.screens} == {"computer", "mail"}


def test_a_link_that_may_engage_a_real_person_is_not_followed_out_of_a_message(
    platform: Running, browser: Browser, tmp_path: Path
) -> None:
    variant = JOURNEYS["sign-in"].variants[0]
    changes = changes_of(RELEASE, ["channel:confirmation-by-sms"])
    stage = target(platform, changes, live=True, release=RELEASE)
    done = walk(JOURNEYS["sign-in"], variant, stage, browser, tmp_path, allow_commits=True, pictures=False)
    assert "« Confirmer ma connexion », is not pressed" in str(done.ended_by)
    assert "Confirmer ma connexion" not in [gesture.name for gesture in done.gestures]
