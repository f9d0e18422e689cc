"""The screens of L'Identité Numérique La Poste on the computer."""

from pages.controls import Button, Control, Field, Heading, Link
from pages.screen import Hands, Screen


class IdentiteNumerique(Screen):
    """What its screens share."""

    site = "L’Identité Numérique"


class PhoneEntry(IdentiteNumerique):
    """Who are you? A mobile number answers."""

    heading = Heading("Identifiez-vous avec votre Identité Numérique")
    number = Field(
        "Numéro de Mobile",
        called=("votre numéro de téléphone portable", "votre numéro de mobile", "votre numéro de téléphone"),
    )
    sign_in = Button("S'identifier")
    create = Link("Créez votre Identité Numérique")

    def identify(self, number: str) -> "Waiting":
        self.number.fill(number)
        self.sign_in.press()
        return Waiting(self.hands)

    def identify_when_refused(self, number: str) -> "PhoneEntry":
        self.number.fill(number)
        self.sign_in.press()
        return PhoneEntry(self.hands)


class Waiting(IdentiteNumerique):
    """Go to your phone; this screen moves on by itself."""

    heading = Heading("Confirmez sur l'application")
    modify = Link("Modifier")

    def modify_number(self) -> PhoneEntry:
        self.modify.press()
        return PhoneEntry(self.hands)


class NotConfirmed(IdentiteNumerique):
    """The same screen once the phone has said no, or nothing in time."""

    heading = Heading("Confirmez sur l'application")
    restart = Link("Recommencer")

    @property
    def sign(self) -> Control:
        return self.restart

    def start_again(self) -> PhoneEntry:
        self.restart.press()
        return PhoneEntry(self.hands)


class SessionLost(IdentiteNumerique):
    """Too late, or in another browser."""

    heading = Heading("Votre session a expiré")
    back = Link("Revenir sur Mon Compte Formation")


class FirstUse(IdentiteNumerique):
    """Shown once, the first time a service is entered with this identity."""

    heading = Heading("Première connexion à Mon Compte Formation")
    go_on = Button("Continuer")

    def acknowledge(self) -> Hands:
        """Goes to FranceConnect+: build its screen on the hands given back."""
        self.go_on.press()
        return self.hands
