"""The release at which each finding first appears, when several were walked."""

from collections.abc import Hashable, Sequence

from parcours.journeys.verdict.model import Finding, Verdict
from parcours.journeys.verdict.run import Run


def dated(runs: Sequence[Run]) -> list[Run]:
    """The runs, in the order of their releases, each finding with the release since which it is there.

    A finding that goes and comes back is dated by its coming back; of one run alone nothing can be dated.
    """
    if len(runs) < 2:
        return list(runs)
    since: dict[Hashable, str] = {}
    result = []
    for run in runs:
        release = run.target.release or str(run.target)
        there = {_same(v, f): since.get(_same(v, f), release) for v in run.verdicts for f in v.findings}
        since = there
        result.append(
            run.model_copy(update={"verdicts": tuple(_dated(verdict, there) for verdict in run.verdicts)})
        )
    return result


def _same(verdict: Verdict, finding: Finding) -> Hashable:
    """What makes it the same finding at another release: what was seen there may differ."""
    return verdict.path, finding.kind, finding.place, finding.said


def _dated(verdict: Verdict, since: dict[Hashable, str]) -> Verdict:
    findings = (f.model_copy(update={"since": since[_same(verdict, f)]}) for f in verdict.findings)
    return verdict.model_copy(update={"findings": tuple(findings)})
