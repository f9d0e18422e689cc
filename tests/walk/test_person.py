"""People who cannot exist."""

import re

import pytest

from parcours.journeys.walk.person import invent
from parcours.journeys.walk.traits import Traits

SEEDS = range(200)


@pytest.mark.parametrize("seed", SEEDS)
def test_a_person_cannot_be_anybody(seed: int) -> None:
    person = invent(seed, Traits())
    number = person.social_security_number
    assert re.fullmatch(r"2\d{4}99999\d{5}", number), "born where no commune is"
    assert int(number[13:]) == 97 - int(number[:13]) % 97
    assert re.fullmatch(r"06 39 98 \d\d \d\d", person.phone), "a number kept for fiction"
    assert person.email.endswith("@example.org")
    assert re.fullmatch(r"\d{4}", person.secret_code)
    assert number[1:5] == f"{person.birth_date:%y%m}"


def test_the_same_seed_is_the_same_person_whatever_their_traits() -> None:
    one, other = invent(7, Traits()), invent(7, Traits(first_visit=True))
    assert one.model_copy(update={"traits": other.traits}) == other
    assert invent(8, Traits()) != one


def test_a_minor_is_the_same_person_born_later() -> None:
    adult, minor = invent(7, Traits()), invent(7, Traits(minor=True))
    assert (minor.birth_date.year, minor.birth_date.month) == (2009, adult.birth_date.month)
    assert (minor.email, minor.phone) == (adult.email, adult.phone)
    assert minor.social_security_number[1:3] == "09"
