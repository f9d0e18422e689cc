"""What a correct verdict says of one tutorial once a drift is planted."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from parcours.journeys.tutorial.model import Step
from parcours.journeys.verdict.alignment.label_matching import fold, same_name
from parcours.mocks.drift import Drift
from parcours.mocks.releases.loader import Release
from tests.nightly.proof.expectation.recognising import known_as
from tests.nightly.proof.expectation.touching import Touched, bears, is_changed, touched
from tests.nightly.proof.lessons.lesson import Lesson, told_steps
from tests.nightly.proof.lessons.telling import FACTS

Must = Literal["must", "may", "silent"]


@dataclass(frozen=True)
class Expectation:
    """Whether a finding must come, at which steps; and the walks that the drift changes, best first."""

    must: Must
    kinds: tuple[str, ...]
    steps: frozenset[int]
    touches: tuple[Touched, ...]
    before: frozenset[int] = frozenset()
    """The steps met just before those; -1 where there is none."""

    @property
    def concerned(self) -> bool:
        """False when the journey meets nothing of what changed."""
        return bool(self.touches)


@dataclass(frozen=True)
class Matter:
    """All that the question depends on."""

    drift: Drift
    release: Release
    lesson: Lesson
    touches: tuple[Touched, ...]
    steps: frozenset[int]
    """Steps met by a gesture on what the drift changes."""

    @property
    def due(self) -> tuple[Touched, ...]:
        """Where what is new must be told: not on a way of doing that the lesson does not tell."""
        return tuple(touch for touch in self.touches if self.lesson.tells(touch.walk))


def expect(drift: Drift, release: Release, lesson: Lesson) -> Expectation:
    """What to find in the verdict on that lesson."""
    touches = tuple(t for walk in lesson.readers if (t := touched(drift, release, walk)).screens)
    gestures = {(touch.walk.variant, g) for touch in touches for g in touch.gestures}
    steps = frozenset(step for step, walk, g in told_steps(lesson) if (walk.variant, g) in gestures)
    if drift.kind in ("fact", "link", "look"):  # told where the value is, and not at a step
        steps = frozenset(i for i, s in enumerate(lesson.tutorial.steps) if drift.was and drift.was in s.text)
    touches = tuple(touch for touch in touches if is_changed(drift, release, touch.walk))
    matter = Matter(drift, release, lesson, touches, steps)
    must: Must = "silent" if drift.harmless else JUDGES[drift.silent](matter)
    best = sorted(touches, key=lambda touch: (touch not in matter.due, -_use(touch, steps, lesson)))
    near = steps if drift.kind in ("fact", "link", "look") else steps or _steps_near(matter)
    offered = _steps_offered(matter)
    if must == "silent" and drift.silent == "unless used" and offered:
        return Expectation("may", (*drift.expected, "gone"), offered, tuple(best))
    return Expectation(must, drift.expected, near, tuple(best), _met_before(near, lesson))


def _met_before(steps: frozenset[int], lesson: Lesson) -> frozenset[int]:
    """For each, the last step before it that a gesture met."""
    met = {step for step, _walk, _gesture in told_steps(lesson)}
    return frozenset(max((one for one in met if one < step), default=-1) for step in steps)


def _steps_offered(matter: Matter) -> frozenset[int]:
    """Steps that name the control and are met by no gesture: another way, told beside the one taken."""
    return frozenset(
        step.index
        for step in matter.lesson.verdict.steps
        if step.status == "holds" and step.sighting is None
        if any(same_name(label, matter.drift.was) for label in step.step.labels)
    )


def _use(touch: Touched, steps: frozenset[int], lesson: Lesson) -> int:
    met = {(w.variant, g) for step, w, g in told_steps(lesson) if step in steps}
    return sum((touch.walk.variant, g) in met for g in touch.gestures) * 10 + len(touch.gestures)


def _steps_near(matter: Matter) -> frozenset[int]:
    """Steps on the screens that changed: what is new there is told beside them."""
    screens = {(touch.walk.variant, screen) for touch in matter.touches for screen in touch.screens}
    return frozenset(
        step
        for step, walk, g in told_steps(matter.lesson)
        if (walk.variant, walk.gestures[g].screen) in screens
    )


def _unless_used(matter: Matter) -> Must:
    drift, lesson = matter.drift, matter.lesson
    told = [lesson.tutorial.steps[index] for index in matter.steps]
    if drift.kind.startswith("rename") or drift.kind == "subject":
        named = (same_name(label, drift.was) or bears(label, drift.was) for s in told for label in s.labels)
        return "must" if any(named) else "silent"
    used = any(touch.gestures for touch in matter.touches)
    if drift.kind == "menu":
        return "must" if told and _on_the_way(matter) else "may" if used else "silent"
    if drift.kind == "split-field" and not (used and _must_be_told_of(matter, told)):
        return "may"  # what was there already, or left empty, may now be asked for
    sure = any(not step.coarse for step in told)
    return "must" if sure else "may" if used else "silent"


def _must_be_told_of(matter: Matter, told: Sequence[Step]) -> bool:
    """Whether the other half is asked for too, or the name told is no longer that of the first."""
    drift = matter.drift
    whole = matter.release.screens[drift.screen].controls[drift.control]
    return whole.required or any(same_name(label, drift.was) for step in told for label in step.labels)


def _on_the_way(matter: Matter) -> bool:
    return any(touch.walk.start <= g <= touch.walk.goal for touch in matter.touches for g in touch.gestures)


def _unless_met(matter: Matter) -> Must:
    drift, steps = matter.drift, matter.lesson.tutorial.steps
    if not matter.due:
        excused = all(matter.lesson.untold.get(touch.walk.variant) for touch in matter.touches)
        return "silent" if excused and not matter.steps else "may"
    if drift.kind == "swap":
        return _swapped(matter)
    if drift.kind == "require":
        return "silent" if any(touch.gestures for touch in matter.due) else "may"
    if drift.kind in ("device", "channel"):
        return "must" if any(not steps[index].coarse for index in matter.steps) else "may"
    if drift.kind in ("add-field", "add-box") and not any(map(_sends, matter.due)):
        return "may"
    met = any(touch.on_the_way for touch in matter.due)
    near = [steps[index] for index in _steps_near(matter)]
    return "must" if met and not any(step.coarse for step in near) else "may"


def _sends(touch: Touched) -> bool:
    """Whether a form may be sent there, by a button or by a code's last digit: a link waits for none."""
    return any(
        g.screen in touch.screens and (g.role == "button" or g.verb == "enter_code")
        for g in touch.walk.gestures
    )


def _swapped(matter: Matter) -> Must:
    """Two steps, one on each screen: their order must be found wrong, at the one or the other."""
    told_on = {
        known_as(matter.release, walk)[walk.gestures[g].screen]
        for step, walk, g in told_steps(matter.lesson)
        if step in matter.steps
    }
    return "must" if {matter.drift.screen, matter.drift.control} <= told_on else "may"


def _unless_told(matter: Matter) -> Must:
    drift, said = matter.drift, fold(matter.lesson.text)
    if not re.search(rf"(?<!\d){re.escape(fold(drift.was))}", said):
        return "silent"
    if drift.kind == "fact":
        told = FACTS.get(drift.control, "").format(drift.was)
        return "must" if told and told in matter.lesson.text else "may"
    names = [label for step in matter.lesson.tutorial.steps for label in step.labels]
    as_control = any(same_name(label, drift.was) for label in names)
    quoted = f"« {fold(drift.was)} »" in matter.lesson.text.casefold() and not as_control
    return "must" if drift.kind == "link" or (drift.kind == "heading" and quoted) else "may"


def _unless_pictured(matter: Matter) -> Must:
    """Walks are made without pictures here; `make figures-proof` plants looks under figures."""
    return "may" if matter.lesson.tutorial.document.figures else "silent"


JUDGES: dict[str, Callable[[Matter], Must]] = {
    "always": lambda _: "silent",
    "unless used": _unless_used,
    "unless met": _unless_met,
    "unless told": _unless_told,
    "unless pictured": _unless_pictured,
}
