"""The pieces a release is made of: controls, screens, mails, facts, offers and flows."""

from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

Service = Literal[
    "mon-compte-formation",
    "franceconnect",
    "franceconnect-plus",
    "identite-numerique",
    "la-poste",
    "ar24",
    "telephone",
    "messagerie",
]
Role = Literal["button", "link", "textbox", "combobox", "checkbox", "file"]
Kind = Literal[
    "text",
    "tel",
    "email",
    "password",
    "new_password",
    "code",
    "secret",
    "captcha",
    "postcode",
    "year",
    "social_security_number",
    "date",
    "card",
    "expiry",
    "security_code",
    "count",
    "choice",
    "tick",
    "activation",
    "file",
    "lines",
]
DossierState = Literal[
    "En cours de création",
    "Demande d'inscription",
    "Refusé par l'organisme",
    "Proposition de l'organisme",
    "Demande d'inscription annulée",
    "À valider",
    "Paiement en cours",
    "Paiement refusé",
    "Validé",
    "En formation",
    "Formation terminée",
    "Formation annulée",
    "Formation annulée par l'organisme",
]
Condition = Literal["always", "jobseeker", "first_visit", "returning"]
Exemption = Literal["jobseeker", "employer", "points", "work_accident"]
Channel = Literal["mail", "sms"]
Messages = dict[Literal["empty", "wrong", "refused"], str]

KINDS_WITHOUT_FORMAT = ("text", "password", "choice", "tick", "file", "lines")


class Closed(BaseModel):
    """A value that never changes and refuses any field it does not know."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Control(Closed):
    """Something a person can use on a screen, as it is shown in this release."""

    role: Role
    name: str
    kind: Kind | None = Field(default=None, description="what a field takes; None for buttons and links")
    required: bool = True
    hint: str = ""
    placeholder: str = Field(default="", description="first line of a list, before anything is chosen")
    options: tuple[str, ...] = Field(default=(), description="of a list; empty: the service fills it")
    autocomplete: str = "off"
    messages: Messages = {}
    present: bool = Field(default=True, description="false: the control is no longer on the screen")
    disabled: bool = False
    menu: str = Field(default="", description="name of the button to open before the control can be seen")
    above: str = Field(default="", description="control over which it is drawn, when no template names it")
    below: str = Field(default="", description="control under which it is drawn, when no template names it")

    @property
    def is_field(self) -> bool:
        return self.role in ("textbox", "combobox", "checkbox", "file")

    @model_validator(mode="after")
    def _fields_say_what_they_take(self) -> "Control":
        if not self.is_field:
            if self.kind:
                raise ValueError(f"a {self.role} takes nothing: remove 'kind'")
            return self
        if self.kind is None:
            raise ValueError(f"a {self.role} needs a 'kind', for instance \"text\"")
        if "empty" not in self.messages:
            raise ValueError("a field needs 'messages.empty', shown when it is required and left empty")
        if self.kind not in KINDS_WITHOUT_FORMAT and "wrong" not in self.messages:
            raise ValueError(f"a field of kind '{self.kind}' needs 'messages.wrong'")
        return self


class Frame(Closed):
    """What every screen of a service shares: its header, its footer."""

    name: str
    texts: dict[str, str] = {}
    controls: dict[str, Control] = {}


class Screen(Closed):
    """One screen: its words and its controls, each under the key its template uses."""

    service: Service
    heading: str
    title: str | None = Field(default=None, description="None: « heading - name of the service »")
    when: Condition = Field(default="always", description="who meets it, when a flow leads to it")
    skipped: bool = Field(default=False, description="true: nobody meets it, the way goes on without it")
    preceded_by: str = Field(default="", description="screen to pass first, once in a walk; empty: none")
    template: str | None = Field(default=None, description="None: the template named like the screen")
    texts: dict[str, str] = {}
    alerts: dict[str, str] = Field(default={}, description="messages the service may put at the top")
    controls: dict[str, Control] = {}

    @property
    def fields(self) -> dict[str, Control]:
        """The fields a person can really fill in."""
        return {k: c for k, c in self.controls.items() if c.is_field and c.present and not c.disabled}


class Letter(Closed):
    """A mail the platform or the training organisation sends."""

    sender: str
    address: str
    subject: str
    lines: tuple[str, ...]
    link: Control | None = None
    channel: Channel = "mail"


class Text(Closed):
    """An SMS."""

    sender: str
    text: str
    letter: str = Field(default="", description="the mail that comes instead; empty: none does")


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


class Failure(Closed):
    """What an error page of FranceConnect says for one code, and the ways out that it offers."""

    message: str
    offers: Literal["nothing", "support", "help_page"] = "nothing"
    leads_back: bool = Field(default=True, description="false: it does not know which service asked")


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
    sessions: tuple[Days, ...] = ()

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
    confirmation: Literal["notification", "web", "letter"] = Field(
        default="notification", description="how a sign-in is to be confirmed; letter: by mails.confirmation"
    )


class Bar(Closed):
    """Words and buttons that stay at the bottom of the window until a button is pressed."""

    words: str
    controls: dict[str, Control]


class Appearance(Closed):
    """How every page looks and is written, whatever its words."""

    css: dict[str, str] = Field(default={}, description="style sheets laid over ours, by name")
    footer: str = Field(default="", description="words added at the bottom of every page")
    banner: str = Field(default="", description="words added at the top of every page")
    cookies: Bar | None = Field(default=None, description="about cookies; it may be left alone")
    delay_ms: int = Field(default=0, description="before every answer")
    spaced: bool = Field(default=False, description="true: white space everywhere in the markup")
    wrapped: bool = Field(default=False, description="true: more elements around every word")
    hooked: bool = Field(default=False, description="true: other ids, and more classes")
    unbreakable: bool = Field(default=False, description="true: every space between words is non-breaking")


class Flows(Closed):
    """Runs of screens, in order; a screen whose `when` does not apply is passed over."""

    identification: tuple[str, ...]
    completion: tuple[str, ...] = Field(description="of an account, after a first sign-in by FranceConnect")
    creation: tuple[str, ...] = Field(
        description="of an account with a password; empty: there is no such way"
    )
    enrolment: tuple[str, ...] = Field(
        description="of a file, before it is sent; empty: one asks for a quote"
    )
    request: tuple[str, ...] = Field(description="of a quote")
    recording: tuple[str, ...] = Field(description="of papers and a face, at AR24")
