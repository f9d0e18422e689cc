"""The verdicts for the person at a terminal, or for the file it is piped into."""

from collections.abc import Iterable, Sequence

from rich import box
from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from parcours.journeys.language import _
from parcours.journeys.report.captions import (
    GLYPHS,
    SEVERITIES,
    control,
    location,
    named,
    step_name,
    telling_words,
)
from parcours.journeys.report.evidence import why
from parcours.journeys.report.picture_sentences import pictured, unread_pictures, untold_pictures
from parcours.journeys.report.selection import by_severity, judged_step, loud
from parcours.journeys.report.summary import (
    UnreadOf,
    all_read,
    early_ends,
    overall,
    sentence,
    tally,
    told_together,
    walked,
)
from parcours.journeys.report.text import clean, emphasis, plain
from parcours.journeys.tutorial.model import Step, Unread
from parcours.journeys.verdict.model import Finding, Status, StepVerdict, Verdict
from parcours.journeys.verdict.run import Run, Unjudged
from parcours.journeys.verdict.status_names import status_name

_STYLES: dict[Status, str] = {
    "holds": "green",
    "drifted": "bold red",
    "manual": "",
    "unsure": "magenta",
    "unreached": "yellow",
}
_SHARE = 0.72
MANY = 20
"""Documents: of more, the steps are left to the other reports, and findings are printed alone."""


def show(run: Run, console: Console, unread_of: UnreadOf = all_read) -> None:
    """Print every verdict of the run: its steps where they are few, its findings, then a line to sum up."""
    with_steps = len(run.verdicts) <= MANY
    for ended in early_ends(run):
        console.print(Text(ended, style="yellow"))
    for verdict in run.verdicts:
        _show_verdict(verdict, run, console, unread_of(verdict.path), with_steps)
    show_unjudged(run.unjudged, console)
    if len(run.verdicts) + len(run.unjudged) > 1:
        console.print()
        console.print(Text(overall(run), style="bold"))


def show_unjudged(unjudged: Iterable[Unjudged], console: Console) -> None:
    """One sentence for each document of which nothing is told, or for many of one reason."""
    for documents, reason in told_together(unjudged):
        console.print()
        _unbroken(Text(plain(documents), style="bold underline"), console)
        _unbroken(Text(plain(reason), style="bold red"), console)


def _show_verdict(
    verdict: Verdict, run: Run, console: Console, unread: Sequence[Unread], with_steps: bool
) -> None:
    console.print()
    _unbroken(Text(plain(verdict.path), style="bold underline"), console)
    if with_steps:
        console.print(step_table(verdict.steps, console.width))
        console.print()
    for finding in by_severity(loud(verdict.findings)):
        _unbroken(headline(verdict, finding), console)
        console.print(details(finding))
    console.print(Text(sentence(verdict, unread), style="bold"))
    _unbroken(Text(f"{tally(verdict)} {walked(verdict, run)}"), console)
    if told := pictured(verdict):
        _unbroken(Text(told), console)
    for where, reason in untold_pictures(verdict):
        _unbroken(Text(_("{place}  nothing can be told: {reason}", place=where, reason=reason)), console)
    for where, reason in unread_pictures(verdict):
        told = _("its words were not read: {reason}", reason=reason)
        _unbroken(Text(f"{where}  {told}"), console)


def _unbroken(line: Text, console: Console) -> None:
    console.print(line, soft_wrap=True)


def step_table(steps: Iterable[StepVerdict], width: int) -> Table:
    """One row per step, for a terminal of `width` columns: number, words, status, what was seen."""
    table = Table(box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0), pad_edge=False, show_edge=False, expand=False)
    table.add_column("n°", justify="right", no_wrap=True, max_width=5)
    table.add_column(_("step"), ratio=5, overflow="fold")
    table.add_column(_("status"), no_wrap=True)
    table.add_column(_("seen"), ratio=4, overflow="fold")
    for judged in steps:
        table.add_row(
            Text(plain(judged.step.number or "")),
            step_words(judged.step, round(width * _SHARE)),
            Text(f"{GLYPHS[judged.status]} {status_name(judged.status)}", style=_STYLES[judged.status]),
            _seen(judged),
        )
    return table


def step_words(step: Step, longest: int) -> Text:
    """The sentence, what tells the step in bold; past `longest` characters it is cut, around that."""
    words = [plain(one) for one in telling_words(step)]
    return _marked(_shortened(plain(step.text), words, longest), words)


def _shortened(text: str, words: list[str], longest: int) -> str:
    if len(text) <= longest:
        return text
    label = next((one for one in words if one and one in text), "")
    at = text.find(label)
    start = 0 if at + len(label) <= longest else _word_start(text, at - longest // 3, at)
    end = max(start + longest, at + len(label))
    return ("… " if start else "") + _until(text, start, end)


def _word_start(text: str, earliest: int, latest: int) -> int:
    space = text.find(" ", max(0, earliest), latest)
    return space + 1 if space >= 0 else latest


def _until(text: str, start: int, end: int) -> str:
    if end >= len(text):
        return text[start:]
    space = text.rfind(" ", (start + end) // 2, end + 1)
    return text[start : space if space > 0 else end].rstrip(" ,;:(«") + " …"


def _marked(text: str, labels: Iterable[str]) -> Text:
    parts = ((part, "bold" if label else "") for part, label in emphasis(text, labels))
    return Text.assemble(*parts)


def _seen(judged: StepVerdict) -> Text:
    if judged.status == "holds" and judged.sighting is not None:
        return Text(control(judged.sighting.gesture))
    if judged.status == "holds" and judged.evidence is not None and judged.evidence.name:
        return Text(named(judged.evidence.role, judged.evidence.name))
    return Text(plain(judged.reason))


def headline(verdict: Verdict, finding: Finding) -> Text:
    """Where it is, its kind and how grave it is."""
    headline = Text.assemble(
        (location(verdict.path, finding.place), "bold cyan"),
        "  ",
        (finding.kind, "bold"),
        "  ",
        _(SEVERITIES[finding.severity]),
    )
    if finding.since is not None:
        headline.append(" " + _("since {release}", release=finding.since))
    judged = judged_step(verdict, finding)
    if judged is not None:
        headline.append(f"  {step_name(judged.step)}", style="dim")
    return headline


def details(finding: Finding) -> RenderableType:
    """What was said and seen, and what to do about it."""
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(no_wrap=True, style="dim")
    grid.add_column(overflow="fold")
    grid.add_row(_("said"), Text(clean(finding.said) or _("nothing")))
    grid.add_row(_("seen"), Text(clean(finding.seen)))
    if finding.evidence is not None:
        grid.add_row(_("evidence"), Text(why(finding.evidence)))
    if finding.proposal:
        grid.add_row(_("proposal"), Text(clean(finding.proposal), style="bold"))
    grid.add_row(_("id"), Text(clean(finding.id)))
    if finding.also:
        grid.add_row(_("also at"), Text(" · ".join(map(str, finding.also))))
    return Padding(grid, (0, 0, 1, 4))
