"""Steps done with the browser itself, whatever page is in it: a tab closed, a page loaded again."""

from parcours.journeys.tutorial.model import Step
from parcours.journeys.verdict.alignment.label_matching import stems

_ITS_PARTS = stems("onglet navigateur fenêtre page")
_DONE_TO_THEM = stems("fermer refermer actualiser rafraîchir recharger agrandir réduire")


def is_of_browser(step: Step) -> bool:
    """True of « fermez l'onglet », « actualisez la page »: no control of a page does that."""
    about = stems(step.object or "")
    unnamed = step.action == "click" and not step.labels
    return unnamed and bool(about) and about <= _ITS_PARTS and bool(stems(step.text) & _DONE_TO_THEM)
