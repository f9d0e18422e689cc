"""The sentences that sum a verdict or a run up."""

from collections import Counter

from parcours.journeys.language import N_, _, ngettext
from parcours.journeys.report.captions import STATUSES, location, step_name
from parcours.journeys.report.selection import by_severity, count, judged_step, matters
from parcours.journeys.report.text import plain
from parcours.journeys.verdict.model import Finding, Severity, Status, Verdict
from parcours.journeys.verdict.run import Run

_HARM: dict[Severity, str] = {
    "stops": N_("A reader would get stuck"),
    "misleads": N_("A reader would be misled"),
    "exposes": N_("It shows data of somebody"),
    "ages": N_("It shows its age"),
    "advice": N_("It could be clearer"),
}
_IN_ORDER: tuple[Status, ...] = ("holds", "manual", "drifted", "unreached")


def found(verdict: Verdict) -> str:
    """« 3 points, 1 piece of advice »."""
    grave = sum(matters(finding) for finding in verdict.findings)
    advice = len(verdict.findings) - grave
    told = [ngettext("{n} point", "{n} points", grave)] if grave or not advice else []
    if advice:
        told.append(ngettext("{n} piece of advice", "{n} pieces of advice", advice))
    return ", ".join(told)


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
