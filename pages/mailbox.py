"""The person's mailbox: the messages in it, and one of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from parcours.pages.controls import Button, Field, Heading, Link, Tick, Zone
from parcours.pages.mails import (
    AcceptanceMessage,
    AccountCodeMessage,
    Announcement,
    CancellationMessage,
    CheckedByPostMessage,
    CodeMessage,
    Invitation,
    LetterMessage,
    Mailbox,
    Message,
    OrganismRefusalMessage,
    PasswordMessage,
    ProposalMessage,
    QuoteMessage,
    RefusalMessage,
    RightsMessage,
    SettledMessage,
)
from parcours.pages.messages import MessageLink, MessageList

if TYPE_CHECKING:
    from playwright.sync_api import Locator


class Written(Message):
    """It is on its way."""

    heading = Heading("Message envoyé")


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

    def send(self, to: str, about: str, body: str) -> Written:
        self.to.fill(to)
        self.about.fill(about)
        self.body.fill(body)
        self.send_it.press()
        return Written(self.hands)

    def send_with_all_papers(self, to: str, about: str, body: str) -> Written:
        self.identity_paper.tick()
        self.social_security_paper.tick()
        self.picture.tick()
        return self.send(to, about, body)


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

    def open_password(self) -> PasswordMessage:
        self.password_message.press()
        return PasswordMessage(self.hands)

    def open_settled(self) -> SettledMessage:
        self.settled_message.press()
        return SettledMessage(self.hands)

    def open_invitation(self) -> Invitation:
        self.invitation.press()
        return Invitation(self.hands)

    def open_proposal(self) -> ProposalMessage:
        self.proposal_message.press()
        return ProposalMessage(self.hands)

    def open_code(self) -> CodeMessage:
        self.code_message.press()
        return CodeMessage(self.hands)

    def open_announcement(self) -> Announcement:
        self.announcement_message.press()
        return Announcement(self.hands)

    def open_letter(self) -> LetterMessage:
        self.letter_message.press()
        return LetterMessage(self.hands)

    def open_refusal(self) -> RefusalMessage:
        self.refusal_message.press()
        return RefusalMessage(self.hands)

    def open_acceptance(self) -> AcceptanceMessage:
        self.acceptance_message.press()
        return AcceptanceMessage(self.hands)

    def open_account_code(self) -> AccountCodeMessage:
        self.account_code_message.press()
        return AccountCodeMessage(self.hands)

    def open_checked_by_post(self) -> CheckedByPostMessage:
        self.checked_by_post_message.press()
        return CheckedByPostMessage(self.hands)

    def open_organism_refusal(self) -> OrganismRefusalMessage:
        self.organism_refusal_message.press()
        return OrganismRefusalMessage(self.hands)

    def open_cancellation(self) -> CancellationMessage:
        self.cancellation_message.press()
        return CancellationMessage(self.hands)

    def open_quote(self) -> QuoteMessage:
        self.quote_message.press()
        return QuoteMessage(self.hands)

    def open_rights_attached(self) -> RightsMessage:
        self.rights_message.press()
        return RightsMessage(self.hands)

    def write_message(self) -> Writing:
        self.write.press()
        return Writing(self.hands)
