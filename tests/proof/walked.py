"""A short walk of the request for a quote, made up, with the fields that real screens have."""

from parcours.journeys.walk.model import Walk
from tests.verdict.builders import Act, act, walked

SITE = "Mon Compte Formation"
ANSWER = "Organisme Exemple a 2 jours ouvrés pour vous répondre."


def _acts(send: str) -> tuple[Act, ...]:
    return (
        act("Demander un devis", "Bilan de compétences"),
        act("S'identifier avec FranceConnect+", "Connexion avec FranceConnect+"),
        act("Valider", "Vous travaillez dans la fonction publique ?", dialog=True),
        act("Je souhaite envoyer directement ma demande de devis", "Demande de devis"),
        act(send, "Récapitulatif de votre demande", names=("Envoyer",)),
    )


def written(send: str) -> Walk:
    """The walk, the last button being called so."""
    walk = walked(_acts(send))
    fields = '- textbox "Numéro de sécurité sociale"\n- textbox "Mot de passe"'
    screens = [
        screen.model_copy(
            update={
                "site": SITE,
                "text": f"{screen.heading}. {ANSWER}",
                "outline": f"{screen.outline}\n{fields}"
                if "FranceConnect+" in screen.heading
                else screen.outline,
            }
        )
        for screen in walk.screens
    ]
    return walk.model_copy(update={"screens": tuple(screens)})


QUOTE = written("Envoyer")
