"""The verdict: what every walk says of every step, put together."""

from collections import Counter
from collections.abc import Sequence

from journeys.tutorial.model import Tutorial
from journeys.verdict.case import Case, cases
from journeys.verdict.findings import of_steps
from journeys.verdict.habits import habits_of
from journeys.verdict.model import Finding, Status, StepVerdict, Verdict
from journeys.verdict.path import legs
from journeys.verdict.personal import of_personal_data, veil_of
from journeys.verdict.telling import held_reason, manual_reason
from journeys.verdict.unclear import of_unclear
from journeys.verdict.untold import of_gestures
from journeys.walk.model import Walk


def judge(path: str, tutorial: Tutorial, walks: Sequence[Walk]) -> Verdict:
    """What the walks say of the tutorial; all are of one target. Nobody's data is quoted in it."""
    veil = veil_of(tutorial)
    of_people = of_personal_data(tutorial)
    tutorial = veil.over(tutorial)
    followed = [legs(tutorial, walk) for walk in walks]
    habits = habits_of(walks, followed)
    known = cases(tutorial, walks, followed, habits)
    told = of_steps(tutorial, walks, known)
    drifted = {index: finding for finding, indexes in told for index in indexes}
    findings = _numbered(
        [
            *(finding for finding, _ in told),
            *of_gestures(tutorial, walks, followed, habits),
            *of_people,
            *of_unclear(tutorial),
        ]
    )
    steps = tuple(_step(case, walks, drifted) for case in known)
    return Verdict(
        path=path,
        title=_title(tutorial) or path,
        target=walks[0].target,
        journeys=tuple(dict.fromkeys(walk.journey for walk in walks)),
        walks=tuple(walk.variant for walk in walks),
        status=_overall(steps, findings),
        steps=steps,
        findings=findings,
    )


def _title(tutorial: Tutorial) -> str:
    """The first heading, else the first words."""
    blocks = tutorial.document.blocks
    headings = [block.text for block in blocks if block.kind == "heading"]
    return next(iter((*headings, *(block.text for block in blocks))), "")[:120]


def _numbered(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """In the order of the document; of two with one id, the second gets « -2 »."""
    result: list[Finding] = []
    taken: Counter[str] = Counter()
    for finding in sorted(findings, key=lambda finding: (finding.place.line or 0, finding.id)):
        taken[finding.id] += 1
        again = taken[finding.id]
        result.append(finding.model_copy(update={"id": f"{finding.id}-{again}"}) if again > 1 else finding)
    return tuple(result)


def _step(case: Case, walks: Sequence[Walk], drifted: dict[int, Finding]) -> StepVerdict:
    status, reason = _status(case, walks, drifted)
    return StepVerdict(
        index=case.index, step=case.step, status=status, reason=reason, sighting=case.sighting(walks)
    )


def _status(case: Case, walks: Sequence[Walk], drifted: dict[int, Finding]) -> tuple[Status, str]:
    if case.index in drifted:
        return "drifted", drifted[case.index].seen
    if case.best is not None:
        return "holds", held_reason(case, walks)
    if case.cut and not case.missing:
        return "unreached", walks[case.cut[0]].ended_by or ""
    return "manual", manual_reason(case.step)


def _overall(steps: Sequence[StepVerdict], findings: Sequence[Finding]) -> Status:
    if any(finding.severity != "advice" for finding in findings):
        return "drifted"
    if any(step.status == "unreached" for step in steps):
        return "unreached"
    return "holds" if any(step.status == "holds" for step in steps) else "manual"
