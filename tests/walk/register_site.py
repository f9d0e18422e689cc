"""A site of five screens on which every drift can be planted: pages by path, and the journey over them."""

from collections.abc import Mapping
from typing import Any

from parcours.journeys.walk.journey import Journey, Variant
from parcours.journeys.walk.model import Walk
from parcours.journeys.walk.traits import Traits
from parcours.journeys.walk.walker import Walker
from parcours.pages.controls import Button, Choice, Field, Heading, Link, Tick
from parcours.pages.screen import Screen

Pages = Mapping[str, tuple[int, str]]

NAME = "<p><label>Nom de naissance <input name=name required></label></p>"
PHONE = "<p><label>Numéro de téléphone <input name=phone type=tel required></label></p>"
CITY = "<p><label>Ville <input name=city required></label></p>"
DIPLOMA = (
    "<p><label>Diplôme <select name=diploma required>"
    "<option value=''>Choisir</option><option>Aucun</option><option>Licence</option></select></label></p>"
)
TERMS = "<p><label><input type=checkbox name=terms required> J'accepte les conditions</label></p>"
CONTINUE = "<p><button>Continuer</button></p>"
FIELDS = NAME + PHONE + CITY + DIPLOMA + TERMS


def page(heading: str, main: str, to: str = "") -> tuple[int, str]:
    """A page; `to`: where the form in its main part leads."""
    form = f"<form action='{to}'>{main}</form>" if to else main
    return 200, (
        f"<!doctype html><html lang=fr><head><title>{heading}</title></head><body><header><nav>"
        f"<a href='/rights'>Mes droits</a></nav></header><main><h1>{heading}</h1>{form}</main></body></html>"
    )


SITE: Pages = {
    "/": page("Bienvenue", "<p>Tout commence ici.</p><p><button>Commencer</button></p>", "/details"),
    "/details": page("Vos informations", FIELDS + CONTINUE + "<a href='/'>Retour</a>", "/choice"),
    "/choice": page("Votre choix", "<p><button>Envoyer moi-même</button></p>", "/review"),
    "/review": page("Récapitulatif", "<p><button>Transmettre la demande</button></p>", "/done"),
    "/done": page("Demande transmise", "<p>Merci.</p><p><a href='/'>Retour à l'accueil</a></p>"),
}


class Registering(Screen):
    """The frame."""

    site = "Inscriptions"
    rights = Link("Mes droits")


class Welcome(Registering):
    """Where one begins."""

    heading = Heading("Bienvenue")
    begin = Button("Commencer")


class Details(Registering):
    """The form."""

    heading = Heading("Vos informations")
    name = Field("Nom de naissance")
    phone = Field("Numéro de téléphone")
    city = Field("Ville")
    diploma = Choice("Diplôme")
    terms = Tick("J'accepte les conditions")
    go_on = Button("Continuer")
    back = Link("Retour")


class Choosing(Registering):
    """Who sends."""

    heading = Heading("Votre choix")
    myself = Button("Envoyer moi-même")


class Checking(Registering):
    """What is sent."""

    heading = Heading("Récapitulatif")
    send = Button("Transmettre la demande", "Soumettre la demande", commits=True)


class Transmitted(Registering):
    """Done."""

    heading = Heading("Demande transmise")
    home = Link("Retour à l'accueil")
    log_in = Link("Me connecter")


def register(walker: Walker) -> None:
    Welcome(walker.open("mon_compte_formation")).begin.press()
    details = Details(walker.computer)
    details.name.fill(walker.person.family_name)
    details.phone.fill(walker.person.phone)
    details.city.fill(walker.person.city)
    details.diploma.choose("Licence")
    details.terms.tick()
    details.go_on.press()
    Choosing(details.hands).myself.press()
    Checking(details.hands).send.press()
    Transmitted(walker.computer)
    walker.goal_reached()


VARIANT = Variant("only", Traits())
REGISTER = Journey("register", "S'inscrire", (VARIANT,), register, (Checking.send,))
ORDINARY = [
    "Commencer",
    "Nom de naissance",
    "Numéro de téléphone",
    "Ville",
    "Diplôme",
    "J'accepte les conditions",
    "Continuer",
    "Envoyer moi-même",
    "Transmettre la demande",
]


def edited(path: str, *changes: tuple[str, str]) -> dict[str, tuple[int, str]]:
    """The site with one page changed: what was there, and what is instead."""
    status, html = SITE[path]
    for old, new in changes:
        assert old in html
        html = html.replace(old, new)
    return {**SITE, path: (status, html)}


def done(walk: Walk) -> list[str]:
    return [gesture.name for gesture in walk.gestures]


def met(walk: Walk) -> list[tuple[str, str, str]]:
    """Kind, what was wanted and what was seen, of every surprise."""
    return [(surprise.kind, surprise.wanted, surprise.seen) for surprise in walk.surprises]


def instead(*changes: tuple[str, str]) -> list[Any]:
    """The ordinary gestures with some names replaced; an empty one is left out."""
    names = [dict(changes).get(name, name) for name in ORDINARY]
    return [name for name in names if name]


def before(path: str, interstitial: tuple[int, str], source: str) -> Pages:
    """The site with a page put before another; `source`: the page that leads there."""
    status, html = interstitial
    changed = edited(source, (f"action='{path}'", "action='/between'"))
    return {**changed, "/between": (status, html.replace("{}", path))}


def together(*sites: Pages) -> Pages:
    """The site with the pages that each of these has changed, no two the same."""
    changed = [{path: page for path, page in site.items() if SITE.get(path) != page} for site in sites]
    assert sum(map(len, changed)) == len(set().union(*changed))
    return {**SITE, **{path: page for one in changed for path, page in one.items()}}
