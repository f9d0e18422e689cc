"""Two screens of the script that are one page: under another heading, both are still there."""

from pathlib import Path

from playwright.sync_api import Browser

from parcours.journeys.walk.journey import Journey
from parcours.journeys.walk.run import walk
from parcours.journeys.walk.walker import Walker
from tests.walk.healing.screens import Searching, SearchingByDiploma
from tests.walk.little_site import little_site
from tests.walk.register_site import DIPLOMA, VARIANT, Transmitted, done, met, page

FORM = DIPLOMA + "<p><label>Mots <input name=words></label></p><p><button>Chercher</button></p>"


def search(walker: Walker) -> None:
    SearchingByDiploma(walker.open("mon_compte_formation")).diploma.choose("Licence")
    form = Searching(walker.computer)
    form.words.fill("compétences")
    form.start.press()
    Transmitted(walker.computer)


SEARCH = Journey("search", "Chercher", (VARIANT,), search, (Searching.start,))


def test_both_are_there_under_another_heading(browser: Browser, tmp_path: Path) -> None:
    pages = {
        "/": page("Votre parcours", FORM, "/done"),
        "/done": page("Demande transmise", "<p>Merci.</p>"),
    }
    with little_site(pages) as site:
        walked = walk(SEARCH, VARIANT, site.target(), browser, tmp_path, pictures=False)
    assert (walked.ended_by, done(walked)) == (None, ["Diplôme", "Mots", "Chercher"])
    assert [kind for kind, _, _ in met(walked)] == ["heading"] * 2
