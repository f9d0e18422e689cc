"""The person's mailbox."""

from playwright.sync_api import Locator

from parcours.pages import messages
from parcours.pages.controls import Button, CodeZone, Field, Heading, Link, Tick, Zone
from parcours.pages.messages import MessageLink, MessageList
from parcours.pages.screen import Screen


class Mailbox(Screen):
    """What its screens share."""

    site = "Messagerie"
    device = "mail"


class Message(Mailbox, messages.Message):
    """What messages share."""

    back = Link("Boîte de réception")


class Inbox(Mailbox, MessageList):
    """The messages, newest first."""

    volatile = (Zone("time", stand_in="jj/mm/aaaa hh:mm"),)
    message = Message
    heading = Heading("Boîte de réception")
    invitation = MessageLink(
        "Votre accompagnement : demande de devis",
        "Votre formation : le lien pour vous inscrire",
        called=("le mail de l'organisme",),
    )
    proposal_message = MessageLink(
        "Proposition de l'organisme",
        called=("le mail de l'organisme", "un mail du CPF", "une notification de l'organisme"),
    )
    code_message = MessageLink("Votre code de vérification", called=("le mail qui porte le code",))
    announcement_message = MessageLink(
        "AR24 : un courrier recommandé électronique va vous parvenir",
        called=("un premier mail provenant de AR24", "le premier mail d'AR24"),
    )
    letter_message = MessageLink(
        "Vous avez reçu un courrier recommandé électronique",
        called=("votre courrier recommandé électronique", "la lettre recommandée électronique"),
    )
    refusal_message = MessageLink("Votre identification a été traitée", called=("le mail d'AR24",))
    acceptance_message = MessageLink(
        "Votre courrier recommandé électronique est vérifié",
        called=("un mail de vérification", "le mail d'AR24"),
    )
    account_code_message = MessageLink("Votre code La Poste", called=("le mail qui porte le code",))
    checked_by_post_message = MessageLink("Votre identité est vérifiée", called=("un mail",))
    organism_refusal_message = MessageLink("Votre demande est refusée", called=("le mail de l'organisme",))
    cancellation_message = MessageLink("Votre demande est annulée")
    quote_message = MessageLink("Votre devis est prêt", called=("le mail du devis",))
    rights_message = MessageLink("Vos droits d'élu sont visibles", called=("la réponse",))
    write = Link("Nouveau message", called=("un message",))
    password_message = MessageLink("Votre nouveau mot de passe", called=("le mail du mot de passe",))
    settled_message = MessageLink("Votre accès est rétabli", called=("le mail de l'assistance",))

    @property
    def unread(self) -> Locator:
        unread = self.root.get_by_role("listitem").filter(has_text="Non lu")
        return unread.get_by_role("link")

    def open_password(self) -> "PasswordMessage":
        self.password_message.press()
        return PasswordMessage(self.hands)

    def open_settled(self) -> "SettledMessage":
        self.settled_message.press()
        return SettledMessage(self.hands)

    def open_invitation(self) -> "Invitation":
        self.invitation.press()
        return Invitation(self.hands)

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

    def open_organism_refusal(self) -> "OrganismRefusalMessage":
        self.organism_refusal_message.press()
        return OrganismRefusalMessage(self.hands)

    def open_cancellation(self) -> "CancellationMessage":
        self.cancellation_message.press()
        return CancellationMessage(self.hands)

    def open_quote(self) -> "QuoteMessage":
        self.quote_message.press()
        return QuoteMessage(self.hands)

    def open_rights_attached(self) -> "RightsMessage":
        self.rights_message.press()
        return RightsMessage(self.hands)

    def write_message(self) -> "Writing":
        self.write.press()
        return Writing(self.hands)


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


class RightsMessage(Message):
    """The mail saying that the rights of an elected person are there."""

    heading = Heading("Vos droits d'élu sont visibles")


class Writing(Message):
    """A message of one's own."""

    heading = Heading("Nouveau message")
    to = Field("À", called=("l'adresse",))
    about = Field("Objet")
    body = Field(
        "Message", called=("les éléments suivants", "les informations suivantes", "l'explication du problème")
    )
    identity_paper = Tick(
        "Ma pièce d'identité, recto et verso",
        called=("la copie de votre pièce d'identité", "votre pièce d'identité"),
    )
    social_security_paper = Tick(
        "Ma carte Vitale", called=("la copie de votre carte Vitale", "votre carte Vitale")
    )
    picture = Tick("L'écran du message d'erreur", called=("la capture d'écran", "l'image de l'écran"))
    send_it = Button("Envoyer", commits=True)

    def send(self, to: str, about: str, body: str) -> "Written":
        self.to.fill(to)
        self.about.fill(about)
        self.body.fill(body)
        self.send_it.press()
        return Written(self.hands)

    def send_with_all_papers(self, to: str, about: str, body: str) -> "Written":
        self.identity_paper.tick()
        self.social_security_paper.tick()
        self.picture.tick()
        return self.send(to, about, body)


class Written(Message):
    """It is on its way."""

    heading = Heading("Message envoyé")


class PasswordMessage(Message):
    """The mail with the way to a new password."""

    heading = Heading("Votre nouveau mot de passe")
    choose = Link("Choisir un nouveau mot de passe", called=("le lien", "le lien du mail"))


class SettledMessage(Message):
    """The mail saying that one can sign in again."""

    heading = Heading("Votre accès est rétabli")
