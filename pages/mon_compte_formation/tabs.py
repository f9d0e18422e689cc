"""The five tabs in which an account was made in the first years."""

from parcours.pages.controls import Button, Choice, Control, Field, Heading, Link, Tick
from parcours.pages.mon_compte_formation.base import MonCompteFormation
from parcours.pages.mon_compte_formation.completion import AccountReady
from parcours.pages.mon_compte_formation.training import Home


class Tab(MonCompteFormation):
    """What the tabs share: one title, and a field that tells which tab it is."""

    part = "completion"
    heading = Heading("Création de compte")
    back = Link("Précédent")
    go_on = Button("CONTINUER")


class IdentityTab(Tab):
    """Tab 1: who one is."""

    security_number = Field("Numéro de sécurité sociale", called=("votre numéro de sécurité sociale",))
    birth_name = Field("Nom de naissance", called=("votre nom de naissance",))

    @property
    def sign(self) -> Control:
        return self.birth_name

    def give(self, number: str, birth_name: str) -> "ContactTab":
        self.security_number.fill(number)
        self.birth_name.fill(birth_name)
        self.go_on.press()
        return ContactTab(self.hands)


class ContactTab(Tab):
    """Tab 2: how one can be reached."""

    mobile = Field("Téléphone portable", called=("votre numéro de téléphone", "un numéro de téléphone"))
    landline = Field("Téléphone fixe")
    email = Field(
        "Adresse email personnelle", called=("votre adresse e-mail", "votre adresse email personnelle")
    )

    @property
    def sign(self) -> Control:
        return self.email

    def submit(self, mobile: str, email: str) -> "AddressTab":
        self._fill(mobile, email)
        return AddressTab(self.hands)

    def submit_when_refused(self, mobile: str, email: str) -> "ContactTab":
        self._fill(mobile, email)
        return ContactTab(self.hands)

    def _fill(self, mobile: str, email: str) -> None:
        self.mobile.fill(mobile)
        self.email.fill(email)
        self.go_on.press()


class AddressTab(Tab):
    """Tab 3: where one lives."""

    number = Field("Numéro de voie")
    repetition = Field("Indice de répétition")
    kind = Field("Type de voie")
    street = Field("Nom de la voie")
    complement = Field("Complément d'adresse")
    locality = Field("Lieu Dit")
    town = Field("Ville, code postal")

    @property
    def sign(self) -> Control:
        return self.town

    def submit(self, number: str, kind: str, street: str, town: str) -> "DiplomaTab":
        self.number.fill(number)
        self.kind.fill(kind)
        self.street.fill(street)
        self.town.fill(town)
        self.go_on.press()
        return DiplomaTab(self.hands)


class DiplomaTab(Tab):
    """Tab 4: the last diploma; a tab for the password follows, or one for the terms alone."""

    diploma = Choice(
        "Dernier diplôme obtenu", called=("votre dernier diplôme", "votre dernier diplôme obtenu")
    )
    year = Field("Année d'obtention")

    @property
    def sign(self) -> Control:
        return self.diploma

    def submit(self, diploma: str, year: str) -> "PasswordTab":
        self._fill(diploma, year)
        return PasswordTab(self.hands)

    def submit_before_terms(self, diploma: str, year: str) -> "TermsTab":
        self._fill(diploma, year)
        return TermsTab(self.hands)

    def _fill(self, diploma: str, year: str) -> None:
        self.diploma.choose(diploma)
        self.year.fill(year)
        self.go_on.press()


class PasswordTab(Tab):
    """Tab 5: a password, and the terms."""

    password = Field("Mot de passe", called=("votre mot de passe",))
    again = Field("Confirmez votre mot de passe")
    terms = Tick(
        "J'accepte les conditions générales d'utilisation",
        called=("les conditions générales d'utilisation", "les CGU"),
    )

    @property
    def sign(self) -> Control:
        return self.again

    def submit(self, password: str) -> AccountReady:
        self._fill(password)
        self.terms.tick()
        self.go_on.press()
        return AccountReady(self.hands)

    def submit_when_refused(self, password: str) -> "PasswordTab":
        """Without the terms; a password refused is refused all the same."""
        self._fill(password)
        self.go_on.press()
        return PasswordTab(self.hands)

    def _fill(self, password: str) -> None:
        self.password.fill(password)
        self.again.fill(password)


class TermsTab(Tab):
    """The last tab of whoever came by FranceConnect: the terms alone."""

    terms = Tick(
        "J'accepte les conditions générales d'utilisation",
        called=("les conditions générales d'utilisation", "les CGU"),
    )
    finish = Button("FINALISER", called=("Finalisez", "finaliser votre inscription"))

    @property
    def sign(self) -> Control:
        return self.finish

    def accept_terms(self) -> Home:
        self.terms.tick()
        self.finish.press()
        return Home(self.hands)
