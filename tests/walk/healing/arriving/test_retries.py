"""What may have engaged a real person is not done again on a page that came after it."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from parcours.journeys.walk.journey import Journey
from parcours.journeys.walk.run import walk
from parcours.journeys.walk.walker import Walker
from tests.walk.healing.screens import Sending
from tests.walk.little_site import LiveSite, little_site
from tests.walk.register_site import CITY, NAME, VARIANT, Pages, Transmitted, done, met, page

SEND = "<p><button>Transmettre</button></p>"
NAMES = ["Nom de naissance", "Ville"]


def ask(walker: Walker) -> None:
    sending = Sending(walker.open("mon_compte_formation"))
    sending.name.fill("Exemple")
    sending.city.fill("Exempleville")
    sending.send.press()
    Transmitted(walker.computer)


ASK = Journey("ask", "Demander", (VARIANT,), ask, (Sending.send,))
END = page("Demande transmise", "<p>Merci.</p>")
CAME_AFTER: dict[str, tuple[Pages, list[str], str]] = {
    "the screen itself": (
        {
            "/": page("À savoir", NAME + CITY + SEND, "/form"),
            "/form": page("Votre demande", NAME + CITY + SEND, "/done"),
        },
        [*NAMES, "Transmettre", *NAMES, "Transmettre"],
        "interstitial",
    ),
    "its second half": (
        {
            "/": page("Votre demande", NAME + SEND, "/form"),
            "/form": page("La suite", CITY + SEND, "/done"),
        },
        ["Nom de naissance", "Transmettre", "Ville", "Transmettre"],
        "split",
    ),
}


@pytest.mark.parametrize("came", CAME_AFTER)
def test_what_was_sent_is_sent_again_where_nobody_is_real(
    browser: Browser, tmp_path: Path, came: str
) -> None:
    pages, again, kind = CAME_AFTER[came]
    with little_site({**pages, "/done": END}) as site:
        walked = walk(ASK, VARIANT, site.target(), browser, tmp_path, allow_commits=True, pictures=False)
    assert (walked.ended_by, done(walked)) == (None, again)
    assert kind in [surprise for surprise, *_ in met(walked)]


def test_what_was_sent_is_not_sent_again_where_people_are_real(browser: Browser, tmp_path: Path) -> None:
    pages, again, _ = CAME_AFTER["the screen itself"]
    with little_site({**pages, "/done": END}) as site:
        live = site.target(LiveSite(site.url, site.server, site.answers))
        walked = walk(ASK, VARIANT, live, browser, tmp_path, allow_commits=True, pictures=False)
    assert done(walked) == again[: again.index("Transmettre") + 1]
    assert walked.ended_by is not None
