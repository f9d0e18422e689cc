"""What every screen of Mon Compte Formation shares."""

from parcours.pages.controls import Button, Link
from parcours.pages.screen import Screen


class MonCompteFormation(Screen):
    """The header: signed out on the left of these, signed in on the right."""

    site = "Mon Compte Formation"

    identify = Link("S'identifier", "CONNEXION", called=("connexion",))
    search = Link("Recherche", "RECHERCHE", called=("Recherche de formation",))
    rights = Link("Droits", "DROITS")
    files = Link("Dossiers", "DOSSIERS")
    contact = Link("Nous contacter", called=("formulaire de contact", "le formulaire de contact"))
    help = Link("AIDE")
    advice = Link("CONSEILS PROFESSIONNELS")
    sign_out = Button("Se déconnecter", "DÉCONNEXION")
