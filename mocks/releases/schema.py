"""The pieces a release is made of: controls, screens, mails, looks and flows; its facts are in `facts`."""

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
    picture: str = Field(
        default="", description="alternative text of what is drawn in it, {name} its own name"
    )
    label: str = Field(default="", description="what assistive technology is told instead of its {name}")
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


class Failure(Closed):
    """What an error page of FranceConnect says for one code, and the ways out that it offers."""

    message: str
    offers: Literal["nothing", "support", "help_page"] = "nothing"
    leads_back: bool = Field(default=True, description="false: it does not know which service asked")


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
    enrolment: tuple[str, ...] = Field(description="in a session: of a file, before it is sent")
    request: tuple[str, ...] = Field(description="of a quote; empty: there are none yet")
    recording: tuple[str, ...] = Field(description="of papers and a face, at AR24")
