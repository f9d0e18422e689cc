"""The person's mailbox."""

from pages.controls import Heading, Link
from pages.screen import Screen


class Mailbox(Screen):
    """What its screens share."""

    site = "Messagerie"
    device = "mail"


class Inbox(Mailbox):
    """The messages, newest first."""

    heading = Heading("Boîte de réception")
    invitation = Link("Votre accompagnement : demande de devis", called=("le mail de l'organisme",))
    enrolment_invitation = Link(
        "Votre formation : le lien pour vous inscrire", called=("le mail de l'organisme",)
    )
    proposal_message = Link(
        "Proposition de l'organisme",
        called=("le mail de l'organisme", "un mail du CPF", "une notification de l'organisme"),
    )
    code_message = Link("Votre code de vérification", called=("le mail qui porte le code",))
    quote_message = Link("Votre devis est prêt", called=("le mail du devis",))

    def open_invitation(self) -> "Invitation":
        self.invitation.press()
        return Invitation(self.hands)

    def open_enrolment_invitation(self) -> "EnrolmentInvitation":
        self.enrolment_invitation.press()
        return EnrolmentInvitation(self.hands)

    def open_proposal(self) -> "ProposalMessage":
        self.proposal_message.press()
        return ProposalMessage(self.hands)

    def open_code(self) -> "CodeMessage":
        self.code_message.press()
        return CodeMessage(self.hands)

    def open_quote(self) -> "QuoteMessage":
        self.quote_message.press()
        return QuoteMessage(self.hands)


class Message(Mailbox):
    """What messages share."""

    back = Link("Boîte de réception")


class Invitation(Message):
    """The organism's mail, with the link to the training."""

    heading = Heading("Votre accompagnement : demande de devis")
    training = Link("Accéder à ma formation", called=("le lien", "le lien envoyé par e-mail"))


class EnrolmentInvitation(Message):
    """The organism's mail of the years before quotes."""

    heading = Heading("Votre formation : le lien pour vous inscrire")
    training = Link("Accéder à ma formation", called=("le lien", "le lien envoyé par e-mail"))


class ProposalMessage(Message):
    """The mail saying that the organism accepts."""

    heading = Heading("Proposition de l'organisme")
    file = Link("Accéder à mon dossier", called=("le lien", "le lien du mail"))


class CodeMessage(Message):
    """The mail with the six digits."""

    heading = Heading("Votre code de vérification")

    @property
    def code(self) -> str:
        """Six digits; source: the message's own text."""
        return self.hands.read(self.root.get_by_test_id("code")).strip()


class QuoteMessage(Message):
    """The mail saying that the organism answered."""

    heading = Heading("Votre devis est prêt")
    quote = Link("Consulter le devis", called=("le lien", "le lien du mail"))
