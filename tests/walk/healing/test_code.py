"""A code whose last digit sends it: what is done when the field is no good, or sends nothing."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from parcours.journeys.walk.journey import Journey
from parcours.journeys.walk.model import Walk
from parcours.journeys.walk.run import walk
from parcours.journeys.walk.walker import Walker
from tests.walk.healing.screens import Coding
from tests.walk.little_site import little_site
from tests.walk.register_site import VARIANT, Transmitted, done, met, page

SENDS = "oninput='this.value.length > 5 && this.form.submit()'"
FIELD = f"<p><label>Code reçu <input name=code {SENDS}></label></p>"
AGAIN = "<p><button>Recevoir un nouveau code</button></p>"
SENDS_ALL = "oninput='this.value.length > 5 && this.form.requestSubmit()'"
ASKED = "<p><label>Civilité <input name=title {must}></label></p>" + FIELD.replace(SENDS, SENDS_ALL)
FORGETS = """<script>document.forms[0].onsubmit = event => {
  const {title, code} = event.target;
  if (title.value) return;
  event.preventDefault();
  title.required = true;
  code.value = "";
}</script>"""
REFUSES = FORGETS.replace("if (title.value) return", "title.value = ''")
NEXT = page("Demande transmise", "<p>Merci.</p>")


def type_code(walker: Walker) -> None:
    Coding(walker.open("mon_compte_formation")).code.fill("123456")
    Transmitted(walker.computer)


CODE = Journey("code", "Saisir un code", (VARIANT,), type_code, (Coding.code,))


def made(browser: Browser, folder: Path, main: str) -> Walk:
    with little_site({"/": page("Votre code", main, "/done"), "/done": NEXT}) as site:
        return walk(CODE, VARIANT, site.target(), browser, folder, pictures=False)


@pytest.mark.parametrize(
    ("main", "gestures"),
    [
        (FIELD + AGAIN, ["Code reçu"]),
        (FIELD.replace(SENDS, "") + AGAIN + "<button>Valider</button>", ["Code reçu", "Valider"]),
    ],
    ids=["as it was", "a button to send it"],
)
def test_the_way_goes_on_once_the_code_is_sent(
    browser: Browser, tmp_path: Path, main: str, gestures: list[str]
) -> None:
    walked = made(browser, tmp_path, main)
    assert (walked.ended_by, done(walked)) == (None, gestures)


@pytest.mark.parametrize("forgets", ["", FORGETS], ids=["the page keeps it", "the page forgets it"])
def test_a_code_is_given_again_with_what_is_demanded_besides(
    browser: Browser, tmp_path: Path, forgets: str
) -> None:
    """Also in a field that bears another name."""
    field = ASKED.format(must="" if forgets else "required").replace("name=code", "name=code required")
    walked = made(browser, tmp_path, field.replace("Code reçu", "Code du SMS") + AGAIN + forgets)
    assert (walked.ended_by, done(walked)) == (None, ["Civilité", "Code du SMS"])
    assert met(walked) == [("added", "", "Civilité"), ("renamed", "Code reçu", "Code du SMS")]


def test_a_code_that_is_refused_is_not_given_for_ever(browser: Browser, tmp_path: Path) -> None:
    walked = made(browser, tmp_path, ASKED.format(must="") + AGAIN + REFUSES)
    assert done(walked) == ["Civilité", "Civilité", "Code reçu"]
    assert "expected the screen « Demande transmise », saw « Votre code »" in str(walked.ended_by)
