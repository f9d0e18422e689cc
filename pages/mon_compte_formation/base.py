"""What every screen of Mon Compte Formation shares."""

from parcours.pages.controls import Button, Link
from parcours.pages.screen import Screen


class MonCompteFormation(Screen):
    """The header: signed out on the left of these, signed in on the right."""

    site = "Mon Compte Formation"

    identify = Link("S'identifier", "CONNEXION", called=("connexion",), harmless=True)
    search = Link("Recherche", "RECHERCHE", called=("Recherche de formation",), harmless=True)
    rights = Link("Droits", "DROITS", harmless=True)
    files = Link("Dossiers", "DOSSIERS", harmless=True)
    contact = Link(
        "Nous contacter", called=("formulaire de contact", "le formulaire de contact"), harmless=True
    )
    help = Link("AIDE", harmless=True)
    advice = Link("CONSEILS PROFESSIONNELS", harmless=True)
    sign_out = Button("Se déconnecter", "DÉCONNEXION")
