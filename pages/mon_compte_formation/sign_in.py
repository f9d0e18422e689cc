"""Signing in to Mon Compte Formation."""

from parcours.pages.controls import Button, Control, Field, Heading, Link
from parcours.pages.franceconnect_plus import Providers
from parcours.pages.mon_compte_formation.base import MonCompteFormation
from parcours.pages.mon_compte_formation.completion import OwnAccount
from parcours.pages.screen import Hands


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
    create_account = Link("Créer mon compte", called=("Créer un compte",), harmless=True)
    forgotten = Link("Mot de passe oublié", "MOT DE PASSE OUBLIÉ", harmless=True)

    trouble = Link("Un problème pour vous connecter ?", harmless=True)

    def sign_in_with_franceconnect_plus(self) -> Providers:
        self.go_to_franceconnect_plus()
        return Providers(self.hands)

    def go_to_franceconnect_plus(self) -> None:
        """Leads to the choice of an account or, for who has just made it, to what is told the service."""
        self.franceconnect_plus.press()

    def create_without_franceconnect(self) -> OwnAccount:
        self.create_account.press()
        return OwnAccount(self.hands)

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

    def forget_password(self) -> "ForgottenPassword":
        self.forgotten.press()
        return ForgottenPassword(self.hands)

    def ask_for_help(self) -> "SignInHelp":
        self.trouble.press()
        return SignInHelp(self.hands)


class SignedIn(MonCompteFormation):
    """The home page of who is signed in."""

    heading = Heading("Mon Compte Formation")

    @property
    def sign(self) -> Control:
        return self.sign_out


class ForgottenPassword(MonCompteFormation):
    """Whose password?"""

    heading = Heading("Mot de passe oublié")
    number = Field("Numéro de sécurité sociale")
    send = Button("Recevoir le lien")
    back = Link("Retour à la connexion", harmless=True)

    def ask_for_link(self, number: str) -> "LinkSent":
        self.number.fill(number)
        self.send.press()
        return LinkSent(self.hands)


class LinkSent(MonCompteFormation):
    """A mail is on its way."""

    heading = Heading("Consultez votre messagerie")
    back = Link("Retour à la connexion", harmless=True)


class NewPassword(MonCompteFormation):
    """The new one, twice."""

    part = "new password"
    heading = Heading("Nouveau mot de passe")
    password = Field("Nouveau mot de passe")
    again = Field("Confirmez votre mot de passe")
    save = Button("Enregistrer")

    def choose(self, password: str) -> SignIn:
        self.password.fill(password)
        self.again.fill(password)
        self.save.press()
        return SignIn(self.hands)


class SignInHelp(MonCompteFormation):
    """What to send to support, and where."""

    heading = Heading("Un problème pour vous connecter ?")
    papers = Heading("Ce qu’il faut joindre à votre message")
    back = Link("Retour à la connexion", harmless=True)

    @property
    def address(self) -> str:
        """Of support; source: the screen's own text."""
        return self.hands.read(self.root.get_by_test_id("address")).strip()
