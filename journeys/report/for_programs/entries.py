"""What is told of documents, one entry a place: what every list of a build shows, in its own form."""

import hashlib
import os
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePath
from typing import Literal

from parcours.journeys.language import N_, _
from parcours.journeys.report.captions import KINDS
from parcours.journeys.report.for_programs.spans import (
    Located,
    Replacement,
    Source,
    SourceOf,
    Span,
    no_source,
)
from parcours.journeys.report.selection import by_severity, count, loud
from parcours.journeys.report.summary import UnreadOf, all_read, early_ends, sentence
from parcours.journeys.report.text import clean, plain
from parcours.journeys.verdict.model import Finding, Severity, Verdict
from parcours.journeys.verdict.run import Run

Level = Literal["error", "warning", "note"]
LEVELS: dict[Severity, Level] = {
    "stops": "error",
    "misleads": "error",
    "exposes": "error",
    "ages": "warning",
    "advice": "note",
}


@dataclass(frozen=True)
class Entry:
    """One thing to look at in a document, or one sentence on the whole of it."""

    path: str
    line: int
    """1 in a document that has no lines."""
    level: Level
    severity: Severity | None
    kind: str
    title: str
    """What it is, and where in a document that has no lines."""
    message: str
    """Several lines."""
    mark: str
    """Differs from that of any other entry, and stays the same from run to run."""
    span: Span | None = None
    replacement: Replacement | None = None


def entries(
    runs: Sequence[Run], unread_of: UnreadOf = all_read, source_of: SourceOf = no_source
) -> list[Entry]:
    """Every finding, the gravest of each document first, and what could not be checked."""
    told = [entry for run in runs for entry in _of_run(run, unread_of, source_of, len(runs) > 1)]
    seen: Counter[str] = Counter()
    for at, entry in enumerate(told):
        seen[entry.mark] += 1
        if seen[entry.mark] > 1:
            told[at] = replace(entry, mark=_digest(f"{entry.mark}\n{seen[entry.mark]}"))
    return told


def from_root(path: str, root: str | None) -> str:
    """The path as seen from the root of the repository that a build checks out, where it is in there."""
    if root is None:
        return PurePath(path).as_posix()
    whole = Path(os.path.realpath(path))
    top = Path(os.path.realpath(root))
    return whole.relative_to(top).as_posix() if whole.is_relative_to(top) else PurePath(path).as_posix()


def fingerprint(path: str, mark: str) -> str:
    """Tells a finding from all others, of other documents too."""
    return _digest(f"{path}\n{mark}")


def what_is_told(finding: Finding) -> str:
    """What the tutorial says, what was seen and what to write, a line each."""
    parts = (
        _("Said: {words}", words=plain(finding.said)) if finding.said else "",
        _("Seen: {words}", words=plain(finding.seen)) if finding.seen else "",
        _("Proposal: {words}", words=clean(finding.proposal)) if finding.proposal else "",
    )
    return "\n".join(part for part in parts if part)


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogateescape")).hexdigest()


def _of_run(run: Run, unread_of: UnreadOf, source_of: SourceOf, named: bool) -> Iterator[Entry]:
    at = run.target.state if named else ""
    for verdict in run.verdicts:
        source = Source(source_of(verdict.path))
        for finding in by_severity(loud(verdict.findings)):
            yield _of_finding(verdict, finding, source.locate(finding), at)
        yield from _of_document(verdict, sentence(verdict, unread_of(verdict.path)), unread_of, at)
    if run.verdicts:
        for ended in early_ends(run):
            yield _whole(run.verdicts[0].path, "warning", "ended-early", ended, at)
    for one in run.unjudged:
        yield _whole(one.path, "error", one.cause, one.message, at, N_("The document could not be judged"))


def _of_finding(verdict: Verdict, finding: Finding, located: Located, at: str) -> Entry:
    return Entry(
        path=verdict.path,
        line=finding.place.line or 1,
        level=LEVELS[finding.severity],
        severity=finding.severity,
        kind=finding.kind,
        title=_(KINDS[finding.kind]) + ("" if finding.place.line else f" ({finding.place})"),
        message="\n".join(part for part in (what_is_told(finding), _at(at)) if part),
        mark=fingerprint(verdict.path, finding.id + at),
        span=located.span,
        replacement=located.replacement,
    )


def _of_document(verdict: Verdict, told: str, unread_of: UnreadOf, at: str) -> Iterator[Entry]:
    """One sentence on a document of which not all could be looked at."""
    if verdict.status == "unsure":
        yield _whole(verdict.path, "warning", "unsure", told, at)
    elif count(verdict, "unreached"):
        yield _whole(verdict.path, "warning", "unreached", told, at)
    elif count(verdict, "unsure"):
        yield _whole(verdict.path, "note", "unsure", told, at)
    elif unread_of(verdict.path):
        yield _whole(verdict.path, "note", "unread", told, at)


def _whole(
    path: str, level: Level, kind: str, told: str, at: str, title: str = N_("Not all could be checked")
) -> Entry:
    return Entry(
        path=path,
        line=1,
        level=level,
        severity=None,
        kind=kind,
        title=_(title),
        message="\n".join(part for part in (told, _at(at)) if part),
        mark=fingerprint(path, kind + at),
    )


def _at(release: str) -> str:
    return _("At {release}.", release=release) if release else ""


def worst_level_first(told: Iterable[Entry]) -> list[Entry]:
    """Errors, then warnings, then notes."""
    ranks: tuple[Level, ...] = ("error", "warning", "note")
    return sorted(told, key=lambda entry: ranks.index(entry.level))
