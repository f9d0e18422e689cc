"""Arriving: on the screen expected, else finding out what came instead, and going on from there."""

from collections.abc import Callable, Mapping, Sequence
from enum import Enum, auto
from itertools import chain
from time import monotonic

from playwright.sync_api import Error

from parcours.journeys.walk.healing.arriving.deciding import Situation, decide
from parcours.journeys.walk.healing.arriving.decisions import (
    Arrive,
    Decision,
    GiveUp,
    LookAgain,
    PassBy,
    PassLate,
    Recover,
    Refuse,
    pressed_by,
)
from parcours.journeys.walk.healing.arriving.landing import Landing
from parcours.journeys.walk.healing.arriving.passing import Passing
from parcours.journeys.walk.healing.arriving.retries import Retries
from parcours.journeys.walk.healing.device_state import Scene, told
from parcours.journeys.walk.healing.gestures import Gestures
from parcours.journeys.walk.healing.page_scan import View
from parcours.journeys.walk.healing.screen_matching import come_of, is_shown
from parcours.journeys.walk.healing.waiting import appears, become_quiet
from parcours.journeys.walk.model import Reason
from parcours.journeys.walk.record.recording import Lost
from parcours.pages import screen as patience
from parcours.pages.names import exactly
from parcours.pages.screen import AnyScreen, Hands, Screen, any_sign

TRIES = 7
ABSENT = 4  # screens passed by one after the other, beyond which nothing is understood any more


class Outcome(Enum):
    """What became of the screen expected."""

    AGAIN = auto()  # something was done: look again
    HERE = auto()  # it is there under another heading
    ELSEWHERE = auto()  # it is there on another device
    ANNOUNCED = auto()  # a message that came another way leads to it
    ABSENT = auto()  # it is not on the way: what the script does on it is kept for later


class Arrivals:
    """How one device comes to a screen."""

    def __init__(
        self,
        scene: Scene,
        gestures: Gestures,
        hands: Hands,
        shows_elsewhere: Callable[[Screen], bool],
        is_announced: Callable[[Screen], bool],
    ) -> None:
        self._scene = scene
        self._gestures = gestures
        self._hands = hands
        self._shows_elsewhere = shows_elsewhere
        self._is_announced = is_announced
        self._landing = Landing(scene)
        self._passing = Passing(scene, gestures)
        self._retries = Retries(scene, gestures)
        self._retracing = False
        self._passed: list[tuple[str, str]] = []
        self._late: set[type[Screen]] = set()
        self.recover: Mapping[type[Screen], Callable[[], None]] = {}

    def come_to(self, screen: Screen) -> Outcome:
        """Arrive, healing what can be healed; HERE, ELSEWHERE, ANNOUNCED or ABSENT.

        Raises:
            Lost: there is no reasonable way.
            Fault: the platform or the browser failed.
        """
        if self._looks_like_the_one_left(screen):
            become_quiet(self._scene.page, self._scene.watch)
        outcome = self._until(lambda: self._is_there(screen), screen)
        if outcome is not None:
            return outcome
        self._landing.come(screen)
        self._retracing = False
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
        self._late.update(one for one in screens if one.may_be_late and one is not came)
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
            decision = decide(view, self._situation(screen, view, among))
            outcome = self._carry_out(decision, screen, view)
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
        return last is not None and self._stays(view) and all(act.is_capture for act in last.acts)

    def _stays(self, view: View) -> bool:
        """True when the page is the one of the last visit, by its address and its heading."""
        last = self._scene.last
        if last is None:
            return False
        seen = self._scene.recording.screens[last.seen or 0]
        return (seen.url, seen.heading) == (view.url, view.heading)

    def _is_there(self, screen: Screen) -> bool:
        try:
            return appears(screen.sign.locator.first, self._scene.page, self._scene.watch)
        except Error as error:
            self._scene.watch.check()
            raise Lost(self._scene.expected(told(screen.heading))) from error

    def _settle(self, screen: Screen, outcome: Outcome) -> Outcome:
        if outcome is Outcome.HERE:
            self._landing.come_otherwise(screen)
            self._retracing = False
        elif outcome is Outcome.ABSENT:
            self._landing.pass_absent(screen)
        return outcome

    def _situation(self, screen: Screen, view: View, among: Sequence[type[Screen]]) -> Situation:
        return Situation(
            expected=screen,
            among=among,
            visits=self._scene.visits,
            stays=self._stays(view),
            passed=self._passed,
            late=self._late,
            recoverable=self.recover,
            retracing=self._retracing,
            absent=self._scene.absent,
            live=self._scene.live,
        )

    def _carry_out(self, decision: Decision, screen: Screen, view: View) -> Outcome:
        if not self._scene.may_commit and (pressed := pressed_by(decision)) is not None:
            decision = Refuse(pressed)
        match decision:
            case LookAgain():
                return Outcome.AGAIN
            case Arrive():
                return Outcome.HERE
            case GiveUp(expected, may_skip):
                return self._give_up(screen, expected, view, may_skip)
            case Refuse(way):
                raise self._scene.not_pressed(way.name, self._scene.expected(told(screen.heading), view))
            case PassBy(way):
                self._passed.append((view.url, view.heading))
                self._passing.pass_by(view, way)
            case PassLate(late, way):
                self._late.remove(late)
                self._passing.pass_late(late.at(self._hands), view, way)
            case Recover(left_behind):
                self._recover(left_behind, screen, view)
            case _:
                if not self._retries.carry_out(decision, view):
                    return self._give_up(screen, told(screen.heading), view)
        return Outcome.AGAIN

    def _recover(self, left_behind: type[Screen], screen: Screen, view: View) -> None:
        evidence = "the platform asks to sign in again"
        self._scene.note_screen("session", screen, view.heading, evidence, 0.9)
        self.recover[left_behind]()
        self._retracing = True

    def _give_up(self, screen: Screen, what: Reason, view: View, may_skip: bool = False) -> Outcome:
        """No way on from here: elsewhere, or without that screen, or not at all.

        Raises:
            Lost: not at all.
        """
        if self._shows_elsewhere(screen):
            return Outcome.ELSEWHERE
        if self._is_announced(screen):
            return Outcome.ANNOUNCED
        ghosts = self._scene.recording.ghosts
        if ghosts < ABSENT and (may_skip or ghosts):
            self._passed.append((view.url, view.heading))
            return Outcome.ABSENT
        raise Lost(self._scene.expected(what, view))


def is_elsewhere(screen: Screen, other: Scene) -> bool:
    """True when another device shows that very screen."""
    view = other.look()
    spelled = exactly(*screen.sign.names)
    return any(thing.role in screen.sign.roles and thing.called(spelled) for thing in view.shown)
