"""What a person types into a field the script knows nothing of: something sensible by its kind and name."""

import re

from parcours.journeys.support.label_text import fold
from parcours.journeys.walk.healing.page_scan import Thing
from parcours.journeys.walk.person import Person

ANYTHING = "Sans objet"


def answer(thing: Thing, person: Person) -> str:
    """A value of this person that the field may take; of a list, one of its options."""
    if thing.options:
        theirs = [option for option in thing.options if person.traits.elected and "mandat" in fold(option)]
        return (theirs or thing.options)[0]
    name = fold(thing.name)
    known = next((value for words, value in _known(person) if re.search(words, name)), None)
    return known or _of_kind(thing.kind, person)


def _known(person: Person) -> tuple[tuple[str, str], ...]:
    """By the words of a field's name, first match first."""
    return (
        (r"e-?mail|courriel|adresse électronique", person.email),
        (r"indicatif|préfixe", "+33"),
        (r"téléphone|mobile|portable", person.phone),
        (r"sécurité sociale|\bnir\b", person.social_security_number),
        (r"code postal", person.postcode),
        (r"ville|commune|localité", person.city),
        (r"adresse|\brue\b|voie", person.street),
        (r"pays|nationalité", "France"),
        (r"prénom", person.given_name),
        (r"\bnom\b", person.family_name),
        (r"jour", f"{person.birth_date:%d}"),
        (r"mois", f"{person.birth_date:%m}"),
        (r"année", "2001"),
        (r"naissance|date", f"{person.birth_date:%d/%m/%Y}"),
        (r"mot de passe", person.password),
        (r"code secret|code personnel", person.secret_code),
    )


def _of_kind(kind: str, person: Person) -> str:
    return {
        "email": person.email,
        "tel": person.phone,
        "number": "1",
        "date": person.birth_date.isoformat(),
        "month": f"{person.birth_date:%Y-%m}",
        "url": "https://www.example.org/",
        "password": person.password,
    }.get(kind, ANYTHING)
