"""Formats whose description is published in words, as closed models: whatever they do not name is refused.

GitLab: « Implement a custom tool » in its documentation of Code Quality.
Reviewdog Diagnostic Format: its `reviewdog.proto`.
"""

from typing import Annotated, Literal

from pydantic import Field, TypeAdapter, model_validator

from parcours.journeys.support.record import Record

Positive = Annotated[int, Field(gt=0)]
Told = Annotated[str, Field(min_length=1)]


class Begin(Record):
    """Lines of a file, of which GitLab reads the first."""

    begin: Positive


class GitLabLocation(Record):
    """A file of the repository: no « ./ » before it."""

    path: Annotated[str, Field(pattern=r"^[^./]|^\.[^/]")]
    lines: Begin


class GitLabIssue(Record):
    """One of a Code Quality report."""

    type: Literal["issue"] = "issue"
    description: Told
    check_name: Told
    fingerprint: Told
    severity: Literal["info", "minor", "major", "critical", "blocker"]
    location: GitLabLocation


GITLAB = TypeAdapter(list[GitLabIssue])


class Position(Record):
    """Columns count bytes of UTF-8, from 1."""

    line: Positive
    column: Positive | None = None


class Range(Record):
    """To just before its end."""

    start: Position
    end: Position | None = None

    @model_validator(mode="after")
    def _in_order(self) -> "Range":
        if self.end and (self.end.line, self.end.column or 0) < (self.start.line, self.start.column or 0):
            raise ValueError("it ends before it starts")
        return self


class Location(Record):
    """In a file."""

    path: Told
    range: Range | None = None


class Suggestion(Record):
    """Words to put there."""

    range: Range
    text: str


class Source(Record):
    """The tool."""

    name: Told
    url: str | None = None


class Code(Record):
    """The rule."""

    value: Told
    url: str | None = None


class Diagnostic(Record):
    """One finding."""

    message: Told
    location: Location
    severity: Literal["ERROR", "WARNING", "INFO"]
    source: Source | None = None
    code: Code | None = None
    suggestions: tuple[Suggestion, ...] = ()
    original_output: str | None = None


class DiagnosticResult(Record):
    """What « reviewdog -f=rdjson » reads."""

    source: Source | None = None
    severity: Literal["ERROR", "WARNING", "INFO"] | None = None
    diagnostics: tuple[Diagnostic, ...]
