"""Recording hands: they do as plain hands do, write everything down, and heal what they can."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Protocol

from playwright.sync_api import Error, Locator, Page

from parcours.journeys.walk.hands.ghost_hands import GhostHands
from parcours.journeys.walk.healing.arriving.arrivals import Arrivals, Outcome, is_elsewhere
from parcours.journeys.walk.healing.device_state import Act, Scene, Visit
from parcours.journeys.walk.healing.gestures import Gestures
from parcours.journeys.walk.healing.waiting import appears
from parcours.journeys.walk.model import Device, Verb, because
from parcours.journeys.walk.person import Person
from parcours.journeys.walk.record.faults import Watch
from parcours.journeys.walk.record.recording import Lost, Recording
from parcours.pages.controls import AppIcon, Capture, Choice, CodeField, Control, Field, Tick, Upload
from parcours.pages.messages import Message, MessageLink
from parcours.pages.screen import AnyScreen, Screen, screen_of

READING_MS = 2_000


class Found(Protocol):
    """A message found where it was not to come, and opened there."""

    def arrive(self, screen: Screen) -> None:
        """Be on the screen that it leads to."""


Seek = Callable[[MessageLink, Device], Found | None]
"""Looks for a message that did not come to the device, among those of another kind."""


class RecordingHands:
    """The hands of one device; `allow_commits` lets them engage the person, `live` tells that it is real."""

    def __init__(
        self,
        page: Page,
        device: Device,
        recording: Recording,
        watch: Watch,
        person: Person,
        allow_commits: bool,
        live: bool = False,
    ) -> None:
        self.scene = Scene(page, device, recording, watch, person, allow_commits, live)
        self.gestures = Gestures(self.scene)
        self._arrivals = Arrivals(self.scene, self.gestures, self, self._shows_elsewhere, self._is_announced)
        self._others: Sequence[RecordingHands] = ()
        self._beside: list[RecordingHands] = []
        self._seek: Seek = lambda *_: None
        self._opened: Found | None = None

    @property
    def page(self) -> Page:
        return self.scene.page

    @page.setter
    def page(self, page: Page) -> None:
        self.scene.page = page

    def know(
        self,
        others: Iterable["RecordingHands"],
        recover: Mapping[type[Screen], Callable[[], None]],
        seek: Seek,
    ) -> None:
        """Tell of the other devices, what to do when a screen left behind comes, how to seek a message."""
        self._others = [other for other in others if other is not self]
        self._arrivals.recover = recover
        self._seek = seek

    def beside(self, page: Page | None = None) -> "RecordingHands":
        """Hands on another page of the same device, a new one unless it is given."""
        scene = self.scene
        other = RecordingHands(
            page or scene.page.context.new_page(),
            scene.device,
            scene.recording,
            scene.watch,
            scene.person,
            scene.may_commit,
            scene.live,
        )
        other.know((self, *self._others), self._arrivals.recover, self._seek)
        self._beside.append(other)
        return other

    def arrive(self, screen: Screen) -> None:
        if self._arrive_by_message(screen):
            return
        outcome = self._arrivals.come_to(screen)
        if outcome is Outcome.ANNOUNCED:
            self._arrive_by_message(screen)
        elif outcome is Outcome.ABSENT:
            screen.hands = GhostHands(self, self.scene.visits[-1])
        elif outcome is Outcome.ELSEWHERE:
            other = next(other for other in self._others if other.shows(screen))
            other.take_over(screen, self.scene.device)

    def _arrive_by_message(self, screen: Screen) -> bool:
        """Where the message just found leads; False when none was."""
        opened, self._opened = self._opened, None
        if opened is not None:
            opened.arrive(screen)
        return opened is not None

    def come_to_message(self, message: Message) -> None:
        """Arrive at a message just opened, whatever its heading."""
        self.scene.visits.append(Visit(message, self.scene.recorder.screen(self.page, message)))

    def first_of(self, screens: Sequence[type[AnyScreen]]) -> type[AnyScreen]:
        return self._arrivals.first_of(screens)

    def tell_undone(self) -> None:
        """Say, at the end, what was to be done on screens that never came."""
        for visit in self.scene.visits:
            if visit.seen is None:
                heading = visit.screen.heading.names[0]
                for act in visit.undone:
                    evidence = f"its screen, « {heading} », is not on the way"
                    self.scene.note_lack("missing", act, evidence, heading, visit.at)
        for other in self._beside:
            other.tell_undone()

    def take_over(self, screen: Screen, device: Device) -> None:
        """Arrive at a screen that was expected on another device."""
        evidence = f"it is shown on the {self.scene.device}, not on the {device}"
        self.scene.note_screen("device", screen, screen.heading.names[0], evidence, 0.9)
        screen.hands = self
        self.arrive(screen)

    def shows(self, screen: Screen) -> bool:
        return is_elsewhere(screen, self.scene)

    def _shows_elsewhere(self, screen: Screen) -> bool:
        return any(other.shows(screen) for other in self._others)

    def read(self, shown: Locator) -> str:
        try:
            return shown.text_content(timeout=READING_MS) or ""
        except Error as error:
            self.scene.watch.check()
            raise Lost(self.scene.expected(because("something to read"))) from error

    def press(self, control: Control) -> None:
        if isinstance(control, MessageLink) and self._came_otherwise(control):
            return
        self._do(control, "open" if isinstance(control, AppIcon) else "press")

    def _came_otherwise(self, wanted: MessageLink) -> bool:
        """True when the message is not in the list, and was found among those of another kind."""
        scene = self.scene
        if appears(wanted.locator, scene.page, scene.watch) or self.gestures.can_use(wanted):
            return False
        self._opened = self._seek(wanted, scene.device)
        if self._opened is None:
            return False
        scene.note_channel(wanted, scene.recording.gestures[-1])
        return True

    def _is_announced(self, screen: Screen) -> bool:
        """True when the message that leads there is found, what was opened instead being of no use."""
        scene, wanted = self.scene, screen.announced_by
        acts = scene.last.acts if scene.last is not None else []
        if not isinstance(wanted, MessageLink) or not acts or isinstance(acts[-1].control, MessageLink):
            return False
        self._opened = self._seek(wanted, scene.device)
        if self._opened is not None:
            scene.note_channel(acts[-1].control, scene.recording.gestures[-1])
        return self._opened is not None

    def fill(self, control: Field, text: str) -> None:
        self._do(control, "enter_code" if isinstance(control, CodeField) else "fill", text)

    def choose(self, control: Choice, option: str) -> None:
        self._do(control, "choose", option)

    def choose_first(self, control: Choice) -> None:
        self._do(control, "choose")

    def offers(self, control: Control) -> bool:
        return self.gestures.offers(control)

    def tick(self, control: Tick) -> None:
        self._do(control, "tick")

    def upload(self, control: Upload, name: str, content: bytes) -> None:
        self._do(control, "upload", name, content)

    def capture(self, control: Capture) -> None:
        self._do(control, "upload")

    def _do(self, control: Control, verb: Verb, value: str = "", content: bytes = b"") -> None:
        visit = self.scene.visit_of(screen_of(control))
        visit.acts.append(Act(control, verb, value, content))
        self.gestures.make(visit.acts[-1], visit)
