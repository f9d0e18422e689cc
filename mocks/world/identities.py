"""An Identité Numérique: how far its creation is, and the sign-ins it is to confirm."""

from datetime import datetime, timedelta
from typing import Literal

from pydantic import Field

from parcours.mocks.draws import Draws
from parcours.mocks.releases.facts import Facts
from parcours.mocks.working_days import after_working_days
from parcours.mocks.world.records import Confirmation, Kept

Way = Literal["online", "post_office", "postman"]
Stage = Literal[
    "begun",  # at La Poste, telling who they are
    "announced",  # AR24 has written that a registered letter comes
    "delivered",  # it has come; the person has to be recognised to open it
    "checking",  # their video is being looked at
    "refused",
    "accepted",  # the registered letter can be opened
    "appointed",  # somebody of La Poste is to see the person
    "verified",  # the activation code has been sent
    "activated",  # the app has it; a secret code is to be chosen
    "active",
]
Event = Literal[
    "letter_delivered", "identity_refused", "identity_accepted", "agent_has_seen", "form_received"
]
ADULT = 18
LINGER_WEEKS = 4  # of a form sent by post


class Creation(Kept):
    """One person's identity in the making."""

    stage: Stage = "begun"
    way: Way | None = None
    account_email: str | None = None
    account_password: str = ""
    signed_in: dict[str, bool] = Field(default={})
    values: dict[str, str] = Field(default={})
    passed: list[str] = Field(default=[])
    email_code: str | None = None
    digits: str = ""
    taken: list[str] = Field(default=[])
    videos: int = 0
    activation_code: str | None = None
    activation_tries: int = 0
    due: datetime | None = None
    form_due: datetime | None = None
    form_checked: bool = False

    def choose(self, way: Way, now: datetime, facts: Facts) -> None:
        """How the person will prove who they are; AR24 and the postman come by themselves."""
        self.way = way
        self.stage = "announced" if way == "online" else "appointed"
        self.due = {
            "online": now + timedelta(minutes=facts.letter_minutes),
            "postman": after_working_days(now, facts.postman_working_days),
            "post_office": None,
        }[way]

    def submit(self, now: datetime, facts: Facts) -> None:
        """The video goes to those who look at it, who do not work at week-ends."""
        self.stage = "checking"
        self.videos += 1
        self.due = after_working_days(now, facts.check_working_days)

    def try_again(self) -> None:
        self.stage = "delivered"
        self.taken = []

    def post_form(self, now: datetime) -> None:
        self.form_due = now + timedelta(weeks=LINGER_WEEKS)

    def next_due(self, until: datetime) -> datetime | None:
        """When the next thing happens by itself, if that is by then."""
        return min((due for due in (self.due, self.form_due) if due and due <= until), default=None)

    def fall_due(self, now: datetime, refused: bool) -> Event:
        """What happens now; `refused` is what those who look at a first video say of it."""
        if self.form_due == now:
            self.form_due, self.form_checked = None, True
            return "form_received"
        self.due = None
        match self.stage:
            case "announced":
                self.stage = "delivered"
                return "letter_delivered"
            case "checking" if refused and self.videos == 1:
                self.stage = "refused"
                return "identity_refused"
            case "checking":
                self.stage = "accepted"
                return "identity_accepted"
            case _:
                self.stage = "verified"
                return "agent_has_seen"


class Confirmations:
    """The sign-ins that wait, or waited, for the person's phone."""

    def __init__(self, facts: Facts, draw: Draws) -> None:
        self._facts = facts
        self._draw = draw
        self._by_id: dict[str, Confirmation] = {}

    @property
    def all(self) -> list[Confirmation]:
        """The oldest first."""
        return list(self._by_id.values())

    def get(self, confirmation_id: str) -> Confirmation | None:
        return self._by_id.get(confirmation_id)

    def ask(self, number: str, service: str, now: datetime) -> Confirmation:
        """A new one, in place of any that waits for that number."""
        for waiting in self._by_id.values():
            if waiting.is_pending and waiting.number == number:
                waiting.status = "replaced"
        confirmation = Confirmation(
            id=self._draw("confirmation", 12),
            number=number,
            service=service,
            asked_at=now,
            expires_at=now + timedelta(seconds=self._facts.confirmation_seconds),
            tries_left=self._facts.secret_code_tries,
        )
        self._by_id[confirmation.id] = confirmation
        return confirmation

    def waiting(self) -> list[Confirmation]:
        """Those that can still be answered, newest first."""
        return [one for one in reversed(self._by_id.values()) if one.is_pending]

    def let_expire(self, until: datetime) -> None:
        for confirmation in self._by_id.values():
            if confirmation.is_pending and confirmation.expires_at <= until:
                confirmation.status = "expired"


def age(birth: str, today: datetime) -> int | None:
    """Whole years at that day of somebody born on « jj/mm/aaaa »; None when it is no date."""
    try:
        born = datetime.strptime(birth.strip(), "%d/%m/%Y")
    except ValueError:
        return None
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))
