"""A page with nothing on it but « Suivant » is none of several screens under its heading: one goes on."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from parcours.journeys.walk.journey import Journey
from parcours.journeys.walk.run import walk
from parcours.journeys.walk.walker import Walker
from parcours.pages.controls import Button, Control, Heading, Link
from parcours.pages.screen import first_of
from tests.walk.little_site import LiveSite, little_site
from tests.walk.register_site import CITY, VARIANT, Registering, Transmitted, done, met, page

LINK = "<p><a href='/done'>Financement</a></p>"
NEXT = "<p><button>Suivant</button></p>"


class File(Registering):
    """Something to agree to."""

    def go_on(self) -> None:
        raise NotImplementedError


class PlainFile(File):
    """It is agreed to by a button."""

    heading = Heading("Votre dossier")
    agree = Button("Accepter le devis", commits=True)

    @property
    def sign(self) -> Control:
        return self.agree

    def go_on(self) -> None:
        self.agree.press()


class LinkedFile(File):
    """It is agreed to by way of its funding."""

    heading = Heading("Votre dossier")
    funding = Link("Financement")

    @property
    def sign(self) -> Control:
        return self.funding

    def go_on(self) -> None:
        self.funding.press()


def answer(walker: Walker) -> None:
    first_of(walker.open("mon_compte_formation"), PlainFile, LinkedFile)(walker.computer).go_on()
    Transmitted(walker.computer)


ANSWER = Journey("answer", "Répondre", (VARIANT,), answer, (PlainFile.agree, LinkedFile.funding))


@pytest.mark.parametrize(
    ("first", "live", "gestures", "surprises"),
    [
        ("", False, ["Financement"], []),
        (NEXT, False, ["Suivant", "Financement"], ["interstitial"]),
        (NEXT, True, [], []),
        (CITY + NEXT, False, ["Ville", "Suivant"], ["added", "renamed", "dropped"]),
        (NEXT.replace("Suivant", "Mon espace"), False, ["Mon espace"], ["renamed", "dropped"]),
    ],
)
def test_a_first_part_is_gone_through_where_it_cannot_engage(
    browser: Browser, tmp_path: Path, first: str, live: bool, gestures: list[str], surprises: list[str]
) -> None:
    file = page("Votre dossier", LINK)
    start = page("Votre dossier", first, "/file") if first else file
    with little_site(
        {"/": start, "/file": file, "/done": page("Demande transmise", "<p>Merci.</p>")}
    ) as site:
        target = site.target(LiveSite(site.url, site.server, site.answers) if live else None)
        walked = walk(ANSWER, VARIANT, target, browser, tmp_path, allow_commits=True, pictures=False)
    assert done(walked) == gestures
    assert [kind for kind, *_ in met(walked)] == surprises


def test_a_first_part_that_leads_to_itself_is_gone_through_once(browser: Browser, tmp_path: Path) -> None:
    with little_site({"/": page("Votre dossier", NEXT, "/")}) as site:
        walked = walk(ANSWER, VARIANT, site.target(), browser, tmp_path, pictures=False, allow_commits=True)
    assert [kind for kind, *_ in met(walked)] == ["interstitial", "renamed"]
    assert walked.ended_by is not None
