"""The phone: its notifications, and the app L'Identité Numérique."""

from parcours.pages.controls import AppIcon, Button, CodeField, Heading, Link
from parcours.pages.messages import MessageLink, MessageList
from parcours.pages.phone_messages import Sms
from parcours.pages.screen import Hands, Screen


class Phone(Screen):
    """What its screens share."""

    site = "Téléphone"
    device = "phone"
    part = "sign_in"


class Notifications(Phone, MessageList):
    """The first screen: what has just arrived, and the apps."""

    message = Sms
    heading = Heading("Notifications")
    sign_in_request = MessageLink(
        "L'Identité Numérique : demande de connexion à Mon Compte Formation",
        called=("la notification", "la notification reçue sur votre téléphone"),
        sender="L'Identité Numérique",
    )
    app = AppIcon("L'Identité Numérique", called=("l'application",))
    activation_sms = MessageLink(
        "Nouveau SMS : L'Identité Numérique",
        called=("un SMS", "votre code d’activation par SMS"),
        sender="L'Identité Numérique",
    )
    messages = AppIcon("Messages")

    def open_notification(self) -> "Approval":
        self.sign_in_request.press()
        return Approval(self.hands)

    def open_activation_sms(self) -> Sms:
        self.activation_sms.press()
        return Sms(self.hands)

    def open_app_to_start(self) -> Hands:
        """The app when nothing waits for an answer: build its screen on the hands given back."""
        self.app.press()
        return self.hands

    def open_app(self) -> "Approval":
        self.app.press()
        return Approval(self.hands)


class IdentityApp(Phone):
    """What the screens of the app share."""

    site = "Application L’Identité Numérique"


class Approval(IdentityApp):
    """Is it you who is signing in?"""

    heading = Heading("Êtes-vous à l'origine de cette opération ?")
    confirm = Button("Confirmer")
    refuse = Button("Refuser")

    @property
    def announced_by(self) -> MessageLink:
        return Notifications.at(self.hands).sign_in_request

    def approve(self) -> "SecretCode":
        self.confirm.press()
        return SecretCode(self.hands)

    def approve_too_late(self) -> "Expired":
        self.confirm.press()
        return Expired(self.hands)

    def say_no(self) -> "Refused":
        self.refuse.press()
        return Refused(self.hands)


class SecretCode(IdentityApp):
    """Four digits known by heart; the fourth sends them."""

    heading = Heading("Saisissez votre code secret")
    code = CodeField("Code secret à 4 chiffres", called=("votre code secret", "votre code personnel"))

    def enter(self, code: str) -> "Confirmed":
        self.code.fill(code)
        return Confirmed(self.hands)

    def enter_wrong(self, code: str) -> "SecretCode":
        self.code.fill(code)
        return SecretCode(self.hands)

    def enter_wrong_once_too_often(self, code: str) -> "Blocked":
        self.code.fill(code)
        return Blocked(self.hands)


class Outcome(IdentityApp):
    """What the last screens of a request share."""

    home = Link("Écran d'accueil")


class Confirmed(Outcome):
    """Done here: back to the computer."""

    heading = Heading("Connexion confirmée")


class Refused(Outcome):
    """The person said no."""

    heading = Heading("Connexion refusée")


class Blocked(Outcome):
    """Too many wrong codes."""

    heading = Heading("Demande refusée")


class Expired(Outcome):
    """Nobody answered in time, or another request took its place."""

    heading = Heading("Demande expirée")
