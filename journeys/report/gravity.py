"""Documents with most to mend first."""

from collections.abc import Iterable

from parcours.journeys.report.captions import SEVERITIES
from parcours.journeys.report.selection import matters
from parcours.journeys.verdict.model import Status, Verdict

_RANKS = {severity: rank for rank, severity in enumerate(SEVERITIES)}
_STATUSES: tuple[Status, ...] = ("drifted", "unreached", "unsure", "holds", "manual")


def gravest_first(verdicts: Iterable[Verdict]) -> list[Verdict]:
    """By the gravest finding and how many there are, then by status; in the order given otherwise."""
    return sorted(verdicts, key=_gravity)


def _gravity(verdict: Verdict) -> tuple[int, int, int, int]:
    grave = [_RANKS[finding.severity] for finding in verdict.findings if matters(finding)]
    worst = min(grave, default=len(_RANKS))
    return worst, -grave.count(worst), -len(grave), _STATUSES.index(verdict.status)
