"""What changed on a figure is told in words."""

from collections.abc import Sequence

import pytest

from parcours.journeys.figures.comparison.wording import reworded
from parcours.journeys.figures.formats.metadata import Shown
from parcours.journeys.language import speaking

Said = tuple[str, str]
FORM: tuple[Said, ...] = (
    ("heading", "Récapitulatif de votre demande"),
    ("text", "Aides"),
    ("text", "Vous réglez 103,20 €."),
    ("button", "Envoyer"),
    ("link", "Précédent"),
)


def shown(said: Sequence[Said]) -> list[Shown]:
    return [Shown(role=role, name=name) for role, name in said]


def told(
    then: Sequence[Said], now: Sequence[Said], page: Sequence[Said] = (), main: int | None = None
) -> list[str]:
    own = shown(now)
    return [change.told for change in reworded(shown(then), own, shown([*now, *page]), own[:main])]


def swapped(old: str, new: str) -> list[Said]:
    return [(role, name.replace(old, new)) for role, name in FORM]


def without(name: str) -> list[Said]:
    return [said for said in FORM if said[1] != name]


def test_the_same_words_are_no_change() -> None:
    assert told(FORM, FORM) == []


@pytest.mark.parametrize(
    ("then", "now"), [("demande", "demande "), ("103,20 €", "103,20\u00a0€"), ("Aides", "Aides\u202f")]
)
def test_spaces_are_no_change(then: str, now: str) -> None:
    assert told(FORM, swapped(then, now)) == []


def test_an_apostrophe_of_another_kind_is_no_change() -> None:
    assert told([("button", "S'identifier")], [("button", "S’identifier")]) == []


def test_a_renamed_button_is_told_with_both_names() -> None:
    assert told(FORM, swapped("Envoyer", "Transmettre")) == ["the button « Envoyer » is now « Transmettre »"]


@pytest.mark.parametrize(
    "tail", ["", " pour vous répondre, et vous recevrez un e-mail dès que ce sera fait."]
)
def test_a_long_text_is_told_from_shortly_before_what_changed(tail: str) -> None:
    begin = "Il vous reste à demander votre devis : nous vous répondrons sous"
    [change] = told([("text", f"{begin} 2 jours{tail}")], [("text", f"{begin} 4 jours{tail}")])
    assert "répondrons sous 2 jours" in change
    assert "is now « …vous répondrons sous 4 jours" in change


def test_a_long_word_is_cut_where_it_must_be() -> None:
    begin = "https://mon-compte-formation.localhost/espace-prive/html/formation/recherche/"
    [change] = told([("link", f"{begin}1")], [("link", f"{begin}2")])
    assert change == "the link « …formation/recherche/1 » is now « …formation/recherche/2 »"


def test_it_is_told_in_french_where_that_is_spoken() -> None:
    with speaking("fr"):
        assert told(FORM, swapped("Envoyer", "Transmettre")) == [
            "le bouton « Envoyer » devient « Transmettre »"
        ]


def test_one_letter_is_a_change() -> None:
    assert told(FORM, swapped("Précédent", "Précédant")) == ["the link « Précédent » is now « Précédant »"]


def test_an_accent_and_a_capital_are_changes() -> None:
    assert len(told(FORM, swapped("Envoyer", "ENVOYER"))) == 1
    assert len(told(FORM, swapped("réglez", "reglez"))) == 1


def test_what_is_gone_and_what_has_come_are_told() -> None:
    assert told(FORM, without("Aides")) == ["the text « Aides » is gone"]
    assert told(without("Aides"), FORM) == ["the text « Aides » is new"]


def test_what_left_the_figure_and_is_still_on_the_page_is_not_gone() -> None:
    assert told(FORM, without("Précédent"), page=[("link", "Précédent")]) == []


def test_words_that_left_the_figure_are_not_those_that_came_for_them() -> None:
    now = swapped("Vous réglez 103,20 €.", "Vous réglez en ligne.")
    assert told(FORM, now) == ["the text « Vous réglez 103,20 €. » is now « Vous réglez en ligne. »"]
    assert told(FORM, now, page=[("text", "Vous réglez 103,20 €.")]) == []


def test_a_link_that_went_elsewhere_is_not_the_one_that_came() -> None:
    now = swapped("Précédent", "Nous contacter")
    assert told(FORM, now) == ["the link « Précédent » is now « Nous contacter »"]
    assert told(FORM, now, page=[("link", "Précédent")]) == []


def test_what_comes_into_the_figure_at_its_edge_is_not_new() -> None:
    assert told(without("Précédent"), FORM) == []


def test_what_all_pages_share_is_not_new() -> None:
    assert told(without("Aides"), FORM, main=1) == []


def test_unlike_things_are_not_one_that_was_renamed() -> None:
    then = [("text", "Ouvert de 9 h à 12 h"), *FORM]
    now = [("text", "Complétez votre dossier"), *FORM]
    assert told(then, now) == ["the text « Ouvert de 9 h à 12 h » is gone"]


def test_long_words_are_cut() -> None:
    [change] = told([("text", "a" * 300), *FORM], FORM)
    assert len(change) < 100
