"""The mails that the person opens in their mailbox."""

from parcours.pages import messages
from parcours.pages.controls import CodeZone, Heading, Link
from parcours.pages.screen import Screen


class Mailbox(Screen):
    """What its screens share."""

    site = "Messagerie"
    device = "mail"


class Message(Mailbox, messages.Message):
    """What messages share."""

    back = Link("Boîte de réception")


class Invitation(Message):
    """The organism's mail, with the link to the training."""

    heading = Heading(
        "Votre accompagnement : demande de devis", "Votre formation : le lien pour vous inscrire"
    )
    training = Link(
        "Accéder à ma formation",
        called=("le lien", "le lien envoyé par e-mail", "le lien de la formation"),
        harmless=True,
    )


class ProposalMessage(Message):
    """The mail saying that the organism accepts."""

    heading = Heading("Proposition de l'organisme")
    file = Link("Accéder à mon dossier", called=("le lien", "le lien du mail"))


class OrganismRefusalMessage(Message):
    """The mail saying that the organism refuses."""

    heading = Heading("Votre demande est refusée")
    file = Link("Accéder à mon dossier", called=("le lien", "le lien du mail"))


class CancellationMessage(Message):
    """The mail saying that the time to answer is over."""

    heading = Heading("Votre demande est annulée")


class WithCode(Message):
    """A mail that carries a code."""

    volatile = (CodeZone("123456"),)

    @property
    def code(self) -> str:
        """Six digits; source: the message's own text."""
        return self.hands.read(self.root.get_by_test_id("code")).strip()


class CodeMessage(WithCode):
    """The mail with the six digits."""

    heading = Heading("Votre code de vérification")


class QuoteMessage(Message):
    """The mail saying that the organism answered."""

    heading = Heading("Votre devis est prêt")
    quote = Link("Consulter le devis", called=("le lien", "le lien du mail"))


class Announcement(Message):
    """AR24: a registered letter comes."""

    heading = Heading("AR24 : un courrier recommandé électronique va vous parvenir")


class LetterMessage(Message):
    """AR24: it has come."""

    heading = Heading("Vous avez reçu un courrier recommandé électronique")
    read = Link("Voir mon courrier", "Lire mon courrier")


class RefusalMessage(Message):
    """AR24 has looked at a video, and does not say more in a mail."""

    heading = Heading("Votre identification a été traitée")
    status = Link("Voir le statut de mon courrier", called=("le statut de votre courrier",))


class AcceptanceMessage(Message):
    """AR24: who you are is sure."""

    heading = Heading("Votre courrier recommandé électronique est vérifié")
    status = Link("Voir le statut de mon courrier", called=("le statut de votre courrier",))


class AccountCodeMessage(WithCode):
    """The mail with the six digits of La Poste."""

    heading = Heading("Votre code La Poste")


class CheckedByPostMessage(Message):
    """The form sent by post has been dealt with."""

    heading = Heading("Votre identité est vérifiée")
    service = Link("Accéder à Mon Compte Formation", called=("le lien", "le lien du mail"))


class RightsMessage(Message):
    """The mail saying that the rights of an elected person are there."""

    heading = Heading("Vos droits d'élu sont visibles")


class PasswordMessage(Message):
    """The mail with the way to a new password."""

    heading = Heading("Votre nouveau mot de passe")
    choose = Link("Choisir un nouveau mot de passe", called=("le lien", "le lien du mail"))


class SettledMessage(Message):
    """The mail saying that one can sign in again."""

    heading = Heading("Votre accès est rétabli")
