"""Findings about steps that no longer match: one for each cause, however many steps share it."""

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile

from parcours.journeys.language import _
from parcours.journeys.tutorial.model import Tutorial
from parcours.journeys.verdict.alignment.channels import (
    CALLED,
    RECEIVED,
    as_it_comes,
    channel_looked_for,
    channel_of,
    channel_told,
    message_of,
)
from parcours.journeys.verdict.alignment.label_matching import Relation, fold, relation_of, same_name, stems
from parcours.journeys.verdict.alignment.leg import How
from parcours.journeys.verdict.findings.base import grouped, identity
from parcours.journeys.verdict.findings.phrases import DEVICES, control, do, quoted, step_told, who, with_name
from parcours.journeys.verdict.model import Finding, Kind, Severity, Sighting
from parcours.journeys.verdict.step_evidence import Case, sighting
from parcours.journeys.walk.model import Gesture, Surprise, Walk

_APP = stems("application appli")


@dataclass(frozen=True)
class Drift:
    """A step that met its gesture, though not as it is told."""

    case: Case
    how: How
    sighting: Sighting
    after: int | None
    """Index of the step whose gesture comes just before in the walk."""
    message: Surprise | None = None
    """The message that came another way, for what is done with it."""
    opened: Sighting | None = None
    """Where that message was opened."""

    @property
    def gesture(self) -> Gesture:
        return self.sighting.gesture

    @property
    def seen(self) -> str:
        return control(self.gesture, self.sighting.screen)

    @property
    def cause(self) -> Hashable:
        """A renamed control is one cause wherever it is told, and so is a service on another device, and a
        message that comes another way.

        A screen that comes elsewhere in the order takes its steps along; other drifts are a step's own.
        """
        match self.how:
            case "renamed":
                return tuple(fold(label) for label in self.case.step.labels), self.gesture.names
            case "wrong-device":
                return self.how, self.case.step.device, self.gesture.device, self.sighting.screen.site
            case "reordered":
                return self.how, self.sighting.walk, self.sighting.screen.index
            case "wrong-channel" if self.message is not None:
                return self.how, self.message.names
            case _:
                return self.case.ways


def of_steps(
    tutorial: Tutorial, walks: Sequence[Walk], cases: Sequence[Case]
) -> list[tuple[Finding, tuple[int, ...]]]:
    """What steps say that is not so: each finding with the indexes of its steps."""
    drifts = grouped(_drifts(cases, walks), lambda drift: drift.cause)
    lost = [case for case in cases if case.gone]
    brings = {message.index: code for message, code in pairwise(lost) if _brings(message, code)}
    gone = grouped(lost, lambda case: _why_gone(brings.get(case.index, case)))
    sometimes = [case for case in cases if case.only_sometimes]
    return [
        *((_of_drift(group, tutorial), tuple(drift.case.index for drift in group)) for group in drifts),
        *((_gone(group), tuple(case.index for case in group)) for group in gone),
        *((_only_sometimes(case, walks), (case.index,)) for case in sometimes),
    ]


def _why_gone(case: Case) -> Hashable:
    """A screen that is gone is one cause; else a control is one, wherever it is told."""
    if case.lack is not None and case.lack.within:
        return case.lack.within, case.lack.device
    return tuple(fold(label) for label in case.step.labels) or case.index


def _brings(message: Case, code: Case) -> bool:
    """Whether it only opens a message for the code that the next step types: one cause takes both away."""
    opens = message.step.device == "mail" or message.step.action in ("receive_mail", "receive_sms")
    return opens and code.step.action == "enter_code" and code.index == message.index + 1


def _drifts(cases: Sequence[Case], walks: Sequence[Walk]) -> list[Drift]:
    return [
        _drift(case, walks, cases, seen.walk, seen.meeting.how, seen.meeting.gesture)
        for case in cases
        if (seen := case.drift) is not None and seen.meeting.gesture is not None
    ]


def _drift(
    case: Case, walks: Sequence[Walk], cases: Sequence[Case], walk: int, how: How, gesture: int
) -> Drift:
    met = sighting(walks, walk, gesture)
    message = message_of(walks[walk], met.gesture)
    opened = sighting(walks, walk, message.at) if message is not None else None
    return Drift(case, how, met, _step_before(cases, walk, gesture), message, opened)


def _step_before(cases: Sequence[Case], walk: int, gesture: int) -> int | None:
    """Index of the step that met the nearest gesture before this one."""
    made = [
        (seen.meeting.gesture, case.index)
        for case in cases
        for seen in case.seen
        if seen.walk == walk and seen.meeting.gesture is not None and seen.meeting.gesture < gesture
    ]
    return max(made, default=(0, None))[1]


def _of_drift(group: Sequence[Drift], tutorial: Tutorial) -> Finding:
    drift = group[0]
    match drift.how:
        case "renamed":
            return _renamed(group)
        case "reordered":
            return _reordered(group, tutorial)
        case "wrong-channel":
            return _otherwise(group)
        case _:
            said = _("on {device}", device=_(DEVICES[drift.case.step.device]))
            device = _(DEVICES[drift.gesture.device])
            seen = _("on {device}: {control}", device=device, control=drift.seen)
            proposal = do([drift.gesture], device=True)
            return _finding("wrong-device", "stops", group, said, seen, proposal, as_is=True)


def _otherwise(group: Sequence[Drift]) -> Finding:
    """A message that does not come as it is told to."""
    drift = group[0]
    step, opened = drift.case.step, drift.opened or drift.sighting
    told = channel_told(step) or (channel_looked_for(drift.message) if drift.message else "notification")
    came = channel_of(opened.gesture)
    said = _(RECEIVED[told])
    seen = _(
        "{received}: {control}", received=_(RECEIVED[came]), control=control(opened.gesture, opened.screen)
    )
    if step.action == "open_app":  # it tells of no message
        proposal = do([opened.gesture], device=True)
        found = _finding("wrong-channel", "stops", group, step.text, seen, proposal, as_is=True)
        return found.model_copy(update={"said_as_is": True})
    written = as_it_comes(step, came)
    proposal = written or _("Write « {came} » instead of « {told} ».", came=CALLED[came], told=CALLED[told])
    named = stems(step.text) & _APP  # « un SMS via l'application »: a word, not a way
    severity: Severity = "stops" if drift.message else "advice" if named else "misleads"
    return _finding("wrong-channel", severity, group, said, seen, proposal, as_is=bool(written))


def _renamed(group: Sequence[Drift]) -> Finding:
    drift = group[0]
    step, gesture = drift.case.step, drift.gesture
    relation, seen = relation_of(step, gesture), drift.seen
    near = relation is Relation.NEAR
    if relation is Relation.OLD:
        seen = _("{control} (the label told is an older name of it)", control=drift.seen)
        if _newer(step.labels, gesture):
            seen = _("{control} (the label told is a later name of it)", control=drift.seen)
    severity: Severity = "misleads" if near else "stops"
    if near and any(_but_plural(label, gesture.name) for label in step.labels):
        severity = "advice"
    written = with_name(step, gesture.name, step.labels)
    proposal = written or _("Write « {name} ».", name=gesture.name)
    return _finding("renamed", severity, group, quoted(step.labels), seen, proposal, as_is=bool(written))


def _newer(labels: Iterable[str], gesture: Gesture) -> bool:
    """Whether a label is a name the control came to bear after the one seen, in an older release then."""
    later = list(takewhile(lambda name: not same_name(gesture.name, name), gesture.names))
    since = later if len(later) < len(gesture.names) else []  # a name nobody knew is the newest
    return any(same_name(label, name) for label in labels for name in since)


def _but_plural(label: str, name: str) -> bool:
    """« Dossier » for « Dossiers »: nobody looks any longer for it."""
    said, seen = (" ".join(word.rstrip("s") for word in fold(words).split()) for words in (label, name))
    return said == seen


def _reordered(group: Sequence[Drift], tutorial: Tutorial) -> Finding:
    drift = group[0]
    index, step = drift.case.index, drift.case.step
    if index:
        before = step_told(tutorial.steps[index - 1])
        said = _("{step} told after {before}", step=step_told(step), before=before)
    else:
        said = _("{step} told first", step=step_told(step))
    several = len(group) > 1
    if drift.after is None:
        seen = _("done first: {control}", control=drift.seen)
        proposal = _("Put these steps first.") if several else _("Put this step first.")
    else:
        before = step_told(tutorial.steps[drift.after])
        seen = _("done after {before}: {control}", before=before, control=drift.seen)
        proposal = _("Put this step after {before}.", before=before)
        if several:
            proposal = _("Put these steps after {before}.", before=before)
    return _finding("reordered", "misleads", group, said, seen, proposal)


def _gone(group: Sequence[Case]) -> Finding:
    step, lack = group[0].step, group[0].lack
    said = " / ".join(dict.fromkeys(quoted(case.step.labels) or case.step.text for case in group))
    seen = _("nothing on the way does this")
    wanted = said if step.labels else quoted((lack.wanted,)) if lack is not None else ""
    if wanted:
        seen = _("nothing on the way bears the name {name}", name=wanted)
    proposal = _("Take this step out, or say what does it now.")
    if lack is not None and lack.within:
        seen = _("the screen « {screen} » is not on the way any more", screen=lack.within)
        proposal = _("Take these steps out.") if len(group) > 1 else _("Take this step out.")
    elif lack is not None and lack.kind == "disabled":
        seen = _("{name} is there, but cannot be used", name=wanted)
        proposal = _("Say what must be done before it can be used, or take this step out.")
    severity: Severity = "misleads" if step.conditional else "stops"
    found = _of_cases("gone", severity, group, said, seen, proposal)
    return found.model_copy(update={"said_as_is": True})


def _only_sometimes(case: Case, walks: Sequence[Walk]) -> Finding:
    held = [seen.walk for seen in case.seen]
    yes, no = who(walks, held), who(walks, case.missing)
    seen = _("so for: {yes}; not so for: {no}", yes=yes, no=no)
    proposal = _("Say in which case: « S'il s'agit de votre première connexion, … ».")
    said = _("told to everyone: « {words} »", words=case.step.text)
    return _of_cases("gone", "misleads", [case], said, seen, proposal)


def _finding(
    kind: Kind,
    severity: Severity,
    group: Sequence[Drift],
    said: str,
    seen: str,
    proposal: str,
    as_is: bool = False,
) -> Finding:
    cases, gesture = [drift.case for drift in group], group[0].gesture
    met = f"{gesture.role} {gesture.name}"
    found = _of_cases(kind, severity, cases, said, seen, proposal, met)
    return found.model_copy(update={"sighting": group[0].sighting, "proposal_as_is": as_is})


def _of_cases(
    kind: Kind,
    severity: Severity,
    group: Sequence[Case],
    said: str,
    seen: str,
    proposal: str,
    met: str = "",
) -> Finding:
    first = group[0]
    return Finding(
        id=identity(kind, first.step.text, *first.step.labels, met),
        kind=kind,
        severity=severity,
        step=first.index,
        place=first.step.place,
        also=tuple(case.step.place for case in group[1:]),
        said=said,
        seen=seen,
        proposal=proposal,
    )
