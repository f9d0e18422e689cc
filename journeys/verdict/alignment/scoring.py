"""How well one gesture fits one step: the scores by which they are aligned."""

import re
from functools import lru_cache
from typing import Protocol

from parcours.journeys.tutorial.model import Action, Device, Step
from parcours.journeys.verdict.alignment.label_matching import Named, Relation, fold, relation_of, stems
from parcours.journeys.walk.model import UNKNOWN, Screen, Verb
from parcours.journeys.walk.model import Device as SeenDevice

FITS: dict[Action, frozenset[Verb]] = {
    "click": frozenset({"press", "open", "choose", "tick", "upload"}),  # a button that opens the camera
    "select": frozenset({"choose", "press", "tick", "fill"}),  # « choisissez un mot de passe »
    "check": frozenset({"tick", "press"}),
    "confirm": frozenset({"press"}),
    "navigate": frozenset({"press", "open"}),
    "open_app": frozenset({"open", "press"}),
    "fill": frozenset({"fill", "choose", "enter_code"}),
    "enter_code": frozenset({"enter_code", "fill"}),
    "upload": frozenset({"upload"}),
    "download": frozenset({"press"}),
    "receive_mail": frozenset({"press"}),
    "receive_sms": frozenset({"press"}),
}
NONE: frozenset[Verb] = frozenset()

NAMED = {Relation.SAME: 100.0, Relation.CALLED: 90.0, Relation.OLD: 80.0, Relation.NEAR: 60.0}
SURE = 50.0  # from here up a pair is trusted wherever it stands
WORD = 10.0  # each word in common
SPOKEN = 30.0  # any word in common
SILENT = 12.0  # none, but the verb itself tells: one types where there is a field
WRONG_DEVICE = 20.0
OTHER_DEVICE = 5.0
OFF_FRONT = 25.0  # told on the front page, done on another: what bore this name there is meant rather
STRANGE = 1.0  # on a screen nobody knows: of two controls of one name, the other is the one meant

LINK = "link looked at"  # « consultez l'aide en ligne »: a link of the document as likely as of the screen
ACCOUNT = "account made"  # « créez votre compte »: on the screens of an account and no other
ACCOUNTS = ("creation", "completion")
FRONT = ("Home", "HomeWithBanner", "SignedIn", "AppHome")
_ON_FRONT = re.compile(r"\b(?:sur|depuis|dans|de) (?:l'accueil|(?:la |votre )?page d'accueil)\b")

_ON = r"\b(?:sur|depuis|dans|avec|via)\s+(?:l'|le |la |votre |ton |mon |un |une |son )\s*(?:\w+ )?"
_SPOKEN_DEVICES: tuple[tuple[Device, re.Pattern[str]], ...] = (
    ("phone", re.compile(_ON + r"(?:t[ée]l[ée]phone|smartphone|mobile|portable|appli)")),
    ("computer", re.compile(_ON + r"(?:ordinateur|ordi|pc|poste de travail|[ée]cran de l'ordinateur)\b")),
)


class Act(Named, Protocol):
    """Something done, or that would have been, had it been there."""

    @property
    def device(self) -> SeenDevice: ...

    @property
    def verb(self) -> Verb: ...


def spoken_device(step: Step) -> Device | None:
    """The one device the sentence names as the place to act; None when it names none, or both."""
    return _spoken_in(step.text)


@lru_cache(8192)  # every step is held against every gesture
def _spoken_in(text: str) -> Device | None:
    said = fold(text)
    named = {device for device, pattern in _SPOKEN_DEVICES if pattern.search(said)}
    return named.pop() if len(named) == 1 else None


@lru_cache(8192)
def _is_told_on_front(text: str) -> bool:
    return _ON_FRONT.search(fold(text)) is not None


def wrong_device(step: Step, gesture: Act) -> bool:
    """True when the sentence names a device, and the gesture was made on the other."""
    spoken = spoken_device(step)
    return spoken is not None and spoken == step.device and {spoken, gesture.device} == {"computer", "phone"}


def fits(step: Step, gesture: Act) -> bool:
    """Whether it is the kind of act that the step tells."""
    return gesture.verb in FITS.get(step.action, NONE)


def score(step: Step, gesture: Act, screen: Screen) -> float | None:
    """How sure one is that this gesture is what the step tells, 0 to 100; None when it cannot be."""
    if not fits(step, gesture) or _elsewhere(step, gesture):
        return None
    relation = relation_of(step, gesture)
    if step.action == "navigate" and relation is Relation.NEAR and _leads_there(step, gesture):
        return None  # « allez sur moncompteformation » names a site, not a control
    if relation is Relation.NEAR and step.rule.endswith(LINK):
        return None
    if step.rule.endswith(ACCOUNT) and screen.name != UNKNOWN and screen.part not in ACCOUNTS:
        return None
    base = NAMED.get(relation) if step.labels else _unnamed(step, gesture, screen)
    if base is None:
        return None
    if screen.name == UNKNOWN:
        base -= STRANGE
    elif step.labels and screen.name not in FRONT and _is_told_on_front(step.text):
        base -= OFF_FRONT
    if wrong_device(step, gesture):
        return base - WRONG_DEVICE
    return base if step.device == gesture.device else base - OTHER_DEVICE


def _leads_there(step: Step, gesture: Act) -> bool:
    """True when the label is the end of a control's name, its spaces aside: « Continuer sur … »."""
    name = fold(gesture.name).replace(" ", "")
    return any(fold(label).replace(" ", "") in name for label in step.labels)


def could_be(step: Step, gesture: Act) -> bool:
    """True when the gesture may take the step's place for want of a better: same kind of act and device."""
    return (
        fits(step, gesture)
        and not step.rule.endswith((LINK, ACCOUNT))
        and not _elsewhere(step, gesture)
        and not wrong_device(step, gesture)
        and (gesture.device == "mail") == (step.device == "mail")
    )


def _elsewhere(step: Step, gesture: Act) -> bool:
    """Messages are received in the mailbox, alerts on the phone; apps come from a store."""
    if step.action == "receive_mail":
        return gesture.device != "mail"
    if step.action == "receive_sms":
        return gesture.device != "phone"
    if step.action == "open_app":
        return gesture.device != "phone"
    return step.action == "download" and step.device == "phone"


def _unnamed(step: Step, gesture: Act, screen: Screen) -> float | None:
    understood = (step.text[span.start : span.end] for span in step.understood)
    said = stems(" ".join((step.object, *understood)) if step.object is not None else step.text)
    names = " ".join((*gesture.names, gesture.name, *gesture.called))
    common = len(said & stems(names))
    if common:
        return min(SPOKEN + WORD * common, 85.0)
    if step.action in ("receive_mail", "receive_sms"):
        return SPOKEN
    if said & stems(screen.heading) and step.action != "click":
        return SPOKEN / 2
    typed = (step.action, gesture.verb) in (("fill", "fill"), ("enter_code", "enter_code"))
    return SILENT if typed else None
