"""What is given where a screen demands what the script does not know."""

import pytest

from parcours.journeys.walk.healing.field_values import answer
from parcours.journeys.walk.healing.page_scan import Thing
from parcours.journeys.walk.person import invent
from parcours.journeys.walk.traits import Traits

OPTIONS = ("Mon activité professionnelle", "Formations liées à mon mandat")


@pytest.mark.parametrize("elected", [False, True])
def test_of_a_list_an_elected_person_takes_what_is_for_their_mandate(elected: bool) -> None:
    thing = Thing(index=0, role="combobox", name="À sélectionner", options=OPTIONS)
    assert answer(thing, invent(1, Traits(elected=elected))) == OPTIONS[elected]


def test_of_a_list_that_says_nothing_of_a_mandate_everybody_takes_the_first() -> None:
    thing = Thing(index=0, role="combobox", name="Modalité", options=OPTIONS[:1])
    assert answer(thing, invent(1, Traits(elected=True))) == OPTIONS[0]
