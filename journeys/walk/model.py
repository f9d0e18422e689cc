"""The record of a walk: what the person met and did, in order."""

from typing import Literal

from pydantic import Field

from parcours.journeys.language import _
from parcours.journeys.support.record import Record

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
    picture: str = Field(description="file name of the picture taken just before, beside walk.json")
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


HABITS = (
    "by_password",
    "by_transfer",
    "from_mail",
    "opens_app",
    "at_post_office",
    "by_postman",
    "from_bottom",
    "by_search",
    "by_card",
    "by_files",
)
AUDIENCES = ("elected",)
MISHAPS: tuple[str, ...] = (
    "adapted",
    "card_refused",
    "changes_mind",
    "organism_refuses",
    "too_late",
    "too_near",
    "unclear_photo",
    "video_refused",
    "wrong_activation_code",
    "email_taken",
    "wrong_letters",
    "wrong_mail_code",
    "weak_password",
    "terms_forgotten",
    "rights_missing",
    "nothing_found",
    "session_full",
    "refused",
    "mistyped_code",
    "blocked",
    "request_expired",
    "session_expired",
    "unknown_number",
    "provider_down",
    "provider_failed",
    "identity_problem",
    "wrong_password",
    "forgotten_password",
)


class Traits(Record):
    """What is true of who walks, so far as a tutorial can speak of it.

    Most are facts of the person, and those in AUDIENCES have tutorials of their own; those in HABITS are
    ways of doing that anyone may choose; those in MISHAPS may befall anyone, and need not be told.
    """

    identity: Literal["active", "none"] = Field(
        default="active", description="their Identité Numérique; part of a journey, told by no tutorial"
    )
    first_visit: bool = False
    jobseeker: bool = False
    elected: bool = Field(default=False, description="holds a mandate, and an account for it")
    by_password: bool = Field(default=False, description="signs in with their own identifiers")
    from_mail: bool = Field(default=False, description="comes by the organism's link, not by the home page")
    opens_app: bool = Field(default=False, description="opens the app by its icon, not by the notification")
    la_poste_account: bool = Field(default=False, description="has an account at La Poste already")
    minor: bool = Field(default=False, description="is under 18")
    short_permit: bool = Field(
        default=False, description="has no papers but a residence permit of 5 years or less"
    )
    at_post_office: bool = Field(default=False, description="shows their papers at a post office")
    by_postman: bool = Field(default=False, description="shows their papers to the postman")
    unclear_photo: bool = Field(default=False, description="the camera is no good: sends photos taken before")
    video_refused: bool = Field(default=False, description="the first video of their face is refused")
    wrong_activation_code: bool = Field(default=False, description="mistypes the activation code once")
    from_bottom: bool = Field(default=False, description="begins at the bottom of the home page, not its top")
    by_search: bool = Field(default=False, description="looks for a training at once, not by their rights")
    by_card: bool = Field(default=False, description="opens the account of the mandate from the home page")
    by_files: bool = Field(
        default=False, description="comes back by the list of their files, not by the mail"
    )
    email_taken: bool = Field(default=False, description="gives an address that another account uses")
    wrong_letters: bool = Field(default=False, description="copies the letters of the picture wrongly")
    wrong_mail_code: bool = Field(default=False, description="copies the code of the mail wrongly")
    weak_password: bool = Field(default=False, description="chooses a password that is refused")
    terms_forgotten: bool = Field(default=False, description="forgets to accept the terms")
    rights_missing: bool = Field(default=False, description="elected, but their account does not show it")
    nothing_found: bool = Field(default=False, description="looks for what nobody teaches")
    session_full: bool = Field(default=False, description="comes when the first session is full")

    underfunded: bool = Field(default=False, description="their rights do not cover the price")
    employer_pays: bool = Field(default=False, description="their employer adds to their rights")
    authority_pays: bool = Field(default=False, description="their local authority adds to their rights")
    exempt: bool = Field(default=False, description="spared the share by an accident at work, or by points")
    by_transfer: bool = Field(default=False, description="pays by a bank transfer, not by card")
    adapted: bool = Field(default=False, description="the organism asks another price than announced")
    card_refused: bool = Field(default=False, description="the bank refuses the first card")
    changes_mind: bool = Field(default=False, description="refuses what the organism proposes")
    organism_refuses: bool = Field(default=False, description="the organism refuses the request")
    too_late: bool = Field(default=False, description="lets the time to answer, or to withdraw, go by")
    too_near: bool = Field(default=False, description="the organism proposes dates that are too near")
    refused: bool = Field(default=False, description="says no on the phone, then thinks again")
    mistyped_code: bool = Field(default=False, description="types a wrong secret code, then the right one")
    blocked: bool = Field(default=False, description="types three wrong secret codes")
    request_expired: bool = Field(default=False, description="answers on the phone when it is too late")
    session_expired: bool = Field(default=False, description="stays too long on a page of FranceConnect")
    unknown_number: bool = Field(default=False, description="types a number that has no identity")
    provider_down: bool = Field(default=False, description="comes when the account cannot be chosen")
    provider_failed: bool = Field(default=False, description="comes when the provider fails, once")
    identity_problem: bool = Field(default=False, description="is not as the civil registry knows them")
    wrong_password: bool = Field(default=False, description="types a wrong password, then the right one")
    forgotten_password: bool = Field(default=False, description="has to choose a new password")

    @property
    def facts(self) -> tuple[str, ...]:
        """Names of the traits this person has, habits and mishaps apart."""
        return tuple(name for name in self._held if name not in (*HABITS, *MISHAPS))

    @property
    def habits(self) -> tuple[str, ...]:
        return tuple(name for name in self._held if name in HABITS)

    @property
    def mishaps(self) -> tuple[str, ...]:
        return tuple(name for name in self._held if name in MISHAPS)

    @property
    def _held(self) -> list[str]:
        return [name for name, held in self.model_dump().items() if held is True]


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
