"""The findings one a line, as editors and problem matchers read them."""

from collections.abc import Sequence

from parcours.journeys.report.for_programs.entries import Entry, entries
from parcours.journeys.report.for_programs.spans import SourceOf, no_source
from parcours.journeys.report.summary import UnreadOf, all_read
from parcours.journeys.report.text import plain
from parcours.journeys.verdict.run import Run


def as_lines(runs: Sequence[Run], unread_of: UnreadOf = all_read, source_of: SourceOf = no_source) -> str:
    """« guide.md:12:15: error renamed A control has another name. Said: … » for each."""
    return "".join(f"{_line(entry)}\n" for entry in entries(runs, unread_of, source_of))


def _line(entry: Entry) -> str:
    line, column = (entry.span.line, entry.span.column) if entry.span else (entry.line, 1)
    told = plain(f"{entry.title}. {entry.message}")
    return f"{plain(entry.path)}:{line}:{column}: {entry.level} {entry.kind} {told}"
