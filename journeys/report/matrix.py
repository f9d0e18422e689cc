"""Tutorial by release: whether each holds, and the window in which it is true."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import PurePath

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from journeys.report.html import page
from journeys.report.model import Run, Window
from journeys.report.text import clean
from journeys.report.words import GLYPHS, many
from journeys.verdict.model import Verdict

ABSENT = "—"


def windows(runs: Sequence[Run]) -> list[Window]:
    """For each tutorial and journey, the first and the last release at which it holds, and what ends it.

    `runs` are in the order of their releases.
    """
    return [_window(path, runs) for path in _paths(runs)]


def _paths(runs: Sequence[Run]) -> list[str]:
    return list(dict.fromkeys(verdict.path for run in runs for verdict in run.verdicts))


def _at(run: Run, path: str) -> Verdict | None:
    return next((verdict for verdict in run.verdicts if verdict.path == path), None)


def _window(path: str, runs: Sequence[Run]) -> Window:
    verdicts = [(run.target.release or "", _at(run, path)) for run in runs]
    holding = [place for place, (_, verdict) in enumerate(verdicts) if verdict and verdict.status == "holds"]
    journey = next(verdict.journeys[0] for _, verdict in verdicts if verdict)
    if not holding:
        return Window(path=path, journey=journey, since=None, until=None, ended_by=None)
    first, last = holding[0], holding[-1]
    after = verdicts[last + 1] if last + 1 < len(verdicts) else None
    return Window(
        path=path,
        journey=journey,
        since=verdicts[first][0],
        until=verdicts[last][0],
        ended_by=_ending(journey, *after) if after else None,
    )


def _ending(journey: str, release: str, verdict: Verdict | None) -> str:
    if verdict is None:
        return f"{release}: the journey « {journey} » no longer exists"
    told = next((finding for finding in verdict.findings if finding.severity != "advice"), None)
    return f"{release}: {told.kind}, {told.said or told.seen}" if told else f"{release}: {verdict.status}"


def cell(verdict: Verdict | None) -> str:
    """« ✓ holds », « ✗ 3 to mend », or a dash where the journey does not exist."""
    if verdict is None:
        return ABSENT
    found = [finding for finding in verdict.findings if finding.severity != "advice"]
    status = f"{len(found)} to mend" if verdict.status == "drifted" else verdict.status
    return f"{GLYPHS[verdict.status]} {status}"


def told(window: Window) -> str:
    """« true from 2025-01 to 2026-01 »."""
    if window.since is None:
        return "true at none of these releases"
    span = f"true from {window.since} to {window.until}" if window.since != window.until else None
    sentence = span or f"true at {window.since} only"
    return f"{sentence}; then {window.ended_by}" if window.ended_by else sentence


def show(runs: Sequence[Run], console: Console) -> None:
    """Print a row for each tutorial, a column for each release, then every window."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column("tutorial", min_width=18, overflow="fold")
    for run in runs:
        table.add_column(run.target.release or str(run.target), no_wrap=True)
    for path in _paths(runs):
        table.add_row(Text(clean(_short(path))), *(Text(cell(_at(run, path))) for run in runs))
    console.print(table)
    for window in windows(runs):
        console.print(Text(clean(f"{window.path}  « {window.journey} » {told(window)}")), soft_wrap=True)


def _short(path: str) -> str:
    """The file's name, with its folder where many bear that name."""
    parts = PurePath(path).parts
    return "/".join(parts[-2:]) if parts[-1].startswith("tutorial.") else parts[-1]


def as_html(runs: Sequence[Run], when: datetime) -> str:
    """The front page of a report on several releases; each release has a page named after it."""
    rows = [
        (window, [(run.target.release, _at(run, window.path)) for run in runs]) for window in windows(runs)
    ]
    title = f"{many(len(rows), 'tutorial')} at {many(len(runs), 'release')}"
    return page("matrix.html", title, runs=runs, rows=rows, when=when, cell=cell, told=told)
