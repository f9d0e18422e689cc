"""Paying what neither rights nor anybody else's money cover."""

from parcours.pages.controls import Button, CodeField, Field, Heading, Link
from parcours.pages.mon_compte_formation.base import MonCompteFormation
from parcours.pages.screen import Hands


class Payment(MonCompteFormation):
    """How much, and the ways to pay it."""

    heading = Heading("Paiement")
    by_card = Link("Payer par carte bancaire", called=("carte bancaire", "la carte bancaire"))
    by_transfer = Link("Payer par virement bancaire", called=("virement bancaire", "le virement bancaire"))
    back = Link("Retour au dossier")

    def pay_by_card(self) -> "CardForm":
        self.by_card.press()
        return CardForm(self.hands)

    def ask_for_transfer(self) -> Hands:
        """Leads to the contact form: build its screen on the hands given back."""
        self.by_transfer.press()
        return self.hands


class CardForm(MonCompteFormation):
    """The card's number, date and code."""

    part = "card"
    heading = Heading("Paiement par carte bancaire")
    number = Field("Numéro de carte", called=("le numéro de votre carte", "les informations de votre carte"))
    expiry = Field("Date d'expiration", called=("sa date d'expiration",))
    security_code = CodeField("Cryptogramme visuel", called=("les 3 chiffres au dos de la carte",))
    pay = Button("Payer", commits=True)
    back = Link("Choisir un autre moyen de paiement")

    def submit(self, number: str, expiry: str, security_code: str) -> "Paid":
        self._fill(number, expiry, security_code)
        return Paid(self.hands)

    def submit_when_refused_by_the_bank(self, number: str, expiry: str, security_code: str) -> "NotPaid":
        self._fill(number, expiry, security_code)
        return NotPaid(self.hands)

    def submit_when_refused(self, number: str, expiry: str, security_code: str) -> "CardForm":
        self._fill(number, expiry, security_code)
        return CardForm(self.hands)

    def _fill(self, number: str, expiry: str, security_code: str) -> None:
        self.number.fill(number)
        self.expiry.fill(expiry)
        self.security_code.fill(security_code)
        self.pay.press()


class Paid(MonCompteFormation):
    """The money has come."""

    heading = Heading("Votre paiement est accepté")
    my_files = Link("Voir mes dossiers")


class NotPaid(MonCompteFormation):
    """The bank has refused."""

    heading = Heading("Votre paiement est refusé")
    again = Link("Réessayer le paiement")
    back = Link("Retour au dossier")

    def try_again(self) -> Payment:
        self.again.press()
        return Payment(self.hands)
