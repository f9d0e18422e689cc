"""A form that came back: what it asks for besides is given, what it forgot is typed again without a word."""

from pathlib import Path

from playwright.sync_api import Browser

from parcours.journeys.walk.journey import Journey
from parcours.journeys.walk.model import Walk
from parcours.journeys.walk.run import walk
from parcours.journeys.walk.walker import Walker
from tests.walk.healing.screens import Entrance
from tests.walk.little_site import little_site
from tests.walk.register_site import VARIANT, Transmitted, done, met, page

TITLE = "<p><label>Civilité <input name=title></label></p>"
FORM = (
    "<p><label>Nom <input name=name required></label></p>"
    "<p><label>Mot de passe <input name=secret type=password required></label></p>{}"
    "<p><button>Entrer</button></p>"
)
ASKS = """<script>document.forms[0].onsubmit = event => {
  const {title, secret} = event.target;
  if (title.value && secret.value === "Mot choisi 1") return;
  event.preventDefault();
  title.required = true;
  secret.value = "";
}</script>"""
REFUSES = """<script>document.forms[0].onsubmit = event => {
  event.preventDefault();
  event.target.secret.value = "";
}</script>"""


def come_in(walker: Walker) -> None:
    entrance = Entrance(walker.open("mon_compte_formation"))
    entrance.name.fill("Exemple")
    entrance.secret.fill("Mot choisi 1")
    entrance.enter.press()
    Transmitted(walker.computer)


ENTER = Journey("enter", "Entrer", (VARIANT,), come_in, (Entrance.enter,))


def made(browser: Browser, folder: Path, main: str) -> Walk:
    pages = {"/": page("Votre entrée", main, "/done"), "/done": page("Demande transmise", "<p>Merci.</p>")}
    with little_site(pages) as site:
        return walk(ENTER, VARIANT, site.target(), browser, folder, pictures=False)


def test_a_press_that_is_made_again_is_surprising_once(browser: Browser, tmp_path: Path) -> None:
    """The name it now has is told of the press that led on, not of the field filled in meanwhile.

    What the form forgot is typed again, and is no new field.
    """
    walked = made(browser, tmp_path, FORM.format(TITLE).replace("Entrer", "Accéder au site") + ASKS)
    assert walked.ended_by is None
    assert done(walked) == ["Nom", "Mot de passe", "Civilité", "Accéder au site"]
    assert met(walked) == [("added", "", "Civilité"), ("renamed", "Entrer", "Accéder au site")]
    assert [walked.gestures[s.gesture or 0].name for s in walked.surprises] == ["Civilité", "Accéder au site"]


def test_a_form_that_asks_for_nothing_more_is_not_sent_again(browser: Browser, tmp_path: Path) -> None:
    walked = made(browser, tmp_path, FORM.format("") + REFUSES)
    assert (walked.ended_by is not None, met(walked)) == (True, [])
    assert done(walked) == ["Nom", "Mot de passe", "Entrer"]
