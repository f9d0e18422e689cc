"""Screens of the little site on which healing is tried, besides those of the register."""

from parcours.pages.controls import Button, Choice, CodeField, Control, Field, Heading, Link
from tests.walk.register_site import Registering


class Sending(Registering):
    """A form known by what sends it."""

    heading = Heading("Votre demande")
    name = Field("Nom de naissance")
    city = Field("Ville")
    send = Button("Transmettre", commits=True)

    @property
    def sign(self) -> Control:
        return self.send


class File(Registering):
    """Something to agree to."""

    def go_on(self) -> None:
        raise NotImplementedError


class PlainFile(File):
    """It is agreed to by a button."""

    heading = Heading("Votre dossier")
    agree = Button("Accepter le devis", commits=True)

    @property
    def sign(self) -> Control:
        return self.agree

    def go_on(self) -> None:
        self.agree.press()


class LinkedFile(File):
    """It is agreed to by way of its funding."""

    heading = Heading("Votre dossier")
    funding = Link("Financement")

    @property
    def sign(self) -> Control:
        return self.funding

    def go_on(self) -> None:
        self.funding.press()


class Coding(Registering):
    """Where a code is typed."""

    heading = Heading("Votre code")
    code = CodeField("Code reçu")
    again = Button("Recevoir un nouveau code")


class Entrance(Registering):
    """A form with a password."""

    heading = Heading("Votre entrée")
    name = Field("Nom")
    secret = Field("Mot de passe")
    enter = Button("Entrer")


class Searching(Registering):
    """A form known by its heading."""

    heading = Heading("Recherche")
    words = Field("Mots")
    start = Button("Chercher")


class SearchingByDiploma(Searching):
    """The same where it has a list more."""

    diploma = Choice("Diplôme")

    @property
    def sign(self) -> Control:
        return self.diploma
