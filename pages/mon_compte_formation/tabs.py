"""The first years: an account made in five tabs."""

from pages.controls import Button, Choice, Control, Field, Heading, Link, Tick
from pages.mon_compte_formation.base import MonCompteFormation
from pages.mon_compte_formation.training import Home


class Tab(MonCompteFormation):
    """What the tabs share: one title, and a field that tells which tab it is."""

    part = "completion"
    heading = Heading("Création de compte")
    back = Link("Précédent")
    go_on = Button("CONTINUER")


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

    def submit_before_terms(self, diploma: str, year: str) -> "TermsTab":
        self._fill(diploma, year)
        return TermsTab(self.hands)

    def _fill(self, diploma: str, year: str) -> None:
        self.diploma.choose(diploma)
        self.year.fill(year)
        self.go_on.press()


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
