"""The words all reports share: names, counts and the one sentence that sums a verdict up."""

from collections.abc import Iterable

from journeys.report.model import Run
from journeys.report.text import plain
from journeys.tutorial.model import Place, Step
from journeys.verdict.model import Finding, Kind, Severity, Status, StepVerdict, Verdict
from journeys.walk.model import Gesture

STATUSES: tuple[Status, ...] = ("drifted", "unreached", "manual", "holds")
PLACES = {
    "mock": "mock platform",
    "staging": "staging platform",
    "live": "live platform",
    "recording": "recorded platform",
}
GLYPHS: dict[Status, str] = {"holds": "✓", "drifted": "✗", "manual": "○", "unreached": "?"}
MEANINGS: dict[Status, str] = {
    "holds": "what the step says is still true",
    "drifted": "what the step says is no longer true",
    "manual": "only a person can check it",
    "unreached": "the walk could not get there: nothing is known",
}
KINDS: dict[Kind, str] = {
    "renamed": "A control has another name",
    "gone": "Nothing on the way does this",
    "undocumented": "A step is missing",
    "reordered": "The order is different",
    "wrong-device": "It happens on another device",
    "wrong-channel": "The message comes another way",
    "outdated-fact": "A fact is out of date",
    "dead-link": "A link is dead",
    "stale-figure": "A picture is out of date",
    "missing-figure": "A picture is missing",
    "personal-data": "Personal data is shown",
    "unclear": "An instruction nobody could follow",
}
SEVERITIES: dict[Severity, str] = {
    "stops": "stops the reader",
    "misleads": "misleads the reader",
    "exposes": "exposes somebody",
    "ages": "shows its age",
    "advice": "advice",
}
_ROLES = {
    "textbox": "field",
    "searchbox": "search field",
    "combobox": "list",
    "radio": "choice",
    "checkbox": "tick box",
}
_HARM: dict[Severity, str] = {
    "stops": "A reader would get stuck",
    "misleads": "A reader would be misled",
    "exposes": "It shows data of somebody",
    "ages": "It shows its age",
    "advice": "It could be clearer",
}
_IN_ORDER: tuple[Status, ...] = ("holds", "manual", "drifted", "unreached")
_RANK: dict[Severity, int] = {severity: rank for rank, severity in enumerate(SEVERITIES)}


def location(path: str, place: Place) -> str:
    """« guide.md:42 » as editors understand it, else « guide.pdf (page 3) »."""
    return f"{plain(path)}:{place.line}" if place.line is not None else f"{plain(path)} ({place})"


def by_severity(findings: Iterable[Finding]) -> list[Finding]:
    """What stops the reader first; in the order of the document otherwise."""
    return sorted(findings, key=lambda finding: _RANK[finding.severity])


def judged_step(verdict: Verdict, finding: Finding) -> StepVerdict | None:
    """The step a finding is about, None when the tutorial has none."""
    return next((judged for judged in verdict.steps if judged.index == finding.step), None)


def findings_of(verdict: Verdict, judged: StepVerdict) -> list[Finding]:
    """The findings about one step."""
    return [finding for finding in verdict.findings if finding.step == judged.index]


def matters(finding: Finding) -> bool:
    """Whether it is more than advice."""
    return finding.severity != "advice"


def count(verdict: Verdict, status: Status) -> int:
    """How many steps have this status."""
    return sum(judged.status == status for judged in verdict.steps)


def found(verdict: Verdict) -> str:
    """« 3 points, 1 piece of advice »."""
    grave = sum(matters(finding) for finding in verdict.findings)
    advice = len(verdict.findings) - grave
    told = [many(grave, "point")] if grave or not advice else []
    return ", ".join(told + ([many(advice, "piece of advice", "pieces of advice")] if advice else []))


def many(number: int, one: str, several: str | None = None) -> str:
    """« 1 step », « 2 steps »."""
    return f"{number} {one if number == 1 else several or one + 's'}"


def step_name(step: Step) -> str:
    """« step 8 », or where it stands when it has no number."""
    return f"step {plain(step.number)}" if step.number else f"the step at {step.place}"


def control(gesture: Gesture) -> str:
    """The role and the name: button « Continuer »."""
    return f"{_ROLES.get(gesture.role, plain(gesture.role))} « {plain(gesture.name)} »"


def tally(verdict: Verdict) -> str:
    """« 23 steps: 17 hold, 6 manual, 0 drifted, 0 unreached. »"""
    counts = {status: count(verdict, status) for status in _IN_ORDER}
    parts = [f"{number} {_verb(status, number)}" for status, number in counts.items()]
    return f"{many(len(verdict.steps), 'step')}: {', '.join(parts)}."


def walked(verdict: Verdict, run: Run) -> str:
    """« 4 walks of « quote » at 2025-01. »"""
    names = " and ".join(f"« {plain(journey)} »" for journey in verdict.journeys) or "no journey"
    return f"{many(len(verdict.walks), 'walk')} of {names} at {run.target.state}."


def overall(run: Run) -> str:
    """« 3 tutorials: 1 drifted, 2 hold. »"""
    told = [verdict.status for verdict in run.verdicts]
    parts = [
        f"{told.count(status)} {_verb(status, told.count(status))}" for status in STATUSES if status in told
    ]
    return f"{many(len(told), 'tutorial')}: {', '.join(parts) or 'nothing to check'}."


def _verb(status: Status, number: int) -> str:
    return "hold" if status == "holds" and number != 1 else status


def early_ends(run: Run) -> list[str]:
    """One sentence for each walk that did not reach its end."""
    return [
        f"The walk « {plain(walk.journey)} » ({plain(walk.variant)}) stopped early: {plain(walk.ended_by)}"
        for walk in run.walks
        if walk.ended_by
    ]


def sentence(verdict: Verdict) -> str:
    """The verdict in plain words, with where to look first; what was not reached is never left out."""
    unreached = count(verdict, "unreached")
    unknown = f" {many(unreached, 'step')} could not be reached: nothing is known there." if unreached else ""
    return (_told(verdict) + unknown).strip()


def _told(verdict: Verdict) -> str:
    grave = [finding for finding in by_severity(verdict.findings) if matters(finding)]
    holds, manual, drifted, unreached = (count(verdict, status) for status in _IN_ORDER)
    if grave:
        points = many(len(grave), "point to mend", "points to mend")
        return f"{_HARM[grave[0].severity]}: {points}, first at {_where(verdict, grave[0])}."
    if drifted:
        return f"{many(drifted, 'step no longer matches', 'steps no longer match')} the platform."
    left = f"{many(manual, 'step is', 'steps are')} left to a person"
    if not holds:
        return f"Nothing could be checked; {left}." if manual else "Nothing could be checked."
    if unreached:
        return f"{many(holds, 'step is', 'steps are')} still true."
    return f"All a browser can check is still true; {left}." if manual else "All of it is still true."


def _where(verdict: Verdict, finding: Finding) -> str:
    judged = judged_step(verdict, finding)
    if judged is None or not judged.step.number:
        return str(finding.place)
    return f"{step_name(judged.step)} ({finding.place})"
