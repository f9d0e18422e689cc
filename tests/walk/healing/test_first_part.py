"""A page with nothing on it but « Suivant » is none of several screens under its heading: one goes on."""

from pathlib import Path

from playwright.sync_api import Browser

from parcours.journeys.walk.journey import Journey
from parcours.journeys.walk.run import walk
from parcours.journeys.walk.walker import Walker
from parcours.pages.screen import first_of
from tests.walk.healing.screens import LinkedFile, PlainFile
from tests.walk.little_site import little_site
from tests.walk.register_site import VARIANT, Transmitted, done, met, page

LINK = "<p><a href='/done'>Financement</a></p>"
NEXT = "<p><button>Suivant</button></p>"


def answer(walker: Walker) -> None:
    first_of(walker.open("mon_compte_formation"), PlainFile, LinkedFile)(walker.computer).go_on()
    Transmitted(walker.computer)


ANSWER = Journey("answer", "Répondre", (VARIANT,), answer, (PlainFile.agree, LinkedFile.funding))


def test_a_first_part_is_gone_through(browser: Browser, tmp_path: Path) -> None:
    pages = {"/": page("Votre dossier", NEXT, "/file"), "/file": page("Votre dossier", LINK)}
    with little_site({**pages, "/done": page("Demande transmise", "<p>Merci.</p>")}) as site:
        walked = walk(ANSWER, VARIANT, site.target(), browser, tmp_path, pictures=False)
    assert (walked.ended_by, done(walked)) == (None, ["Suivant", "Financement"])
    assert [kind for kind, *_ in met(walked)] == ["interstitial"]


def test_a_first_part_that_leads_to_itself_is_gone_through_once(browser: Browser, tmp_path: Path) -> None:
    with little_site({"/": page("Votre dossier", NEXT, "/")}) as site:
        walked = walk(ANSWER, VARIANT, site.target(), browser, tmp_path, pictures=False, allow_commits=True)
    assert [kind for kind, *_ in met(walked)] == ["interstitial", "renamed"]
    assert walked.ended_by is not None
