"""What may have engaged a real person is not done again on a page that came after it."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from parcours.journeys.walk.journey import Journey
from parcours.journeys.walk.run import walk
from parcours.journeys.walk.walker import Walker
from parcours.pages.controls import Button, Control, Field, Heading
from tests.walk.little_site import LiveSite, little_site
from tests.walk.register_site import CITY, NAME, VARIANT, Pages, Registering, Transmitted, done, met, page

SEND = "<p><button>Transmettre</button></p>"
NAMES = ["Nom de naissance", "Ville"]


class Sending(Registering):
    """A form known by what sends it."""

    heading = Heading("Votre demande")
    name = Field("Nom de naissance")
    city = Field("Ville")
    send = Button("Transmettre", commits=True)

    @property
    def sign(self) -> Control:
        return self.send


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


@pytest.mark.parametrize("live", [False, True], ids=["mock", "live"])
@pytest.mark.parametrize("came", CAME_AFTER)
def test_what_was_sent_is_sent_again_where_nobody_is_real(
    browser: Browser, tmp_path: Path, came: str, live: bool
) -> None:
    pages, again, kind = CAME_AFTER[came]
    with little_site({**pages, "/done": END}) as site:
        target = site.target(LiveSite(site.url, site.server, site.answers) if live else None)
        walked = walk(ASK, VARIANT, target, browser, tmp_path, allow_commits=True, pictures=False)
    sent = again[: again.index("Transmettre") + 1]
    assert done(walked) == (sent if live else again)
    assert (walked.ended_by is not None) is live
    assert live or kind in [surprise for surprise, *_ in met(walked)]
