"""The person's rights: what they may spend, and where it comes from."""

from parcours.pages.controls import Control, Heading, Link
from parcours.pages.mon_compte_formation.base import MonCompteFormation

IN_EUROS = "Vos droits en euros"
MANDATE = "Votre compte élu"


class AnyRights(MonCompteFormation):
    """What the page shows to everybody."""

    heading = Heading("Vos droits formation")
    history = Link("Consulter l'historique", within=IN_EUROS, called=("l'historique",))
    find = Link("Chercher une formation", within=IN_EUROS)

    def open_history(self) -> "History":
        self.history.press()
        return History(self.hands)


class Rights(AnyRights):
    """One account: the rights of everybody who works."""


class ElectedRights(AnyRights):
    """The same for an elected person: a second account, with a ribbon."""

    account = Heading(MANDATE)
    mandate_history = Link("Consulter l'historique", within=MANDATE, called=("l'historique",))
    for_mandate = Link("Chercher les formations liées à l'exercice de mon mandat")
    for_change = Link("Chercher les formations pour me reconvertir")
    more = Link("En savoir plus sur vos droits")

    @property
    def sign(self) -> Control:
        return self.account

    def open_mandate_history(self) -> "MandateHistory":
        self.mandate_history.press()
        return MandateHistory(self.hands)


class History(MonCompteFormation):
    """What was credited, what was spent, what is left."""

    heading = Heading("Historique de vos droits")
    back = Link("Retour à vos droits")


class MandateHistory(MonCompteFormation):
    """The same for the mandate."""

    heading = Heading("Historique de votre compte élu")
    back = Link("Retour à vos droits")
