"""The screens of L'Identité Numérique La Poste on the computer."""

from parcours.pages.controls import Button, Control, Field, Heading, Link
from parcours.pages.screen import Hands, Screen


class IdentiteNumerique(Screen):
    """What its screens share."""

    part = "sign_in"
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

    def create_identity(self) -> "CreateIdentity":
        self.create.press()
        return CreateIdentity(self.hands)

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


class Showcase(IdentiteNumerique):
    """What is told of it before one has it."""

    part = ""


class CreateIdentity(Showcase):
    """What an identity is for, and how one is created: here or, later, in the app."""

    heading = Heading("Créez votre Identité Numérique")
    begin = Link(
        "Créer votre identité numérique",
        called=("Créez votre Identité Numérique", "Créer votre Identité Numérique La Poste"),
    )
    not_eligible = Link("Je ne remplis pas les conditions")
    help = Link("L'aide en ligne")
    back = Link("Revenir à l'identification")

    def begin_on_computer(self) -> "BeforeCreation":
        self.begin.press()
        return BeforeCreation(self.hands)

    def say_not_eligible(self) -> Hands:
        """Goes to Mon Compte Formation: build its screen on the hands given back."""
        self.not_eligible.press()
        return self.hands

    def read_help(self) -> "CreationHelp":
        self.help.press()
        return CreationHelp(self.hands)


class BeforeCreation(Showcase):
    """What one needs."""

    heading = Heading("Avant de commencer")
    go_on = Link("Continuer")

    def begin(self) -> Hands:
        """Goes to La Poste: build its screen on the hands given back."""
        self.go_on.press()
        return self.hands


class CreationHelp(Showcase):
    """For those who do not manage."""

    heading = Heading("Aide à la création")
    back = Link("Revenir à la création")
