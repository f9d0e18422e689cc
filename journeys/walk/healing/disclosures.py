"""What has to be opened before a control can be seen: a menu, a tab, a fold."""

from collections.abc import Sequence

from parcours.journeys.support.label_text import likeness
from parcours.journeys.walk.healing.candidates import is_framed, stand_in
from parcours.journeys.walk.healing.page_scan import Thing, View
from parcours.pages.controls import Control
from parcours.pages.names import exactly

NEAR_HIDDEN = 75.0


def opener_of(control: Control, view: View, used: Sequence[str]) -> Thing | None:
    """What hides the control, or the best that bears a name near to its own."""
    spelled = exactly(*control.names)
    hidden = [thing for thing in view.things if not thing.visible and thing.opened_by >= 0]
    same = next((thing for thing in hidden if thing.called(spelled)), None)
    guess = None if same is not None else stand_in(control, view, used)
    if same is None and (guess is None or not guess.is_near):
        near = [(max(likeness(n, t.name) for n in control.names), t) for t in hidden if t.name]
        same = next((t for score, t in sorted(near, key=lambda pair: -pair[0]) if score >= NEAR_HIDDEN), None)
    if same is None:
        return None
    opener = view.things[same.opened_by]
    return opener if opener.visible and opener.opens else None


def blind_opener(control: Control, view: View) -> Thing | None:
    """The one closed thing of which the page does not tell what it hides; None when there are several."""
    tell = {thing.opened_by for thing in view.things}
    area = ("frame",) if is_framed(control) else ("main", "dialog")
    closed = [t for t in view.shown if t.opens and not t.disabled and t.index not in tell and t.area in area]
    return closed[0] if len(closed) == 1 else None
