"""Which findings and steps of a verdict a report speaks of, and in what order."""

from collections.abc import Iterable

from parcours.journeys.report.captions import SEVERITIES, STATUSES
from parcours.journeys.verdict.model import Finding, Severity, Status, StepVerdict, Verdict

RANKS: dict[Severity, int] = {severity: rank for rank, severity in enumerate(SEVERITIES)}
"""The gravest has the lowest."""


def by_severity(findings: Iterable[Finding]) -> list[Finding]:
    """What stops the reader first, what is accepted last; in the order of the document otherwise."""
    return sorted(findings, key=lambda finding: (finding.accepted is not None, RANKS[finding.severity]))


def loud(findings: Iterable[Finding]) -> list[Finding]:
    """Those that nobody has accepted."""
    return [finding for finding in findings if finding.accepted is None]


def judged_step(verdict: Verdict, finding: Finding) -> StepVerdict | None:
    """The step a finding is about, None when the tutorial has none."""
    return next((judged for judged in verdict.steps if judged.index == finding.step), None)


def findings_of(verdict: Verdict, judged: StepVerdict) -> list[Finding]:
    """The findings about one step."""
    return [finding for finding in verdict.findings if finding.step == judged.index]


def matters(finding: Finding) -> bool:
    """Whether it is more than advice, and not accepted."""
    return finding.is_grave


def checked(steps: Iterable[StepVerdict]) -> int:
    """How many were compared with the platform."""
    return sum(judged.status in ("holds", "drifted") for judged in steps)


def statuses(verdicts: Iterable[Verdict]) -> list[Status]:
    """Those a report counts: `unsure` only where a step is, for a tutorial told click by click knows none."""
    unsure = any(count(verdict, "unsure") for verdict in verdicts)
    return [status for status in STATUSES if unsure or status != "unsure"]


def count(verdict: Verdict, status: Status) -> int:
    """How many steps have this status."""
    return sum(judged.status == status for judged in verdict.steps)
