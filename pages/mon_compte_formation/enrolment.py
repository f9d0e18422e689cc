"""Enrolling in a session: a file, its review, and the answer to the organism."""

from parcours.pages.controls import Button, Choice, Control, Field, Heading, Link, Paragraph
from parcours.pages.mon_compte_formation.base import MonCompteFormation
from parcours.pages.mon_compte_formation.files import AnsweredFile
from parcours.pages.mon_compte_formation.sign_in import SignIn


class TrainingSessions(MonCompteFormation):
    """A training with the sessions it offers."""

    heading = Heading("Inscription à cette formation")
    log_in = Link("Me connecter", harmless=True)
    session = Choice("Session", called=("ma session", "la session"))
    enrol = Button(
        "Créer mon dossier d'inscription",
        "S'inscrire à cette session",
        called=("Créez mon dossier d'inscription", "s’inscrire à cette session"),
    )

    @property
    def sign(self) -> Control:
        return self.enrol

    def log_in_first(self) -> SignIn:
        self.log_in.press()
        return SignIn(self.hands)

    def choose_session_and_enrol(self) -> None:
        """Leads to a notice, or to the file, according to the release."""
        self.choose_session()
        self.enrol.press()

    def choose_session(self) -> None:
        """The first that is open, where there are several to choose from."""
        if self.hands.offers(self.session):
            self.session.choose_first()

    def enrol_when_reserved(self) -> "ReservedTraining":
        self.choose_session_and_enrol()
        return ReservedTraining(self.hands)


class ReservedTraining(MonCompteFormation):
    """The same training, closed to whoever has no mandate on their account."""

    heading = Heading("Le budget de la commune")
    only_elected = Paragraph(
        "Cette formation est réservée aux élus, et aucun mandat n’est lié à votre compte."
    )

    @property
    def sign(self) -> Control:
        return self.only_elected


class EnrolmentNotice(MonCompteFormation):
    """A word before the file is opened."""

    dialog = True
    may_be_late = True
    heading = Heading("Créer mon dossier d'inscription")
    acknowledge = Button("Valider")

    def open_file(self) -> "FileDetails":
        self.acknowledge.press()
        return FileDetails(self.hands)


class FileDetails(MonCompteFormation):
    """What the organism needs to know."""

    part = "file"
    heading = Heading("Dossier d'inscription")
    phone = Field("Numéro de téléphone")
    street = Field("Adresse")
    postcode = Field("Code postal")
    city = Field("Ville")
    situation = Choice("Situation professionnelle")
    go_on = Button("Continuer", "CONTINUER")

    def submit(self, phone: str, street: str, postcode: str, city: str, situation: str) -> "FileReview":
        self.phone.fill(phone)
        self.street.fill(street)
        self.postcode.fill(postcode)
        self.city.fill(city)
        self.situation.choose(situation)
        self.go_on.press()
        return FileReview(self.hands)


class FileReview(MonCompteFormation):
    """All of the file, before it is sent."""

    heading = Heading("Récapitulatif de votre dossier")
    send = Button("Envoyer mon dossier", "Envoyer ma demande d'inscription", commits=True)
    modify = Link("Modifier mes informations")

    def send_file(self) -> "FileSent":
        self.send.press()
        return FileSent(self.hands)


class FileSent(MonCompteFormation):
    """The organism has it."""

    heading = Heading("Votre dossier est envoyé")
    my_files = Link("Voir mes dossiers")


class ProposalFile(AnsweredFile):
    """A file whose proposal is to be agreed to, on the spot."""

    confirm = Button("Valider et finaliser", "Je confirme mon inscription", commits=True)

    @property
    def sign(self) -> Control:
        return self.confirm

    def agree(self) -> None:
        self.confirm.press()


class FundedFile(AnsweredFile):
    """A file whose proposal is agreed to by way of its funding."""

    funding = Link("Financement")

    @property
    def sign(self) -> Control:
        return self.funding

    def agree(self) -> None:
        self.open_funding().confirm.press()

    def agree_when_too_near(self) -> MonCompteFormation:
        self.agree()
        return Funding(self.hands)

    def open_funding(self) -> "Funding":
        self.funding.press()
        return Funding(self.hands)


class Funding(MonCompteFormation):
    """Who pays what."""

    heading = Heading("Financement")
    file = Link("Bilan de compétences", "Le budget de la commune")  # by the name of the training
    confirm = Button("Confirmer mon inscription", commits=True)


class EnrolmentConfirmed(MonCompteFormation):
    """The place is taken."""

    heading = Heading("Votre inscription est confirmée")
    my_files = Link("Voir mes dossiers")
