"""Where a walk happens: a stage holds one person's world for the time of one walk."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Literal, Protocol

from parcours.journeys.walk.person import Person
from parcours.journeys.walk.record.album import Album

Deed = Literal["go_to_post_office", "post_form"]


class Stage(Protocol):
    """The services, set for one person."""

    @property
    def live(self) -> bool:
        """True where gestures engage a real person."""

    def address(self, service: str) -> str:
        """Where a service is: mailbox, phone, mon_compte_formation."""

    def let_working_days_pass(self, days: int) -> None:
        """Move the world's clock."""

    def let_minutes_pass(self, minutes: int) -> None:
        """Move the world's clock a little."""

    def do_off_screen(self, deed: Deed) -> None:
        """Let the person do something away from any screen."""

    def alive(self) -> str | None:
        """None while the platform answers, else what is wrong with it."""


@dataclass(frozen=True)
class Target:
    """A platform on which stages can be set; `at_home` when all of it is on this machine."""

    name: str
    at_home: bool
    stage: Callable[[Person], AbstractContextManager[Stage]]
    album: Album | None = None
    """The pictures already taken there; none where what pages refer to may change."""
    url: str = ""
    """Of a platform at home: where a browser that runs elsewhere is to be led."""
    from_elsewhere: bool = False
    """The browser runs elsewhere: no proxy of its own keeps it from other addresses."""
