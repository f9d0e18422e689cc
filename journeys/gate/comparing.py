"""What is new, and what is gone, from one JSON report to a later one."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError, ValidatorFunctionWrapHandler, field_validator

from parcours.journeys.language import _
from parcours.journeys.tutorial.model import Place
from parcours.journeys.verdict.model import Acceptance


class BadReport(Exception):
    """A file that is no JSON report; the message is one sentence."""


LATER = ConfigDict(extra="ignore", frozen=True)
"""Later keys may have been added: what is compared is read, and nothing else."""


class _Read(BaseModel):
    """A part of a report."""

    model_config = LATER


class _Place(Place):
    model_config = LATER

    @field_validator("where", mode="wrap")
    @classmethod
    def _where(cls, value: object, known: ValidatorFunctionWrapHandler) -> object:
        """One that only later programs know is left out."""
        try:
            return known(value)
        except ValidationError:
            return None


class _Acceptance(Acceptance):
    model_config = LATER


class _Target(_Read):
    kind: str
    release: str | None
    name: str | None = None
    drifts: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        return self.release or self.name or self.kind


class ToldFinding(_Read):
    """A finding as a report has it."""

    id: str
    severity: str
    place: _Place
    said: str
    seen: str
    accepted: _Acceptance | None = None

    @property
    def is_grave(self) -> bool:
        """More than advice, and not accepted."""
        return self.severity != "advice" and self.accepted is None


class _Tutorial(_Read):
    path: str
    findings: tuple[ToldFinding, ...]


class _Unjudged(_Read):
    path: str
    cause: str
    message: str


class _Run(_Read):
    target: _Target
    tutorials: tuple[_Tutorial, ...]
    unjudged: tuple[_Unjudged, ...] = ()


class Report(_Read):
    """What `verify --json` wrote."""

    parcours: str
    runs: tuple[_Run, ...]


@dataclass(frozen=True)
class Change:
    """A finding, or what keeps a document from being judged, that one of two reports has."""

    target: str
    path: str
    finding: ToldFinding | None
    message: str = ""
    """Why the document could not be judged, where there is no finding."""

    @property
    def is_grave(self) -> bool:
        return self.finding is None or self.finding.is_grave


@dataclass(frozen=True)
class Comparison:
    """Two reports, the later beside the older."""

    new: tuple[Change, ...]
    gone: tuple[Change, ...]
    unknown: tuple[str, ...]
    """Paths of documents judged before and not any more: of what was found in them nothing is known."""


def read_report(path: Path) -> Report:
    """The report in the file.

    Raises:
        BadReport: it is none, or cannot be opened.
    """
    try:
        content = path.read_bytes()
    except (OSError, ValueError) as error:
        why = error.strerror if isinstance(error, OSError) else error
        raise BadReport(_("{path}: cannot be opened ({why})", path=path, why=why)) from None
    try:
        return Report.model_validate_json(content)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        why = _("{path} is no report of « verify --json »: {why}", path=path, why=first["msg"])
        raise BadReport(f"{why} ({where})" if where else why) from None


def compared(older: Report, later: Report) -> Comparison:
    """By target, document and id; two reports of one target each are compared whatever its release."""
    pairs = list(_pairs(older, later))
    judged = {one.path for _, run in pairs if run for one in run.tutorials}
    before = {one.path for old, _ in pairs if old for one in old.tutorials}
    return Comparison(
        new=tuple(change for old, run in pairs if run for change in _only_in(run, old)),
        gone=tuple(
            change for old, run in pairs if old for change in _only_in(old, run) if change.path in judged
        ),
        unknown=tuple(sorted(before - judged)),
    )


def _pairs(older: Report, later: Report) -> Iterator[tuple[_Run | None, _Run | None]]:
    if len(older.runs) == len(later.runs) == 1:
        yield older.runs[0], later.runs[0]
        return
    by_target = {run.target: run for run in older.runs}
    for run in later.runs:
        yield by_target.pop(run.target, None), run
    for run in by_target.values():
        yield run, None


def _only_in(one: _Run, other: _Run | None) -> Iterator[Change]:
    """What `one` has and `other` has not: findings, then documents that could not be judged.

    A finding accepted in one and not in the other is there in both; it is told where it became loud.
    """
    known = {(t.path, f.id) for t in (other.tutorials if other else ()) for f in t.findings}
    quiet = {(t.path, f.id) for t in (other.tutorials if other else ()) for f in t.findings if f.accepted}
    target = one.target.label
    for tutorial in one.tutorials:
        for finding in tutorial.findings:
            key = (tutorial.path, finding.id)
            if key not in known or (key in quiet and not finding.accepted):
                yield Change(target, tutorial.path, finding)
    failed = {(bad.path, bad.cause) for bad in (other.unjudged if other else ())}
    for bad in one.unjudged:
        if (bad.path, bad.cause) not in failed:
            yield Change(target, bad.path, None, bad.message)
