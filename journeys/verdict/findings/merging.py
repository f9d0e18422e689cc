"""Numbers the findings of a tutorial, adds those about its figures, and sums up its status."""

from collections import Counter
from collections.abc import Sequence

from parcours.journeys.verdict.model import FigureVerdict, Finding, PartVerdict, Status, StepVerdict, Verdict


def with_figures(verdict: Verdict, found: Sequence[Finding], figures: Sequence[FigureVerdict]) -> Verdict:
    """The verdict with findings about its figures, and with what that makes of it and of its parts."""
    owned = {name: place for place, part in enumerate(verdict.parts) for name in part.findings}
    placed = [(owned.get(finding.id, -1), finding) for finding in verdict.findings]
    placed += [(_part_of(finding, verdict), finding) for finding in found]
    in_order = numbered(placed)
    findings = tuple(finding for _, finding in in_order)
    parts = tuple(
        _part(part, verdict, [finding for at, finding in in_order if at == place])
        for place, part in enumerate(verdict.parts)
    )
    status = overall(verdict.steps, findings)
    return verdict.model_copy(
        update={"findings": findings, "parts": parts, "status": status, "figures": tuple(figures)}
    )


def _part_of(finding: Finding, verdict: Verdict) -> int:
    """The part its step is in; -1 when it has no step."""
    if finding.step is None:
        return -1
    return next((i for i, p in enumerate(verdict.parts) if p.first <= finding.step <= p.last), -1)


def _part(part: PartVerdict, verdict: Verdict, findings: Sequence[Finding]) -> PartVerdict:
    status = overall(verdict.steps[part.first : part.last + 1], findings)
    return part.model_copy(update={"status": status, "findings": tuple(finding.id for finding in findings)})


def numbered(findings: Sequence[tuple[int, Finding]]) -> list[tuple[int, Finding]]:
    """In the order of the document, each with its part; of two with one id, the second gets « -2 »."""
    result: list[tuple[int, Finding]] = []
    taken: Counter[str] = Counter()
    for part, finding in sorted(findings, key=lambda item: (item[1].place.line or 0, item[1].id)):
        taken[finding.id] += 1
        again = taken[finding.id]
        named = finding.model_copy(update={"id": f"{finding.id}-{again}"}) if again > 1 else finding
        result.append((part, named))
    return result


def overall(steps: Sequence[StepVerdict], findings: Sequence[Finding]) -> Status:
    if any(finding.severity != "advice" for finding in findings):
        return "drifted"
    if any(step.status == "unreached" for step in steps):
        return "unreached"
    return "holds" if any(step.status == "holds" for step in steps) else "manual"
