"""What is true at a release: amounts, delays, addresses, trainings, and how the platform behaves."""

from datetime import date
from typing import Literal

from pydantic import Field

from parcours.mocks.releases.schema import Closed

SAID_BY_PAGES = (
    "duration",
    "place",
    "content",
    "first_day",
    "last_day",
    "session",
    "withdraw_by",
    "used",
    "top_up",
    "owed",
    "exemption",
    "meals",
    "nights",
    "night",
    "claimed",
    "count",
    "name",
    "given_name",
    "family_name",
    "email",
    "service",
    "number",
    "total",
    "step",
    "code",
    "digits",
    "tries",
    "subject",
    "sender",
    "address",
    "provider",
)
"""What texts may name beside the facts: what only a page knows."""


class Facts(Closed):
    """Amounts, delays and lengths that are true at this release; texts use them by name, in braces."""

    participation: str = Field(description="the share the person owes; empty before there was one")
    training: str
    organisation: str
    price: str
    rights: str
    mandate_rights: str = Field(description="on the account of an elected person")
    few_rights: str = Field(description="of somebody whose rights do not cover the price")
    few_mandate_rights: str
    dates: str = Field(description="of a session, with {first_day} and {last_day}")
    answer_working_days: int
    acceptance_working_days: int
    withdrawal_working_days: int
    rights_address: str = Field(description="where an elected person writes whose rights do not appear")
    rights_working_days: int = Field(description="until they are answered")
    transfer_working_days: int = Field(description="until money sent by a bank transfer has arrived")
    training_days: int = Field(description="from the first day to the last, when the organism sets them")
    accepted_state: Literal["À valider", "Proposition de l'organisme"] = Field(
        description="of a file that the organism accepts as it is"
    )
    adapted_percent: int = Field(description="of the price: what an organism asks that adapts it")
    authority_percent: int = Field(description="of the price: the most a local authority adds")
    meal_rate: str
    night_rate: str = Field(description="given back for a night, in most places")
    city_night_rate: str = Field(description="in large cities and around Paris")
    paris_night_rate: str
    password_length: int = Field(description="fewest characters of a new password")
    email_code_length: int
    activation_code_length: int
    activation_tries: int
    letter_minutes: int = Field(description="before AR24 delivers the letter it announced")
    check_working_days: int = Field(description="to look at a video")
    postman_working_days: int
    secret_code_length: int
    secret_code_tries: int
    franceconnect_session_seconds: int
    session_seconds: int
    confirmation_seconds: int
    support_address: str = Field(description="of who helps those that cannot sign in")
    support_working_days: int = Field(description="at most, to put right what keeps one from signing in")


class Flags(Closed):
    """How the platform behaves where no word of the data can say it."""

    plus_drawn_by_css: bool = Field(description="true: the « + » of FranceConnect+ is no text, CSS draws it")
    menu_for_visitors: bool = Field(description="true: the menu is there before one signs in")
    password_buys: bool = Field(description="true: FranceConnect is not needed to buy")
    identity_by_app: bool = Field(description="true: an Identité Numérique is created in the app")
    password_needs_sign: bool = Field(
        description="true: a password holds a character that is no letter or digit"
    )
    accounts_begin_at_sign_in: bool = Field(description="true: whoever wants an account is led to sign in")
    completion_signs_out: bool = Field(description="true: completing an account loses what was under way")
    single_sign_on: bool = Field(
        description="true: who has just proved who they are goes straight to FranceConnect's consent"
    )
    confirmation: Literal["notification", "web", "letter"] = Field(
        default="notification", description="how a sign-in is to be confirmed; letter: by mails.confirmation"
    )


class Address(Closed):
    """Where a service really is: what a tutorial may give its readers. The mock serves nothing there."""

    name: str
    url: str = Field(default="", description="what to give people; empty: it only has mails")
    hosts: tuple[str, ...] = ()
    app: str = Field(default="", description="path of the page whose routes follow « # »")
    routes: tuple[str, ...] = Field(default=(), description="known routes; « /formation/fiche/* »: any below")
    former: tuple[str, ...] = Field(default=(), description="hosts it has left")
    former_paths: tuple[str, ...] = Field(default=(), description="where nothing is left, nor below")
    mails: tuple[str, ...] = ()


class Days(Closed):
    """When a session of a training takes place, both days included."""

    starts: date
    ends: date


class Offer(Closed):
    """A training one can enrol on; what it does not say is as the facts say."""

    address: str = Field(description="last two parts of its URL")
    context: str = Field(description="the choice that finds it in the search")
    for_elected: bool = False
    training: str | None = None
    organisation: str | None = None
    price: str | None = None
    rights: str | None = None
    duration: str
    place: str
    content: str
    ways: tuple[str, ...] = Field(description="the choices of the search it answers to")
    town: str
    sessions: tuple[Days, ...] = Field(
        default=(), description="one is enrolled in; none: it is made to measure, and asked for by a quote"
    )

    def said(self) -> dict[str, str]:
        """What texts say of this training, by the names they use."""
        return self.model_dump(
            exclude_none=True,
            include={"training", "organisation", "price", "rights", "duration", "place", "content"},
        )


class Reason(Closed):
    """A reason to write in the contact form, and its details by their keys, some of which lead further."""

    name: str
    details: dict[str, str]
    for_elected: bool = False
