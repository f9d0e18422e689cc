"""Two screens of the script that are one page: under another heading, both are still there."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from parcours.journeys.walk.journey import Journey
from parcours.journeys.walk.run import walk
from parcours.journeys.walk.walker import Walker
from parcours.pages.controls import Button, Choice, Control, Field, Heading
from tests.walk.little_site import little_site
from tests.walk.register_site import DIPLOMA, VARIANT, Registering, Transmitted, done, met, page

FORM = DIPLOMA + "<p><label>Mots <input name=words></label></p><p><button>Chercher</button></p>"


class Searching(Registering):
    """A form known by its heading."""

    heading = Heading("Recherche")
    words = Field("Mots")
    start = Button("Chercher")


class SearchingByDiploma(Searching):
    """The same where it has a list more."""

    diploma = Choice("Diplôme")

    @property
    def sign(self) -> Control:
        return self.diploma


def search(walker: Walker) -> None:
    SearchingByDiploma(walker.open("mon_compte_formation")).diploma.choose("Licence")
    form = Searching(walker.computer)
    form.words.fill("compétences")
    form.start.press()
    Transmitted(walker.computer)


SEARCH = Journey("search", "Chercher", (VARIANT,), search, (Searching.start,))


@pytest.mark.parametrize(("heading", "said"), [("Recherche", []), ("Votre parcours", ["heading"] * 2)])
def test_both_are_there_whatever_its_heading(
    browser: Browser, tmp_path: Path, heading: str, said: list[str]
) -> None:
    pages = {"/": page(heading, FORM, "/done"), "/done": page("Demande transmise", "<p>Merci.</p>")}
    with little_site(pages) as site:
        walked = walk(SEARCH, VARIANT, site.target(), browser, tmp_path, pictures=False)
    assert (walked.ended_by, done(walked)) == (None, ["Diplôme", "Mots", "Chercher"])
    assert [kind for kind, _, _ in met(walked)] == said
