"""Which known screen a page is."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from parcours.journeys.support.label_text import likeness
from parcours.journeys.walk.healing.candidates import declared, stand_in
from parcours.journeys.walk.healing.page_scan import Thing, View
from parcours.journeys.walk.healing.way_forward import goes_on, is_back
from parcours.pages.controls import Control
from parcours.pages.names import exactly
from parcours.pages.screen import AnyScreen, Hands, Screen

NEAR_HEADING = 60.0
HALF = 0.5
FEW = 2
PRESSED = {"button", "link"}


@dataclass(frozen=True)
class Resemblance:
    """How near a page is to a screen: its heading, 0 to 100, and how many of its controls are there."""

    heading: float
    matched: int
    total: int
    lacks_fields: bool = False
    """None of the fields it has is there."""

    @property
    def enough(self) -> bool:
        """True when the page is that screen under another heading; a near one tells if controls are few."""
        share = self.matched / self.total if self.total else 0.0
        near = self.heading >= NEAR_HEADING and self.total <= FEW
        return near or share >= HALF or self.matched > 1

    @property
    def sure(self) -> bool:
        """True when it is more than a button of a common name that tells: the heading, or a field."""
        return self.enough and (self.heading >= NEAR_HEADING or not self.lacks_fields)

    @property
    def complete(self) -> bool:
        """True when all its controls are there, and more than one: chance alone does not do that."""
        return self.matched == self.total > 1


def known_screens(like: Screen) -> list[type[Screen]]:
    """Every screen one may arrive at, of the house the given one lives in."""
    house = type(like).__module__.partition(".")[0]
    screens = {s for s in _below(Screen) if hasattr(s, "heading") and s.__module__.partition(".")[0] == house}
    return sorted(screens, key=lambda screen: (screen.__module__, screen.__qualname__))


def shown(view: View, screens: Iterable[type[Screen]], hands: Hands) -> list[type[Screen]]:
    """Those whose heading and sign are there by name, the one with most of its controls first."""
    found = [
        screen
        for screen in screens
        if is_shown(view, screen.heading, screen) and is_shown(view, screen.at(hands).sign, screen)
    ]
    return sorted(found, key=lambda screen: -resemblance(view, screen).matched)


def likest(view: View, screens: Sequence[type[AnyScreen]]) -> type[AnyScreen]:
    """By a near heading, then by its controls, then by what nobody knows where it lacks one of that role."""
    known = [control for screen in screens for control in declared(screen)]
    strange = {
        t.role
        for t in view.usable
        if t.can_be_pressed and not is_back(t.name) and not any(_is(t, control) for control in known)
    }

    def like(screen: type[AnyScreen]) -> tuple[float, int, bool, float]:
        found = resemblance(view, screen)
        own = [control for control in declared(screen) if not is_back(control.names[0])]
        lacks = any(c.role in strange and not _is_usable(view, c) for c in own)
        near = found.heading if found.heading >= NEAR_HEADING else 0.0
        return near, found.matched, lacks, found.heading

    return max(screens, key=like)


def come_of(view: View, screens: Sequence[type[AnyScreen]], hands: Hands) -> type[AnyScreen]:
    """The one whose sign is there, unless it is a mere heading over what is another's, or over what another
    adds to it, under another name; else the likest.
    """
    there = [screen for screen in screens if is_shown(view, screen.at(hands).sign, screen)]
    if not there:
        return likest(view, screens)
    if any(resemblance(view, screen).matched for screen in there):
        return next((one for one in screens if _is_fuller(view, one.at(hands), there)), there[0])
    others = (screen for screen in screens if screen not in there)
    return next((one for one in others if _has_another_sign(view, one.at(hands), there)), there[0])


def _is_fuller(view: View, screen: Screen, there: Sequence[type[Screen]]) -> bool:
    """True of a page that is there, and another's sign under a near name: any page may have a new link.

    What is as near to the name of a control that the page lost is that one.
    """
    plain = next((one for one in there if one is not type(screen) and isinstance(screen, one)), None)
    if plain is None:
        return False
    sign, guess = screen.sign, stand_in(screen.sign, view)
    if _is_hidden(view, sign) or guess is None or not guess.is_near:
        return _is_hidden(view, sign)
    lost = [c for c in declared(plain) if c.names != sign.names and not _is_usable(view, c)]
    near = max(likeness(name, guess.thing.name) for name in sign.names)
    return all(likeness(name, guess.thing.name) < near for control in lost for name in control.names)


def _has_another_sign(view: View, screen: Screen, there: Sequence[type[Screen]]) -> bool:
    """True under its heading where its sign is hidden, or where a button is that is none of the others'."""
    sign = screen.sign
    if sign is screen.heading or not is_shown(view, screen.heading, type(screen)):
        return False
    if _is_hidden(view, sign):
        return True
    known = [control for other in there for control in declared(other)]
    lost = {control.role for control in known}  # one of that role may be it under another name
    if lost >= {*sign.roles}:
        return False
    sorts = (PRESSED if sign.role in PRESSED else {sign.role}) - (lost if len(sign.roles) > 1 else set())
    return any(
        thing.role in sorts
        and thing.area != "frame"
        and not (thing.opens or is_back(thing.name) or any(_is(thing, control) for control in known))
        for thing in view.usable
    )


def _is_hidden(view: View, control: Control) -> bool:
    """True when it stands behind something that can be opened."""
    return any(thing.opened_by >= 0 and thing.called(exactly(*control.names)) for thing in view.things)


def is_under_its_heading(view: View, screen: type[Screen], known: Iterable[type[Screen]]) -> bool:
    """True when the heading is there, and no other screen with its heading has more of its controls."""
    if not is_shown(view, screen.heading, screen):
        return False
    return all(
        resemblance(view, one).matched <= resemblance(view, screen).matched
        for one in known
        if one is not screen
    )


def has_its_controls(view: View, screen: type[Screen]) -> bool:
    """True when one of them is there, ways back apart, or none is to be expected: on a page with nothing to
    use, its heading tells.
    """
    found = resemblance(view, screen)
    return found.matched > 0 or not found.total or not view.usable or has_nothing_else(view, screen)


def has_more_than(view: View, screen: type[Screen], other: type[Screen]) -> bool:
    """True when a control is there that the screen has, and the other has not."""
    others = {control.names for control in declared(other)}
    own = (control for control in declared(screen) if control.names not in others)
    return any(_is_usable(view, control) for control in own if not is_back(control.names[0]))


def has_nothing_else(view: View, screen: type[Screen]) -> bool:
    """True when there is something to use on the page, and all of it is the screen's."""
    if not (view.usable and _laid_alike(view, screen)):
        return False
    return all(any(_is(thing, control) for control in declared(screen)) for thing in view.usable)


def only_way(view: View, screen: type[Screen]) -> Thing | None:
    """What leads on from a screen on which nothing else is to be done; None of others, or if it commits."""
    own = [control for control in declared(screen) if not is_back(control.names[0])]
    if len(own) != 1 or own[0].commits:
        return None
    return next((thing for thing in view.usable if thing.can_be_pressed and _is(thing, own[0])), None)


def next_part(view: View, screens: Sequence[type[AnyScreen]]) -> Thing | None:
    """The one button, which but says to go on, of a page without fields or anything those screens have."""
    if any(thing.is_field for thing in view.usable) or any(resemblance(view, one).matched for one in screens):
        return None
    buttons = [thing for thing in view.usable if thing.role == "button" and not is_back(thing.name)]
    return buttons[0] if len(buttons) == 1 and goes_on(buttons[0].name) else None


def is_shown(view: View, control: Control, screen: type[Screen]) -> bool:
    spelled = exactly(*control.names)
    return _laid_alike(view, screen) and any(
        t.role in control.roles and t.called(spelled) for t in view.shown
    )


def resemblance(view: View, screen: type[Screen]) -> Resemblance:
    if not _laid_alike(view, screen):
        return Resemblance(0, 0, 1)
    own = [control for control in declared(screen) if not is_back(control.names[0])]
    heading = max((likeness(name, view.heading) for name in screen.heading.names), default=0.0)
    if is_shown(view, screen.heading, screen):
        heading = 100.0
    there = [control for control in own if _is_usable(view, control)]
    fields = [control for control in own if control.role not in PRESSED]
    lacks_fields = bool(fields) and not any(control in there for control in fields)
    return Resemblance(heading, len(there), len(own), lacks_fields)


def _is_usable(view: View, control: Control) -> bool:
    """Whether it is shown, or stands behind something that can be opened."""
    there = (*view.shown, *(thing for thing in view.things if thing.opened_by >= 0))
    return any(thing.area != "frame" and _is(thing, control) for thing in there)


def _is(thing: Thing, control: Control) -> bool:
    same_sort = thing.role == control.role or {thing.role, control.role} == PRESSED
    return same_sort and thing.called(exactly(*control.names))


def _laid_alike(view: View, screen: type[Screen]) -> bool:
    """A notice is looked for in a notice, a page where none is laid over it."""
    return screen.dialog == view.is_notice


def _below(screen: type[Screen]) -> Iterator[type[Screen]]:
    for child in screen.__subclasses__():
        yield child
        yield from _below(child)
