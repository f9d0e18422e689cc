"""What one device shows, and what was done on it: the memory of healing hands."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from playwright.sync_api import Page

from parcours.journeys.language import N_
from parcours.journeys.walk.healing.candidates import Guess
from parcours.journeys.walk.healing.page_scan import View, look
from parcours.journeys.walk.model import Device, Gesture, Reason, Surprise, SurpriseKind, Verb, because
from parcours.journeys.walk.person import Person
from parcours.journeys.walk.record.anonymous_url import anonymous
from parcours.journeys.walk.record.faults import Watch
from parcours.journeys.walk.record.recorder import Recorder
from parcours.journeys.walk.record.recording import Lost, Recording
from parcours.pages.controls import Capture, Control
from parcours.pages.names import exactly
from parcours.pages.screen import Screen, screen_of

Lack = Literal["missing", "disabled"]
PRESSES: tuple[Verb, ...] = ("press", "open")
ENGAGES = N_(
    "« {name} » may engage a real person and was not pressed: walk with allow_commits=True to press it"
)
WILD = 0.5  # the confidence of a guess by place alone


@dataclass
class Act:
    """What the script asked for: done when `made` is the index of its gesture."""

    control: Control
    verb: Verb
    value: str = ""
    content: bytes = b""
    made: int | None = None
    guess: Guess | None = None
    lack: Surprise | None = None

    @property
    def is_press(self) -> bool:
        """True for what may lead to another screen: a button, a link, a camera that sends what it took."""
        return self.verb in PRESSES or self.is_capture

    @property
    def may_engage(self) -> bool:
        """True for a press or a file given, unless the control is declared harmless."""
        acts = self.is_press or self.verb == "upload"
        return self.control.commits or (acts and not self.control.harmless)

    @property
    def is_capture(self) -> bool:
        return isinstance(self.control, Capture)

    @property
    def is_wild(self) -> bool:
        """True when it was made on what stood in the control's place, no name telling."""
        return self.guess is not None and self.guess.confidence <= WILD

    def is_on(self, view: View) -> bool:
        """True when the control itself is there."""
        spelled = exactly(*self.control.names)
        return any(t.role in self.control.roles and t.called(spelled) for t in view.usable)

    def form_on(self, view: View) -> int | None:
        """The form that the control is in, or what was taken for it."""
        forms = [thing.form for thing in view.usable if thing.called(self._names) and thing.form >= 0]
        return forms[0] if forms else None

    def taken_from(self, view: View) -> View:
        """The page but for what the act is made on."""
        roles = {*self.control.roles, *([self.guess.thing.role] if self.guess else [])}
        things = (t for t in view.things if t.role not in roles or not t.called(self._names))
        return view.model_copy(update={"things": tuple(things)})

    @property
    def _names(self) -> re.Pattern[str]:
        """The names its control is known by, and that of what was taken for it."""
        return exactly(*self.control.names, *([self.guess.thing.name] if self.guess else []))


@dataclass
class Visit:
    """A screen the script came to, after `at` gestures.

    `seen` is its index in the record, None for one that is not there.
    """

    screen: Screen
    seen: int | None
    sure: bool = True
    at: int = 0
    acts: list[Act] = field(default_factory=list)
    refused: int = 0

    @property
    def undone(self) -> list[Act]:
        return [act for act in self.acts if act.made is None]

    def may_have_engaged(self, live: bool) -> bool:
        """True when what was done there is not to be done again: it may have engaged a real person."""
        return live and any(act.made is not None and act.control.commits for act in self.acts)


def last_seen(visits: Sequence[Visit]) -> Visit | None:
    """The last to a screen that was really there."""
    return next((visit for visit in reversed(visits) if visit.seen is not None), None)


@dataclass
class Scene:
    """One device: its page, its record, the screens visited on it."""

    page: Page
    device: Device
    recording: Recording
    watch: Watch
    person: Person
    may_commit: bool = True
    live: bool = False
    visits: list[Visit] = field(default_factory=list)
    absent: bool = False
    """The screen the script is on was passed by without being there."""
    instead: dict[type[Screen], tuple[str, ...]] = field(default_factory=dict)
    """Of a screen that nothing told from others: the names of what those are known by."""

    def __post_init__(self) -> None:
        self.recorder = Recorder(self.device, self.recording)

    @property
    def last(self) -> Visit | None:
        return last_seen(self.visits)

    def visit_of(self, screen: Screen) -> Visit:
        """The last visit to that screen.

        Raises:
            StopIteration: one never came to it.
        """
        return next(visit for visit in reversed(self.visits) if type(visit.screen) is type(screen))

    def look(self) -> View:
        return look(self.page, anonymous(self.page.url))

    def note(
        self, kind: SurpriseKind, of: Control, seen: str, evidence: str, confidence: float, made: bool = True
    ) -> None:
        """Write down a surprise about a control; `made`: the next gesture comes of it."""
        self._note(kind, made, **_wanted(of), seen=seen, evidence=evidence, confidence=confidence)

    def note_lack(self, kind: Lack, act: Act, evidence: str, within: str = "", at: int | None = None) -> None:
        """Write down that an act cannot be done; `within`: its screen is not there either."""
        of = act.control
        seen = of.names[0] if kind == "disabled" else ""
        sure = 1.0 if kind == "disabled" else 0.9
        screen = screen_of(of)
        others = self.instead.get(type(screen), ()) if of.names == screen.sign.names else ()
        wanted = {**_wanted(of), "names": (*of.names, *others)}
        more = {"verb": act.verb, "within": within, **({} if at is None else {"at": at})}
        act.lack = self._note(
            kind, made=False, **wanted, seen=seen, evidence=evidence, confidence=sure, **more
        )

    def note_channel(self, of: Control, opened: Gesture) -> None:
        """Write down that a message to be looked for here came otherwise, and was opened there."""
        evidence = f"it came as « {opened.name} » on the {opened.device}"
        where = {"gesture": opened.index, "at": opened.index, "seen": opened.name}
        self._note("channel", True, **_wanted(of), **where, evidence=evidence, confidence=0.9)

    def take_back(self, act: Act) -> None:
        """It can be done after all: no surprise."""
        if act.lack is not None:
            self.recording.take_back(act.lack)
        act.lack = None

    def note_screen(
        self, kind: SurpriseKind, of: Screen | None, seen: str, evidence: str, confidence: float
    ) -> None:
        """Write down a surprise about a whole screen; None for one nobody knows."""
        names = of.heading.names if of is not None else ()
        wanted = {"wanted": names[0] if names else "", "names": names}
        self._note(
            kind, kind == "interstitial", **wanted, seen=seen, evidence=evidence, confidence=confidence
        )

    def note_thing(self, kind: SurpriseKind, role: str, seen: str, evidence: str, confidence: float) -> None:
        """Write down a surprise about something that was not looked for."""
        self._note(kind, made=True, wanted="", role=role, seen=seen, evidence=evidence, confidence=confidence)

    def _note(self, kind: SurpriseKind, made: bool, *, confidence: float, **told: Any) -> Surprise:
        screens = [screen.index for screen in self.recording.screens if screen.device == self.device]
        now = len(self.recording.gestures)
        surprise = Surprise(
            kind=kind,
            device=self.device,
            screen=screens[-1] if screens else None,
            confidence=round(confidence, 2),
            **{"at": now, "gesture": now if made else None, **told},
        )
        self.recording.add_surprise(surprise)
        return surprise

    def check_may_engage(self, name: str) -> None:
        """Raise Lost where nothing but what is declared harmless may be used, and this is not."""
        if not self.may_commit:
            raise Lost(because(ENGAGES, name=name))

    def not_pressed(self, name: str, expected: Reason) -> Lost:
        """What ends the walk where the way on might engage a real person."""
        told = "{expected}; its way on, « {name} », is not pressed: it might engage a real person"
        return Lost(because(told, expected=expected, name=name))

    def expected(self, what: Reason, view: View | None = None) -> Reason:
        """« after « Valider », expected the button « Envoyer », saw « Récapitulatif » at … »."""
        last = self.recording.gestures[-1] if self.recording.gestures else None
        heading = (view or self.look()).heading
        shown = because("« {heading} »", heading=heading) if heading else because("no heading")
        seen: dict[str, str | Reason] = {"what": what, "shown": shown, "address": anonymous(self.page.url)}
        if last is None:
            return because("expected {what}, saw {shown} at {address}", **seen)
        return because("after « {last} », expected {what}, saw {shown} at {address}", last=last.name, **seen)


def _wanted(of: Control) -> dict[str, Any]:
    return {"wanted": of.names[0], "names": of.names, "called": of.called, "role": of.role}


TOLD = {
    "heading": N_("the screen « {name} »"),
    "button": N_("the button « {name} »"),
    "link": N_("the link « {name} »"),
    "textbox": N_("the field « {name} »"),
    "combobox": N_("the list « {name} »"),
    "checkbox": N_("the box « {name} »"),
    "radio": N_("the choice « {name} »"),
}


def told(control: Control) -> Reason:
    """« the button « Envoyer » »."""
    return because(TOLD[control.role], name=control.names[0])
