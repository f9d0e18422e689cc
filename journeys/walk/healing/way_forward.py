"""The one way forward of a screen nobody knows, and what it demands before."""

import re
from collections.abc import Iterable

from parcours.journeys.support.label_text import fold
from parcours.journeys.walk.healing.page_scan import Thing, View

_BACK = re.compile(
    r"retour|revenir|précédent|annuler|refuser|je refuse|non\b|plus tard|modifier|se déconnecter|déconnexion"
    r"|quitter|en savoir plus|aide\b|supprimer|renvoyer|recevoir un nouveau|voir\b|mot de passe oublié|détail"
)
_NEXT = r"continuer|suivant|étape suivante|poursuivre"
_ON = re.compile(
    _NEXT + r"|valider|j'ai compris|compris|ok\b|accepter|j'accepte"
    r"|d'accord|confirmer|je confirme|commencer|envoyer|terminer|finaliser|passer|fermer|oui\b"
)
_ENGAGES = re.compile(
    r"envoy|transmet|accept|confirm|valid|sign|pay|finalis|command|achet|inscri|souscri|engag"
)


def is_back(name: str) -> bool:
    """« Retour », « Refuser »: ways that lead nowhere new."""
    return _BACK.match(fold(name)) is not None


def goes_on(name: str) -> bool:
    """« Continuer », « Suivant »: to the next part, whatever it is."""
    return re.fullmatch(_NEXT, fold(name)) is not None


def may_engage(name: str) -> bool:
    """True for a name that may engage a real person."""
    return _ENGAGES.search(fold(name)) is not None


def way_forward(view: View, but: Iterable[str] = ()) -> Thing | None:
    """The primary button, else the only link; None when there is no reasonable way."""
    barred = {fold(name) for name in but}
    ways = [
        thing
        for thing in view.usable
        if thing.can_be_pressed
        and not thing.opens
        and not is_back(thing.name)
        and fold(thing.name) not in barred
    ]
    buttons = [way for way in ways if way.role == "button"]
    if buttons:
        return min(buttons, key=_rank)
    return ways[0] if len(ways) == 1 else None


def _rank(thing: Thing) -> tuple[bool, bool, bool, int]:
    """First what is called as ways forward are, then what sends a form, what stands out, what comes first."""
    return not _ON.match(fold(thing.name)), not thing.submit, not thing.filled, thing.index


def demanded(view: View, form: int | None = None) -> list[Thing]:
    """Fields and boxes that must be filled in and are not; of one form, or of the whole screen."""
    found: list[Thing] = []
    for thing in view.usable:
        must = thing.required or thing.refused
        wanted = thing.is_field and must and thing.empty and form in (None, thing.form)
        twin = any(thing.role == other.role == "radio" and thing.form == other.form for other in found)
        if wanted and not twin:
            found.append(thing)
    return found
