"""How figures look: for a whole project, for one tutorial, and for one of its steps."""

import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Literal, Self

from pydantic import Field, ValidationError
from rapidfuzz import process

from parcours.journeys.language import _
from parcours.journeys.support.folders import project_file
from parcours.journeys.support.record import Record
from parcours.journeys.walk.model import Device

Format = Literal["png", "webp"]


class BadStyle(Exception):
    """A style that cannot be used; the message is one sentence."""


class Style(Record):
    """Each key of `[tool.parcours.figures]`; lengths are in CSS pixels."""

    colour: str = Field(
        default="#a02800",  # dark orange: told from blue, grey and white by every kind of sight
        pattern="^#[0-9a-f]{6}$",
        description="of frame, number and arrow: « #a02800 »",
    )
    frame: bool = Field(default=True, description="round the control")
    number: bool = Field(default=True, description="the step's number in a disc")
    arrow: bool = Field(default=False, description="pointing at the control")
    blur: tuple[str, ...] = Field(default=(), description="what holds one of these words is covered")
    margin: int = Field(default=24, ge=0, le=400, description="around what is shown")
    width: int = Field(default=0, ge=0, le=4000, description="a wider figure is reduced to it; 0 leaves it")
    scale: Literal[1, 2] = Field(default=1, description="2: twice as sharp")
    format: Format = Field(default="png", description="of figures that have no file yet")
    phone: bool = Field(default=True, description="a phone's screen in a plain frame")
    whole: bool = Field(default=False, description="the whole screen rather than a part of it")
    beside: tuple[Device, ...] = Field(default=(), description="devices shown beside, as they are meanwhile")

    def laid_over(self, changes: Mapping[str, Any]) -> Self:
        """This style with those keys changed."""
        return type(self).model_validate({**self.model_dump(), **changes})


class Styles(Record):
    """The style of a tutorial, and what its steps change in it."""

    whole: Style = Style()
    steps: dict[str, dict[str, Any]] = Field(default={}, description="by printed number")

    def of(self, number: str | None) -> Style:
        return self.whole.laid_over(self.steps.get(number or "", {}))


def styles_for(document: Path, start: Path | None = None) -> Styles:
    """Those of the project around `start` (here unless told), then of `guide.figures.toml` beside guide.md.

    Raises:
        BadStyle: an unknown key, or a value that cannot be.
    """
    style = project_style(start or Path.cwd())
    own = document.with_name(f"{document.stem}.figures.toml")
    told = _read(own) if _is_there(own) else {}
    steps = told.pop("step", {})
    if not isinstance(steps, dict) or not all(isinstance(keys, dict) for keys in steps.values()):
        raise BadStyle(_("{path}: « step » holds one table a step, as [step.3]", path=own))
    whole = _checked(own, style, told)
    for number, keys in steps.items():
        _checked(own, whole, keys, _("step {number}: ", number=number))
    return Styles(whole=whole, steps=steps)


def project_style(start: Path) -> Style:
    """That of the project around `start`.

    Raises:
        BadStyle: an unknown key, or a value that cannot be.
    """
    project = project_file(start)
    return Style() if project is None else _checked(project, Style(), _of_project(project))


def _is_there(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # no file can have that name
        return False


def _of_project(path: Path) -> dict[str, Any]:
    keys: Any = _read(path)
    for name in ("tool", "parcours", "figures"):
        keys = keys.get(name, {}) if isinstance(keys, dict) else {}
    if not isinstance(keys, dict):
        raise BadStyle(_("{path}: [tool.parcours.figures] is a table of keys", path=path))
    return keys


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise BadStyle(
            _("{path} is no TOML file that can be read: {error}", path=path, error=error)
        ) from error


def _checked(path: Path, style: Style, changes: Mapping[str, Any], where: str = "") -> Style:
    for key in changes:
        if key not in Style.model_fields:
            why = _("no figure has « {key} »{nearest}", key=key, nearest=nearest(key, Style.model_fields))
            raise BadStyle(f"{path}: {where}{why}")
    try:
        return style.laid_over(changes)
    except ValidationError as error:
        first = error.errors()[0]
        named = ".".join(str(part) for part in first["loc"])
        why = _("{message}, not {value}", message=first["msg"], value=repr(first["input"]))
        raise BadStyle(f"{path}: {where}{named}: {why}") from error


def nearest(key: str, known: Iterable[str]) -> str:
    """The end of a sentence about an unknown key: the known one that is most like it, else all of them."""
    found = process.extractOne(key, list(known), score_cutoff=60)
    if found:
        return _(": do you mean « {name} »?", name=found[0])
    return _("; known: {names}", names=", ".join(known))
