"""Who walks: an invented person, the same for the same seed."""

import datetime
from typing import Literal

from pydantic import Field

from parcours.journeys.support.record import Record
from parcours.journeys.walk.traits import Traits

BORN_LATE = 2009  # a minor at every release
Past = Literal["nothing", "answered", "validated", "over"]  # how far a first request has come
NO_ISSUER = "9999"  # card numbers that begin so belong to nobody
NOWHERE = "99999"  # department 99, commune 999: no such place of birth, so nobody's number


class Person(Record):
    """Somebody who does not exist; every number is one that nobody can have."""

    given_name: str
    family_name: str
    birth_date: datetime.date
    social_security_number: str = Field(description="15 digits, with a valid key")
    email: str
    taken_email: str = Field(description="an address of their household: somebody else's account has it")
    phone: str = Field(description="« 06 39 98 12 34 »: a number kept for fiction")
    secret_code: str = Field(description="4 digits")
    password: str = Field(description="long enough for every era's rules")
    card: str = Field(description="16 digits that no card issuer gives, with a valid key")
    empty_card: str = Field(description="the same, of a card that its bank refuses")
    street: str
    postcode: str
    city: str
    traits: Traits
    past: Past = "nothing"
    in_sessions: bool = Field(default=False, description="wants a training of sessions, where not all are")

    @property
    def full_name(self) -> str:
        return f"{self.given_name} {self.family_name}"


def social_security_number(sex: int, birth: datetime.date, order: int) -> str:
    """A number of the right shape and key, on the commune that cannot exist.

    `sex` is 1 or 2; `order` counts births of the month, 0 to 999.
    """
    body = f"{sex}{birth:%y%m}{NOWHERE}{order:03d}"
    return f"{body}{97 - int(body) % 97:02d}"


def card_number(first: str) -> str:
    """« 9999 0000 0001 2346 »: 15 digits completed by their key."""
    doubled = [int(digit) * (2 if index % 2 == 0 else 1) for index, digit in enumerate(first)]
    key = -sum(value - 9 if value > 9 else value for value in doubled) % 10
    return " ".join(f"{first}{key}"[start : start + 4] for start in range(0, 16, 4))


def invent(seed: int, traits: Traits, past: Past = "nothing", in_sessions: bool = False) -> Person:
    """The person of that seed; what they want or did changes nothing else, but the birth of a minor."""
    from faker import Faker  # loaded by whoever walks

    fake = Faker("fr_FR")
    fake.seed_instance(seed)
    given, family = fake.first_name_female(), fake.last_name()
    birth = datetime.date(fake.random_int(1970, 1999), fake.random_int(1, 12), fake.random_int(1, 28))
    if traits.minor:
        birth = birth.replace(year=BORN_LATE)
    digits = fake.random_int(0, 9999)
    return Person(
        given_name=given,
        family_name=family,
        birth_date=birth,
        social_security_number=social_security_number(2, birth, fake.random_int(0, 999)),
        email=f"personne{digits}@example.org",
        taken_email=f"famille{digits}@example.org",
        phone=f"06 39 98 {digits // 100:02d} {digits % 100:02d}",
        secret_code=f"{fake.random_int(1000, 9999)}",
        password=f"Exemple-{fake.random_int(1000, 9999)}-CPF",
        card=card_number(f"{NO_ISSUER}0000{digits:07d}"),
        empty_card=card_number(f"{NO_ISSUER}0100{digits:07d}"),
        street=f"{fake.random_int(1, 80)} rue des Exemples",
        postcode="45000",
        city="Orléans",
        traits=traits,
        past=past,
        in_sessions=in_sessions,
    )
