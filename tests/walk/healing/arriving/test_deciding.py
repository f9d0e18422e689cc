"""What is to be done where another screen came than the one expected: decided from what is seen alone."""

import pytest

from parcours.journeys.walk.healing.arriving.deciding import decide
from parcours.journeys.walk.healing.arriving.decisions import (
    Arrive,
    Decision,
    DoLate,
    FinishHere,
    GiveUp,
    LookAgain,
    PassBy,
    Reclassify,
    Recover,
    Refuse,
)
from parcours.journeys.walk.healing.page_scan import Thing, View
from tests.walk.healing.arriving.table import (
    CHECKED,
    CHOSEN,
    CITY,
    DIPLOMA,
    FILLED,
    GO_ON,
    INFORM,
    MYSELF,
    NEXT,
    REVIEW,
    SEND,
    TERMS,
    decided,
    lost,
)
from tests.walk.healing.screens import (
    Entrance,
    LinkedFile,
    PlainFile,
    Searching,
    SearchingByDiploma,
    Sending,
)
from tests.walk.healing.views import act, after, button, field, guess, link, page, visit, where
from tests.walk.register_site import Checking, Choosing, Details, Transmitted


def test_what_has_come_meanwhile_is_looked_at_again() -> None:
    assert decide(REVIEW, after(Checking, CHOSEN)) == LookAgain()
    file = page("Votre dossier", link("Financement"))
    assert decide(file, where((PlainFile, LinkedFile))) == LookAgain()


@pytest.mark.parametrize("heading", ["Récapitulatif de la demande", "Avant l'envoi"])
def test_a_screen_is_there_under_another_heading_where_its_controls_are(heading: str) -> None:
    assert decide(page(heading, SEND), after(Checking, CHOSEN)) == Arrive()


@pytest.mark.parametrize(
    ("more", "expected"), [((), (Arrive, "")), ((button("J'ai compris"),), (PassBy, "J'ai compris"))]
)
def test_a_last_screen_is_there_under_any_heading_where_nothing_leads_on(
    more: tuple[Thing, ...], expected: tuple[type[Decision], str]
) -> None:
    done = page("C'est fait", link("Retour à l'accueil"), *more)
    assert decided(done, after(Transmitted, CHECKED)) == expected


def test_a_screen_that_comes_again_is_known_by_what_it_was_known_by_before() -> None:
    chosen = visit(Choosing, act(Choosing.myself), sure=False)
    again = page("Qui envoie ?", MYSELF)
    assert decide(again, after(Choosing, chosen, stays=True)) == Arrive()
    assert decide(again, after(Checking, chosen, stays=True)) != Arrive()


def test_a_screen_that_comes_again_may_have_lost_what_it_is_known_by() -> None:
    filled = visit(Sending, act(Sending.name, "fill"))
    assert decide(page("Votre demande", CITY), after(Sending, filled, stays=True)) == Arrive()


def test_of_two_screens_of_one_page_the_second_is_there_too_under_its_other_heading() -> None:
    form = page("Votre parcours", DIPLOMA, field("Mots"), button("Chercher"))
    chosen = visit(SearchingByDiploma, act(SearchingByDiploma.diploma, "choose"), sure=False)
    assert decide(form, after(Searching, chosen, stays=True)) == Arrive()
    assert decide(form, after(SearchingByDiploma)) == Arrive()
    itself = page("Recherche", DIPLOMA, field("Mots"), button("Chercher"))
    assert decide(itself, after(Searching, chosen, stays=True)) == LookAgain()


def test_a_screen_on_which_nothing_was_to_be_done_may_turn_into_one_of_its_heading() -> None:
    waiting = page("Recherche", NEXT)
    assert decide(waiting, after(SearchingByDiploma, visit(Searching), stays=True)) == Arrive()
    searched = visit(Searching, act(Searching.start))
    assert decide(waiting, after(SearchingByDiploma, searched, stays=True)) != Arrive()


def test_a_page_without_a_heading_is_no_last_screen() -> None:
    assert lost(page("", link("Retour à l'accueil")), after(Transmitted, CHECKED)) == (
        "the screen « Demande transmise »"
    )


def test_a_screen_with_all_the_controls_of_a_known_one_is_that_one_under_another_heading() -> None:
    entrance = page("Bonjour", field("Nom"), field("Mot de passe"), button("Entrer"))
    assert decide(entrance, after(Checking, CHOSEN, recoverable={Entrance})) == Recover(Entrance)
    half = page("Bonjour", field("Nom"), button("Entrer"))
    assert decided(half, after(Checking, CHOSEN, recoverable={Entrance})) == (PassBy, "Entrer")


def test_an_unknown_screen_is_passed_by_its_one_way_on() -> None:
    assert decided(INFORM, after(Choosing, FILLED)) == (PassBy, "J'ai compris")
    assert decided(page("À savoir", TERMS, NEXT), after(Choosing, FILLED)) == (PassBy, "Suivant")


@pytest.mark.parametrize(("times", "passes"), [(0, True), (1, True), (2, False)])
def test_an_unknown_screen_that_leads_back_to_itself_is_passed_by_twice(times: int, passes: bool) -> None:
    now = after(Choosing, FILLED, passed=[("", "À savoir")] * times)
    assert isinstance(decide(INFORM, now), PassBy) is passes
    assert passes or lost(INFORM, now) == "the screen « Votre choix »"


@pytest.mark.parametrize(
    "view", [page("Rien ici"), page("Désolé", link("Retour à la liste"))], ids=["nothing", "a way back"]
)
def test_there_is_no_way_on_from_a_screen_with_no_way_but_back(view: View) -> None:
    assert lost(view, after(Transmitted, CHECKED)) == "the screen « Demande transmise »"


@pytest.mark.parametrize(
    ("name", "live", "expected"),
    [("Confirmer", False, PassBy), ("Confirmer", True, Refuse), ("Suivant", True, PassBy)],
)
def test_an_unknown_screen_is_not_passed_by_what_may_engage_a_real_person(
    name: str, live: bool, expected: type[Decision]
) -> None:
    view = page("À savoir", button(name))
    assert decided(view, after(Checking, CHOSEN, live=live)) == (expected, name)


def test_what_was_taken_for_a_screen_is_none_once_the_real_one_comes() -> None:
    taken = visit(Checking, act(Checking.send), sure=False)
    assert decide(REVIEW, after(Transmitted, taken)) == Reclassify(taken)
    assert lost(REVIEW, after(Transmitted, CHECKED)) == "the screen « Demande transmise »"


def test_what_may_have_engaged_a_real_person_is_not_done_on_the_real_one() -> None:
    made = (act(Sending.name, "fill"), act(Sending.city, "fill", 1), act(Sending.send, made=2))
    taken = visit(Sending, *made, sure=False)
    real = page("Votre demande", field("Nom de naissance"), CITY, button("Transmettre"))
    assert decide(real, after(Transmitted, taken)) == Reclassify(taken)
    assert lost(real, after(Transmitted, taken, live=True)) == "the screen « Demande transmise »"


def test_a_screen_after_the_one_expected_may_mean_that_it_is_no_more() -> None:
    given_up = decide(REVIEW, after(Choosing, FILLED))
    assert isinstance(given_up, GiveUp)
    assert (str(given_up.expected), given_up.may_skip) == ("the screen « Votre choix »", True)
    agreed = visit(PlainFile, act(PlainFile.agree, guess=guess("button", "Suivant", 0.5)))
    skipped = decide(page("Votre dossier", link("Financement")), after(Transmitted, agreed))
    assert isinstance(skipped, GiveUp)
    assert skipped.may_skip


def test_on_a_screen_that_comes_late_is_done_what_was_asked_for() -> None:
    choice = page("Votre choix", MYSELF)
    absent = visit(Choosing, act(Choosing.myself, made=None), seen=None)
    assert decide(choice, after(Transmitted, FILLED, absent, CHECKED)) == DoLate(absent)
    done = visit(Choosing, act(Choosing.myself), seen=None)
    assert isinstance(decide(choice, after(Transmitted, FILLED, done, CHECKED)), GiveUp)


def test_what_a_form_was_to_have_and_is_on_an_unknown_screen_is_done_there() -> None:
    city, diploma = act(Details.city, "fill", None), act(Details.diploma, "choose", None)
    terms = act(Details.terms, "tick", None)
    begun = visit(Details, act(Details.name, "fill"), city, diploma, terms, act(Details.go_on, made=1))
    rest = page("Encore un peu", CITY, DIPLOMA, TERMS, GO_ON)
    assert decide(rest, after(Choosing, begun)) == FinishHere((city, diploma, terms))
    assert decided(rest, after(Choosing, FILLED)) == (PassBy, "Continuer")
    expected = page("Encore un peu", CITY, MYSELF)
    assert decide(expected, after(Choosing, begun)) == Arrive()


@pytest.mark.parametrize("heading", ["Dernière étape", "Récapitulatif"])
def test_a_wild_guess_is_undone_where_the_control_itself_comes_after(heading: str) -> None:
    wild = act(Checking.send, made=8, guess=guess("button", "Suivant", 0.5))
    view = page(heading, SEND)
    assert decide(view, after(Transmitted, visit(Checking, wild))) == FinishHere((wild,))
    near = act(Checking.send, made=8, guess=guess("button", "Transmettre demande", 0.9))
    assert not isinstance(decide(view, after(Transmitted, visit(Checking, near))), FinishHere)


def test_the_second_half_of_what_may_have_engaged_a_real_person_is_left_alone() -> None:
    city = act(Sending.city, "fill", None)
    sent = visit(Sending, act(Sending.name, "fill"), city, act(Sending.send, made=1))
    rest = page("La suite", CITY, button("Transmettre"))
    assert decide(rest, after(Transmitted, sent)) == FinishHere((city,))
    assert decided(rest, after(Transmitted, sent, live=True)) == (Refuse, "Transmettre")
