"""Deciding what to do where another screen came than the one expected, without touching the page."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from parcours.journeys.walk.healing.arriving.decisions import (
    Arrive,
    Complete,
    Decision,
    DoLate,
    FinishHere,
    GiveUp,
    LookAgain,
    PassBy,
    PassLate,
    PressOn,
    PressSign,
    Reclassify,
    Recover,
    Refuse,
    Repeat,
)
from parcours.journeys.walk.healing.device_state import Act, Visit, last_seen, told
from parcours.journeys.walk.healing.page_scan import Thing, View
from parcours.journeys.walk.healing.screen_matching import (
    has_its_controls,
    has_more_than,
    has_nothing_else,
    is_under_its_heading,
    known_screens,
    next_part,
    only_way,
    resemblance,
    shown,
)
from parcours.journeys.walk.healing.way_forward import demanded, may_engage, way_forward
from parcours.pages.names import exactly
from parcours.pages.screen import Screen

RETRIES = 2  # how often a screen that stays is given what it demands
LOOPS = 1  # how often one goes through an unknown screen that comes again


@dataclass(frozen=True)
class Situation:
    """What decides beside the page itself."""

    expected: Screen
    among: Sequence[type[Screen]] = ()
    """The screens of which any may come, where ways part; the one expected is one of them."""
    visits: Sequence[Visit] = ()
    stays: bool = False
    """The page is the one of the last visit, by its address and its heading."""
    passed: Sequence[tuple[str, str]] = ()
    """Addresses and headings of the screens passed by."""
    late: Collection[type[Screen]] = ()
    """Screens that did not come where they might have, and may come later."""
    recoverable: Collection[type[Screen]] = ()
    retracing: bool = False
    """The person has signed in again, and goes the way once more."""
    absent: bool = False
    """The screen before this one was passed by without being there."""
    live: bool = False

    @property
    def last(self) -> Visit | None:
        return last_seen(self.visits)

    @property
    def wanted(self) -> Sequence[type[Screen]]:
        return self.among or (type(self.expected),)


def decide(view: View, now: Situation) -> Decision:
    """What is surest first; the order is the method."""
    last, expected = now.last, now.expected
    known = shown(view, known_screens(expected), expected.hands)
    if any(screen in known for screen in now.wanted):
        return LookAgain()
    if last is not None and now.stays and _is_still(last, expected):
        return Arrive()
    there = [screen for screen in known if has_its_controls(view, screen)]
    if last is not None and (now.stays or type(last.screen) in there):
        return _on_the_last(last, view, known, now)
    new = last is None or any(has_more_than(view, screen, type(last.screen)) for screen in now.wanted)
    rest = _left_to_do(view, now)
    if rest and not new:
        return FinishHere(rest)
    if any(is_under_its_heading(view, screen, known) for screen in now.wanted):
        return _through_first_part(view, now) or Arrive()
    return _on_known(view, there, now) if there else _on_unknown(view, now)


def _is_still(last: Visit, expected: Screen) -> bool:
    """True of the page of the last visit where it is what is expected: it is the same screen once more; or it
    has lost the heading the one expected is known by; or nothing was to be done on it, and it is to turn into
    one of its heading: it has had its time, and another device has done its part.
    """
    if type(expected) is type(last.screen):
        return True
    if not last.sure and expected.sign.names == last.screen.heading.names:
        return True
    return not last.acts and expected.heading.names == last.screen.heading.names


def _on_the_last(last: Visit, view: View, known: Sequence[type[Screen]], now: Situation) -> Decision:
    """The screen before is shown still, or again."""
    engaged = last.may_have_engaged(now.live)
    if not last.sure and type(last.screen) in known and not engaged:
        return Reclassify(last)
    act = last.acts[-1] if last.acts else None
    if act is not None and act.made is None:
        way = _its_sign(last, view, now.live)
        return PressSign(last, way) if way is not None else GiveUp(told(act.control))
    rest = _left_to_do(view, now)
    if rest and act is not None and act.is_wild and act.is_on(view):
        return FinishHere(rest)
    retry = _retry(last, act, view, now.live) if act is not None and not engaged else None
    return retry or GiveUp(told(now.expected.heading))


def _its_sign(last: Visit, view: View, live: bool) -> Thing | None:
    """The button by which the screen is known, on a page with nothing of what is to be done there; None when
    it was pressed before, when anything was done, or when it may engage a real person.
    """
    sign = last.screen.sign
    spelled = exactly(*sign.names)
    way = next((t for t in view.usable if t.can_be_pressed and t.called(spelled)), None)
    if way is None or (live and (sign.commits or may_engage(way.name))):
        return None
    return None if last.sure or last.refused or len(last.undone) < len(last.acts) else way


def _retry(last: Visit, act: Act, view: View, live: bool) -> Complete | PressOn | None:
    """None when the screen demands nothing one can give, or was given enough.

    A code that sends itself is not given twice where people are real: they have few tries.
    """
    if last.refused >= RETRIES:
        return None
    form = act.form_on(view)
    way = way_forward(view) if not act.is_press else None
    if (act.is_press or not live) and demanded(act.taken_from(view), form):
        return Complete(last, form, way)
    return PressOn(last, way) if way is not None else None


def _left_to_do(view: View, now: Situation) -> tuple[Act, ...]:
    """What was to be done on the screen before and can be done here.

    Its last act too, where it was a wild guess and the control itself is here.
    """
    last = now.last
    if last is None or not last.acts or last.may_have_engaged(now.live):
        return ()
    wild = last.acts[-1] if last.acts[-1].is_wild else None
    return tuple(act for act in last.acts if act.is_on(view) and (act.made is None or act is wild))


def _through_first_part(view: View, now: Situation) -> PassBy | None:
    """Past a page under the heading of several, with nothing on it but a button to go on; None of others, and
    on a live platform where the button of one of them engages.
    """
    way = next_part(view, now.among) if now.among else None
    engages = any(screen.at(now.expected.hands).sign.commits for screen in now.among)
    if way is None or (now.live and engages) or (view.url, view.heading) in now.passed:
        return None
    return PassBy(way)


def _on_known(view: View, known: Sequence[type[Screen]], now: Situation) -> Decision:
    owed = (visit for visit in now.visits if visit.seen is None and visit.undone)
    late = next((visit for visit in owed if type(visit.screen) in known), None)
    if late is not None:
        return DoLate(late)
    left_behind = next((screen for screen in known if screen in now.recoverable), None)
    if left_behind is not None and not now.retracing:
        return Recover(left_behind)
    stuck = now.absent and list(now.passed[-1:]) == [(view.url, view.heading)]
    seen = [v for v in now.visits if v.seen is not None and type(v.screen) in known and v.acts]
    if (now.retracing or stuck) and seen and not seen[-1].may_have_engaged(now.live):
        return Repeat(seen[-1])
    for screen in (one for one in known if one in now.late):
        way = only_way(view, screen)
        if way is not None and not (now.live and may_engage(way.name)):
            return PassLate(screen, way)
    return GiveUp(told(now.expected.heading), may_skip=True)


def _on_unknown(view: View, now: Situation) -> Decision:
    if any(resemblance(view, screen).sure for screen in now.among):  # the script takes its way, for good
        return Arrive()
    if not now.among and resemblance(view, type(now.expected)).enough:
        return Arrive()
    if rest := _left_to_do(view, now):
        return FinishHere(rest)
    renamed = [screen for screen in known_screens(now.expected) if resemblance(view, screen).complete]
    if renamed:
        return _on_known(view, renamed, now)
    way = way_forward(view)
    if view.heading and _may_be_bare(type(now.expected), view, way):
        return Arrive()
    if way is None or now.passed.count((view.url, view.heading)) > LOOPS:
        return GiveUp(told(now.expected.heading))
    return Refuse(way) if now.live and may_engage(way.name) else PassBy(way)


def _may_be_bare(screen: type[Screen], view: View, way: Thing | None) -> bool:
    """True where nothing leads on, of a screen known by its heading alone, or by its ways back too."""
    if way is None and has_nothing_else(view, screen):
        return True
    return not resemblance(view, screen).total and (way is None or way.role != "button")
