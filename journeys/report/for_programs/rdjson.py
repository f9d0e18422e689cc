"""The findings as reviewdog reads them: Reviewdog Diagnostic Format, with suggestions to take over."""

from collections.abc import Sequence
from functools import cache
from typing import Any

from parcours.journeys.report.for_programs.entries import Entry, Level, entries
from parcours.journeys.report.for_programs.spans import SourceOf, Span, no_source
from parcours.journeys.report.summary import UnreadOf, all_read
from parcours.journeys.report.text import as_json_text, clean
from parcours.journeys.verdict.run import Run

_LEVELS: dict[Level, str] = {"error": "ERROR", "warning": "WARNING", "note": "INFO"}
Json = dict[str, Any]


def as_rdjson(runs: Sequence[Run], unread_of: UnreadOf = all_read, source_of: SourceOf = no_source) -> str:
    """One diagnostic for each entry; where the words stand is told to the byte."""

    @cache
    def lines_of(path: str) -> list[str]:
        return source_of(path).split("\n")

    told = entries(runs, unread_of, source_of)
    content = {
        "source": {"name": "parcours"},
        "diagnostics": [_diagnostic(entry, lines_of(entry.path) if entry.span else ()) for entry in told],
    }
    return as_json_text(content, indent=2) + "\n"


def _diagnostic(entry: Entry, lines: Sequence[str]) -> Json:
    told: Json = {
        "message": clean(f"{entry.title}.\n{entry.message}"),
        "location": {
            "path": clean(entry.path),
            "range": _range(entry.span, lines) if entry.span else {"start": {"line": entry.line}},
        },
        "severity": _LEVELS[entry.level],
        "code": {"value": entry.kind},
    }
    if entry.replacement:
        told["suggestions"] = [
            {"range": _range(entry.replacement.span, lines), "text": entry.replacement.text}
        ]
    return told


def _range(span: Span, lines: Sequence[str]) -> Json:
    return {
        "start": _position(span.line, span.column, lines),
        "end": _position(span.end_line, span.end_column, lines),
    }


def _position(line: int, column: int, lines: Sequence[str]) -> Json:
    """Columns in bytes of UTF-8, as the format has them."""
    before = lines[line - 1][: column - 1]
    return {"line": line, "column": len(before.encode("utf-8", "surrogatepass")) + 1}
