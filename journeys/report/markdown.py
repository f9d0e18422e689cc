"""The verdicts as a comment on a pull request."""

import re
from collections.abc import Iterable, Iterator

from parcours.journeys.language import N_, _, ngettext
from parcours.journeys.report.captions import GLYPHS, KINDS, SEVERITIES, location, step_name
from parcours.journeys.report.evidence import why
from parcours.journeys.report.picture_sentences import pictured
from parcours.journeys.report.selection import by_severity, judged_step, loud
from parcours.journeys.report.summary import UnreadOf, all_read, early_ends, sentence, tally, walked
from parcours.journeys.report.text import plain
from parcours.journeys.verdict.model import Finding, Verdict
from parcours.journeys.verdict.run import Run

_HEAD = (N_("Where"), N_("What"), N_("The tutorial says"), N_("What was seen"), N_("Write instead"))


def as_markdown(runs: Iterable[Run], unread_of: UnreadOf = all_read) -> str:
    """For each tutorial: one sentence, the counts, and a table of its findings."""
    return "\n".join(line for run in runs for line in _run(run, unread_of))


def _run(run: Run, unread_of: UnreadOf) -> Iterator[str]:
    for ended in early_ends(run):
        yield f"⚠ {text(ended)}\n"
    for verdict in run.verdicts:
        yield f"### {GLYPHS[verdict.status]} {text(verdict.title)}\n"
        yield f"**{text(sentence(verdict, unread_of(verdict.path)))}**\n"
        yield f"{text(verdict.path)}: {text(tally(verdict))} {text(walked(verdict, run))}\n"
        if told := pictured(verdict):
            yield f"{text(told)}\n"
        if findings := loud(verdict.findings):
            yield f"| {' | '.join(_(name) for name in _HEAD)} |"
            yield "|" + "---|" * len(_HEAD)
            yield from (*(_row(verdict, finding) for finding in by_severity(findings)), "")
        yield from _unsure(verdict)
    for unjudged in run.unjudged:
        yield f"### ⚠ {text(unjudged.path)}\n"
        yield f"**{text(unjudged.message)}**\n"


def _unsure(verdict: Verdict) -> Iterator[str]:
    """The steps of which nothing is said, folded, each with its reason."""
    unsure = [judged for judged in verdict.steps if judged.status == "unsure"]
    if not unsure:
        return
    told = ngettext(
        "{n} step could not be tied to a screen", "{n} steps could not be tied to a screen", len(unsure)
    )
    yield f"<details><summary>{GLYPHS['unsure']} {told}</summary>\n"
    for judged in unsure:
        place = f"<code>{text(location(verdict.path, judged.step.place))}</code>"
        yield f"- {place} {text(step_name(judged.step))}: {text(judged.reason)}"
    yield "\n</details>\n"


def _row(verdict: Verdict, finding: Finding) -> str:
    judged = judged_step(verdict, finding)
    where = f"<code>{text(location(verdict.path, finding.place))}</code>" + (
        f"<br>{text(step_name(judged.step))}" if judged else ""
    )
    what = (
        f"{_(KINDS[finding.kind])}<br>*{_(SEVERITIES[finding.severity])}*<br><code>{text(finding.id)}</code>"
    )
    seen = text(finding.seen) + (f"<br>*{text(why(finding.evidence))}*" if finding.evidence else "")
    cells = (where, what, text(finding.said), seen, text(finding.proposal))
    return f"| {' | '.join(cells)} |"


def text(written: str) -> str:
    """Words as words: no mark-up, no link, no mention of a person or of an issue."""
    escaped = re.sub(r"[\\`*_{}\[\]<>|~#:@&!$]", r"\\\g<0>", plain(written))
    unlinked = re.sub(r"(?i)\bwww\.", r"www\\.", escaped)
    return re.sub(r"\\([@#])", r"\\\1<!-- -->", unlinked)
