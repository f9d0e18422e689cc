"""The person's files: each training asked for, and where it stands."""

from pages.controls import Button, Control, Heading, Link
from pages.mon_compte_formation.base import MonCompteFormation


class Files(MonCompteFormation):
    """The list."""

    heading = Heading("Mes dossiers")


class QuoteFile(MonCompteFormation):
    """A file whose quote is to be accepted."""

    heading = Heading("Bilan de compétences")
    accept = Button("Accepter le devis", commits=True)
    back = Link("Mes dossiers")

    @property
    def sign(self) -> Control:
        return self.accept

    def accept_quote(self) -> "QuoteAccepted":
        self.accept.press()
        return QuoteAccepted(self.hands)


class QuoteAccepted(MonCompteFormation):
    """The financing is agreed."""

    heading = Heading("Votre devis est accepté")
