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
    announcement_message = Link(
        "AR24 : un courrier recommandé électronique va vous parvenir",
        called=("un premier mail provenant de AR24", "le premier mail d'AR24"),
    )
    letter_message = Link(
        "Vous avez reçu un courrier recommandé électronique",
        called=("votre courrier recommandé électronique", "la lettre recommandée électronique"),
    )
    refusal_message = Link("Votre identification a été traitée", called=("le mail d'AR24",))
    acceptance_message = Link(
        "Votre courrier recommandé électronique est vérifié",
        called=("un mail de vérification", "le mail d'AR24"),
    )
    account_code_message = Link("Votre code La Poste", called=("le mail qui porte le code",))
    checked_by_post_message = Link("Votre identité est vérifiée", called=("un mail",))
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

    def open_announcement(self) -> "Announcement":
        self.announcement_message.press()
        return Announcement(self.hands)

    def open_letter(self) -> "LetterMessage":
        self.letter_message.press()
        return LetterMessage(self.hands)

    def open_refusal(self) -> "RefusalMessage":
        self.refusal_message.press()
        return RefusalMessage(self.hands)

    def open_acceptance(self) -> "AcceptanceMessage":
        self.acceptance_message.press()
        return AcceptanceMessage(self.hands)

    def open_account_code(self) -> "AccountCodeMessage":
        self.account_code_message.press()
        return AccountCodeMessage(self.hands)

    def open_checked_by_post(self) -> "CheckedByPostMessage":
        self.checked_by_post_message.press()
        return CheckedByPostMessage(self.hands)

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


class WithCode(Message):
    """A mail that carries a code."""

    @property
    def code(self) -> str:
        """Six digits; source: the message's own text."""
        return (self.root.get_by_test_id("code").text_content() or "").strip()


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
    read = Link("Lire mon courrier")


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
