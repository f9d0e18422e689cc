"""The contact form of people signed in, and the costs of elected people it leads to."""

from parcours.pages.controls import Button, Choice, Field, Heading, Link
from parcours.pages.mon_compte_formation.base import MonCompteFormation


class ContactForm(MonCompteFormation):
    """Why one writes, and about which training."""

    heading = Heading("Nous contacter")
    reason = Choice("Motif", called=("Ma formation en tant qu'élu", "Le paiement de ma formation"))
    detail = Choice("Sous-motif", called=("Frais THR",))
    training = Choice("Formation concernée", called=("la formation", "votre formation"))
    words = Field("Votre message")
    go_on = Button("Continuer", commits=True)

    def choose(self, reason: str, detail: str) -> None:
        """Why one writes; the training is the one there is."""
        self.reason.choose(reason)
        self.detail.choose(detail)
        self.training.choose_first()

    def send(self) -> "ContactSent":
        self.go_on.press()
        return ContactSent(self.hands)

    def go_on_to_costs(self) -> "Costs":
        self.go_on.press()
        return Costs(self.hands)

    def send_when_refused(self) -> "ContactForm":
        self.go_on.press()
        return ContactForm(self.hands)


class Costs(MonCompteFormation):
    """How many meals and nights, and where; the rates stand above."""

    part = "costs"
    heading = Heading("Frais de repas et d'hébergement")
    meals = Field("Nombre de repas", called=("le nombre de repas",))
    nights = Field("Nombre de nuits", called=("le nombre de nuits",))
    place = Choice("Lieu de l'hébergement", called=("le lieu de l'hébergement",))
    go_on = Button("Continuer")

    def submit(self, meals: str, nights: str, place: str) -> "CostsReview":
        self.meals.fill(meals)
        self.nights.fill(nights)
        self.place.choose(place)
        self.go_on.press()
        return CostsReview(self.hands)


class CostsReview(MonCompteFormation):
    """What will be given back, before it is asked for."""

    heading = Heading("Récapitulatif de vos frais")
    send = Button("Envoyer ma demande de remboursement", commits=True)
    modify = Link("Modifier mes frais")

    def send_claim(self) -> "ContactSent":
        self.send.press()
        return ContactSent(self.hands)


class ContactSent(MonCompteFormation):
    """Somebody will answer by mail."""

    heading = Heading("Votre demande est envoyée")
    home = Link("Retour à l'accueil")
