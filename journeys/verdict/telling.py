"""The words of a verdict: what was said, what was seen, what to write instead."""

import textwrap
from collections.abc import Sequence

from journeys.tutorial.model import Step
from journeys.verdict.case import Case
from journeys.walk.model import Gesture, Screen, Walk

DEVICES = {
    "computer": "the computer",
    "phone": "the phone",
    "mail": "the mailbox",
    "offline": "nowhere on screen",
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
ROLES = {"textbox": "field", "combobox": "list", "checkbox": "box"}
WHY_MANUAL = {
    "physical": "done away from any screen",
    "wait": "a delay, which no walk can confirm",
    "receive_mail": "a message from somebody else",
    "receive_sms": "a message from somebody else",
    "download": "an app comes from a store, outside the services walked",
    "upload": "sent by other means than the services walked",
    "info": "tells what happens, with nothing to do on a screen",
    "read": "for the reader to look at, with no control to find",
}


def quoted(labels: Sequence[str]) -> str:
    return " / ".join(f"« {label} »" for label in labels)


def step_told(step: Step) -> str:
    """« step 4 (« Envoyer ») », in English."""
    return f"step {step.number} ({_words(step)})" if step.number else _words(step)


def etape(step: Step) -> str:
    """The same in French, as proposals are written."""
    return f"l'étape {step.number} ({_words(step)})" if step.number else f"l'étape {_words(step)}"


def _words(step: Step) -> str:
    return quoted(step.labels) if step.labels else f"« {shortened(step.text)} »"


def shortened(text: str, width: int = 60) -> str:
    return textwrap.shorten(text, width, placeholder="…")


def control(gesture: Gesture, screen: Screen) -> str:
    """« the button « Envoyer » on « Récapitulatif de votre demande » »."""
    role = ROLES.get(gesture.role, gesture.role)
    return f"{role} « {gesture.name} » on « {screen.heading} »"


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
        return f"shown: « {screen.heading} » ({screen.site})"
    if best.meeting.how == "offered" or best.meeting.gesture is None:
        return f"offered on « {screen.heading} », not needed on this way"
    gesture = walk.gestures[best.meeting.gesture]
    run = "form told as a whole, from " if case.step.coarse else ""
    return run + control(gesture, screen)


def manual_reason(step: Step) -> str:
    if step.device == "offline" and step.action not in WHY_MANUAL:
        return "done away from any screen"
    if step.conditional and step.action not in WHY_MANUAL:
        return f"no walk meets its condition{f' « {step.condition} »' if step.condition else ''}"
    return WHY_MANUAL.get(step.action, "nothing a browser could check")


def who(walks: Sequence[Walk], indexes: Sequence[int]) -> str:
    return ", ".join(walks[index].variant for index in indexes)
