"""Signing in to Mon Compte Formation."""

from pages.controls import Button, Field, Heading, Link
from pages.franceconnect_plus import Providers
from pages.mon_compte_formation.base import MonCompteFormation
from pages.screen import Hands


class SignIn(MonCompteFormation):
    """FranceConnect+ first, one's own identifiers otherwise."""

    part = "sign_in"
    heading = Heading("Connexion avec FranceConnect+", "Connexion")
    franceconnect_plus = Button(
        "S’identifier avec FranceConnect+",
        "S’identifier avec FranceConnect",
        called=("FranceConnect+", "FranceConnect +", "FranceConnect"),
    )
    security_number = Field("Numéro de sécurité sociale")
    password = Field("Mot de passe")
    enter = Button("Me connecter", "ME CONNECTER")
    create_account = Link("Créer un compte sans FranceConnect+")
    forgotten = Link("Mot de passe oublié", "MOT DE PASSE OUBLIÉ")

    def sign_in_with_franceconnect_plus(self) -> Providers:
        self.franceconnect_plus.press()
        return Providers(self.hands)

    def create_without_franceconnect(self) -> Hands:
        """Leads to the first screen of the account: build it on the hands given back."""
        self.create_account.press()
        return self.hands

    def log_in(self, number: str, password: str) -> Hands:
        """Leads back to where one came from: build that screen on the hands given back."""
        self.security_number.fill(number)
        self.password.fill(password)
        self.enter.press()
        return self.hands

    def log_in_when_refused(self, number: str, password: str) -> "SignIn":
        self.security_number.fill(number)
        self.password.fill(password)
        self.enter.press()
        return SignIn(self.hands)
