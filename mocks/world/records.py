"""What a world remembers of mails, confirmations asked for, sessions and dossiers."""

from datetime import datetime, timedelta
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from parcours.mocks.draws import Draws
from parcours.mocks.releases.facts import Days
from parcours.mocks.releases.schema import DossierState, Service

GRANT_SECONDS = 30


class Kept(BaseModel):
    """Something that changes in the course of a walk, and only in the ways it declares."""

    model_config = ConfigDict(extra="forbid", validate_assignment=True)


class Mail(Kept):
    """A mail that was sent, to whoever has that address."""

    id: str
    letter: str
    to: str
    sender: str
    address: str
    subject: str
    lines: tuple[str, ...]
    code: str | None
    link: tuple[Service, str] | None
    received_at: datetime
    read: bool = False


class Sms(Kept):
    """A text message on the person's phone."""

    id: str
    sender: str
    text: str
    code: str | None
    letter: str = Field(default="", description="in the release, of the mail that comes as this; empty: none")
    link: tuple[Service, str] | None = None
    received_at: datetime
    read: bool = False


class Confirmation(Kept):
    """A sign-in that waits for the phone."""

    id: str
    number: str
    service: str
    asked_at: datetime
    expires_at: datetime
    tries_left: int
    status: Literal["asked", "approved", "confirmed", "refused", "blocked", "expired", "replaced"] = "asked"

    @property
    def is_pending(self) -> bool:
        return self.status in ("asked", "approved")


class Dossier(Kept):
    """A request for a quote, or an enrolment on a session, and what became of it."""

    id: str
    training: str
    state: DossierState
    history: list[tuple[datetime, DossierState]]
    due: datetime | None = None
    offer: str
    days: Days | None = None
    price: int = Field(default=0, description="in cents, when the organism asks another than announced")
    paid: int = Field(default=0, description="in cents, by the person")
    claimed: int = Field(default=0, description="in cents, for meals and nights")
    agreed_at: datetime | None = None
    withdraw_by: datetime | None = None
    given_up: bool = False
    answers: dict[str, str] = {}
    passed: list[str] = []


class Attempt(Kept):
    """A sign-in with FranceConnect+ that Mon Compte Formation waits for."""

    state: str
    nonce: str


class Session(Kept):
    """One browser at Mon Compte Formation."""

    id: str
    expires_at: datetime
    standing: Literal["visitor", "creating", "completing", "local", "franceconnect"] = "visitor"
    back_to: str | None = None
    attempt: Attempt | None = None
    asking: str = ""  # the key of the training a quote is asked for
    passed: list[str] = []

    @property
    def signed_in(self) -> bool:
        return self.standing in ("local", "franceconnect")


class Interaction(Kept):
    """One browser at FranceConnect+, between a service and an identity provider."""

    id: str
    expires_at: datetime
    csrf: str
    back: str
    state: str
    nonce: str
    provider_state: str
    identified_at: datetime | None = None
    provider: str = ""
    failed: bool = False


class Identification(Kept):
    """One browser at L'Identité Numérique."""

    id: str
    expires_at: datetime
    back: str
    state: str
    confirmation: str | None = None
    passed: list[str] = []


class Grant(Kept):
    """A one-time code and what it can be exchanged for."""

    code: str
    giver: Service
    nonce: str
    expires_at: datetime


class Grants:
    """The one-time codes that services gave each other."""

    def __init__(self, draw: Draws) -> None:
        self._draw = draw
        self._by_code: dict[str, Grant] = {}

    def give(self, giver: Service, nonce: str, now: datetime) -> Grant:
        """A new one, good for 30 seconds."""
        code = self._draw(f"code of {giver}")
        expires_at = now + timedelta(seconds=GRANT_SECONDS)
        self._by_code[code] = Grant(code=code, giver=giver, nonce=nonce, expires_at=expires_at)
        return self._by_code[code]

    def redeem(self, code: str, giver: Service, now: datetime) -> Grant | None:
        """What that code was good for, once."""
        grant = self._by_code.get(code)
        if grant is None or grant.giver != giver or grant.expires_at <= now:
            return None
        return self._by_code.pop(code)


class Draft(Kept):
    """What was typed on a screen, and what was wrong with it."""

    values: dict[str, str] = {}
    errors: dict[str, str] = {}


class Completion(Kept):
    """What the person said of themselves so far to complete their account."""

    values: dict[str, str] = {}
    passed: list[str] = []
    captcha: str
    email_code: str | None = None
    code_sent_to: str | None = None
    code_sent_again: bool = False
