"""What every screen of Mon Compte Formation shares."""

from pages.controls import Button, Link
from pages.screen import Screen


class MonCompteFormation(Screen):
    """The header: signed out on the left of these, signed in on the right."""

    site = "Mon Compte Formation"

    identify = Link("S'identifier")
    search = Link("Recherche")
    rights = Link("Droits")
    files = Link("Dossiers")
    sign_out = Button("Se déconnecter")
