"""How figures look: for a whole project, for one tutorial, and for one of its steps."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal, Self

from pydantic import Field

from parcours.journeys.language import _
from parcours.journeys.settings_files.toml_table import checked, read_table, read_toml
from parcours.journeys.support.folders import project_file
from parcours.journeys.support.record import Record
from parcours.journeys.walk.model import Device

Format = Literal["png", "webp"]
PROJECT = "tool.parcours.figures"


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
    told = read_toml(own, BadStyle) if _is_there(own) else {}
    steps = told.pop("step", {})
    if not isinstance(steps, dict) or not all(isinstance(keys, dict) for keys in steps.values()):
        raise BadStyle(_("{path}: « step » holds one table a step, as [step.3]", path=own))
    whole = checked(Style, told, str(own), BadStyle, style)
    for number, keys in steps.items():
        checked(Style, keys, _("{path}: step {number}", path=own, number=number), BadStyle, whole)
    return Styles(whole=whole, steps=steps)


def project_style(start: Path) -> Style:
    """That of the project around `start`.

    Raises:
        BadStyle: an unknown key, or a value that cannot be.
    """
    project = project_file(start)
    if project is None:
        return Style()
    table = read_table(project, PROJECT, BadStyle)
    return checked(Style, table, f"{project}: [{PROJECT}]", BadStyle)


def _is_there(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # no file can have that name
        return False
