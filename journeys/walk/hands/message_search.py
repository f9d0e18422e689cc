"""Looking for a message where it was not to come: an SMS for a mail, a mail for a notification."""

from collections.abc import Mapping
from dataclasses import dataclass

from parcours.journeys.support.label_text import fold
from parcours.journeys.walk.hands.recording_hands import RecordingHands
from parcours.journeys.walk.healing.device_state import told
from parcours.journeys.walk.healing.page_scan import Thing, locate
from parcours.journeys.walk.healing.waiting import appears, become_quiet
from parcours.journeys.walk.healing.way_forward import may_engage, way_forward
from parcours.journeys.walk.model import Device
from parcours.journeys.walk.record.navigation import go_to
from parcours.journeys.walk.record.recorder import Used
from parcours.pages.controls import Link
from parcours.pages.messages import Message, MessageLink, MessageList
from parcours.pages.names import exactly
from parcours.pages.screen import Screen

LOOKS = 3  # unread messages opened in a list before one gives up


@dataclass(frozen=True)
class Opened:
    """A message opened; `kind` is what messages are there."""

    hands: RecordingHands
    kind: type[Message]
    computer: RecordingHands

    def arrive(self, screen: Screen) -> None:
        """Be on the message, or where its link leads when the script looks for no message."""
        if isinstance(screen, Message):
            screen.hands = self.hands
            self.hands.come_to_message(screen)
            return
        scene = self.hands.scene
        way = way_forward(scene.look(), [name for c in self._own for name in c.names])
        if way is not None and scene.live and may_engage(way.name):
            raise scene.not_pressed(way.name, scene.expected(told(screen.heading)))
        screen.hands = self.hands if way is None else self._follow(way)
        screen.hands.arrive(screen)

    @property
    def _own(self) -> list[Link]:
        return [control for control in self.kind.controls().values() if isinstance(control, Link)]

    def _follow(self, way: Thing) -> RecordingHands:
        """Press the link; the hands on the page it opens."""
        scene, gestures = self.hands.scene, self.hands.gestures
        seen = scene.recorder.unknown_screen(scene.page, scene.look().heading, dialog=False)
        if locate(scene.page, way).get_attribute("target") != "_blank":
            gestures.use(way, seen, "press")
            return self.hands
        with scene.page.context.expect_page() as opened:
            gestures.use(way, seen, "press")
        owner = self.computer if scene.device == "mail" else self.hands
        return owner.beside(opened.value)


@dataclass(frozen=True)
class Letterbox:
    """A list of messages, and where it is."""

    kind: type[MessageList]
    address: str


@dataclass(frozen=True)
class Post:
    """All that brings messages to one person."""

    hands: Mapping[Device, RecordingHands]
    boxes: Mapping[Device, Letterbox]

    def seek(self, wanted: MessageLink, looked: Device) -> Opened | None:
        """The message, opened where it came; None as well when it came where it was to, on `looked`.

        Raises:
            Fault: a list does not open, or the browser failed.
        """
        if self._is_listed(wanted, looked):
            return None
        for device in sorted(self.boxes, key=lambda device: device != looked):
            found = self._look_in(device, wanted)
            if found is not None:
                return found
        return None

    def _is_listed(self, wanted: MessageLink, device: Device) -> bool:
        box, hands = self.boxes[device], self.hands[device].beside()
        go_to(hands.page, box.address)
        link = box.kind.at(hands).root.get_by_role("link", name=exactly(*wanted.names))
        listed = appears(link.first, hands.page, hands.scene.watch)
        hands.page.close()
        return listed

    def _look_in(self, device: Device, wanted: MessageLink) -> Opened | None:
        box = self.boxes[device]
        hands = self.hands[device].beside()
        page, scene = hands.page, hands.scene
        with scene.recording.attempt() as attempt:
            for _look in range(LOOKS):
                go_to(page, box.address)
                there = box.kind.at(hands)
                if not appears(there.unread.first, page, scene.watch) or not there.sign.locator.count():
                    break
                if _open_first(box.kind(hands), hands, wanted):
                    attempt.keep()
                    return Opened(hands, box.kind.message, self.hands["computer"])
        page.close()
        return None


def _open_first(box: MessageList, hands: RecordingHands, wanted: MessageLink) -> bool:
    """Open the newest message; False when it is not the one, and then nothing is kept of it."""
    scene, row = hands.scene, box.unread.first
    seen = scene.recording.screens[-1].index
    used = Used(row, "link", wanted.names, wanted.called, screen=box)
    with scene.recording.attempt() as attempt:
        scene.recorder.gesture(scene.page, used, seen, "press", None)
        row.click()
        become_quiet(scene.page, scene.watch)
        scene.watch.check()
        text = fold(scene.page.locator("body").inner_text())
        if any(name and fold(name) in text for name in (*wanted.names, wanted.sender)):
            attempt.keep()
    return attempt.kept
