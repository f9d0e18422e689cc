"""What statuses, findings, controls, places and days are called in all reports."""

from datetime import datetime

from parcours.journeys.language import N_, _, ngettext
from parcours.journeys.report.text import plain
from parcours.journeys.tutorial.model import Device, Place, Step
from parcours.journeys.verdict.model import Acceptance, Kind, Severity, Status
from parcours.journeys.walk.model import Gesture

STATUSES: tuple[Status, ...] = ("drifted", "unreached", "unsure", "manual", "holds")
PLACES = {
    "mock": N_("mock platform"),
    "staging": N_("staging platform"),
    "live": N_("live platform"),
    "recording": N_("recorded platform"),
}
GLYPHS: dict[Status, str] = {"holds": "✓", "drifted": "✗", "manual": "○", "unsure": "~", "unreached": "?"}
DEVICES: dict[Device, str] = {
    "computer": N_("computer"),
    "phone": N_("phone"),
    "mail": N_("mailbox"),
    "offline": N_("away from screens"),
}
MEANINGS: dict[Status, str] = {
    "holds": N_("what the step says is still true"),
    "drifted": N_("what the step says is no longer true"),
    "manual": N_("only a person can check it"),
    "unsure": N_("it could not be tied to a screen: nothing is said of it"),
    "unreached": N_("the walk could not get there: nothing is known"),
}
KINDS: dict[Kind, str] = {
    "renamed": N_("A control has another name"),
    "gone": N_("Nothing on the way does this"),
    "superseded": N_("Another journey has taken its place"),
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
    "heading": N_("heading"),
    "message": N_("message"),
    "alert": N_("message"),
    "status": N_("message"),
}
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


def accepted_until(acceptance: Acceptance) -> str:
    """« accepted until 2027-03-01: the new guide is on its way »."""
    return _("accepted until {day}: {why}", day=acceptance.until.isoformat(), why=plain(acceptance.why))


def location(path: str, place: Place) -> str:
    """« guide.md:42 » as editors understand it, else « guide.pdf (page 3) »."""
    return f"{plain(path)}:{place.line}" if place.line is not None else f"{plain(path)} ({place})"


def telling_words(step: Step) -> tuple[str, ...]:
    """What tells a step from others of its sentence: its labels, else the words that were understood."""
    return step.labels or tuple(step.text[span.start : span.end] for span in step.understood)


def step_name(step: Step) -> str:
    """« step 8 », or where it stands when it has no number."""
    if step.number:
        return _("step {number}", number=plain(step.number))
    return _("the step at {place}", place=step.place)


def control(gesture: Gesture) -> str:
    """The role and the name: button « Continuer »."""
    return named(gesture.role, gesture.name)


def named(role: str | None, name: str) -> str:
    """The same of anything on a screen; the name alone where it has no role."""
    if role is None:
        return _("« {words} »", words=plain(name))
    return _("{role} « {name} »", role=_(_ROLES.get(role, plain(role))), name=plain(name))


def counted(status: Status, number: int) -> str:
    """« 17 hold »."""
    if status == "holds":
        return ngettext("{n} holds", "{n} hold", number)
    if status == "drifted":
        return ngettext("{n} drifted", "{n} drifted", number)
    if status == "manual":
        return ngettext("{n} manual", "{n} manual", number)
    if status == "unsure":
        return ngettext("{n} unsure", "{n} unsure", number)
    return ngettext("{n} unreached", "{n} unreached", number)
