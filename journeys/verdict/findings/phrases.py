"""The wording of findings: what the tutorial says, what was seen, what to write instead."""

import textwrap
from collections.abc import Sequence

from parcours.journeys.language import N_, _
from parcours.journeys.tutorial.model import Step
from parcours.journeys.verdict.alignment.browser_itself import is_of_browser
from parcours.journeys.verdict.step_evidence import Case
from parcours.journeys.walk.model import Gesture, Screen, Walk

DEVICES = {
    "computer": N_("the computer"),
    "phone": N_("the phone"),
    "mail": N_("the mailbox"),
    "offline": N_("nowhere on screen"),
}
SUR = {"computer": "Sur l'ordinateur", "phone": "Sur le téléphone", "mail": "Dans votre messagerie"}
DO = {
    "press": "cliquez sur « {} »",
    "open": "ouvrez « {} »",
    "fill": "renseignez « {} »",
    "enter_code": "saisissez « {} »",
    "choose": "choisissez dans « {} »",
    "tick": "cochez « {} »",
    "upload": "déposez « {} »",
}
ROLES = {
    "textbox": N_("field"),
    "combobox": N_("list"),
    "checkbox": N_("box"),
    "button": N_("button"),
    "link": N_("link"),
    "radio": N_("choice"),
}
WHY_MANUAL = {
    "physical": N_("done away from any screen"),
    "wait": N_("a delay, which no walk can confirm"),
    "receive_mail": N_("a message from somebody else"),
    "receive_sms": N_("a message from somebody else"),
    "download": N_("an app comes from a store, outside the services walked"),
    "upload": N_("sent by other means than the services walked"),
    "info": N_("tells what happens, with nothing to do on a screen"),
    "read": N_("for the reader to look at, with no control to find"),
}


def quoted(labels: Sequence[str]) -> str:
    return " / ".join(f"« {label} »" for label in labels)


def step_told(step: Step) -> str:
    """« step 4 (« Envoyer ») »."""
    if step.number:
        return _("step {number} ({words})", number=step.number, words=_words(step))
    return _("the step {words}", words=_words(step))


def _words(step: Step) -> str:
    return quoted(step.labels) if step.labels else f"« {shortened(step.text)} »"


def shortened(text: str, width: int = 60) -> str:
    return textwrap.shorten(text, width, placeholder="…")


def control(gesture: Gesture, screen: Screen) -> str:
    """« the button « Envoyer » on « Récapitulatif de votre demande » »."""
    return control_named(gesture.role, gesture.name, screen.heading)


def control_named(role: str, name: str, screen: str) -> str:
    """The same, of any control, by the heading of its screen."""
    return _("{role} « {name} » on « {screen} »", role=_(ROLES.get(role, role)), name=name, screen=screen)


def with_name(step: Step, name: str, labels: Sequence[str]) -> str:
    """The tutorial's own sentence with that name for a label; empty where none of these stands in it."""
    label = next((label for label in labels if label in step.text), None)
    return step.text.replace(label, name) if label else ""


def do(gestures: Sequence[Gesture], device: bool = False) -> str:
    """The gestures as a tutorial would tell them, in French."""
    acts = list(dict.fromkeys(DO[gesture.verb].format(gesture.name) for gesture in gestures))
    told = ", ".join(acts[:-1]) + " puis " + acts[-1] if len(acts) > 1 else acts[0]
    place = f"{SUR[gestures[0].device]}, " if device else ""
    sentence = place + told + "."
    return sentence[0].upper() + sentence[1:]


def held_reason(case: Case, walks: Sequence[Walk]) -> str:
    best = case.best
    if best is None:
        return ""
    walk = walks[best.walk]
    screen = walk.screens[best.meeting.screen]
    if best.meeting.how == "shown":
        return _("shown: « {screen} » ({site})", screen=screen.heading, site=screen.site)
    if best.meeting.how == "offered" or best.meeting.gesture is None:
        return _("offered on « {screen} », not needed on this way", screen=screen.heading)
    met = control(walk.gestures[best.meeting.gesture], screen)
    return _("form told as a whole, from {control}", control=met) if case.step.coarse else met


def manual_reason(step: Step) -> str:
    if is_of_browser(step):
        return _("done with the browser itself, whatever page is in it")
    if step.device == "offline" and step.action not in WHY_MANUAL:
        return _("done away from any screen")
    if step.conditional and step.action not in WHY_MANUAL:
        if step.condition:
            return _("no walk meets its condition « {condition} »", condition=step.condition)
        return _("no walk meets its condition")
    return _(WHY_MANUAL.get(step.action, N_("nothing a browser could check")))


def who(walks: Sequence[Walk], indexes: Sequence[int]) -> str:
    """« first visit, jobseeker », « returning »: the names have commas of their own."""
    return ", ".join(_("« {words} »", words=_(walks[index].variant)) for index in indexes)
