"""The form for those who cannot have an Identité Numérique."""

from parcours.pages.controls import Heading, Link
from parcours.pages.mon_compte_formation.base import MonCompteFormation


class IdentityByPost(MonCompteFormation):
    """A form to print, what to join to it, and the address."""

    heading = Heading("Faire vérifier votre identité par courrier")
    form = Link(
        "Demande de vérification d'identité",
        called=(
            "formulaire de Demande de vérification d'identité",
            "le formulaire de demande de vérification d'identité",
        ),
    )
    home = Link("Retour à l'accueil")
