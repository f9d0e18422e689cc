"""Doing again, or at last, what was asked for on a screen that came otherwise than expected."""

from collections.abc import Sequence

from parcours.journeys.walk.healing.arriving.decisions import (
    Again,
    Complete,
    DoLate,
    FinishHere,
    PressOn,
    PressSign,
    Reclassify,
    Repeat,
)
from parcours.journeys.walk.healing.device_state import Act, Scene, Visit
from parcours.journeys.walk.healing.gestures import Gestures, perform
from parcours.journeys.walk.healing.page_scan import Thing, View, locate
from parcours.journeys.walk.healing.way_forward import demanded
from parcours.pages.controls import CodeField
from parcours.pages.screen import Screen


class Retries:
    """The second tries of one device."""

    def __init__(self, scene: Scene, gestures: Gestures) -> None:
        self._scene = scene
        self._gestures = gestures

    def carry_out(self, decision: Again, view: View) -> bool:
        """Do as decided; False when it comes to nothing, the form having only forgotten what was typed."""
        match decision:
            case Reclassify(visit):
                self._reclassify(visit)
            case PressSign(visit, way):
                visit.refused += 1
                self._gestures.use(way, visit.seen or 0, "press")
            case FinishHere(acts):
                self._finish_here(acts, view)
            case Complete(visit, form, way):
                visit.refused += 1
                return self._complete(visit, view, form) or (way is not None and self._press_on(visit, way))
            case PressOn(visit, way):
                visit.refused += 1
                self._press_on(visit, way)
            case DoLate(visit):
                self._do_late(visit)
            case Repeat(visit):
                self._do_on(visit.screen, visit.acts)
        return True

    def _reclassify(self, visit: Visit) -> None:
        self._scene.recording.reclassify(visit.seen or 0, "it bears a control of the screen after it")
        for act in visit.acts:
            self._scene.take_back(act)
        self._do_on(visit.screen, visit.acts)

    def _do_late(self, visit: Visit) -> None:
        evidence = "it came after the screen that was expected after it"
        self._scene.note_screen("reordered", visit.screen, visit.screen.heading.names[0], evidence, 0.9)
        acts, visit.acts = visit.acts, []
        for act in acts:
            if isinstance(act.control, CodeField) and not act.value:
                act.value = _read_at_last(visit.screen)
        self._do_on(visit.screen, acts)

    def _press_on(self, visit: Visit, way: Thing) -> bool:
        evidence = "the screen does not move on by itself any more"
        self._scene.note_thing("added", way.role, way.name, evidence, 0.8)
        self._gestures.use(way, visit.seen or 0, "press")
        return True

    def _complete(self, visit: Visit, view: View, form: int | None) -> bool:
        """Fill in what the form demands besides, and make its last act again; False when it is nothing."""
        last = visit.acts[-1]
        self._retype([act for act in visit.acts if act is not last], view)
        view = last.taken_from(self._scene.look())
        if not demanded(view, form):
            return False
        if last.made is not None:
            self._scene.recording.retract(last.made)
        last.made = None
        self._gestures.form.complete(view, visit.seen or 0, form)
        self._gestures.make(last, visit)
        return True

    def _retype(self, acts: Sequence[Act], view: View) -> None:
        """Fill in again, as before, what the page forgot: a password it never shows again."""
        gestures = self._scene.recording.gestures
        for act in acts:
            if act.is_press or act.made is None:
                continue
            made = gestures[act.made]
            thing = next(
                (t for t in view.usable if t.empty and (t.role, t.name) == (made.role, made.name)), None
            )
            if thing is not None:
                there, value = locate(self._scene.page, thing), act.value or made.value or ""
                perform(there, thing.role, act.verb, value, act.content)

    def _finish_here(self, acts: Sequence[Act], view: View) -> None:
        """Do on an unknown screen what is still to be done of the one before, and can be done there."""
        last = self._scene.last
        if last is None:
            return
        press = last.acts[-1]
        self._undo_guess(press, acts)
        seen = self._scene.recorder.unknown_screen(self._scene.page, view.heading, view.is_notice)
        name = last.screen.heading.names[0]
        evidence = f"what « {name} » asked for is on two screens"
        self._scene.note_screen("split", last.screen, view.heading, evidence, 0.8)
        second = Visit(last.screen, seen, sure=True)
        self._scene.visits.append(second)
        for act in acts:
            last.acts.remove(act)
        for act in acts if press in acts or not press.is_press else [*acts, _copy(press)]:
            second.acts.append(act)
            self._gestures.make(act, second)

    def _undo_guess(self, act: Act, acts: Sequence[Act]) -> None:
        """A wild guess turns out wrong when the control itself comes one screen later."""
        if act.made is None or not any(one is act for one in acts):
            return
        recording = self._scene.recording
        recording.relabel(act.made)
        for surprise in recording.surprises:
            if surprise.gesture == act.made:
                recording.take_back(surprise)
        act.made, act.guess = None, None

    def _do_on(self, screen: Screen, acts: Sequence[Act]) -> None:
        """Come to the screen and make those gestures on it."""
        visit = Visit(screen, self._scene.recorder.screen(self._scene.page, screen))
        self._scene.visits.append(visit)
        for act in acts:
            visit.acts.append(_copy(act))
            self._gestures.make(visit.acts[-1], visit)


def _copy(act: Act) -> Act:
    return Act(act.control, act.verb, act.value, act.content, lack=act.lack)


def _read_at_last(screen: Screen) -> str:
    """What the screen itself shows and the script could not read before: letters to copy, a code."""
    readings = [value for value in vars(type(screen)).values() if isinstance(value, property)]
    told = (reading.__get__(screen) for reading in readings)
    return next((text for text in told if isinstance(text, str) and text), "")
