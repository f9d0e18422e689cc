"""A request for a quote, from the first notice to the sending."""

from parcours.pages.controls import Button, Heading, Link
from parcours.pages.mon_compte_formation.base import MonCompteFormation


class CivilServantNotice(MonCompteFormation):
    """A notice for people who work in the civil service; everyone acknowledges it."""

    dialog = True
    heading = Heading("Vous travaillez dans la fonction publique ?")
    acknowledge = Button("Valider")

    def acknowledge_as_jobseeker(self) -> "JobseekerNotice":
        self.acknowledge.press()
        return JobseekerNotice(self.hands)

    def acknowledge_and_go_on(self) -> "SendingChoice":
        self.acknowledge.press()
        return SendingChoice(self.hands)


class JobseekerNotice(MonCompteFormation):
    """A notice for jobseekers: check one's benefit first."""

    dialog = True
    heading = Heading("Vous êtes demandeur d'emploi")
    understood = Button("J'ai compris")

    def acknowledge(self) -> "SendingChoice":
        self.understood.press()
        return SendingChoice(self.hands)


class SendingChoice(MonCompteFormation):
    """Send now, or prepare the request with an adviser."""

    heading = Heading("Demande de devis")
    send_directly = Button("Je souhaite envoyer directement ma demande de devis")
    with_adviser = Button("Je souhaite préparer ma demande avec un conseiller")

    def choose_to_send(self) -> "Review":
        self.send_directly.press()
        return Review(self.hands)


class Review(MonCompteFormation):
    """All of the request on one long page; the button stands at its bottom."""

    heading = Heading("Récapitulatif de votre demande")
    send = Button("Envoyer", commits=True)

    def send_request(self) -> "Sent":
        self.send.press()
        return Sent(self.hands)


class Sent(MonCompteFormation):
    """The organism has it."""

    heading = Heading("Votre demande de devis est envoyée")
    my_files = Link("Voir mes dossiers")
