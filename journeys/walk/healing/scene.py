"""What one device shows, and what was done on it: the memory of healing hands."""

from dataclasses import dataclass, field

from playwright.sync_api import Page

from journeys.walk.faults import Watch
from journeys.walk.healing.choice import Guess
from journeys.walk.healing.sight import View, look
from journeys.walk.model import Device, Surprise, SurpriseKind, Verb
from journeys.walk.person import Person
from journeys.walk.recording import Recorder, Recording, anonymous
from pages.controls import Capture, Control
from pages.screen import Screen

PRESSES: tuple[Verb, ...] = ("press", "open")


@dataclass
class Act:
    """What the script asked for: done when `made` is the index of its gesture."""

    control: Control
    verb: Verb
    value: str = ""
    content: bytes = b""
    made: int | None = None
    guess: Guess | None = None

    @property
    def is_press(self) -> bool:
        """True for what may lead to another screen: a button, a link, a camera that sends what it took."""
        return self.verb in PRESSES or self.is_capture

    @property
    def is_capture(self) -> bool:
        return isinstance(self.control, Capture)


@dataclass
class Visit:
    """A screen the script came to; `seen` is its index in the record, None for one that is not there."""

    screen: Screen
    seen: int | None
    sure: bool = True
    acts: list[Act] = field(default_factory=list)
    refused: int = 0

    @property
    def undone(self) -> list[Act]:
        return [act for act in self.acts if act.made is None]


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
    ghosted: bool = False

    def __post_init__(self) -> None:
        self.recorder = Recorder(self.device, self.recording)

    @property
    def last(self) -> Visit | None:
        """The last screen that was really there."""
        return next((visit for visit in reversed(self.visits) if visit.seen is not None), None)

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
        """Write down a surprise about a control or a heading; `made`: the next gesture comes of it."""
        self._note(kind, of.names[0], of.names, of.role, seen, evidence, confidence, made)

    def note_screen(
        self, kind: SurpriseKind, of: Screen | None, seen: str, evidence: str, confidence: float
    ) -> None:
        """Write down a surprise about a whole screen; None for one nobody knows."""
        names = of.heading.names if of is not None else ()
        made = kind == "interstitial"
        self._note(kind, names[0] if names else "", names, "", seen, evidence, confidence, made)

    def note_thing(self, kind: SurpriseKind, role: str, seen: str, evidence: str, confidence: float) -> None:
        """Write down a surprise about something that was not looked for."""
        self._note(kind, "", (), role, seen, evidence, confidence, made=True)

    def _note(
        self,
        kind: SurpriseKind,
        wanted: str,
        names: tuple[str, ...],
        role: str,
        seen: str,
        evidence: str,
        confidence: float,
        made: bool,
    ) -> None:
        screens = [screen.index for screen in self.recording.screens if screen.device == self.device]
        self.recording.surprises.append(
            Surprise(
                kind=kind,
                device=self.device,
                screen=screens[-1] if screens else None,
                gesture=len(self.recording.gestures) if made else None,
                role=role,
                wanted=wanted,
                names=names,
                seen=seen,
                evidence=evidence,
                confidence=round(confidence, 2),
            )
        )

    def expected(self, what: str, view: View | None = None) -> str:
        """« after « Valider », expected the button « Envoyer », saw « Récapitulatif » at … »."""
        last = self.recording.gestures[-1] if self.recording.gestures else None
        after = f"after « {last.name} », " if last else ""
        shown = (view or self.look()).heading or "no heading"
        return f"{after}expected {what}, saw « {shown} » at {anonymous(self.page.url)}"
