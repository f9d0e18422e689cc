"""Signing in to Mon Compte Formation."""

from pages.controls import Button, Field, Heading, Link
from pages.franceconnect_plus import Providers
from pages.mon_compte_formation.base import MonCompteFormation


class SignIn(MonCompteFormation):
    """FranceConnect+ first, one's own identifiers otherwise."""

    heading = Heading("Connexion avec FranceConnect+", "Connexion FranceConnect+")
    franceconnect_plus = Button(
        "S’identifier avec FranceConnect+",
        "S’identifier avec FranceConnect",
        called=("FranceConnect+",),
    )
    security_number = Field("Numéro de sécurité sociale")
    password = Field("Mot de passe")
    log_in = Button("Me connecter")
    forgotten = Link("Mot de passe oublié")

    def sign_in_with_franceconnect_plus(self) -> Providers:
        self.franceconnect_plus.press()
        return Providers(self.hands)

    def log_in_when_refused(self, number: str, password: str) -> "SignIn":
        self.security_number.fill(number)
        self.password.fill(password)
        self.log_in.press()
        return SignIn(self.hands)
