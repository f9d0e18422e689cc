"""What is to be done where the screen before is shown still: decided from what is seen alone."""

import pytest

from parcours.journeys.walk.healing.arriving.deciding import decide
from parcours.journeys.walk.healing.arriving.decisions import (
    Complete,
    Decision,
    GiveUp,
    PressOn,
    PressSign,
)
from parcours.journeys.walk.healing.page_scan import Thing, View
from tests.walk.healing.arriving.table import (
    CHECKED,
    CODE,
    CODED,
    FILLED,
    FIRST_NAME,
    GO_ON,
    NEW_CODE,
    REVIEW,
    SEND,
    TERMS,
    TITLE,
    decided,
    lost,
)
from tests.walk.healing.screens import Coding, Sending
from tests.walk.healing.views import act, after, button, field, guess, page, visit
from tests.walk.register_site import Checking, Choosing, Details, Transmitted


def test_a_button_that_does_nothing_is_no_way_on() -> None:
    assert lost(REVIEW, after(Transmitted, CHECKED, stays=True)) == "the screen « Demande transmise »"


@pytest.mark.parametrize(
    "view",
    [page("Récapitulatif"), page("Récapitulatif", button(SEND.name, disabled=True))],
    ids=["removed", "disabled"],
)
def test_a_control_that_could_not_be_used_is_what_the_way_ends_for(view: View) -> None:
    stuck = visit(Checking, act(Checking.send, made=None))
    assert lost(view, after(Transmitted, stuck, stays=True)) == "the button « Transmettre la demande »"


@pytest.mark.parametrize(
    "view",
    [page("Votre code", NEW_CODE), page("Votre code", field(CODE.name, disabled=True), NEW_CODE)],
    ids=["removed", "disabled"],
)
def test_another_code_is_not_asked_for_in_the_stead_of_a_field(view: View) -> None:
    stuck = visit(Coding, act(Coding.code, "enter_code", None))
    assert lost(view, after(Transmitted, stuck, stays=True)) == "the field « Code reçu »"


@pytest.mark.parametrize("demanded", [FIRST_NAME, TERMS], ids=["a field", "a box"])
def test_a_form_that_demands_more_is_completed_and_sent_again(demanded: Thing) -> None:
    view = page("Vos informations", field("Nom de naissance"), demanded, GO_ON)
    assert decide(view, after(Choosing, FILLED, stays=True)) == Complete(FILLED, 0, None)


@pytest.mark.parametrize(("refused", "completes"), [(0, True), (1, True), (2, False)])
def test_a_form_that_demands_more_for_ever_is_completed_twice(refused: int, completes: bool) -> None:
    view = page("Vos informations", FIRST_NAME, GO_ON)
    filled = visit(Details, act(Details.go_on), refused=refused)
    assert isinstance(decide(view, after(Choosing, filled, stays=True)), Complete) is completes


def test_a_form_of_which_all_is_filled_in_is_not_sent_again() -> None:
    view = page("Vos informations", field("Nom de naissance", required=True), GO_ON)
    assert lost(view, after(Choosing, FILLED, stays=True)) == "the screen « Votre choix »"


def test_only_the_form_of_what_was_pressed_is_completed() -> None:
    other = field("Chercher", form=1, required=True, empty=True)
    view = page("Vos informations", other, field("Nom de naissance"), GO_ON)
    assert isinstance(decide(view, after(Choosing, FILLED, stays=True)), GiveUp)


def test_a_code_that_sends_nothing_is_sent_by_the_button_there_now_is() -> None:
    view = page("Votre code", CODE, NEW_CODE, button("Valider"))
    now = after(Transmitted, CODED, stays=True)
    assert decided(view, now) == (PressOn, "Valider")
    assert lost(page("Votre code", CODE, NEW_CODE), now) == "the screen « Demande transmise »"


@pytest.mark.parametrize("live", [False, True])
def test_a_code_is_given_again_with_what_is_demanded_where_nobody_is_real(live: bool) -> None:
    """People have few tries; what the code itself was typed into is not what is demanded."""
    now = after(Transmitted, CODED, stays=True, live=live)
    asked = page("Votre code", TITLE, CODE, NEW_CODE)
    assert isinstance(decide(asked, now), GiveUp if live else Complete)
    forgot = page("Votre code", field("Code reçu", required=True, empty=True), NEW_CODE)
    assert isinstance(decide(forgot, now), GiveUp)


def test_what_was_taken_for_the_field_of_a_code_is_not_what_is_demanded() -> None:
    taken = act(Coding.code, "enter_code", guess=guess("textbox", "Code du SMS", 0.7))
    now = after(Transmitted, visit(Coding, taken), stays=True)
    empty = field("Code du SMS", required=True, empty=True)
    assert isinstance(decide(page("Votre code", empty, NEW_CODE), now), GiveUp)
    asked = page("Votre code", TITLE, empty, NEW_CODE)
    assert decide(asked, now) == Complete(now.visits[0], 0, None)


@pytest.mark.parametrize(
    ("refused", "live", "expected"), [(0, False, PressSign), (1, False, GiveUp), (0, True, GiveUp)]
)
def test_a_page_with_but_the_sign_of_the_screen_before_is_passed_once_by_it(
    refused: int, live: bool, expected: type[Decision]
) -> None:
    view = page("À savoir", button("Transmettre"))
    taken = visit(Sending, act(Sending.name, "fill", None), sure=False, refused=refused)
    assert isinstance(decide(view, after(Transmitted, taken, stays=True, live=live)), expected)


def test_a_page_on_which_something_was_done_is_not_passed_by_its_sign() -> None:
    view = page("À savoir", button("Transmettre"))
    half = visit(Sending, act(Sending.name, "fill"), act(Sending.city, "fill", None), sure=False)
    assert lost(view, after(Transmitted, half, stays=True)) == "the field « Ville »"
