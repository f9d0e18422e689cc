"""What is to be done where a screen comes back, late or in parts: decided from what is seen alone."""

import pytest

from parcours.journeys.walk.healing.arriving.deciding import decide
from parcours.journeys.walk.healing.arriving.decisions import (
    Arrive,
    Decision,
    GiveUp,
    PassBy,
    PassLate,
    Recover,
    Repeat,
)
from parcours.journeys.walk.healing.page_scan import Thing, View
from tests.walk.healing.arriving.table import (
    CHECKED,
    CHOSEN,
    CITY,
    FILLED,
    MYSELF,
    NEXT,
    REVIEW,
    WELCOMED,
    decided,
)
from tests.walk.healing.screens import LinkedFile, PlainFile, Searching
from tests.walk.healing.views import after, button, field, link, page, where
from tests.walk.register_site import Checking, Choosing, Transmitted, Welcome


def test_a_screen_left_behind_is_recovered_from_once() -> None:
    view = page("Bienvenue", button("Commencer"))
    now = after(Checking, WELCOMED, CHOSEN, recoverable={Welcome})
    assert decide(view, now) == Recover(Welcome)
    again = after(Checking, WELCOMED, CHOSEN, recoverable={Welcome}, retracing=True)
    assert decide(view, again) == Repeat(WELCOMED)


@pytest.mark.parametrize(("heading", "again"), [("Bienvenue", True), ("Autre chose", False)])
def test_a_screen_that_has_not_changed_since_one_was_passed_by_is_gone_through_again(
    heading: str, again: bool
) -> None:
    view = page("Bienvenue", button("Commencer"))
    now = after(Checking, WELCOMED, CHOSEN, absent=True, passed=[("", heading)])
    assert isinstance(decide(view, now), Repeat) is again


@pytest.mark.parametrize("live", [False, True])
def test_what_may_have_engaged_a_real_person_is_not_gone_through_again(live: bool) -> None:
    now = after(Transmitted, CHECKED, CHOSEN, retracing=True, live=live)
    assert isinstance(decide(REVIEW, now), GiveUp if live else Repeat)


@pytest.mark.parametrize(
    ("view", "late", "live", "expected"),
    [
        (page("Bienvenue", button("Commencer")), Welcome, True, (PassLate, "Commencer")),
        (page("Bienvenue", button("Commencer")), Choosing, False, (GiveUp, "")),
        (page("Votre choix", MYSELF), Choosing, False, (PassLate, "Envoyer moi-même")),
        (page("Votre choix", MYSELF), Choosing, True, (GiveUp, "")),
    ],
    ids=["it may", "another may", "people are not real", "it may engage"],
)
def test_a_screen_that_may_come_late_is_gone_through_where_it_engages_nobody(
    view: View, late: type, live: bool, expected: tuple[type[Decision], str]
) -> None:
    assert decided(view, after(Checking, FILLED, late={late}, live=live)) == expected


@pytest.mark.parametrize(
    ("things", "live", "passed", "expected"),
    [
        ([NEXT], False, [], (PassBy, "Suivant")),
        ([NEXT], True, [], (Arrive, "")),
        ([NEXT], False, [("", "Votre dossier")], (Arrive, "")),
        ([CITY, NEXT], False, [], (Arrive, "")),
        ([button("Mon espace")], False, [], (Arrive, "")),
    ],
    ids=["nothing but a way on", "it might engage", "again", "a field", "another button"],
)
def test_a_first_part_of_several_is_gone_through_once_where_it_cannot_engage(
    things: list[Thing], live: bool, passed: list[tuple[str, str]], expected: tuple[type[Decision], str]
) -> None:
    now = where((PlainFile, LinkedFile), live=live, passed=passed)
    assert decided(page("Votre dossier", *things), now) == expected


def test_one_of_several_is_there_under_another_heading_where_its_controls_are() -> None:
    among = (PlainFile, LinkedFile)
    assert decide(page("Votre affaire", link("Financement")), where(among)) == Arrive()
    assert decided(page("Autre chose", button("Voilà")), where(among)) == (PassBy, "Voilà")


def test_a_button_of_a_common_name_does_not_tell_which_of_several_is_there() -> None:
    among = (Searching, LinkedFile)
    search = button("Chercher")
    assert decided(page("Bonjour", search), where(among)) == (PassBy, "Chercher")
    assert decide(page("Bonjour", field("Mots"), search), where(among)) == Arrive()
