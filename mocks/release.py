"""What a release of the platform shows and says, read from one TOML file per dated state."""

import tomllib
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from mocks.explaining import did_you_mean, explain

FOLDER = Path(__file__).parent / "releases"

Service = Literal[
    "mon-compte-formation", "franceconnect-plus", "identite-numerique", "telephone", "messagerie"
]
Role = Literal["button", "link", "textbox", "combobox", "checkbox"]
Kind = Literal[
    "text",
    "tel",
    "email",
    "password",
    "code",
    "secret",
    "captcha",
    "postcode",
    "year",
    "social_security_number",
    "choice",
    "tick",
]
Condition = Literal["always", "jobseeker", "first_visit", "returning"]
Messages = dict[Literal["empty", "wrong", "refused"], str]

KINDS_WITHOUT_FORMAT = ("text", "password", "choice", "tick")


class ReleaseError(ValueError):
    """A release that cannot be used: says which file, which key, and what to do."""


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
    options: tuple[str, ...] = ()
    autocomplete: str = "off"
    messages: Messages = {}
    present: bool = Field(default=True, description="false: the control is no longer on the screen")
    disabled: bool = False
    menu: str = Field(default="", description="name of the button to open before the control can be seen")

    @property
    def is_field(self) -> bool:
        return self.role in ("textbox", "combobox", "checkbox")

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


class Facts(Closed):
    """Amounts, delays and lengths that are true at this release; texts use them by name, in braces."""

    participation: str
    training: str
    organisation: str
    price: str
    rights: str
    answer_working_days: int
    acceptance_working_days: int
    withdrawal_working_days: int
    email_code_length: int
    secret_code_length: int
    secret_code_tries: int
    franceconnect_session_seconds: int
    session_seconds: int
    confirmation_seconds: int


class Flags(Closed):
    """Variants of the markup that change no word of the data."""

    plus_drawn_by_css: bool = Field(description="true: the « + » of FranceConnect+ is no text, CSS draws it")


class Flows(Closed):
    """Runs of screens, in order; a screen whose `when` does not apply is passed over."""

    identification: tuple[str, ...]
    completion: tuple[str, ...]
    request: tuple[str, ...]


class Release(Closed):
    """One dated state of the whole platform."""

    name: str
    starts: datetime = Field(description="first instant of every world's clock, Paris time")
    facts: Facts
    flags: Flags
    flows: Flows
    errors: dict[str, str] = Field(description="FranceConnect+ error code -> message")
    frames: dict[Service, Frame]
    mails: dict[str, Letter]
    screens: dict[str, Screen]


Tree = dict[str, Any]


def releases() -> list[str]:
    """Names of the releases that have a file, oldest first."""
    return sorted(path.stem for path in FOLDER.glob("*.toml"))


@cache
def load_release(name: str) -> Release:
    """The release of that name, with all it takes over from those it extends; raises ReleaseError."""
    return read_release(name, FOLDER)


def read_release(name: str, folder: Path) -> Release:
    """The release of that name in another folder of TOML files; raises ReleaseError."""
    return _validated(_tree(name, folder, ()), f"{name}.toml")


def changed(release: Release, changes: Tree) -> Release:
    """The same release with a tree of changes laid over it; raises ReleaseError."""
    if not changes:
        return release
    return _validated(merge(release.model_dump(), changes), f"changes to {release.name}")


def merge(below: Tree, above: Tree) -> Tree:
    """Both trees in one: tables are merged key by key, anything else is replaced."""
    merged = dict(below)
    for key, value in above.items():
        under = merged.get(key)
        merged[key] = merge(under, value) if isinstance(under, dict) and isinstance(value, dict) else value
    return merged


def _tree(name: str, folder: Path, above: tuple[str, ...]) -> Tree:
    path = folder / f"{name}.toml"
    if name in above:
        raise ReleaseError(f"{above[-1]}.toml: extends '{name}', which extends it: break the circle")
    if not path.is_file():
        known = sorted(p.stem for p in folder.glob("*.toml"))
        where = f"{above[-1]}.toml: extends: " if above else ""
        raise ReleaseError(f"{where}there is no release '{name}'{did_you_mean(name, known)}")
    try:
        tree = tomllib.loads(path.read_text("utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise ReleaseError(f"{path.name}: not valid TOML: {error}") from error
    base = tree.pop("extends", None)
    return tree if base is None else merge(_tree(str(base), folder, (*above, name)), tree)


def _validated(tree: Tree, source: str) -> Release:
    try:
        release = Release.model_validate(tree)
    except ValidationError as error:
        raise ReleaseError(f"{source}: {explain(error, Release, tree)}") from error
    for flow, screens in release.flows.model_dump().items():
        for screen in screens:
            if screen not in release.screens:
                hint = did_you_mean(screen, release.screens)
                raise ReleaseError(f"{source}: flows.{flow}: there is no screen '{screen}'{hint}")
    return release
