"""Arriving: on the screen expected, else finding out what came instead, and going on from there."""

from collections.abc import Callable, Mapping, Sequence
from enum import Enum, auto
from itertools import chain
from time import monotonic

from playwright.sync_api import Error

from parcours.journeys.support.label_text import likeness
from parcours.journeys.walk.healing.device_state import Scene, Visit, told
from parcours.journeys.walk.healing.gestures import Gestures
from parcours.journeys.walk.healing.page_scan import Thing, View
from parcours.journeys.walk.healing.retries import Replay
from parcours.journeys.walk.healing.screen_matching import (
    come_of,
    has_its_controls,
    has_more_than,
    has_nothing_else,
    is_shown,
    is_under_its_heading,
    known_screens,
    next_part,
    only_way,
    resemblance,
    shown,
)
from parcours.journeys.walk.healing.waiting import appears, become_quiet
from parcours.journeys.walk.healing.way_forward import may_engage, way_forward
from parcours.journeys.walk.model import Reason
from parcours.journeys.walk.record.recording import Lost
from parcours.pages import screen as patience
from parcours.pages.controls import exactly
from parcours.pages.screen import AnyScreen, Hands, Screen, any_sign

TRIES = 7
GHOSTS = 4  # screens passed by one after the other, beyond which nothing is understood any more


class Outcome(Enum):
    """What became of the screen expected."""

    AGAIN = auto()  # something was done: look again
    HERE = auto()  # it is there under another heading
    ELSEWHERE = auto()  # it is there on another device
    ANNOUNCED = auto()  # a message that came another way leads to it
    GHOST = auto()  # it is not on the way: what the script does on it is kept for later


class Arrivals:
    """How one device comes to a screen."""

    def __init__(self, scene: Scene, gestures: Gestures, hands: Hands) -> None:
        self._scene = scene
        self._gestures = gestures
        self._hands = hands
        self._replay = Replay(scene, gestures)
        self._passed: list[tuple[str, str]] = []
        self._spared: set[type[Screen]] = set()
        self.recover: Mapping[type[Screen], Callable[[], None]] = {}
        self.shows_elsewhere: Callable[[Screen], bool] = lambda _: False
        self.is_announced: Callable[[Screen], bool] = lambda _: False

    def come_to(self, screen: Screen) -> Outcome:
        """Arrive, healing what can be healed; HERE, ELSEWHERE, ANNOUNCED or GHOST.

        Raises:
            Lost: there is no reasonable way.
            Fault: the platform or the browser failed.
        """
        if self._looks_like_the_one_left(screen):
            become_quiet(self._scene.page, self._scene.watch)
        outcome = self._until(lambda: self._is_there(screen), screen)
        if outcome is not None:
            return outcome
        self._scene.visits.append(Visit(screen, self._record(screen), self._is_sure(screen)))
        self._arrived()
        return Outcome.HERE

    def first_of(self, screens: Sequence[type[AnyScreen]]) -> type[AnyScreen]:
        """Which of several screens has come, or is likest to what has."""

        def one_is_there() -> bool:
            return appears(any_sign(self._hands, screens), self._scene.page, self._scene.watch)

        self._until(one_is_there, screens[-1].at(self._hands), screens)
        view = self._scene.look()
        came = come_of(view, screens, self._hands)
        signs = {one: one.at(self._hands).sign for one in screens}
        sure = any(is_shown(view, sign, one) for one, sign in signs.items())
        others = (sign.names for one, sign in signs.items() if one is not came)
        self._scene.instead[came] = () if sure else tuple(chain.from_iterable(others))
        self._spared.update(one for one in screens if one.may_be_late and one is not came)
        return came

    def _until(
        self, there: Callable[[], bool], screen: Screen, among: Sequence[type[Screen]] = ()
    ) -> Outcome | None:
        """None once it is there, else what became of it."""
        until = monotonic() + patience.ARRIVAL_MS / 1000
        tries = 0
        while tries < TRIES:
            if there():
                return None
            self._scene.watch.check_whole(self._scene.page)
            view = self._scene.look()
            if self._moves_on_by_itself(view) and monotonic() < until:
                continue
            tries += 1
            outcome = self._explain(screen, view, among)
            if outcome is not Outcome.AGAIN:
                return self._settle(screen, outcome) if not among else outcome
        raise Lost(self._scene.expected(told(screen.heading)))

    def _looks_like_the_one_left(self, screen: Screen) -> bool:
        """True when the page being left may show the sign by which this screen is known."""
        last = self._scene.last
        return last is not None and screen.sign.names in (last.screen.sign.names, last.screen.heading.names)

    def _moves_on_by_itself(self, view: View) -> bool:
        """True of a screen on which nothing was to be done, or only a camera to be used."""
        last = self._scene.last
        return last is not None and self._is_on(last, view) and not any(not a.is_capture for a in last.acts)

    def _is_there(self, screen: Screen) -> bool:
        try:
            return appears(screen.sign.locator.first, self._scene.page, self._scene.watch)
        except Error as error:
            self._scene.watch.check()
            raise Lost(self._scene.expected(told(screen.heading))) from error

    def _is_sure(self, screen: Screen) -> bool:
        """True when the heading is there too; an unknown screen may bear the very button of a known one."""
        if screen.sign.names == screen.heading.names or screen.heading.locator.count():
            return True
        self._say_heading(screen, self._scene.look())
        return False

    def _say_heading(self, screen: Screen, view: View) -> None:
        names = screen.heading.names
        headings = [t.name for t in view.shown if t.role == "heading"]
        best = max(headings, key=lambda h: max(likeness(n, h) for n in names), default="")
        sure = max((likeness(name, best) for name in names), default=0.0) / 100
        seen = best if sure >= 0.6 else view.heading
        there = resemblance(view, type(screen)).matched or is_shown(view, screen.sign, type(screen))
        what = "the screen's controls are there" if there else "nothing else came where it was expected"
        evidence = f"{what}, under « {seen} »"
        self._scene.note_screen("heading", screen, seen, evidence, max(sure, 0.5))

    def _record(self, screen: Screen) -> int:
        return self._scene.recorder.screen(self._scene.page, screen)

    def _arrived(self) -> None:
        self._replay.retracing = False
        if self._scene.ghosted:
            self._scene.ghosted = False
            self._scene.recording.ghosts = 0
        self._scene.watch.check()

    def _settle(self, screen: Screen, outcome: Outcome) -> Outcome:
        scene = self._scene
        if outcome is Outcome.HERE:
            view = scene.look()
            sure = is_shown(view, screen.heading, type(screen))
            scene.visits.append(Visit(screen, self._record(screen), sure))
            if not sure:
                self._say_heading(screen, view)
            self._arrived()
        elif outcome is Outcome.GHOST:
            scene.recording.ghosts += 1
            scene.ghosted = True
            scene.visits.append(Visit(screen, None, at=len(scene.recording.gestures)))
            evidence = "another screen came where it was expected"
            scene.note_screen("dropped", screen, scene.look().heading, evidence, 0.8)
        return outcome

    def _explain(self, screen: Screen, view: View, among: Sequence[type[Screen]]) -> Outcome:
        known = shown(view, known_screens(screen), self._hands)
        last = self._scene.last
        if type(screen) in known or any(one in known for one in among):
            return Outcome.AGAIN
        if last is not None and type(screen) is type(last.screen) and self._is_on(last, view):
            return Outcome.HERE  # again, and known by what it was known by before
        if last is not None and self._lost_its_heading(last, screen) and self._is_on(last, view):
            return Outcome.HERE
        if last is not None and self._has_become(last, screen) and self._is_on(last, view):
            return Outcome.HERE
        there = [one for one in known if has_its_controls(view, one)]
        if last is not None and (self._is_on(last, view) or type(last.screen) in there):
            return self._still_on(last, screen, view, known)
        wanted = among or (type(screen),)
        new = last is None or any(has_more_than(view, one, type(last.screen)) for one in wanted)
        if not new and self._replay.finish_split(view):
            return Outcome.AGAIN
        if any(is_under_its_heading(view, one, known) for one in wanted):
            return self._passed_first_part(screen, view, among) or Outcome.HERE
        if there:
            return self._on_known(screen, view, there)
        return self._on_unknown(screen, view, among)

    def _passed_first_part(self, screen: Screen, view: View, among: Sequence[type[Screen]]) -> Outcome | None:
        """AGAIN past a page under the heading of several, with nothing on it but a button to go on; None of
        others, and on a live platform where the button of one of them engages.
        """
        way = next_part(view, among) if among else None
        engages = any(one.at(self._hands).sign.commits for one in among)
        if way is None or (self._scene.live and engages) or (view.url, view.heading) in self._passed:
            return None
        return self._pass(screen, view, way)

    @staticmethod
    def _lost_its_heading(last: Visit, screen: Screen) -> bool:
        """True when that screen is known by the heading of the one before it, which bore another."""
        return not last.sure and screen.sign.names == last.screen.heading.names

    @staticmethod
    def _has_become(last: Visit, screen: Screen) -> bool:
        """True when nothing was to be done on the screen before, and it is to turn into one of its heading:
        it has had its time, and another device has done its part.
        """
        other = type(screen) is not type(last.screen)
        return other and not last.acts and screen.heading.names == last.screen.heading.names

    def _is_on(self, visit: Visit, view: View) -> bool:
        seen = self._scene.recording.screens[visit.seen or 0]
        return (seen.url, seen.heading) == (view.url, view.heading)

    def _still_on(self, last: Visit, screen: Screen, view: View, known: Sequence[type[Screen]]) -> Outcome:
        """The screen before is shown still, or again."""
        if not last.sure and type(last.screen) in known and not self._replay.may_have_engaged(last):
            self._replay.unmask(last)
            return Outcome.AGAIN
        if last.acts and last.acts[-1].made is None:
            if self._replay.press_its_sign(last, view):
                return Outcome.AGAIN
            return self._give_up(screen, told(last.acts[-1].control), view)
        if self._replay.mistaken(last, view) or self._replay.insist(last, view):
            return Outcome.AGAIN
        return self._give_up(screen, told(screen.heading), view)

    def _on_known(self, screen: Screen, view: View, known: Sequence[type[Screen]]) -> Outcome:
        late = self._replay.owed(known)
        if late is not None:
            self._replay.do_late(late)
            return Outcome.AGAIN
        way = next((self.recover[one] for one in known if one in self.recover), None)
        if way is not None and not self._replay.retracing:
            evidence = "the platform asks to sign in again"
            self._scene.note_screen("session", screen, view.heading, evidence, 0.9)
            way()
            self._replay.retracing = True
            return Outcome.AGAIN
        if (self._replay.retracing or self._stuck(view)) and self._replay.again(known):
            return Outcome.AGAIN
        if self._passes_late(view, known):
            return Outcome.AGAIN
        return self._give_up(screen, told(screen.heading), view, may_skip=True)

    def _passes_late(self, view: View, known: Sequence[type[Screen]]) -> bool:
        """True when a screen with one way on, that might have come before, comes now and was gone through."""
        for late in (one for one in known if one in self._spared):
            way = only_way(view, late)
            if way is not None and not (self._scene.live and may_engage(way.name)):
                self._spared.remove(late)
                self._replay.pass_late(late.at(self._hands), view, way)
                return True
        return False

    def _stuck(self, view: View) -> bool:
        """True when the screen has not changed since one was passed by."""
        return self._scene.ghosted and self._passed[-1:] == [(view.url, view.heading)]

    def _on_unknown(self, screen: Screen, view: View, among: Sequence[type[Screen]]) -> Outcome:
        if any(resemblance(view, one).sure for one in among):  # the script then takes its way, for good
            return Outcome.HERE
        if not among and resemblance(view, type(screen)).enough:
            return Outcome.HERE
        if self._replay.finish_split(view):
            return Outcome.AGAIN
        renamed = [one for one in known_screens(screen) if resemblance(view, one).complete]
        if renamed:
            return self._on_known(screen, view, renamed)
        way = way_forward(view)
        if view.heading and self._may_be_bare(screen, view, way):
            return Outcome.HERE
        if way is None or self._passed.count((view.url, view.heading)) > 1:
            return self._give_up(screen, told(screen.heading), view)
        return self._pass(screen, view, way)

    def _pass(self, screen: Screen, view: View, way: Thing) -> Outcome:
        """Go through a screen nobody knows."""
        self._passed.append((view.url, view.heading))
        self._scene.dare(way.name, self._scene.expected(told(screen.heading), view))
        self._replay.pass_by(view, way)
        return Outcome.AGAIN

    @staticmethod
    def _may_be_bare(screen: Screen, view: View, way: Thing | None) -> bool:
        """True where nothing leads on, of a screen known by its heading alone, or by its ways back too."""
        if way is None and has_nothing_else(view, type(screen)):
            return True
        return not resemblance(view, type(screen)).total and (way is None or way.role != "button")

    def _give_up(self, screen: Screen, what: Reason, view: View, may_skip: bool = False) -> Outcome:
        """No way on from here: elsewhere, or without that screen, or not at all.

        Raises:
            Lost: not at all.
        """
        if self.shows_elsewhere(screen):
            return Outcome.ELSEWHERE
        if self.is_announced(screen):
            return Outcome.ANNOUNCED
        ghosts = self._scene.recording.ghosts
        if ghosts < GHOSTS and (may_skip or ghosts):
            self._passed.append((view.url, view.heading))
            return Outcome.GHOST
        raise Lost(self._scene.expected(what, view))


def is_elsewhere(screen: Screen, other: Scene) -> bool:
    """True when another device shows that very screen."""
    view = other.look()
    spelled = exactly(*screen.sign.names)
    return any(thing.role == screen.sign.role and thing.called(spelled) for thing in view.shown)
