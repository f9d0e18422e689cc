"""One leg of a walk against the steps a reader would then follow: who met whom, and what is left."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from journeys.tutorial.model import Step
from journeys.verdict.align import align
from journeys.verdict.fit import SURE, could_be, score, wrong_device
from journeys.verdict.shown import names_offered, shows
from journeys.verdict.words import Relation, relation, stems
from journeys.walk.model import Gesture, Screen, Walk

How = Literal["held", "offered", "shown", "renamed", "reordered", "wrong-device", "wrong-channel"]

_MAIL = stems("mail email e-mail courriel messagerie boîte message")


@dataclass(frozen=True)
class Meeting:
    """A step and what it met: a gesture, or only a screen."""

    step: int
    how: How
    screen: int
    gesture: int | None = None


@dataclass
class Leg:
    """Steps by their index in the tutorial, gestures by their index in the walk."""

    steps: Sequence[tuple[int, Step]]
    gestures: Sequence[Gesture]
    walk: Walk
    meetings: dict[int, Meeting] = field(default_factory=dict)
    covered: set[int] = field(default_factory=set)

    @property
    def untold(self) -> list[Gesture]:
        """Gestures that no step tells."""
        told = {meeting.gesture for meeting in self.meetings.values()} | self.covered
        return [gesture for gesture in self.gestures if gesture.index not in told]

    @property
    def unmet(self) -> list[tuple[int, Step]]:
        """Steps that met nothing."""
        return [(index, step) for index, step in self.steps if index not in self.meetings]

    def screen(self, gesture: Gesture) -> Screen:
        return self.walk.screens[gesture.screen]

    def gap(self, step: int) -> tuple[int, int]:
        """Gesture indexes between which the step stands: after the first, before the second."""
        anchors = [m for m in self.meetings.values() if m.gesture is not None and m.how != "reordered"]
        before = [m.gesture for m in anchors if m.step < step and m.gesture is not None]
        after = [m.gesture for m in anchors if m.step > step and m.gesture is not None]
        first, last = self.gestures[0].index - 1, self.gestures[-1].index + 1
        return max(before, default=first), min(after, default=last)

    def meet(self, index: int, how: How, gesture: Gesture) -> None:
        self.meetings[index] = Meeting(index, how, gesture.screen, gesture.index)


def follow(steps: Iterable[tuple[int, Step]], gestures: Sequence[Gesture], walk: Walk) -> Leg:
    """Align a leg, then explain what the alignment left: in this order, from sure to less sure."""
    leg = Leg(tuple(steps), gestures, walk)
    if not gestures:
        return leg
    _pair(leg)
    _cover_forms(leg)
    _cover_mail(leg)
    _meet_screens(leg)
    _find_displaced(leg)
    _find_replaced(leg)
    _meet_offered(leg)
    return leg


def _pair(leg: Leg) -> None:
    scores = [
        [score(step, gesture, leg.screen(gesture)) for gesture in leg.gestures] for _, step in leg.steps
    ]
    for row, column in align(scores, len(leg.gestures)):
        index, step = leg.steps[row]
        leg.meet(index, _how(step, leg.gestures[column]), leg.gestures[column])


def _how(step: Step, gesture: Gesture) -> How:
    if step.labels and relation(step.labels, gesture) in (Relation.NEAR, Relation.OLD):
        return "renamed"
    if step.action == "receive_sms":
        return "wrong-channel"
    return "wrong-device" if wrong_device(step, gesture) else "held"


def _cover_forms(leg: Leg) -> None:
    """« Complétez les informations demandées » tells every gesture of the form it speaks of."""
    for index, step in leg.steps:
        if not step.coarse:
            continue
        if index not in leg.meetings:
            after, before = leg.gap(index)
            form = [g for g in leg.untold if after < g.index < before and g.verb in ("fill", "choose")]
            if not form:
                continue
            leg.meet(index, "held", form[0])
        meeting = leg.meetings[index]
        part = leg.walk.screens[meeting.screen].part
        leg.covered |= {g.index for g in leg.untold if leg.screen(g).part == part}


def _cover_mail(leg: Leg) -> None:
    """Opening the message is part of using what is in it."""
    told = {meeting.gesture: index for index, meeting in leg.meetings.items()}
    texts = dict(leg.steps)
    for run, following in _mail_runs(leg.gestures):
        fetched = following is not None and following.verb == "enter_code" and following.index in told
        speaks = fetched and following is not None and bool(stems(texts[told[following.index]].text) & _MAIL)
        if speaks or any(gesture.index in told for gesture in run):
            leg.covered |= {gesture.index for gesture in run} - told.keys()


def _mail_runs(gestures: Sequence[Gesture]) -> Iterator[tuple[list[Gesture], Gesture | None]]:
    run: list[Gesture] = []
    for gesture in gestures:
        if gesture.device == "mail":
            run.append(gesture)
        elif run:
            yield run, gesture
            run = []
    if run:
        yield run, None


def _meet_screens(leg: Leg) -> None:
    """Steps that tell what is to be seen; a notice announced may be acknowledged by its one button."""
    for index, step in leg.unmet:
        after, before = leg.gap(index)
        screen = shows(step, _screens_between(leg, after, before))
        if screen is None:
            continue
        leg.meetings[index] = Meeting(index, "shown", screen.index)
        acknowledged = [gesture for gesture in leg.untold if gesture.screen == screen.index]
        if screen.dialog and len(acknowledged) == 1:
            leg.covered.add(acknowledged[0].index)


def _screens_between(leg: Leg, after: int, before: int) -> list[Screen]:
    """Screens seen from the gesture before a gap to the one after it."""
    gestures = leg.walk.gestures
    first = gestures[after].screen if after >= 0 else 0
    last = gestures[before].screen if before < len(gestures) else leg.walk.screens[-1].index
    return [screen for screen in leg.walk.screens if first <= screen.index <= last]


def _find_displaced(leg: Leg) -> None:
    """Steps whose gesture is there, but elsewhere in the order; before the goal rather than after it."""
    for index, step in leg.unmet:
        sure = [g for g in leg.untold if (score(step, g, leg.screen(g)) or 0.0) >= SURE]
        if sure:
            leg.meet(index, "reordered", min(sure, key=lambda g: (g.index > leg.walk.goal, g.index)))


def _find_replaced(leg: Leg) -> None:
    """Steps and gestures left alone together in a gap: the control that took the other's place."""
    for index, step in leg.unmet:
        after, before = leg.gap(index)
        left = [
            g for g in leg.untold if after < g.index < before and could_be(step, g) and _answers(leg, step, g)
        ]
        if left:
            leg.meet(index, "renamed" if step.labels else "held", left[0])


def _answers(leg: Leg, step: Step, gesture: Gesture) -> bool:
    """What must be told answers any step left alone; what need not be, only one that has a word of it."""
    required = leg.walk.start <= gesture.index <= leg.walk.goal
    return required or bool(stems(" ".join(step.labels) or step.text) & stems(gesture.name))


def _meet_offered(leg: Leg) -> None:
    """Controls that are there, though the walk had no need of them."""
    for index, step in leg.unmet:
        after, before = leg.gap(index)
        screens = leg.walk.screens if step.conditional else _screens_between(leg, after, before)
        screen = next((screen for screen in screens if names_offered(step, screen)), None)
        if screen is not None:
            leg.meetings[index] = Meeting(index, "offered", screen.index)
