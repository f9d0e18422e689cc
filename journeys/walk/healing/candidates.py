"""Which of the things on a page took the place of a control that is not there."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from parcours.journeys.support.label_text import fold, is_return, likeness
from parcours.journeys.walk.healing.page_scan import Thing, View
from parcours.journeys.walk.healing.way_forward import is_back
from parcours.journeys.walk.model import SurpriseKind
from parcours.pages.controls import Control, Heading, Upload
from parcours.pages.names import exactly
from parcours.pages.screen import Screen, screen_of

NEAR = 60.0  # of 100: from here up a name alone is trusted
EQUAL = 5.0  # two names that differ by less are equally good
FAMILIES = (
    frozenset({"button", "link", "menuitem"}),
    frozenset({"textbox", "searchbox", "spinbutton", "combobox"}),
    frozenset({"checkbox", "switch", "radio", "button"}),
)


@dataclass(frozen=True)
class Guess:
    """A thing taken for the control, why, and how sure one is, 0 to 1."""

    thing: Thing
    kind: SurpriseKind
    evidence: str
    confidence: float

    @property
    def is_near(self) -> bool:
        """True when its name tells, not its place alone."""
        return self.confidence >= NEAR / 100


def stand_in(control: Control, view: View, used: Iterable[str] = ()) -> Guess | None:
    """The best candidate: same name and another role, else the nearest name, else the same place."""
    spelled = exactly(*control.names)
    alike = [thing for thing in _within_reach(control, view) if _same_family(control, thing)]
    same = [thing for thing in alike if thing.called(spelled)]
    if len(same) > _twins(control):
        return _of_same_name(control, same)
    taken = [exactly(*other.names, *other.called) for other in _others(control)]
    free = [
        thing
        for thing in alike
        if thing not in same
        and not any(pattern.match(thing.name) for pattern in taken)
        and fold(thing.name) not in {*used, fold(screen_of(control).site)}  # which leads home
        and (control.role != "button" or not is_back(thing.name) or is_back(control.names[0]))
    ]
    return (
        _nearest(control, free, view) or _in_its_place(control, free, view) or _only_way(control, free, view)
    )


def is_framed(control: Control) -> bool:
    """True when it belongs to the frame of the service, not to the screen: a menu entry, the way out."""
    for ancestor in type(screen_of(control)).__mro__:
        if any(isinstance(v, Control) and v.names == control.names for v in vars(ancestor).values()):
            return not hasattr(ancestor, "heading")
    return False


def declared(screen: type[Screen]) -> list[Control]:
    """The controls of the screen itself, headings and the frame of the service apart, in order."""
    framed = {
        name for ancestor in screen.__mro__ if not hasattr(ancestor, "heading") for name in vars(ancestor)
    }
    return [
        control
        for name, control in screen.controls().items()
        if name not in framed and not isinstance(control, Heading)
    ]


def _within_reach(control: Control, view: View) -> Sequence[Thing]:
    """Of the frame, and what bears a near name elsewhere, for what all screens of the service have.

    A service whose frame offers nothing has it on the screens themselves.
    """
    frame = [t for t in view.shown if t.role != "heading" and t.area == "frame" and not t.disabled]
    if not is_framed(control) or not any(thing.can_be_pressed for thing in frame):
        return view.usable
    return [*frame, *(thing for thing in view.usable if _alike(control, thing) >= NEAR)]


def _same_family(control: Control, thing: Thing) -> bool:
    if isinstance(control, Upload) is not (thing.kind == "file"):
        return False
    return any({control.role, thing.role} <= family for family in FAMILIES)


def _others(control: Control) -> list[Control]:
    """The other controls of its screen, and those that fuller forms of the screen add to it."""
    screen = type(screen_of(control))
    known = [other for form in (screen, *screen.__subclasses__()) for other in form.controls().values()]
    return [other for other in known if other.names != control.names and not isinstance(other, Heading)]


def _twins(control: Control) -> int:
    """How many others bear its name, each in a region of its own."""
    known = type(screen_of(control)).controls().values()
    return sum(other.names == control.names and other.within != control.within for other in known)


def _of_same_name(control: Control, same: Sequence[Thing]) -> Guess:
    best = next((thing for thing in same if thing.role in control.roles), same[0])
    if len(same) > 1:
        evidence = f"{len(same)} bear the name « {best.name} »: the first was taken"
        return Guess(best, "ambiguous", evidence, 0.5)
    return Guess(best, "role", f"a {best.role} bears the very name of the {control.role}", 0.95)


def _nearest(control: Control, free: Sequence[Thing], view: View) -> Guess | None:
    scored = sorted(((-_alike(control, thing), thing.index, thing) for thing in free), key=lambda s: s[:2])
    scored = [score for score in scored if -score[0] >= NEAR]
    if not scored:
        return None
    equal = [thing for score, _, thing in scored if score - scored[0][0] < EQUAL]
    best = scored[0][2] if len(equal) == 1 else _by_place(control, equal, view)[0]
    sure = -scored[0][0] / 100
    evidence = f"the {best.role} whose name is nearest, {sure:.0%} alike"
    if len(equal) > 1:
        rival = next(thing for thing in equal if thing is not best)
        return Guess(best, "ambiguous", f"{evidence}; « {rival.name} » is as near, by its name", sure / 2)
    return Guess(best, "renamed", evidence, sure)


def _alike(control: Control, thing: Thing) -> float:
    best = max(likeness(name, thing.name) for name in control.names)
    return best if thing.role in control.roles else best - EQUAL


def _in_its_place(control: Control, free: Sequence[Thing], view: View) -> Guess | None:
    same_role = [
        thing
        for thing in free
        if thing.role in control.roles
        and not thing.opens
        and (not is_return(thing.name) or is_return(control.names[0]))
    ]
    if not same_role or (control.role == "link" and len(same_role) > 1):
        return None
    placed = _by_place(control, same_role, view)
    best, why = placed[0], f"no name is near; this {control.role} stands in its place"
    if len(placed) > 1:
        return Guess(best, "ambiguous", f"{why}, and so does « {placed[1].name} »", 0.3)
    return Guess(best, "renamed", why, 0.5)


def _only_way(control: Control, free: Sequence[Thing], view: View) -> Guess | None:
    """The one thing to press on a page that has none of the screen's controls; a box is no way on."""
    if control.role not in FAMILIES[0]:
        return None
    own = [exactly(*other.names) for other in declared(type(screen_of(control)))]
    if any(pattern.match(thing.name) for pattern in own for thing in view.usable):
        return None
    ways = [thing for thing in free if thing.can_be_pressed and not thing.opens and not is_back(thing.name)]
    if len(ways) != 1:
        return None
    return Guess(ways[0], "renamed", "it is the only way on, none of the screen's controls being there", 0.3)


def _by_place(control: Control, among: Sequence[Thing], view: View) -> list[Thing]:
    """Those between the neighbours the control had, or all; what sends a form first, then reading order."""
    order = declared(type(screen_of(control)))
    here = next((i for i, other in enumerate(order) if other.names == control.names), 0)
    before = _places(order[:here], view)
    after = _places(order[here + 1 :], view)
    first, last = (
        max(before, default=-1),
        min((p for p in after if p > max(before, default=-1)), default=10**6),
    )
    between = [thing for thing in among if first < thing.index < last] or list(among)
    return sorted(between, key=lambda thing: (control.role == "button" and not thing.submit, thing.index))


def _places(controls: Sequence[Control], view: View) -> list[int]:
    patterns: list[re.Pattern[str]] = [exactly(*control.names) for control in controls]
    return [t.index for t in view.usable for pattern in patterns if pattern.match(t.name)]
