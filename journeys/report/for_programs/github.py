"""What GitHub shows of a build: annotations beside the lines of a change, and the summary of a job."""

from collections import Counter
from collections.abc import Iterator, Sequence

from parcours.journeys.language import ngettext
from parcours.journeys.report.for_programs.entries import Entry, Level, entries, from_root, worst_level_first
from parcours.journeys.report.for_programs.spans import SourceOf, no_source
from parcours.journeys.report.gravity import gravest_first
from parcours.journeys.report.markdown import as_markdown
from parcours.journeys.report.summary import UnreadOf, all_read, overall
from parcours.journeys.report.text import clean, plain
from parcours.journeys.verdict.run import Run

MOST_OF_A_LEVEL = 10
"""Annotations of each level that GitHub keeps of one step."""
LONGEST_TITLE, LONGEST_MESSAGE = 255, 16_000
LARGEST_SUMMARY = 1_000_000
"""Bytes; GitHub refuses the whole summary of a step above 1 MiB."""
_COMMANDS: dict[Level, str] = {"error": "error", "warning": "warning", "note": "notice"}


def annotations(
    runs: Sequence[Run],
    unread_of: UnreadOf = all_read,
    source_of: SourceOf = no_source,
    root: str | None = None,
) -> str:
    """Workflow commands, the gravest first and no more than GitHub keeps; `root` is the checkout's folder."""
    kept: Counter[Level] = Counter()
    lines = []
    for entry in worst_level_first(entries(runs, unread_of, source_of)):
        kept[entry.level] += 1
        if kept[entry.level] <= MOST_OF_A_LEVEL:
            lines.append(_command(entry, root))
    return "".join(f"{line}\n" for line in lines)


def summary(runs: Sequence[Run], unread_of: UnreadOf = all_read) -> str:
    """Markdown on each document, as many as GitHub takes; then how much is left out."""
    told = list(_sections(runs, unread_of))
    notes = _too_many(entries(runs, unread_of))
    size, kept = len(notes.encode()) + 1000, 0
    for section in told:
        size += len(section.encode("utf-8", "surrogatepass"))
        if size > LARGEST_SUMMARY:
            break
        kept += 1
    left = len(told) - kept
    more = ngettext(
        "{n} more part is not shown: GitHub takes no more. It is in the report.",
        "{n} more parts are not shown: GitHub takes no more. They are in the report.",
        left,
    )
    return "\n".join((*told[:kept], *([more] if left else []), notes))


def _sections(runs: Sequence[Run], unread_of: UnreadOf) -> Iterator[str]:
    """One for each document: what could not be judged, then the gravest first; the first says of what run."""
    for run in runs:
        bare = run.model_copy(update={"verdicts": (), "unjudged": ()})
        heading = f"## Parcours {run.target.state}\n\n{overall(run)}\n\n{as_markdown([bare])}\n"
        alone = bare.model_copy(update={"walks": ()})
        documents = [
            *(alone.model_copy(update={"unjudged": (one,)}) for one in run.unjudged),
            *(alone.model_copy(update={"verdicts": (one,)}) for one in gravest_first(run.verdicts)),
        ]
        first, *others = [as_markdown([document], unread_of) for document in documents] or [""]
        yield heading + first
        yield from others


def _too_many(told: Sequence[Entry]) -> str:
    """What is left out of the annotations; nothing where all are shown."""
    counts = Counter(entry.level for entry in told)
    left = sum(max(0, n - MOST_OF_A_LEVEL) for n in counts.values())
    if not left:
        return ""
    return ngettext(
        "GitHub shows {most} annotations of each level: {n} is told here alone.",
        "GitHub shows {most} annotations of each level: {n} are told here alone.",
        left,
        most=MOST_OF_A_LEVEL,
    )


def _command(entry: Entry, root: str | None) -> str:
    """« ::error file=guide.md,line=12,title=…::… », of which no word ends or begins a command."""
    told = {"file": clean(from_root(entry.path, root)), "line": str(entry.line)}
    if entry.span:
        told |= {"line": str(entry.span.line), "endLine": str(entry.span.end_line)}
        if entry.span.line == entry.span.end_line:
            told |= {"col": str(entry.span.column), "endColumn": str(entry.span.end_column)}
    told["title"] = plain(entry.title)[:LONGEST_TITLE]
    properties = ",".join(f"{name}={_property(value)}" for name, value in told.items())
    message = clean(entry.message)[:LONGEST_MESSAGE]
    return f"::{_COMMANDS[entry.level]} {properties}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
