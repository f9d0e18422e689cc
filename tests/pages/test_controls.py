"""Controls: names matched whole, and bound to the screen they are on."""

import pytest
from playwright.sync_api import Page, expect

from parcours.pages.controls import Button, Field, Heading
from parcours.pages.names import exactly
from parcours.pages.screen import PlainHands, Screen


class Example(Screen):
    """A screen of one form."""

    site = "Exemple"
    heading = Heading("Demande", "Requête")
    number = Field("Numéro")
    send = Button("Envoyer l'avis", "Transmettre l'avis", called=("l'envoi",), commits=True)


class Notice(Screen):
    """A notice over the form."""

    site = "Exemple"
    dialog = True
    heading = Heading("À savoir")
    send = Button("Envoyer l'avis")


HTML = """
<h1>Demande</h1><label>Numéro <input></label>
<button onclick="document.querySelector('h1').textContent = 'Requête'">Envoyer&nbsp;l’avis</button>
<button>Envoyer l'avis plus tard</button>
"""


@pytest.mark.parametrize(
    ("name", "seen"),
    [
        ("S'identifier", "S’identifier"),
        ("Envoyer l’avis", "Envoyer\u00a0l'avis"),
        ("FranceConnect+", " FranceConnect+ "),
    ],
)
def test_shapes_of_apostrophes_and_spaces_do_not_matter(name: str, seen: str) -> None:
    assert exactly(name).search(seen)


@pytest.mark.parametrize(
    ("name", "seen"),
    [
        ("FranceConnect", "FranceConnect+"),
        ("Envoyer", "envoyer"),
        ("Envoyer", "Envoyer tout"),
        ("a.c", "abc"),
    ],
)
def test_anything_else_does(name: str, seen: str) -> None:
    assert not exactly(name).search(seen)


def test_any_name_known_is_found() -> None:
    assert exactly("Envoyer", "Transmettre").search("Transmettre")


def test_a_control_is_used_on_its_screen(page: Page) -> None:
    page.set_content(HTML)
    screen = Example(PlainHands(page))
    screen.number.fill("12")
    expect(screen.number.locator).to_have_value("12")
    screen.send.press()
    expect(page.get_by_role("heading", name="Requête")).to_be_visible()
    Example(screen.hands)


def test_arriving_elsewhere_is_an_error(page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("parcours.pages.screen.ARRIVAL_MS", 200)
    page.set_content("<h1>Demande annulée</h1>")
    with pytest.raises(AssertionError, match="visible"):
        Example(PlainHands(page))


def test_the_controls_of_a_notice_are_those_within_it(page: Page) -> None:
    page.set_content(f"{HTML}<dialog open><h2>À savoir</h2><button>Envoyer l'avis</button></dialog>")
    notice = Notice(PlainHands(page))
    expect(notice.send.locator).to_have_count(1)


def test_a_declared_control_belongs_to_no_screen() -> None:
    assert Example.send.names == ("Envoyer l'avis", "Transmettre l'avis")
    assert Example.send.called == ("l'envoi",)
    assert Example.send.commits
    with pytest.raises(LookupError, match="arrive"):
        Example.send.press()


def test_a_screen_knows_its_controls() -> None:
    assert list(Example.controls()) == ["heading", "number", "send"]
