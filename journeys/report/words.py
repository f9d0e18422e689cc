"""The words all reports share: names, counts and the one sentence that sums a verdict up."""

from collections import Counter
from collections.abc import Iterable
from datetime import datetime

from parcours.journeys.language import N_, _, ngettext
from parcours.journeys.report.text import plain
from parcours.journeys.tutorial.model import Device, Place, Step
from parcours.journeys.verdict.model import Finding, Kind, Severity, Status, StepVerdict, Verdict
from parcours.journeys.verdict.run import Run
from parcours.journeys.walk.model import Gesture

STATUSES: tuple[Status, ...] = ("drifted", "unreached", "manual", "holds")
PLACES = {
    "mock": N_("mock platform"),
    "staging": N_("staging platform"),
    "live": N_("live platform"),
    "recording": N_("recorded platform"),
}
GLYPHS: dict[Status, str] = {"holds": "✓", "drifted": "✗", "manual": "○", "unreached": "?"}
DEVICES: dict[Device, str] = {
    "computer": N_("computer"),
    "phone": N_("phone"),
    "mail": N_("mailbox"),
    "offline": N_("away from screens"),
}
NAMES: dict[Status, str] = {
    "holds": N_("holds"),
    "drifted": N_("drifted"),
    "manual": N_("manual"),
    "unreached": N_("unreached"),
}
MEANINGS: dict[Status, str] = {
    "holds": N_("what the step says is still true"),
    "drifted": N_("what the step says is no longer true"),
    "manual": N_("only a person can check it"),
    "unreached": N_("the walk could not get there: nothing is known"),
}
KINDS: dict[Kind, str] = {
    "renamed": N_("A control has another name"),
    "gone": N_("Nothing on the way does this"),
    "undocumented": N_("A step is missing"),
    "reordered": N_("The order is different"),
    "wrong-device": N_("It happens on another device"),
    "wrong-channel": N_("The message comes another way"),
    "outdated-fact": N_("A fact is out of date"),
    "dead-link": N_("A link is dead"),
    "stale-figure": N_("A picture is out of date"),
    "missing-figure": N_("A picture is missing"),
    "personal-data": N_("Personal data is shown"),
    "unclear": N_("An instruction nobody could follow"),
}
SEVERITIES: dict[Severity, str] = {
    "stops": N_("stops the reader"),
    "misleads": N_("misleads the reader"),
    "exposes": N_("exposes somebody"),
    "ages": N_("shows its age"),
    "advice": N_("advice"),
}
_ROLES = {
    "textbox": N_("field"),
    "searchbox": N_("search field"),
    "combobox": N_("list"),
    "radio": N_("choice"),
    "checkbox": N_("tick box"),
    "button": N_("button"),
    "link": N_("link"),
}
_HARM: dict[Severity, str] = {
    "stops": N_("A reader would get stuck"),
    "misleads": N_("A reader would be misled"),
    "exposes": N_("It shows data of somebody"),
    "ages": N_("It shows its age"),
    "advice": N_("It could be clearer"),
}
_IN_ORDER: tuple[Status, ...] = ("holds", "manual", "drifted", "unreached")
_RANK: dict[Severity, int] = {severity: rank for rank, severity in enumerate(SEVERITIES)}


MONTHS = (
    N_("January"),
    N_("February"),
    N_("March"),
    N_("April"),
    N_("May"),
    N_("June"),
    N_("July"),
    N_("August"),
    N_("September"),
    N_("October"),
    N_("November"),
    N_("December"),
)


def day(when: datetime) -> str:
    """« 3 May 2026, 14:05 »."""
    month = _(MONTHS[when.month - 1])
    return _("{day} {month} {year}, {time}", day=when.day, month=month, year=when.year, time=f"{when:%H:%M}")


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
    told = [ngettext("{n} point", "{n} points", grave)] if grave or not advice else []
    if advice:
        told.append(ngettext("{n} piece of advice", "{n} pieces of advice", advice))
    return ", ".join(told)


def step_name(step: Step) -> str:
    """« step 8 », or where it stands when it has no number."""
    if step.number:
        return _("step {number}", number=plain(step.number))
    return _("the step at {place}", place=step.place)


def control(gesture: Gesture) -> str:
    """The role and the name: button « Continuer »."""
    role = _(_ROLES.get(gesture.role, plain(gesture.role)))
    return _("{role} « {name} »", role=role, name=plain(gesture.name))


def tally(verdict: Verdict) -> str:
    """« 23 steps: 17 hold, 6 manual, 0 drifted, 0 unreached. »"""
    parts = ", ".join(counted(status, count(verdict, status)) for status in _IN_ORDER)
    return ngettext("{n} step: {counts}.", "{n} steps: {counts}.", len(verdict.steps), counts=parts)


def pictured(verdict: Verdict) -> str:
    """« 12 pictures: 10 as their screens are, 1 out of date, 1 not told. »; empty for none."""
    if not verdict.figures:
        return ""
    stands = Counter(figure.standing for figure in verdict.figures)
    counts = [
        ngettext("{n} as its screen is", "{n} as their screens are", stands["fresh"]),
        ngettext("{n} out of date", "{n} out of date", stands["stale"]),
        ngettext("{n} of which nothing can be told", "{n} of which nothing can be told", stands["unsure"]),
    ]
    return ngettext(
        "{n} picture: {counts}.", "{n} pictures: {counts}.", len(verdict.figures), counts=", ".join(counts)
    )


def untold_pictures(verdict: Verdict) -> list[tuple[str, str]]:
    """Where each picture stands of which nothing can be told, and why."""
    return [
        (location(verdict.path, figure.place), plain(figure.reason))
        for figure in verdict.figures
        if figure.standing == "unsure"
    ]


def walked(verdict: Verdict, run: Run) -> str:
    """« 4 walks of « quote » at 2025-01. »"""
    quoted = [_("« {words} »", words=plain(journey)) for journey in verdict.journeys]
    return ngettext(
        "{n} walk of {journeys} at {release}.",
        "{n} walks of {journeys} at {release}.",
        len(verdict.walks),
        journeys=_(" and ").join(quoted) or _("no journey"),
        release=run.target.state,
    )


def overall(run: Run) -> str:
    """« 3 tutorials: 1 drifted, 2 hold. »"""
    told = [verdict.status for verdict in run.verdicts]
    parts = ", ".join(counted(status, told.count(status)) for status in STATUSES if status in told)
    counts = parts or _("nothing to check")
    return ngettext("{n} tutorial: {counts}.", "{n} tutorials: {counts}.", len(told), counts=counts)


def counted(status: Status, number: int) -> str:
    """« 17 hold »."""
    if status == "holds":
        return ngettext("{n} holds", "{n} hold", number)
    if status == "drifted":
        return ngettext("{n} drifted", "{n} drifted", number)
    if status == "manual":
        return ngettext("{n} manual", "{n} manual", number)
    return ngettext("{n} unreached", "{n} unreached", number)


def status_name(status: Status) -> str:
    """« holds », as people read it."""
    return _(NAMES[status])


def tutorials(number: int) -> str:
    """« 3 tutorials »."""
    return ngettext("{n} tutorial", "{n} tutorials", number)


def early_ends(run: Run) -> list[str]:
    """One sentence for each walk that did not reach its end."""
    return [
        _(
            "The walk « {journey} » ({variant}) stopped early: {reason}",
            journey=plain(walk.journey),
            variant=plain(_(walk.variant)),
            reason=plain(str(walk.ended_by)),
        )
        for walk in run.walks
        if walk.ended_by
    ]


def sentence(verdict: Verdict) -> str:
    """The verdict in plain words, with where to look first; what was not reached is never left out."""
    unreached = count(verdict, "unreached")
    unknown = ngettext(
        "{n} step could not be reached: nothing is known there.",
        "{n} steps could not be reached: nothing is known there.",
        unreached,
    )
    return f"{_told(verdict)} {unknown}" if unreached else _told(verdict)


def _told(verdict: Verdict) -> str:
    grave = [finding for finding in by_severity(verdict.findings) if matters(finding)]
    holds, manual, drifted, unreached = (count(verdict, status) for status in _IN_ORDER)
    if grave:
        return ngettext(
            "{harm}: {n} point to mend, first at {place}.",
            "{harm}: {n} points to mend, first at {place}.",
            len(grave),
            harm=_(_HARM[grave[0].severity]),
            place=_where(verdict, grave[0]),
        )
    if drifted:
        return ngettext(
            "{n} step no longer matches the platform.", "{n} steps no longer match the platform.", drifted
        )
    left = ngettext("{n} step is left to a person", "{n} steps are left to a person", manual)
    if not holds and manual:
        return _("Nothing could be checked; {left}.", left=left)
    if not holds:
        return _("Nothing could be checked.")
    if unreached:
        return ngettext("{n} step is still true.", "{n} steps are still true.", holds)
    if manual:
        return _("All a browser can check is still true; {left}.", left=left)
    return _("All of it is still true.")


def _where(verdict: Verdict, finding: Finding) -> str:
    judged = judged_step(verdict, finding)
    if judged is None or not judged.step.number:
        return str(finding.place)
    return f"{step_name(judged.step)} ({finding.place})"
