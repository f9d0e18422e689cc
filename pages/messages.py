"""Messages to the person, and the lists that show them: the mailbox, the phone's first screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from parcours.pages.controls import Link
from parcours.pages.screen import Screen

if TYPE_CHECKING:
    from playwright.sync_api import Locator


class MessageLink(Link):
    """A message in a list: of several alike, the newest, which comes first.

    `sender` is whose it is, for one by which another can be known that bears another title. To open it is to
    look at it, and no more.
    """

    def __init__(self, *names: str, called: tuple[str, ...] = (), sender: str = "") -> None:
        super().__init__(*names, called=called, harmless=True)
        self.sender = sender

    @property
    def locator(self) -> Locator:
        return super().locator.first


class Message(Screen):
    """One message, opened; the links it declares for all messages are not what it says."""


class MessageList(Screen):
    """Messages, newest first, and what one is when opened from there."""

    message: ClassVar[type[Message]]

    @property
    def unread(self) -> Locator:
        """Links to those that nobody has opened yet."""
        return self.root.get_by_role("listitem").get_by_role("link")
