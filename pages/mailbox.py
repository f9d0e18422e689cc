"""The person's mailbox."""

from playwright.sync_api import Locator

from pages.controls import Button, Field, Heading, Link
from pages.screen import Screen


class Mailbox(Screen):
    """What its screens share."""

    site = "Messagerie"
    device = "mail"


class MailLink(Link):
    """A message in the list: of several alike, the newest, which comes first."""

    @property
    def locator(self) -> Locator:
        return super().locator.first


class Inbox(Mailbox):
    """The messages, newest first."""

    heading = Heading("Boîte de réception")
    invitation = MailLink(
        "Votre accompagnement : demande de devis",
        "Votre formation : le lien pour vous inscrire",
        called=("le mail de l'organisme",),
    )
    proposal_message = MailLink(
        "Proposition de l'organisme",
        called=("le mail de l'organisme", "un mail du CPF", "une notification de l'organisme"),
    )
    rights_message = MailLink("Vos droits d'élu sont visibles", called=("la réponse",))
    write = Link("Nouveau message", called=("un message",))
    code_message = MailLink("Votre code de vérification", called=("le mail qui porte le code",))
    quote_message = MailLink("Votre devis est prêt", called=("le mail du devis",))

    def open_invitation(self) -> "Invitation":
        self.invitation.press()
        return Invitation(self.hands)

    def open_proposal(self) -> "ProposalMessage":
        self.proposal_message.press()
        return ProposalMessage(self.hands)

    def open_code(self) -> "CodeMessage":
        self.code_message.press()
        return CodeMessage(self.hands)

    def open_quote(self) -> "QuoteMessage":
        self.quote_message.press()
        return QuoteMessage(self.hands)

    def open_rights_attached(self) -> "RightsMessage":
        self.rights_message.press()
        return RightsMessage(self.hands)

    def write_message(self) -> "Writing":
        self.write.press()
        return Writing(self.hands)


class Message(Mailbox):
    """What messages share."""

    back = Link("Boîte de réception")


class Invitation(Message):
    """The organism's mail, with the link to the training."""

    heading = Heading(
        "Votre accompagnement : demande de devis", "Votre formation : le lien pour vous inscrire"
    )
    training = Link(
        "Accéder à ma formation", called=("le lien", "le lien envoyé par e-mail", "le lien de la formation")
    )


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
        return (self.root.get_by_test_id("code").text_content() or "").strip()


class QuoteMessage(Message):
    """The mail saying that the organism answered."""

    heading = Heading("Votre devis est prêt")
    quote = Link("Consulter le devis", called=("le lien", "le lien du mail"))


class RightsMessage(Message):
    """The mail saying that the rights of an elected person are there."""

    heading = Heading("Vos droits d'élu sont visibles")


class Writing(Message):
    """A message of one's own."""

    heading = Heading("Nouveau message")
    to = Field("À", called=("l'adresse",))
    about = Field("Objet")
    body = Field("Message", called=("les éléments suivants", "les informations suivantes"))
    send_it = Button("Envoyer", commits=True)

    def send(self, to: str, about: str, body: str) -> "Written":
        self.to.fill(to)
        self.about.fill(about)
        self.body.fill(body)
        self.send_it.press()
        return Written(self.hands)


class Written(Message):
    """It is on its way."""

    heading = Heading("Message envoyé")
