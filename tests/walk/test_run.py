"""Walking: what is recorded, what is a fault, and what is neither."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser

from parcours.journeys.language import speaking
from parcours.journeys.walk.journey import Journey
from parcours.journeys.walk.model import Gesture, Reason, Walk, because
from parcours.journeys.walk.record.layout import kept_layout
from parcours.journeys.walk.run import walk
from parcours.journeys.walk.walker import Walker
from parcours.pages.controls import CodeField, Heading
from parcours.pages.screen import Screen
from tests.walk.little_site import ASK, FORM, SENT, VARIANT, Done, LittleSite, LiveSite, little_site


@pytest.fixture
def site() -> Iterator[LittleSite]:
    with little_site() as made:
        yield made


def test_every_gesture_is_recorded_as_it_was_made(site: LittleSite, browser: Browser, tmp_path: Path) -> None:
    told: list[Gesture] = []
    done = walk(ASK, VARIANT, site.target(), browser, tmp_path, told.append)
    assert [(g.verb, g.role, g.name) for g in done.gestures] == [
        ("fill", "textbox", "Votre nom"),
        ("enter_code", "textbox", "Code reçu"),
        ("choose", "combobox", "Diplôme"),
        ("tick", "checkbox", "J'accepte"),
        ("press", "button", "Envoyer ma demande"),
    ]
    assert tuple(told) == done.gestures
    assert (done.start, done.goal, done.ended_by) == (1, 4, None)
    laid_out = kept_layout(tmp_path / done.gestures[-1].picture)
    assert [(piece.role, piece.text) for piece in laid_out] == [
        ("heading", "Demande"),
        ("label", "Votre nom"),
        ("label", "Code reçu"),
        ("label", "Diplôme"),
        ("label", "J'accepte"),
        ("button", "Envoyer ma demande"),
        *[("field", "")] * 4,
    ]
    button = next(piece for piece in laid_out if piece.role == "button")
    box = done.gestures[-1].box
    assert button.box == pytest.approx((box.x, box.y, box.width, box.height), abs=0.1)
    assert all(box.x < word.box[0] < box.x + box.width for word in button.words)
    assert [(s.name, s.heading) for s in done.screens] == [("Form", "Demande"), ("Done", "Demande envoyée")]
    last = done.gestures[-1]
    assert last.names == ("Envoyer ma demande", "Transmettre")
    assert last.called == ("l'envoi",)
    assert 'checkbox "J\'accepte" [checked]' in last.outline
    assert done.gestures[2].value == "Licence"
    assert "localhost/" in done.screens[0].url
    assert "Demande Votre nom" in done.screens[0].text


def test_what_was_typed_is_in_no_record(site: LittleSite, browser: Browser, tmp_path: Path) -> None:
    done = walk(ASK, VARIANT, site.target(), browser, tmp_path)
    assert not any("Camille" in file.read_text("utf-8") for file in tmp_path.glob("*.layout.json"))
    assert "Camille" not in done.model_copy(update={"gestures": done.gestures[:1]}).model_dump_json()
    assert {gesture.value for gesture in done.gestures if gesture.verb in ("fill", "enter_code")} == {None}


def test_the_record_and_its_pictures_are_saved(site: LittleSite, browser: Browser, tmp_path: Path) -> None:
    done = walk(ASK, VARIANT, site.target(), browser, tmp_path)
    assert Walk.model_validate_json((tmp_path / "walk.json").read_text("utf-8")) == done
    for gesture in done.gestures:
        with Image.open(tmp_path / gesture.picture) as picture:
            assert picture.size == (gesture.width, gesture.height)
        assert gesture.box.y > 800, "below the window, so the picture is of the whole page"
        assert gesture.box.y + gesture.box.height <= gesture.height


def test_a_control_that_is_not_there_ends_the_walk_without_a_fault(
    site: LittleSite, browser: Browser, tmp_path: Path
) -> None:
    site.answers["/"] = (200, FORM.replace("<button>Envoyer&nbsp;ma demande</button>", ""))
    done = walk(ASK, VARIANT, site.target(), browser, tmp_path)
    assert len(done.gestures) == 4
    assert done.ended_by is not None
    assert "expected the button « Envoyer ma demande »" in str(done.ended_by)


def test_a_screen_that_is_not_there_ends_the_walk_without_a_fault(
    site: LittleSite, browser: Browser, tmp_path: Path
) -> None:
    site.answers["/sent"] = (200, SENT.replace("<h1>Demande envoyée</h1>", "<p>Encore un instant</p>"))
    done = walk(ASK, VARIANT, site.target(), browser, tmp_path)
    assert done.ended_by is not None
    assert "expected the screen « Demande envoyée », saw no heading" in str(done.ended_by)


def test_a_page_that_takes_five_seconds_still_holds(
    site: LittleSite, browser: Browser, tmp_path: Path
) -> None:
    site.slow["/sent"] = 5.0
    done = walk(ASK, VARIANT, site.target(), browser, tmp_path)
    assert (done.ended_by, done.surprises) == (None, ())


@pytest.mark.parametrize("allowed", [False, True])
def test_on_a_live_platform_nothing_is_sent_unless_allowed(
    site: LittleSite, browser: Browser, tmp_path: Path, allowed: bool
) -> None:
    live = LiveSite(site.url, site.server, site.answers)
    done = walk(ASK, VARIANT, site.target(live), browser, tmp_path, allow_commits=allowed)
    if allowed:
        assert done.ended_by is None
    else:
        assert done.ended_by is not None
        assert "not pressed" in str(done.ended_by)
        assert [gesture.verb for gesture in done.gestures] == ["fill", "enter_code", "choose", "tick"]


def test_a_walk_may_take_no_picture(site: LittleSite, browser: Browser, tmp_path: Path) -> None:
    seen = walk(ASK, VARIANT, site.target(), browser, tmp_path / "seen")
    unseen = walk(ASK, VARIANT, site.target(), browser, tmp_path / "unseen", pictures=False)
    assert unseen == seen
    assert [path.name for path in (tmp_path / "unseen").iterdir()] == ["walk.json"]
    assert (tmp_path / "seen" / seen.gestures[0].picture).exists()


CODE = """<!doctype html><html lang="fr"><title>Code</title><h1>Code</h1>{alert}
<form action="{action}"><label>Code reçu
<input name="code" oninput="setTimeout(() => this.form.submit(), 200)"></label></form>"""


class Code(Screen):
    """Comes again under its heading when the code is refused."""

    site = "Petit site"
    device = "mail"
    heading = Heading("Code")
    code = CodeField("Code reçu")


def mistype(walker: Walker) -> None:
    first = Code(walker.open("mailbox"))
    first.code.fill("1")
    Code(first.hands).code.fill("2")
    Done(first.hands)


def test_a_screen_that_comes_again_is_not_the_one_that_was_left(browser: Browser, tmp_path: Path) -> None:
    refused = CODE.format(alert="<p role='alert'>Code incorrect</p>", action="/sent")
    pages = {"/": (200, CODE.format(alert="", action="/refused")), "/refused": (200, refused)}
    with little_site({**pages, "/sent": (200, SENT)}) as site:
        site.slow["/refused"] = 1.5
        done = walk(
            Journey("code", "Code", (VARIANT,), mistype, ()), VARIANT, site.target(), browser, tmp_path
        )
    assert [seen.heading for seen in done.screens] == ["Code", "Code", "Demande envoyée"]
    assert ["Code incorrect" in seen.text for seen in done.screens] == [False, True, False]
    assert not done.surprises


def test_why_a_walk_ended_is_told_in_the_language_of_the_reader() -> None:
    button = because("the button « {name} »", name="Envoyer")
    reason = because("expected {what}, saw {shown} at {address}", what=button, shown="X", address="a.example")
    assert str(reason) == "expected the button « Envoyer », saw X at a.example"
    kept = Reason.model_validate_json(reason.model_dump_json())
    with speaking("fr"):
        assert str(kept) == "on attendait le bouton «\u202fEnvoyer\u202f», on a vu X à l’adresse a.example"
