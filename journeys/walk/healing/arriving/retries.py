"""Doing again, or at last, what was asked for on a screen that came otherwise than expected."""

import re
from collections.abc import Sequence

from parcours.journeys.walk.healing.device_state import Act, Scene, Visit
from parcours.journeys.walk.healing.gestures import Gestures
from parcours.journeys.walk.healing.page_scan import Thing, View
from parcours.journeys.walk.healing.way_forward import may_engage, way_forward
from parcours.pages.controls import CodeField, exactly
from parcours.pages.screen import Screen

WILD = 0.5  # the confidence of a guess by place alone
INSISTS = 2  # how often a screen that stays is given what it demands


class Replay:
    """The second tries of one device."""

    def __init__(self, scene: Scene, gestures: Gestures) -> None:
        self._scene = scene
        self._gestures = gestures
        self.retracing = False

    def may_have_engaged(self, visit: Visit) -> bool:
        """True when what was done there is not to be done again: it may have engaged a real person."""
        return self._scene.live and any(act.made is not None and act.control.commits for act in visit.acts)

    def unmask(self, visit: Visit) -> None:
        """What was taken for a screen came before it: say so, then do on the real one what was asked for."""
        self._scene.recording.reclassify(visit.seen or 0, "it bears a control of the screen after it")
        for act in visit.acts:
            self._scene.take_back(act)
        self._do_on(visit.screen, visit.acts)

    def press_its_sign(self, visit: Visit, view: View) -> bool:
        """Pass by what bears the button by which a screen is known, and nothing of what is to be done there;
        False when it was tried before, when anything was done, or when it may engage a real person.
        """
        sign = visit.screen.sign
        spelled = exactly(*sign.names)
        way = next((t for t in view.usable if t.can_be_pressed and t.called(spelled)), None)
        if way is None or (self._scene.live and (sign.commits or may_engage(way.name))):
            return False
        if visit.sure or visit.refused or len(visit.undone) < len(visit.acts):
            return False
        visit.refused += 1
        self._gestures.use(way, visit.seen or 0, "press")
        return True

    def owed(self, known: Sequence[type[Screen]]) -> Visit | None:
        """A screen passed by, now shown, on which something is still to be done."""
        return next(
            (
                visit
                for visit in self._scene.visits
                if visit.seen is None and visit.undone and type(visit.screen) in known
            ),
            None,
        )

    def do_late(self, visit: Visit) -> None:
        evidence = "it came after the screen that was expected after it"
        self._scene.note_screen("reordered", visit.screen, visit.screen.heading.names[0], evidence, 0.9)
        acts, visit.acts = visit.acts, []
        for act in acts:
            if isinstance(act.control, CodeField) and not act.value:
                act.value = _read_at_last(visit.screen)
        self._do_on(visit.screen, acts)

    def again(self, known: Sequence[type[Screen]]) -> bool:
        """Do again what was done on a screen seen before; False when nothing was."""
        visits = [v for v in self._scene.visits if v.seen is not None and type(v.screen) in known and v.acts]
        if not visits or self.may_have_engaged(visits[-1]):
            return False
        self._do_on(visits[-1].screen, visits[-1].acts)
        return True

    def insist(self, visit: Visit, view: View) -> bool:
        """Give the screen what it demands and try again; False when it demands nothing one can give."""
        if not visit.acts or visit.refused >= INSISTS:
            return False
        visit.refused += 1
        if self.may_have_engaged(visit):
            return False
        last, seen = visit.acts[-1], visit.seen or 0
        if self._completed(visit, view):
            self._gestures.make(last, visit)
            return True
        way = way_forward(view) if not last.is_press else None
        if way is not None:
            evidence = "the screen does not move on by itself any more"
            self._scene.note_thing("added", way.role, way.name, evidence, 0.8)
            self._gestures.use(way, seen, "press")
        return way is not None

    def _completed(self, visit: Visit, view: View) -> bool:
        """Fill in what the form demands besides, its last act to be made again; False when it is nothing.

        A code that sends itself is not given twice where people are real: they have few tries.
        """
        last = visit.acts[-1]
        if not last.is_press and self._scene.live:
            return False
        form = self._form_of(last, view)
        if not self._gestures.demands(_without(last, view), form):
            return False
        self._gestures.retype([act for act in visit.acts if act is not last], view)
        view = _without(last, self._scene.look())
        if not self._gestures.demands(view, form):
            return False  # it only forgot what was typed
        if last.made is not None:
            self._scene.recording.retract(last.made)
        last.made = None
        self._gestures.complete(view, visit.seen or 0, form)
        return True

    def mistaken(self, visit: Visit, view: View) -> bool:
        """Finish on a second page under the same heading, when a wild guess led there from the first."""
        act = visit.acts[-1] if visit.acts else None
        wild = act is not None and act.guess is not None and act.guess.confidence <= WILD
        return wild and act is not None and _is_on(act, view) and self.finish_split(view)

    def finish_split(self, view: View) -> bool:
        """Do on an unknown screen what is still to be done and can be done there."""
        last = self._scene.last
        if last is None or not last.acts or self.may_have_engaged(last):
            return False
        self._doubt(last.acts[-1], view)
        rest = [act for act in last.undone if _is_on(act, view)]
        if not rest:
            return False
        seen = self._scene.recorder.unknown_screen(self._scene.page, view.heading, _is_notice(view))
        name = last.screen.heading.names[0]
        evidence = f"what « {name} » asked for is on two screens"
        self._scene.note_screen("split", last.screen, view.heading, evidence, 0.8)
        second = Visit(last.screen, seen, sure=True)
        self._scene.visits.append(second)
        press = last.acts[-1]
        for act in rest:
            last.acts.remove(act)
        for act in rest if press in rest or not press.is_press else [*rest, _copy(press)]:
            second.acts.append(act)
            self._gestures.make(act, second)
        return True

    def pass_by(self, view: View, way: Thing) -> None:
        """Go through a screen nobody knows."""
        seen = self._scene.recorder.unknown_screen(self._scene.page, view.heading, _is_notice(view))
        self._gestures.complete(view, seen)
        evidence = f"« {way.name} » is its way forward"
        self._scene.note_screen("interstitial", None, view.heading, evidence, 0.8)
        self._gestures.use(way, seen, "press")

    def pass_late(self, screen: Screen, view: View, way: Thing) -> None:
        """Go through a known screen that might have come before, and comes now."""
        evidence = "it may come before the screens it now comes after"
        self._scene.note_screen("reordered", screen, view.heading, evidence, 0.8)
        seen = self._scene.recorder.screen(self._scene.page, screen)
        self._gestures.complete(view, seen)
        self._gestures.use(way, seen, "press")

    def _doubt(self, act: Act, view: View) -> None:
        """A wild guess turns out wrong when the control itself comes one screen later."""
        guess, recording = act.guess, self._scene.recording
        wild = guess is not None and guess.confidence <= WILD and act.made is not None
        if not wild or not _is_on(act, view) or act.made is None or guess is None:
            return
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

    def _form_of(self, act: Act, view: View) -> int | None:
        names = _taken_for(act)
        forms = [thing.form for thing in view.usable if thing.called(names) and thing.form >= 0]
        return forms[0] if forms else None


def _copy(act: Act) -> Act:
    return Act(act.control, act.verb, act.value, act.content, lack=act.lack)


def _is_on(act: Act, view: View) -> bool:
    spelled = exactly(*act.control.names)
    return any(t.role == act.control.role and t.called(spelled) for t in view.usable)


def _without(act: Act, view: View) -> View:
    """The page but for what that act is made on."""
    names, roles = _taken_for(act), {act.control.role, *([act.guess.thing.role] if act.guess else [])}
    things = (t for t in view.things if t.role not in roles or not t.called(names))
    return view.model_copy(update={"things": tuple(things)})


def _taken_for(act: Act) -> re.Pattern[str]:
    """The names its control is known by, and that of what was taken for it."""
    return exactly(*act.control.names, *([act.guess.thing.name] if act.guess else []))


def _is_notice(view: View) -> bool:
    return any(thing.area == "dialog" for thing in view.shown)


def _read_at_last(screen: Screen) -> str:
    """What the screen itself shows and the script could not read before: letters to copy, a code."""
    readings = [value for value in vars(type(screen)).values() if isinstance(value, property)]
    told = (reading.__get__(screen) for reading in readings)
    return next((text for text in told if isinstance(text, str) and text), "")
