"""Tutorial by release: whether each holds, and the window in which it is true."""

from collections.abc import Sequence
from datetime import datetime
from itertools import groupby
from pathlib import PurePath
from typing import Any

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from parcours.journeys.language import _, ngettext
from parcours.journeys.report.captions import GLYPHS
from parcours.journeys.report.html import page
from parcours.journeys.report.selection import checked
from parcours.journeys.report.site import run_names
from parcours.journeys.report.summary import UnreadOf, all_read, tutorials
from parcours.journeys.report.terminal import show_unjudged
from parcours.journeys.report.text import clean
from parcours.journeys.tutorial.model import unread_passages
from parcours.journeys.verdict.model import StepVerdict, Verdict
from parcours.journeys.verdict.run import Run, Unjudged, Window
from parcours.journeys.verdict.status_names import status_name

ABSENT = "—"


def cell(verdict: Verdict | None, number: int) -> str:
    """« ✓ holds », « ✗ 3 to mend 7/12 », or a dash where the part's journey does not exist."""
    if verdict is None:
        return ABSENT
    part = verdict.parts[number]
    steps = verdict.steps[part.first : part.last + 1]
    if not part.walks and not any(judged.evidence or judged.status == "unsure" for judged in steps):
        return ABSENT
    found = [f for f in verdict.findings if f.id in part.findings and f.is_grave]
    mend = ngettext("{n} to mend", "{n} to mend", len(found))
    words = f"{GLYPHS[part.status]} {mend if part.status == 'drifted' else status_name(part.status)}"
    return f"{words} {checked(steps)}/{len(steps)}" if unsure_among(steps) else words


def unsure_among(steps: Sequence[StepVerdict]) -> bool:
    """Whether nothing is said of some of them."""
    return any(judged.status == "unsure" for judged in steps)


def legend(runs: Sequence[Run]) -> str:
    """What the numbers of a cell mean, where one has any; else nothing."""
    steps = [judged for run in runs for verdict in run.verdicts for judged in verdict.steps]
    if not unsure_among(steps):
        return ""
    return _("7/12: of 12 steps, 7 were checked; the others could not be, or not be tied to a screen.")


def row_name(window: Window, windows_of_path: Sequence[Window]) -> str:
    """The file's name; for one of several parts, where it stands."""
    if len(windows_of_path) == 1:
        return _short(window.path)
    return _("{file}, {first} to {last}", file=_short(window.path), first=window.place, last=window.end)


def never_whole(windows_of_path: Sequence[Window]) -> str:
    """One sentence when each part is true some time, and no release makes all of them true; else nothing."""
    spans = [(window.since, window.until) for window in windows_of_path]
    if len(spans) < 2 or any(since is None for since, _ in spans):
        return ""
    if max(since or "" for since, _ in spans) <= min(until or "" for _, until in spans):
        return ""
    return _("its parts are true at different releases: at none is all of it true")


def told(window: Window) -> str:
    """« true from 2025-01 to 2026-01 »."""
    if window.since is None:
        return _("true at none of these releases")
    if window.since != window.until:
        sentence = _("true from {first} to {last}", first=window.since, last=window.until)
    else:
        sentence = _("true at {release} only", release=window.since)
    return (
        _("{sentence}; then {end}", sentence=sentence, end=window.ended_by) if window.ended_by else sentence
    )


def show(
    runs: Sequence[Run], windows: Sequence[Window], console: Console, unread_of: UnreadOf = all_read
) -> None:
    """Print a row for each part of a tutorial, a column for each release, then every window."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column(_("tutorial"), min_width=18, overflow="fold")
    for run in runs:
        table.add_column(run.target.label, no_wrap=True)
    for group in _by_path(windows):
        for number, window in enumerate(group):
            cells = (Text(cell(run.of(window.path), number)) for run in runs)
            table.add_row(Text(clean(row_name(window, group))), *cells)
    console.print(table)
    if numbers := legend(runs):
        console.print(Text(numbers, style="dim"), soft_wrap=True)
    for group in _by_path(windows):
        for window in group:
            name = row_name(window, group).replace(_short(window.path), window.path, 1)
            console.print(
                Text(
                    clean(
                        _(
                            "{file}  « {journey} » {told}",
                            file=name,
                            journey=window.journey,
                            told=told(window),
                        )
                    )
                ),
                soft_wrap=True,
            )
        for sentence in _notes(group, unread_of):
            console.print(Text(clean(f"{group[0].path}  {sentence}")), soft_wrap=True)
    show_unjudged(unjudged_in(runs), console)


def _notes(group: Sequence[Window], unread_of: UnreadOf) -> list[str]:
    """What else is told of the document whose windows these are."""
    told = (never_whole(group), unread_passages(unread_of(group[0].path)))
    return [sentence for sentence in told if sentence]


def unjudged_in(runs: Sequence[Run]) -> list[Unjudged]:
    """The documents of which nothing is told at some release, each sentence on them once."""
    return list(dict.fromkeys(one for run in runs for one in run.unjudged))


def _by_path(windows: Sequence[Window]) -> list[list[Window]]:
    return [list(group) for _, group in groupby(windows, key=lambda window: window.path)]


def _short(path: str) -> str:
    """The file's name, with its folder where many bear that name."""
    parts = PurePath(path).parts
    return "/".join(parts[-2:]) if parts[-1].startswith("tutorial.") else parts[-1]


def as_html(
    runs: Sequence[Run], windows: Sequence[Window], when: datetime, unread_of: UnreadOf = all_read
) -> str:
    """The front page of a report on several releases; each has a page named after it."""
    groups = _by_path(windows)
    releases = ngettext("{n} release", "{n} releases", len(runs))
    unjudged = unjudged_in(runs)
    total = len({group[0].path for group in groups} | {one.path for one in unjudged})
    title = _("{tutorials} at {release}", tutorials=tutorials(total), release=releases)
    rows = [
        (window, row_name(window, group), [(run, run.of(window.path), number) for run in runs])
        for group in groups
        for number, window in enumerate(group)
    ]
    notes = [(group[0].path, sentence) for group in groups for sentence in _notes(group, unread_of)]
    notes += [(one.path, one.message) for one in unjudged]
    words: dict[str, Any] = {"cell": cell, "told": told, "numbers": legend(runs)}
    columns = list(zip(runs, run_names(runs), strict=True))
    return page("matrix.html", title, columns=columns, rows=rows, notes=notes, when=when, **words)
