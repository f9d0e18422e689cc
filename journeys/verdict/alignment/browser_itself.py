"""Steps done with the browser itself, whatever page is in it: a tab closed, a page loaded again."""

from parcours.journeys.tutorial.model import Step
from parcours.journeys.verdict.alignment.label_matching import stems

_CLOSED = stems("fermer refermer")
_LOADED_AGAIN = stems("actualiser rafraîchir recharger")
_ITS_OWN = stems("onglet navigateur")
_WITH_A_PAGE = _ITS_OWN | stems("page fenêtre")
_MORE = stems("internet web toutes tous les")


def is_of_browser(step: Step) -> bool:
    """True of « fermez l'onglet », « actualisez la page »: no control of a page does that.

    What is closed must be the browser's own: a page may have a window of its own, with a cross.
    """
    if step.action != "click" or step.labels or not step.understood:
        return False
    verb, about = step.understood[0], stems(step.object or "") - _MORE
    done = stems(step.text[verb.start : verb.end])
    if done & _CLOSED:
        return bool(about & _ITS_OWN) and about <= _WITH_A_PAGE
    return bool(about) and about <= _WITH_A_PAGE and bool(done & _LOADED_AGAIN)
