"""The screens of FranceConnect+."""

import re

from parcours.pages.controls import (
    Button,
    ButtonOrLink,
    Control,
    Field,
    Heading,
    HeadingOrParagraph,
    Link,
)
from parcours.pages.screen import Hands, Screen


class FranceConnectPlus(Screen):
    """What its screens share."""

    part = "sign_in"
    site = "FranceConnect+"


class Providers(FranceConnectPlus):
    """The choice of an account to sign in with."""

    heading = Heading(
        "Connexion en cours sur Mon Compte Formation", "Je choisis un moyen pour me connecter sur:"
    )
    impots = ButtonOrLink("impots.gouv.fr")
    ameli = ButtonOrLink("ameli.fr", "Ameli.fr", called=("un autre compte",))
    identite_numerique = ButtonOrLink(
        "L’Identité Numérique La Poste",
        "J’utilise l’application L’Identité Numérique La Poste",
        called=("L’Identité Numérique", "Identité Numérique La Poste", "l'application numérique la poste"),
    )
    msa = ButtonOrLink("MSA")
    mobile_connect = ButtonOrLink("MobileConnect et moi", called=("Mobile Connect", "Mobile Connect et moi"))
    france_identite = ButtonOrLink("France Identité")
    back = Link("Revenir sur Mon Compte Formation")
    create_account = Link("Comment créer un compte ?", "En savoir plus")
    create_identity = Button("Comment créer une identité numérique")

    def learn_to_create(self) -> "HowToCreate":
        self.create_identity.press()
        return HowToCreate(self.hands)

    def choose_identite_numerique(self) -> Hands:
        """Goes to L'Identité Numérique, another site: build its screen on the hands given back."""
        self.identite_numerique.press()
        return self.hands

    def choose_too_late(self) -> "SignInFailed":
        self.identite_numerique.press()
        return SignInFailed(self.hands)

    def choose_ameli(self) -> "AmeliLogin":
        self.ameli.press()
        return AmeliLogin(self.hands)

    def choose_france_identite(self) -> "Certification":
        self.france_identite.press()
        return Certification(self.hands)

    def go_back(self) -> Hands:
        """Gives up, and goes back to the service: build its screen on the hands given back."""
        self.back.press()
        return self.hands


class HowToCreate(FranceConnectPlus):
    """Where an identity is made, told over the choice until October 2023."""

    dialog = True
    heading = Heading("Comment créer son identité numérique")
    hide = Button("Masquer")

    def go_back(self) -> Providers:
        self.hide.press()
        return Providers(self.hands)


class AmeliLogin(Screen):
    """Another account of FranceConnect, with its own identifier and password."""

    site = "FranceConnect"

    heading = Heading("Connexion à ameli.fr")
    identifier = Field("Identifiant", called=("vos identifiants",))
    password = Field("Mot de passe")
    enter = Button("Se connecter")
    back = Link("Revenir au choix du compte")

    def log_in(self, identifier: str, password: str) -> "Consent":
        self.identifier.fill(identifier)
        self.password.fill(password)
        self.enter.press()
        return Consent(self.hands)


class Certification(FranceConnectPlus):
    """What is asked of who chooses France Identité, over the choice."""

    dialog = True
    heading = Heading("Votre compte France Identité est-il certifié en mairie ?")
    certified = Button("Oui, mon compte est certifié")
    other = Button("Utiliser un autre compte")
    close = Button("Fermer")
    learn_more = Link("En savoir plus")

    def use_another(self) -> Providers:
        self.other.press()
        return Providers(self.hands)


class Consent(FranceConnectPlus):
    """What is about to be told to the service."""

    heading = HeadingOrParagraph("Vous allez vous connecter en tant que :", "Bienvenue")
    go_on = Button(
        "Continuer sur Mon Compte Formation",
        called=("Continuer vers Mon Compte Formation", "Mon Compte Formation"),
    )
    transmitted = Button("Données transmises", "Donnée transmise", "Voir le détail des données")

    @property
    def sign(self) -> Control:
        return self.go_on

    def continue_to_service(self) -> Hands:
        """Goes back to the service: build its screen on the hands given back."""
        self.go_on.press()
        return self.hands


class SignInFailed(FranceConnectPlus):
    """The error page: a code, a sentence, and a way back so long as it is known who asked."""

    heading = Heading("Une erreur s’est produite", "Une erreur technique est survenue lors de la connexion.")
    what_to_do = Heading("Que faire ?", "Besoin d'aide ?")
    help_page = Link("Consulter la page d’aide")
    back = Link("Revenir sur Mon Compte Formation")

    @property
    def code(self) -> str:
        """« Y190001 », « Y04EA6EF »; source: the screen's own text."""
        found = re.search(r"\bY[0-9A-F]{6,7}\b", self.hands.read(self.root))
        return found[0] if found else ""

    def go_back(self) -> Hands:
        """Goes back to the service: build its screen on the hands given back."""
        self.back.press()
        return self.hands


class SignInFailedWithSupport(FranceConnectPlus):
    """The error page of a trouble that support can put right."""

    heading = Heading("Une erreur s’est produite", "Une erreur technique est survenue lors de la connexion.")
    support = ButtonOrLink("Contactez-nous", "Formulaire d’aide", called=("l'assistance",))
    back = Link("Revenir sur Mon Compte Formation")

    @property
    def sign(self) -> Control:
        return self.support

    def contact(self) -> Hands:
        """Goes to the help of the service: build its screen on the hands given back."""
        self.support.press()
        return self.hands


class HelpPage(FranceConnectPlus):
    """Help for who was not found."""

    heading = Heading("Page d’aide de FranceConnect+")
