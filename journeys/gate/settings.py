"""What a team has settled in `[tool.parcours]` of its pyproject.toml; the command line says otherwise."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from pydantic import Field

from parcours.journeys.figures.drawing.style import project_style
from parcours.journeys.gate.documents import documents, is_left_out
from parcours.journeys.gate.failing import FailOn
from parcours.journeys.settings_files.toml_table import checked, read_table
from parcours.journeys.support.folders import project_file
from parcours.journeys.support.record import Record

TABLE = "tool.parcours"
OPTIONS = {"release", "fail_on", "report", "ocr"}


class BadSettings(Exception):
    """Settings that cannot be used; the message is one sentence."""


class Settings(Record):
    """Each key of `[tool.parcours]`; paths and patterns are relative to the folder of the file."""

    documents: tuple[str, ...] = Field(default=(), description="files, folders and patterns to verify")
    exclude: tuple[str, ...] = Field(default=(), description="patterns of those left out")
    release: str | None = Field(default=None, description="dated state of the platform, or « all »")
    fail_on: FailOn = Field(default="ages", alias="fail-on", description="least gravity that fails")
    accepted: str = Field(default=".parcours-accepted.toml", description="file of accepted findings")
    report: str | None = Field(default=None, description="folder of the HTML report")
    ocr: bool = Field(default=True, description="read the pictures too")
    journeys: tuple[str, ...] = Field(default=(), description="journeys of one's own: « module:ATTRIBUTE »")
    figures: dict[str, Any] = Field(default={}, description="how figures look")


class Project(Record):
    """The settings of a team, and the folder they are relative to."""

    base: Path
    settings: Settings

    @property
    def accepted(self) -> Path:
        """The file of accepted findings."""
        return self.base / self.settings.accepted

    def named(self, document: Path) -> str:
        """As the file of acceptances names a document: from its own folder, where it can."""
        whole, folder = document.resolve(), self.accepted.parent.resolve()
        return (whole.relative_to(folder) if whole.is_relative_to(folder) else whole).as_posix()

    def documents(self, named: Sequence[str] = (), exclude: Sequence[str] = ()) -> list[Path]:
        """Those named from here, else those settled; without those left out here or by the settings."""
        found = documents(named) if named else documents(self.settings.documents, self.base)
        return [path for path in found if not is_left_out(path, exclude) and not self.leaves_out(path)]

    def leaves_out(self, document: Path) -> bool:
        """Whether the settings leave it out, whoever names it."""
        return is_left_out(document, self.settings.exclude, self.base)

    def defaults(self) -> Mapping[str, Any]:
        """What options of `verify` are where the command line does not say, by their names."""
        settled = self.settings.model_dump(include=OPTIONS, exclude_unset=True)
        if "report" in settled:
            settled["report"] = str(self.base / settled["report"])
        return settled


def project_around(start: Path | None = None) -> Project:
    """That of the nearest pyproject.toml, from `start` (here, unless told) upwards; else nothing is settled.

    Raises:
        BadSettings: an unknown key, or a value that cannot be.
        BadStyle: the same in `[tool.parcours.figures]`.
    """
    here = start or Path.cwd()
    path = project_file(here)
    if path is None:
        return Project(base=Path(), settings=Settings())
    base = path.parent
    settings = checked(Settings, read_table(path, TABLE, BadSettings), f"{path}: [{TABLE}]", BadSettings)
    project_style(here)
    return Project(base=Path() if base == here.resolve() else base, settings=settings)
