"""A card holds one sentence, and all its steps."""

from pathlib import Path

from parcours.journeys.report.html import as_html
from parcours.journeys.report.web.cards import cards, telling_words_of
from parcours.journeys.tutorial.model import Place
from tests.report.builders import judged, pictures_in, run, sighting, verdict
from tests.report.web.written import NOON

FILL = judged(0, "holds", sighting(name="E-mail"), text="Saisissez puis validez", labels=("Saisissez",))
PRESS = judged(1, "drifted", sighting(index=0), text="Saisissez puis validez", labels=("validez",))
AGAIN = judged(2, "manual", text="Saisissez puis validez", place=Place(line=40))


def test_steps_of_one_sentence_are_on_one_card() -> None:
    first, second = cards(verdict(steps=(FILL, PRESS, AGAIN)))
    assert [one.index for one in first.steps] == [0, 1]
    assert (first.status, second.status) == ("drifted", "manual")
    assert telling_words_of(first.steps) == ("Saisissez", "validez")


def test_the_sentence_and_its_screen_are_shown_once(tmp_path: Path) -> None:
    page = as_html(run(verdict(steps=(FILL, PRESS, AGAIN), findings=())), NOON, pictures_in(tmp_path))
    assert page.count("<strong>Saisissez</strong> puis <strong>validez</strong>") == 1
    assert page.count('<svg class="picture"') == 1
    assert page.count('class="step"') == 3


def test_a_screen_of_which_no_picture_was_kept_is_told_once() -> None:
    page = as_html(run(verdict(steps=(FILL, PRESS), findings=())), NOON, lambda *_: None)
    assert page.count("No picture of this screen was kept.") == 1
