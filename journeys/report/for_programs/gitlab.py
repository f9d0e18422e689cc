"""The findings as GitLab shows them beside the lines of a merge request: a Code Quality report."""

from collections.abc import Sequence

from parcours.journeys.report.for_programs.entries import Entry, Level, entries, from_root
from parcours.journeys.report.summary import UnreadOf, all_read
from parcours.journeys.report.text import as_json_text, clean, plain
from parcours.journeys.verdict.model import Severity
from parcours.journeys.verdict.run import Run

_SEVERITIES: dict[Severity, str] = {
    "stops": "blocker",
    "exposes": "critical",
    "misleads": "major",
    "ages": "minor",
    "advice": "info",
}
_OF_LEVEL: dict[Level, str] = {"error": "major", "warning": "minor", "note": "info"}


def as_gitlab(runs: Sequence[Run], unread_of: UnreadOf = all_read, root: str | None = None) -> str:
    """One issue for each entry; `root` is the folder of the checkout, from which GitLab names files."""
    return as_json_text([_issue(entry, root) for entry in entries(runs, unread_of)], indent=2) + "\n"


def _issue(entry: Entry, root: str | None) -> dict[str, object]:
    return {
        "type": "issue",
        "description": plain(f"{entry.title}. {entry.message}"),
        "check_name": entry.kind,
        "fingerprint": entry.mark,
        "severity": _SEVERITIES[entry.severity] if entry.severity else _OF_LEVEL[entry.level],
        "location": {"path": clean(from_root(entry.path, root)), "lines": {"begin": entry.line}},
    }
