"""Filling in what the script knows nothing of: something sensible by a field's kind and name."""

import re
from collections.abc import Callable, Sequence

from parcours.journeys.support.label_text import fold, likeness
from parcours.journeys.walk.healing.device_state import Scene
from parcours.journeys.walk.healing.page_scan import Thing, View
from parcours.journeys.walk.healing.way_forward import demanded
from parcours.journeys.walk.model import Verb, because
from parcours.journeys.walk.person import Person
from parcours.journeys.walk.record.recording import Lost

ANYTHING = "Sans objet"
BOXES = ("checkbox", "radio", "switch")


class FormFilling:
    """Gives one device's forms what they demand, making gestures by `use`."""

    def __init__(self, scene: Scene, use: Callable[[Thing, int, Verb, str], None]) -> None:
        self._scene = scene
        self._use = use

    def complete(self, view: View, seen: int, form: int | None = None) -> list[Thing]:
        """Fill in what the screen demands and nobody has filled in; what it was.

        Raises:
            Lost: it is a box to tick, where people are real.
        """
        wanted = demanded(view, form)
        for thing in wanted:
            if thing.role in BOXES and self._scene.live:
                raise Lost(
                    because(
                        "« {screen} » demands « {box} », which is not ticked: it might engage a real person",
                        screen=view.heading,
                        box=thing.name,
                    )
                )
            evidence = f"the screen demands it, and the script does not know it ({thing.kind or thing.role})"
            self._scene.note_thing("added", thing.role, thing.name, evidence, 0.9)
            self._use(thing, seen, verb_for(thing), answer(thing, self._scene.person))
        return wanted


def verb_for(thing: Thing) -> Verb:
    """How such a field is filled in."""
    if thing.role in BOXES:
        return "tick"
    return "choose" if thing.role == "combobox" else "fill"


def answer(thing: Thing, person: Person) -> str:
    """A value of this person that the field may take; of a list, one of its options."""
    if thing.options:
        theirs = [option for option in thing.options if person.traits.elected and "mandat" in fold(option)]
        return (theirs or thing.options)[0]
    name = fold(thing.name)
    known = next((value for words, value in _known(person) if re.search(words, name)), None)
    return known or _of_kind(thing.kind, person)


def option_for(wanted: str, offered: Sequence[str]) -> str:
    """The option wanted, else the one whose name is nearest; the first, « choose one », is none."""
    same = next((option for option in offered if fold(option) == fold(wanted)), None)
    if wanted and same is not None:
        return same
    return max(offered[1:] or offered, key=lambda option: likeness(option, wanted), default=wanted)


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
