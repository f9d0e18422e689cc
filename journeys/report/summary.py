"""The sentences that sum a verdict or a run up."""

from collections.abc import Callable, Iterable, Sequence

from parcours.journeys.language import N_, _, ngettext
from parcours.journeys.report.captions import STATUSES, counted, step_name
from parcours.journeys.report.picture_sentences import unjudged_pictures
from parcours.journeys.report.selection import by_severity, checked, count, judged_step, matters, statuses
from parcours.journeys.report.text import plain
from parcours.journeys.tutorial.model import Unread, unread_passages
from parcours.journeys.verdict.model import Finding, Severity, Status, Verdict
from parcours.journeys.verdict.run import Run, Unjudged

EACH = 3  # documents of one reason that are told one by one
UnreadOf = Callable[[str], Sequence[Unread]]
"""From the path of a tutorial to what was not read of it."""


def all_read(_: str) -> Sequence[Unread]:
    """Nothing was left unread."""
    return ()


_HARM: dict[Severity, str] = {
    "stops": N_("A reader would get stuck"),
    "misleads": N_("A reader would be misled"),
    "exposes": N_("It shows data of somebody"),
    "ages": N_("It shows its age"),
    "advice": N_("It could be clearer"),
}
ALL_TRUE = N_("All of it is still true.")
_IN_ORDER: tuple[Status, ...] = ("holds", "manual", "unsure", "drifted", "unreached")


def found(verdict: Verdict) -> str:
    """« 3 points, 1 piece of advice, 1 accepted »."""
    grave = sum(matters(finding) for finding in verdict.findings)
    accepted = sum(finding.accepted is not None for finding in verdict.findings)
    advice = len(verdict.findings) - grave - accepted
    told = [ngettext("{n} point", "{n} points", grave)] if grave or not (advice or accepted) else []
    if advice:
        told.append(ngettext("{n} piece of advice", "{n} pieces of advice", advice))
    if accepted:
        told.append(ngettext("{n} accepted", "{n} accepted", accepted))
    return ", ".join(told)


def tally(verdict: Verdict) -> str:
    """« 23 steps: 17 hold, 6 manual, 0 drifted, 0 unreached. », and « 3 unsure » where some are."""
    known = statuses([verdict])
    parts = ", ".join(counted(status, count(verdict, status)) for status in _IN_ORDER if status in known)
    return ngettext("{n} step: {counts}.", "{n} steps: {counts}.", len(verdict.steps), counts=parts)


def walked(verdict: Verdict, run: Run) -> str:
    """« 4 walks of « quote » at 2025-01. »"""
    if not verdict.journeys:
        return _("No journey was followed, at {release}.", release=run.target.state)
    quoted = [_("« {words} »", words=plain(journey)) for journey in verdict.journeys]
    return ngettext(
        "{n} walk of {journeys} at {release}.",
        "{n} walks of {journeys} at {release}.",
        len(verdict.walks),
        journeys=_(" and ").join(quoted),
        release=run.target.state,
    )


def overall(run: Run) -> str:
    """« 3 tutorials: 1 drifted, 2 hold. »"""
    told = [verdict.status for verdict in run.verdicts]
    parts = [counted(status, told.count(status)) for status in STATUSES if status in told]
    if unjudged := len(run.unjudged):
        parts.append(ngettext("{n} could not be judged", "{n} could not be judged", unjudged))
    counts = ", ".join(parts) or _("nothing to check")
    total = len(told) + unjudged
    return ngettext("{n} tutorial: {counts}.", "{n} tutorials: {counts}.", total, counts=counts)


def tutorials(number: int) -> str:
    """« 3 tutorials »."""
    return ngettext("{n} tutorial", "{n} tutorials", number)


def told_together(unjudged: Iterable[Unjudged]) -> list[tuple[str, str]]:
    """Of which documents nothing is told, and why: many of one reason are told in one go."""
    by_reason: dict[str, list[str]] = {}
    for one in dict.fromkeys(unjudged):
        by_reason.setdefault(one.message, []).append(one.path)
    return [told for reason, paths in by_reason.items() for told in _of_reason(paths, reason)]


def _of_reason(paths: Sequence[str], reason: str) -> list[tuple[str, str]]:
    if len(paths) <= EACH:
        return [(path, reason) for path in paths]
    others = len(paths) - 1
    words = ngettext("{path} and {n} other", "{path} and {n} others", others, path=paths[0])
    return [(words, reason)]


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


def sentence(verdict: Verdict, unread: Sequence[Unread] = ()) -> str:
    """The verdict in plain words, with where to look first; what was not read or checked is told."""
    left = "; ".join(one for one in (unjudged_pictures(verdict), unread_passages(unread)) if one)
    told = " ".join(one for one in (_sentence_of_steps(verdict), _accepted(verdict)) if one)
    if not left:
        return told
    if told == _(ALL_TRUE):
        return _("All of its steps are still true; {left}.", left=left)
    return f"{told} {left}."


def _accepted(verdict: Verdict) -> str:
    """« 2 points are accepted, until 2027-03-01. », the first day on which one is not any more."""
    days = [finding.accepted.until for finding in verdict.findings if finding.accepted]
    if not days:
        return ""
    return ngettext(
        "{n} point is accepted, until {day}.",
        "{n} points are accepted, until {day}.",
        len(days),
        day=min(days).isoformat(),
    )


def _sentence_of_steps(verdict: Verdict) -> str:
    unreached = count(verdict, "unreached")
    unknown = ngettext(
        "{n} step could not be reached: nothing is known there.",
        "{n} steps could not be reached: nothing is known there.",
        unreached,
    )
    return f"{_told(verdict)} {unknown}" if unreached else _told(verdict)


def _told(verdict: Verdict) -> str:
    grave = [finding for finding in by_severity(verdict.findings) if matters(finding)]
    holds, manual, unsure, drifted, unreached = (count(verdict, status) for status in _IN_ORDER)
    if unsure:
        return f"{_harm(verdict, grave)} {_coverage(verdict)}" if grave else _coverage(verdict)
    if grave:
        return _harm(verdict, grave)
    accepted = any(finding.accepted for finding in verdict.findings)
    if drifted and not accepted:
        return ngettext(
            "{n} step no longer matches the platform.", "{n} steps no longer match the platform.", drifted
        )
    left = ngettext("{n} step is left to a person", "{n} steps are left to a person", manual)
    if accepted:
        return _("All else that could be checked is still true.") if holds else ""
    if not holds and manual:
        return _("Nothing could be checked; {left}.", left=left)
    if not holds:
        return _("Nothing could be checked.")
    if unreached:
        return ngettext("{n} step is still true.", "{n} steps are still true.", holds)
    if manual:
        return _("All a browser can check is still true; {left}.", left=left)
    return _(ALL_TRUE)


def _coverage(verdict: Verdict) -> str:
    """« 7 of 12 steps checked: 6 hold, 1 drifted; 5 could not be tied to a screen. »"""
    total, compared = len(verdict.steps), checked(verdict.steps)
    if count(verdict, "unsure") == total:
        return ngettext(
            "Its only step could not be tied to a screen: nothing is said of it.",
            "None of its {n} steps could be tied to a screen: nothing is said of them.",
            total,
        )
    left = _left(verdict)
    if not compared:
        return _("None of its {n} steps could be checked: {left}.", n=total, left=left)
    if count(verdict, "drifted") or any(matters(finding) for finding in verdict.findings):
        return ngettext(
            "{n} of {total} steps checked: {counts}; {left}.",
            "{n} of {total} steps checked: {counts}; {left}.",
            compared,
            total=total,
            counts=_counts(verdict),
            left=left,
        )
    return ngettext(
        "{n} of {total} steps checked, and still true; {left}.",
        "{n} of {total} steps checked, and still true; {left}.",
        compared,
        total=total,
        left=left,
    )


def _counts(verdict: Verdict) -> str:
    told: tuple[Status, ...] = ("holds", "drifted")
    return ", ".join(counted(one, number) for one in told if (number := count(verdict, one)))


def _left(verdict: Verdict) -> str:
    unsure, manual = count(verdict, "unsure"), count(verdict, "manual")
    told = [ngettext("{n} could not be tied to a screen", "{n} could not be tied to a screen", unsure)]
    if manual:
        told.append(ngettext("{n} is left to a person", "{n} are left to a person", manual))
    return ", ".join(told)


def _harm(verdict: Verdict, grave: Sequence[Finding]) -> str:
    return ngettext(
        "{harm}: {n} point to mend, first at {place}.",
        "{harm}: {n} points to mend, first at {place}.",
        len(grave),
        harm=_(_HARM[grave[0].severity]),
        place=_where(verdict, grave[0]),
    )


def _where(verdict: Verdict, finding: Finding) -> str:
    judged = judged_step(verdict, finding)
    if judged is None or not judged.step.number:
        return str(finding.place)
    return f"{step_name(judged.step)} ({finding.place})"
