"""The person's files: each training asked for, and where it stands."""

from parcours.pages.controls import Button, Control, Heading, Link
from parcours.pages.mon_compte_formation.base import MonCompteFormation


class Files(MonCompteFormation):
    """The list."""

    heading = Heading("Mes dossiers")
    skills = Link("Bilan de compétences", called=("votre dossier", "le dossier", "la formation à valider"))
    mandate = Link(
        "Le budget de la commune", called=("votre dossier", "le dossier", "la formation à valider")
    )

    digital = Link("Compétences numériques", called=("votre dossier", "le dossier", "la formation à valider"))

    def open_file(self) -> None:
        """Leads to the one file there is: what can be done on it depends on where it stands."""
        known = (self.mandate, self.digital)
        next((file for file in known if file.offered), self.skills).press()


class FilePage(MonCompteFormation):
    """What a file shows wherever it stands."""

    heading = Heading("Bilan de compétences", "Compétences numériques", "Le budget de la commune")
    back = Link("Mes dossiers")


class ClosedFile(FilePage):
    """A file on which nothing is left to do."""

    @property
    def sign(self) -> Control:
        return self.back


class AnsweredFile(FilePage):
    """A file to which the organism has answered: one agrees, or refuses."""

    refuse = Link("Refuser le devis", "Refuser la proposition")

    def agree(self) -> None:
        """Leads to the payment when something is owed, else to a word that all is done."""
        raise NotImplementedError

    def agree_when_too_near(self) -> MonCompteFormation:
        """Leads nowhere: the screen one agreed on, with the reason."""
        self.agree()
        return type(self)(self.hands)

    def refuse_it(self) -> "Refusal":
        self.refuse.press()
        return Refusal(self.hands)


class QuoteFile(AnsweredFile):
    """A file whose quote is to be accepted."""

    accept = Button("Accepter le devis", commits=True)

    @property
    def sign(self) -> Control:
        return self.accept

    def agree(self) -> None:
        self.accept.press()


class QuoteAccepted(MonCompteFormation):
    """The financing is agreed, and nothing is owed."""

    heading = Heading("Votre devis est accepté")


class UnpaidFile(FilePage):
    """A file that was agreed to, and waits for money."""

    pay = Link("Procéder au paiement")

    @property
    def sign(self) -> Control:
        return self.pay


class ValidatedFile(FilePage):
    """A file agreed to, paid, and from which one may still withdraw."""

    withdraw = Link("Me rétracter")

    @property
    def sign(self) -> Control:
        return self.withdraw

    def ask_to_withdraw(self) -> "Withdrawal":
        self.withdraw.press()
        return Withdrawal(self.hands)


class Refusal(MonCompteFormation):
    """Are you sure you refuse?"""

    heading = Heading("Refuser le devis", "Refuser la proposition")
    confirm = Button("Confirmer mon refus", commits=True)
    back = Link("Retour au dossier")

    def refuse(self) -> "Left":
        self.confirm.press()
        return Left(self.hands)


class Withdrawal(MonCompteFormation):
    """Are you sure you withdraw?"""

    heading = Heading("Me rétracter")
    confirm = Button("Confirmer ma rétractation", commits=True)
    back = Link("Retour au dossier")

    def withdraw(self) -> "Left":
        self.confirm.press()
        return Left(self.hands)


class Left(MonCompteFormation):
    """The organism is told that the person does not come."""

    heading = Heading("Votre annulation est enregistrée")
    my_files = Link("Voir mes dossiers")
