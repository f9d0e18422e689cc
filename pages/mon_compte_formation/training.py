"""The home page, and the page of a training, where a request begins."""

from parcours.pages.controls import Button, Control, Heading, Link
from parcours.pages.mon_compte_formation.base import MonCompteFormation
from parcours.pages.mon_compte_formation.request import CivilServantNotice
from parcours.pages.mon_compte_formation.sign_in import SignIn
from parcours.pages.screen import Hands


class Home(MonCompteFormation):
    """The front page."""

    heading = Heading("Mon Compte Formation")
    find_training = Link("Chercher une formation", harmless=True)
    # both lead to the same page
    create_account = Link("Créer mon compte", called=("CRÉATION DE COMPTE",), harmless=True)
    mandate_account = Link("Compte élu", harmless=True)


class HomeWithBanner(Home):
    """The front page in the first days of FranceConnect+, with its pink banner."""

    identity = Link("Identité Numérique La Poste", harmless=True)

    @property
    def sign(self) -> Control:
        return self.identity

    def open_identity(self) -> Hands:
        """Goes to L'Identité Numérique: build its screen on the hands given back."""
        self.identity.press()
        return self.hands


class Training(MonCompteFormation):
    """A training: what it is, what it costs, and the way to ask for it."""

    heading = Heading("Informations clés")
    price = Heading("Prix de la formation")
    ask_quote = Button("Demander un devis")

    @property
    def sign(self) -> Control:
        return self.ask_quote

    def ask_quote_signed_out(self) -> SignIn:
        self.ask_quote.press()
        return SignIn(self.hands)

    def ask_quote_signed_in(self) -> CivilServantNotice:
        self.ask_quote.press()
        return CivilServantNotice(self.hands)
