"""The walker: a person with a computer, a phone and a mailbox."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal

from parcours.journeys.walk.model import because
from parcours.journeys.walk.person import Person
from parcours.journeys.walk.record.recording import Lost, Recording
from parcours.journeys.walk.stage import Deed, Stage
from parcours.pages.controls import Link
from parcours.pages.mailbox import Inbox
from parcours.pages.phone import Notifications
from parcours.pages.screen import Device, Hands, screen_of

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext

Service = Literal["mailbox", "phone", "mon_compte_formation", "identite_numerique", "identity_app"]
PATIENT_DAYS = 2  # how much longer than usual one waits for an answer
DEVICE_OF: dict[Service, Device] = {
    "mailbox": "mail",
    "phone": "phone",
    "mon_compte_formation": "computer",
    "identite_numerique": "computer",
    "identity_app": "phone",
}


class Walker:
    """What a script has in hand."""

    def __init__(
        self,
        person: Person,
        stage: Stage,
        desk: BrowserContext,
        recording: Recording,
        hands: Mapping[Device, Hands],
    ) -> None:
        self.person = person
        self._stage = stage
        self._desk = desk
        self._recording = recording
        self._hands = hands
        self.start: int | None = None
        self.goal: int | None = None

    @property
    def ghosts(self) -> int:
        """How many screens were passed by, the last of them not being there."""
        return self._recording.ghosts

    @property
    def computer(self) -> Hands:
        return self._hands["computer"]

    def open(self, service: Service) -> Hands:
        """Look at the mailbox or at the phone, or go to a site on the computer.

        Raises:
            Fault: it does not answer.
        """
        from parcours.journeys.walk.record.navigation import go_to

        hands = self._hands[DEVICE_OF[service]]
        go_to(hands.page, self._stage.address(service))
        return hands

    def follow(self, link: Link) -> Hands:
        """Press a link of a mail that opens on the computer; of an SMS, its address is typed there.

        Raises:
            Lost: it is not there, or opens nothing.
            Fault: its address does not answer.
        """
        from playwright.sync_api import TimeoutError as TookTooLong

        from parcours.journeys.walk.hands.recording_hands import RecordingHands
        from parcours.journeys.walk.record.faults import wait_until_come
        from parcours.journeys.walk.record.navigation import go_to

        hands, computer = screen_of(link).hands, self._hands["computer"]
        try:
            if hands.page.context is not self._desk:
                with hands.page.expect_request(lambda request: request.is_navigation_request()) as asked:
                    self._press(link)
                go_to(computer.page, asked.value.url)
                return computer
            with self._desk.expect_page() as opened:
                self._press(link)
        except TookTooLong as error:
            if isinstance(hands, RecordingHands):
                hands.scene.watch.check_answered(None)
            raise Lost(because("« {link} » opened no page", link=link.names[0])) from error
        wait_until_come(computer.page)
        computer.page.close()
        computer.page = opened.value
        return computer

    def _press(self, link: Link) -> None:
        from parcours.journeys.walk.hands.recording_hands import RecordingHands

        before = len(self._recording.gestures)
        link.press()
        if isinstance(screen_of(link).hands, RecordingHands) and len(self._recording.gestures) == before:
            raise Lost(because("there is no link « {link} » to follow", link=link.names[0]))

    def start_here(self) -> None:
        """What comes before may be reached otherwise: a tutorial need not tell it."""
        if self.start is None:
            self.start = len(self._recording.gestures)

    def start_again(self) -> None:
        """The platform threw the request away: the journey begins anew."""
        self._recording.leg += 1

    def goal_reached(self) -> None:
        """What comes after is a sequel: a tutorial need not tell it."""
        self.goal = len(self._recording.gestures) - 1

    def let_working_days_pass(self, days: int) -> None:
        self._stage.let_working_days_pass(days)

    def wait_for_news(self, days: int) -> None:
        """Let so many working days pass, and a few more as long as no message has come by then."""
        before = self._unread()
        self._stage.let_working_days_pass(days)
        for _day in range(PATIENT_DAYS):
            if self._unread() != before:
                return
            self._stage.let_working_days_pass(1)

    def _unread(self) -> int:
        """How many messages nobody has opened, in the mailbox and on the phone."""
        lists = Inbox.at(self.open("mailbox")), Notifications.at(self.open("phone"))
        return sum(messages.unread.count() for messages in lists)

    def let_minutes_pass(self, minutes: int) -> None:
        self._stage.let_minutes_pass(minutes)

    def do_off_screen(self, deed: Deed) -> None:
        self._stage.do_off_screen(deed)
