"""The record of a walk: what the person met and did, in order."""

from typing import Literal

from pydantic import Field

from parcours.journeys.language import _
from parcours.journeys.support.record import Record
from parcours.journeys.walk.traits import Traits

Device = Literal["computer", "phone", "mail"]
Verb = Literal["open", "press", "fill", "enter_code", "choose", "tick", "upload"]
SurpriseKind = Literal[
    "renamed",  # a control bears another name
    "heading",  # a screen bears another heading
    "role",  # a control is of another kind: a link turned button
    "moved",  # a control stands behind a menu, a tab, a fold
    "missing",  # a control is not there, and nothing took its place
    "disabled",  # a control is there and cannot be used
    "ambiguous",  # several controls may be the one
    "added",  # the screen demands more: a field, a box to tick, a button
    "split",  # what was on one screen is on two
    "interstitial",  # a screen nobody knows stood on the way
    "dropped",  # a screen is not on the way any more
    "reordered",  # a screen came later than it did
    "session",  # the person had to sign in again
    "device",  # a screen came on another device
    "channel",  # a message came among those of another kind: by SMS, not by mail
]


UNKNOWN = "Unknown"
"""Name of a screen that no page object knows."""


class Box(Record):
    """Where a control stands on its picture, in CSS pixels from the top left of the page."""

    x: float
    y: float
    width: float
    height: float


class Superseded(Record):
    """What has taken the place of a journey that nobody makes any more."""

    since: str = Field(description="the first release without it")
    by: str = Field(description="title of the journey made instead, in French")


class Screen(Record):
    """A screen the person arrived at."""

    index: int
    device: Device
    site: str = Field(description="the service as people call it: « Mon Compte Formation »")
    dialog: bool = Field(default=False, description="a notice laid over the screen before")
    name: str = Field(description="class name of its page object")
    part: str = Field(description="screens of one run share it: the five screens of an account's completion")
    heading: str
    names: tuple[str, ...] = Field(default=(), description="every heading it is known by, newest first")
    url: str = Field(description="host and path, without the world's name and without the port")
    outline: str = Field(description="ARIA snapshot taken on arrival, YAML")
    text: str = Field(description="all visible text, white space collapsed")


class Zone(Record):
    """A part of a screen that differs each time: a date, a code."""

    box: Box
    stand_in: str = Field(default="", description="what figures show there; a bar when empty")


class Gesture(Record):
    """One act of the person."""

    index: int
    device: Device
    screen: int = Field(description="index of the screen it was made on")
    leg: int = Field(default=0, description="0 until the person has to start the journey again, then 1")
    verb: Verb
    role: str = Field(description="ARIA role of the control")
    name: str = Field(description="accessible name as seen")
    names: tuple[str, ...] = Field(description="every name the control is known by, newest first")
    called: tuple[str, ...] = Field(default=(), description="how people speak of it: « la notification »")
    commits: bool = Field(default=False, description="engages the person: « Envoyer », « Payer »")
    value: str | None = Field(default=None, description="what was chosen; never what was typed")
    box: Box
    context: Box = Field(description="the notice or the main part of the page that it is in")
    outline: str
    picture: str = Field(
        pattern=r"^\w[\w-]*(\.\w[\w-]*)*$",  # a name, and no way to anywhere else
        description="file name of the picture taken just before, beside walk.json",
    )
    width: int = Field(description="width of the picture in CSS pixels")
    height: int
    volatile: tuple[Zone, ...] = Field(default=(), description="zones that differ each time, on the picture")


class Surprise(Record):
    """What the hands met that the script did not expect, and what they took it for."""

    kind: SurpriseKind
    device: Device
    screen: int | None = Field(description="index of the last screen seen on the device")
    at: int = Field(description="how many gestures had been made")
    gesture: int | None = Field(description="index of the gesture made in its stead, None when none was")
    verb: Verb = Field(default="press", description="what was to be done with the control wanted")
    role: str = Field(default="", description="ARIA role of the control wanted; empty for a screen")
    wanted: str = Field(
        description="newest name of the control, or heading of the screen, that was looked for"
    )
    names: tuple[str, ...] = Field(default=(), description="every name it is known by, newest first")
    called: tuple[str, ...] = Field(default=(), description="how people speak of it")
    within: str = Field(default="", description="heading of the screen that is not there, and it with it")
    seen: str = Field(description="name or heading of what was there instead; empty when nothing was")
    evidence: str
    confidence: float = Field(ge=0, le=1)

    @property
    def name(self) -> str:
        """As a gesture has it: the name the control would have had."""
        return self.wanted


class Reason(Record):
    """A sentence and what fills its braces, kept apart to be told in the language of whoever reads."""

    message: str = Field(description="in English, as in the catalogue")
    values: dict[str, "str | Reason"] = Field(default={}, description="by their names in braces")

    def __str__(self) -> str:
        return _(self.message, **{name: str(value) for name, value in self.values.items()})


def because(message: str, /, **values: str | Reason) -> Reason:
    """The reason that the message tells, filled in with the values."""
    return Reason(message=message, values=values)


class Walk(Record):
    """One run of a journey."""

    journey: str
    variant: str = Field(description="« first visit, jobseeker »")
    traits: Traits
    target: str
    screens: tuple[Screen, ...]
    gestures: tuple[Gesture, ...]
    start: int = Field(default=0, description="index of the first gesture every tutorial must tell")
    goal: int = Field(description="index of the last gesture every tutorial must tell")
    surprises: tuple[Surprise, ...] = ()
    ended_by: Reason | None = Field(default=None, description="why it stopped early, None when it did not")
