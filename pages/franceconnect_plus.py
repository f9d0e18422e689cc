"""The screens of FranceConnect+."""

from pages.controls import Button, Heading, Link
from pages.screen import Hands, Screen


class FranceConnectPlus(Screen):
    """What its screens share."""

    part = "sign_in"
    site = "FranceConnect+"

    back = Link("Revenir sur Mon Compte Formation")


class Providers(FranceConnectPlus):
    """The choice of an account to sign in with."""

    heading = Heading(
        "Connexion en cours sur Mon Compte Formation", "Je choisis un moyen pour me connecter sur:"
    )
    identite_numerique = Button(
        "L’Identité Numérique La Poste",
        "J’utilise l’application L’Identité Numérique La Poste",
        called=("L’Identité Numérique", "Identité Numérique La Poste", "l'application numérique la poste"),
    )
    france_identite = Button("France Identité")
    create_account = Link("Comment créer un compte ?")

    def choose_identite_numerique(self) -> Hands:
        """Goes to L'Identité Numérique, another site: build its screen on the hands given back."""
        self.identite_numerique.press()
        return self.hands


class Consent(FranceConnectPlus):
    """What is about to be told to the service."""

    heading = Heading("Vous allez vous connecter en tant que :", "Bienvenue")
    go_on = Button(
        "Continuer sur Mon Compte Formation",
        called=("Continuer vers Mon Compte Formation", "Mon Compte Formation"),
    )
    transmitted = Button("Données transmises", "Voir le détail des données")

    def continue_to_service(self) -> Hands:
        """Goes back to the service: build its screen on the hands given back."""
        self.go_on.press()
        return self.hands


class SignInFailed(FranceConnectPlus):
    """The error page: a code, a sentence, a way back."""

    heading = Heading("Une erreur s’est produite", "Une erreur technique est survenue lors de la connexion.")
    what_to_do = Heading("Que faire ?")

    @property
    def code(self) -> str:
        """« Y190001 »; source: the screen's own text."""
        return self.hands.read(self.root.get_by_text("Erreur Y")).removeprefix("Erreur ").strip()
