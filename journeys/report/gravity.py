"""Documents with most to mend first."""

from collections.abc import Iterable

from parcours.journeys.report.selection import RANKS, loud, matters
from parcours.journeys.verdict.model import Status, Verdict

_STATUSES: tuple[Status, ...] = ("drifted", "unreached", "unsure", "holds", "manual")


def gravest_first(verdicts: Iterable[Verdict]) -> list[Verdict]:
    """By the gravest finding and how many there are, by status, by advice; in the order given otherwise."""
    return sorted(verdicts, key=_gravity)


def _gravity(verdict: Verdict) -> tuple[int, ...]:
    grave = [RANKS[finding.severity] for finding in verdict.findings if matters(finding)]
    worst = min(grave, default=len(RANKS))
    status, in_all = _STATUSES.index(verdict.status), len(loud(verdict.findings))
    return worst, -grave.count(worst), -len(grave), status, -in_all
