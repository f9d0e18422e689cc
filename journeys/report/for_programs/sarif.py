"""The findings as SARIF 2.1.0, for code scanning and editors."""

import os
from collections.abc import Iterable, Iterator
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from parcours.journeys.language import _
from parcours.journeys.report.captions import KINDS, STATUSES, accepted_until
from parcours.journeys.report.evidence import why
from parcours.journeys.report.for_programs.entries import LEVELS, fingerprint, what_is_told
from parcours.journeys.report.for_programs.spans import Replacement, Source, SourceOf, Span, no_source
from parcours.journeys.report.selection import count
from parcours.journeys.report.summary import UnreadOf, all_read
from parcours.journeys.report.text import as_json_text, clean
from parcours.journeys.tutorial.model import Place, unread_passages
from parcours.journeys.verdict.model import Finding, Verdict
from parcours.journeys.verdict.run import Run, Unjudged

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
Json = dict[str, Any]


def as_sarif(
    runs: Iterable[Run], version: str, unread_of: UnreadOf = all_read, source_of: SourceOf = no_source
) -> str:
    """One SARIF run per target, told apart by its category."""
    content = {
        "$schema": _SCHEMA,
        "version": "2.1.0",
        "runs": [_run(run, version, unread_of, source_of) for run in runs],
    }
    return as_json_text(content, indent=2) + "\n"


def _run(run: Run, version: str, unread_of: UnreadOf, source_of: SourceOf) -> Json:
    rules = [{"id": kind, "shortDescription": {"text": _(words)}} for kind, words in KINDS.items()]
    return {
        "tool": {"driver": {"name": "Parcours", "version": version, "rules": rules}},
        "automationDetails": {"id": f"parcours/{quote(str(run.target))}/"},
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {
                "executionSuccessful": not any(one.is_ours for one in run.unjudged),
                "toolExecutionNotifications": [*_unread(run, unread_of), *map(_unjudged, run.unjudged)],
            }
        ],
        "results": [*_results(run, source_of)],
        "properties": {"tutorials": [_covered(verdict) for verdict in run.verdicts]},
    }


def _unread(run: Run, unread_of: UnreadOf) -> Iterator[Json]:
    """One note for each tutorial of which passages were not read."""
    for verdict in run.verdicts:
        unread = unread_of(verdict.path)
        if unread:
            yield {
                "level": "note",
                "message": {"text": unread_passages(unread)},
                "locations": [_location(verdict.path, one.place) for one in unread],
            }


def _unjudged(unjudged: Unjudged) -> Json:
    """A document of which nothing is told."""
    return {
        "level": "error",
        "descriptor": {"id": unjudged.cause},
        "message": {"text": clean(unjudged.message)},
        "locations": [_location(unjudged.path, Place(line=1))],
    }


def _covered(verdict: Verdict) -> Json:
    """How much was checked: a step of which nothing is said gives no result."""
    counts = {status: count(verdict, status) for status in STATUSES}
    return {"uri": _uri(verdict.path), "status": verdict.status, "steps": counts}


def _results(run: Run, source_of: SourceOf) -> Iterator[Json]:
    ranks = {kind: rank for rank, kind in enumerate(KINDS)}
    for verdict in run.verdicts:
        source = Source(source_of(verdict.path))
        for finding in verdict.findings:
            located = source.locate(finding)
            yield {
                "ruleId": finding.kind,
                "ruleIndex": ranks[finding.kind],
                "level": LEVELS[finding.severity],
                "message": {"text": _message(finding)},
                "locations": [_location(verdict.path, finding.place, located.span)],
                "relatedLocations": [
                    {"id": rank, **_location(verdict.path, place)} for rank, place in enumerate(finding.also)
                ],
                "partialFingerprints": {"parcours/v1": fingerprint(verdict.path, finding.id)},
                "suppressions": _suppressions(finding),
                "fixes": _fixes(verdict.path, located.replacement),
                "properties": {"severity": finding.severity, **_believed(finding)},
            }


def _fixes(path: str, told: Replacement | None) -> list[Json]:
    """The words to put in the place of those that are wrong, where both are sure."""
    if told is None:
        return []
    change = {"deletedRegion": _region(told.span), "insertedContent": {"text": told.text}}
    return [
        {
            "description": {"text": _("Write instead")},
            "artifactChanges": [{"artifactLocation": {"uri": _uri(path)}, "replacements": [change]}],
        }
    ]


def _suppressions(finding: Finding) -> list[Json]:
    """Why it stays quiet, where somebody has accepted it; an empty list says that nobody did."""
    if finding.accepted is None:
        return []
    return [{"kind": "external", "status": "accepted", "justification": accepted_until(finding.accepted)}]


def _believed(finding: Finding) -> Json:
    """The evidence in words, and how sure it is, from 0 to 1."""
    if finding.evidence is None:
        return {}
    return {
        "evidence": why(finding.evidence),
        "relation": finding.evidence.relation,
        "sureness": finding.evidence.sureness,
    }


def _message(finding: Finding) -> str:
    """No « [text](1) »: SARIF reads it as a link to a related place."""
    return f"{_(KINDS[finding.kind])}.\n{what_is_told(finding)}".replace("](", "] (")


def _location(path: str, place: Place, span: Span | None = None) -> Json:
    """With a region always, for code scanning shows nothing without; line 1 of what has no lines."""
    region = _region(span) if span else {"startLine": place.line or 1}
    told: Json = {"physicalLocation": {"artifactLocation": {"uri": _uri(path)}, "region": region}}
    return told if place.line is not None else {**told, "message": {"text": str(place)}}


def _region(span: Span) -> Json:
    return {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
    }


def _uri(path: str) -> str:
    """Relative paths stay relative, so that the reader finds them from the root of the repository."""
    written = PurePath(path)
    return written.as_uri() if written.is_absolute() else quote(os.fsencode(written.as_posix()))
