"""The app L'Identité Numérique before it can confirm anything."""

from parcours.pages.controls import Button, CodeField, Field, Heading, Link
from parcours.pages.phone import IdentityApp
from parcours.pages.screen import Hands


class NewApp(IdentityApp):
    """What its screens share: none of them is on the way in to a service."""

    part = ""


class AppWelcome(NewApp):
    """The app just installed."""

    heading = Heading("Bienvenue")
    start = Link("Commencer")

    def begin(self) -> "AppStart":
        self.start.press()
        return AppStart(self.hands)


class AppStart(NewApp):
    """With or without an account."""

    heading = Heading("Avez-vous un compte ?")
    create = Link("Créer un compte")
    sign_in = Link("J'ai déjà un compte")

    def create_account(self) -> Hands:
        """Goes to La Poste's forms: build the first on the hands given back."""
        self.create.press()
        return self.hands

    def use_account(self) -> "AppSignIn":
        self.sign_in.press()
        return AppSignIn(self.hands)


class AppSignIn(NewApp):
    """La Poste's account opens the app."""

    heading = Heading("Connectez-vous")
    email = Field("Adresse email", called=("La Poste", "votre compte La Poste", "votre adresse mail"))
    password = Field("Mot de passe", called=("votre mot de passe",))
    enter = Button("Me connecter")

    def sign_in(self, email: str, password: str) -> Hands:
        """Leads to what the app waits for: build that screen on the hands given back."""
        self.email.fill(email)
        self.password.fill(password)
        self.enter.press()
        return self.hands


class AppActivation(NewApp):
    """The code received by SMS; its last digit sends it."""

    heading = Heading("Activez votre identité")
    code = CodeField("Code d'activation", called=("votre code d’activation", "le code reçu par SMS"))
    send_again = Button("Recevoir un nouveau code")

    def enter(self, code: str) -> "AppNewSecret":
        self.code.fill(code)
        return AppNewSecret(self.hands)

    def enter_wrong(self, code: str) -> "AppActivation":
        self.code.fill(code)
        return AppActivation(self.hands)


class AppNewSecret(NewApp):
    """Four digits of one's own, to know by heart; the fourth sends them."""

    heading = Heading("Choisissez votre code secret")
    code = CodeField(
        "Nouveau code secret à 4 chiffres",
        called=("votre code secret personnel à 4 chiffres", "votre code secret"),
    )

    def choose(self, code: str) -> "AppHome":
        self.code.fill(code)
        return AppHome(self.hands)


class AppPending(NewApp):
    """Nothing to do until somebody has seen the papers."""

    heading = Heading("Identité à vérifier")
    home = Link("Écran d'accueil")


class AppHome(NewApp):
    """An active identity, and the services it opens."""

    heading = Heading("L'Identité Numérique")
    mon_compte_formation = Link("Mon Compte Formation", called=("l’icône Mon Compte Formation",))
    home = Link("Écran d'accueil")

    def open_mon_compte_formation(self) -> Hands:
        """Opens it on the phone: build its screen on the hands given back."""
        self.mon_compte_formation.press()
        return self.hands
