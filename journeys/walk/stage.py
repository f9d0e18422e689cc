"""Where a walk happens: a stage holds one person's world for the time of one walk."""

import re
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, Protocol

from parcours.journeys.walk.addresses import NONE_KNOWN, Addresses
from parcours.journeys.walk.person import Person
from parcours.journeys.walk.record.album import Album

PORT = "{port}"
_NAME = re.compile(r"\w[\w .-]*")
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


@dataclass(frozen=True)
class OwnTarget:
    """A web site that runs on this machine for the time of the walks made of it.

    `command` starts it, `{port}` in it standing for the port; it listens on 127.0.0.1 or localhost, and is
    ready once `health` answers there without an error. It must be so within `seconds`, and it is ended, with
    all it started, at the end.
    """

    name: str
    command: tuple[str, ...]
    health: str = "/"
    seconds: float = 30
    sources: tuple[Path, ...] = ()
    """Its files and folders: when one changes, walks are made again."""
    shared: bool = False
    """One serves all walks of a worker; else each walk has one of its own, and finds it as new."""

    def __post_init__(self) -> None:
        if not _NAME.fullmatch(self.name):
            message = f"« {self.name} » is no name of a platform: letters, figures, spaces, dots and hyphens"
            raise ValueError(message)
        if not any(PORT in word for word in self.command):
            message = f"the command of « {self.name} » says no port to listen on: write {PORT} in it"
            raise ValueError(message)


@dataclass(frozen=True)
class Platform:
    """A target not yet started: what its walks depend on, and how to start it."""

    name: str
    release: str
    fingerprint: str
    start: Callable[[], AbstractContextManager[Target]]
    again: Callable[[OwnTarget | None], "Platform"]
    """The same as another process or machine has it, where a journey names that target."""
    addresses: Addresses = NONE_KNOWN
    drifts: tuple[str, ...] = ()
