"""The person's mailbox."""

from pages.controls import Button, Field, Heading, Link, Tick
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

    password_message = Link("Votre nouveau mot de passe", called=("le mail du mot de passe",))
    settled_message = Link("Votre identité est vérifiée", called=("le mail de l'assistance",))
    write = Link("Nouveau message", called=("un message",))

    def open_password(self) -> "PasswordMessage":
        self.password_message.press()
        return PasswordMessage(self.hands)

    def open_settled(self) -> "SettledMessage":
        self.settled_message.press()
        return SettledMessage(self.hands)

    def begin_message(self) -> "NewMessage":
        self.write.press()
        return NewMessage(self.hands)

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
        return (self.root.get_by_test_id("code").text_content() or "").strip()


class QuoteMessage(Message):
    """The mail saying that the organism answered."""

    heading = Heading("Votre devis est prêt")
    quote = Link("Consulter le devis", called=("le lien", "le lien du mail"))


class PasswordMessage(Message):
    """The mail with the way to a new password."""

    heading = Heading("Votre nouveau mot de passe")
    choose = Link("Choisir un nouveau mot de passe", called=("le lien", "le lien du mail"))


class SettledMessage(Message):
    """The mail saying that one can sign in again."""

    heading = Heading("Votre identité est vérifiée")


class NewMessage(Mailbox):
    """A message to write, and the pictures to join to it."""

    part = "new message"
    heading = Heading("Nouveau message")
    to = Field("À", called=("l'adresse",))
    subject = Field("Objet")
    words = Field("Message", called=("l'explication du problème",))
    identity_paper = Tick(
        "Ma pièce d'identité, recto et verso",
        called=("la copie de votre pièce d'identité", "votre pièce d'identité"),
    )
    social_security_paper = Tick(
        "Ma carte Vitale", called=("la copie de votre carte Vitale", "votre carte Vitale")
    )
    picture = Tick("L'écran du message d'erreur", called=("la capture d'écran", "l'image de l'écran"))
    send = Button("Envoyer", commits=True)
    back = Link("Boîte de réception")

    def send_with_all_papers(self, to: str, subject: str, words: str) -> "MessageSent":
        self.to.fill(to)
        self.subject.fill(subject)
        self.words.fill(words)
        self.identity_paper.tick()
        self.social_security_paper.tick()
        self.picture.tick()
        self.send.press()
        return MessageSent(self.hands)


class MessageSent(Mailbox):
    """It has left."""

    heading = Heading("Message envoyé")
    back = Link("Boîte de réception")
