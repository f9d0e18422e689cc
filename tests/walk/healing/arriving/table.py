"""What the tables of decisions are made of: things, pages, and what the person did before."""

from parcours.journeys.walk.healing.arriving.deciding import Situation, decide
from parcours.journeys.walk.healing.arriving.decisions import (
    Decision,
    GiveUp,
)
from parcours.journeys.walk.healing.page_scan import Thing, View
from tests.walk.healing.screens import Coding
from tests.walk.healing.views import act, button, field, link, page, thing, visit
from tests.walk.register_site import Checking, Choosing, Details, Welcome

SEND = button("Transmettre la demande")
MYSELF = button("Envoyer moi-même")
GO_ON = button("Continuer")
NEXT = button("Suivant")
CITY = field("Ville", required=True, empty=True)
DIPLOMA = thing("combobox", "Diplôme", form=0, kind="select-one", required=True, empty=True)
TERMS = thing("checkbox", "J'accepte les conditions", form=0, kind="checkbox", required=True, empty=True)
FIRST_NAME = field("Prénom", required=True, empty=True)
TITLE = field("Civilité", required=True, empty=True)
CODE = field("Code reçu")
NEW_CODE = button("Recevoir un nouveau code")
INFORM = page("À savoir", button("J'ai compris"), link("Retour"))
REVIEW = page("Récapitulatif", SEND)

WELCOMED = visit(Welcome, act(Welcome.begin))
FILLED = visit(Details, act(Details.name, "fill", 1), act(Details.go_on, made=2))
CHOSEN = visit(Choosing, act(Choosing.myself))
CHECKED = visit(Checking, act(Checking.send))
CODED = visit(Coding, act(Coding.code, "enter_code"))


def decided(view: View, now: Situation) -> tuple[type[Decision], str]:
    """The sort of decision, and the thing that it is about."""
    made = decide(view, now)
    way: Thing | None = getattr(made, "way", None)
    return type(made), way.name if way is not None else ""


def lost(view: View, now: Situation) -> str:
    """What was expected of which there is no way to be found."""
    given_up = decide(view, now)
    assert isinstance(given_up, GiveUp)
    return str(given_up.expected)
