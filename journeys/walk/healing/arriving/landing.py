"""Writing down which screen was come to, and what is surprising in it."""

from parcours.journeys.support.label_text import likeness
from parcours.journeys.walk.healing.device_state import Scene, Visit
from parcours.journeys.walk.healing.page_scan import View
from parcours.journeys.walk.healing.screen_matching import is_shown, resemblance
from parcours.pages.screen import Screen


class Landing:
    """The visits of one device."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene

    def come(self, screen: Screen) -> None:
        """Its sign is there."""
        seen = self._record(screen)
        self._scene.visits.append(Visit(screen, seen, self._is_sure(screen)))
        self._leave_absent_ones()

    def come_otherwise(self, screen: Screen) -> None:
        """It is there, but perhaps under another heading."""
        view = self._scene.look()
        sure = is_shown(view, screen.heading, type(screen)) or bool(screen.heading.locator.count())
        self._scene.visits.append(Visit(screen, self._record(screen), sure))
        if not sure:
            self._note_heading(screen, view)
        self._leave_absent_ones()

    def pass_absent(self, screen: Screen) -> None:
        """It is not on the way: what the script does on it is kept for later."""
        scene = self._scene
        scene.recording.ghosts += 1
        scene.absent = True
        scene.visits.append(Visit(screen, None, at=len(scene.recording.gestures)))
        evidence = "another screen came where it was expected"
        scene.note_screen("dropped", screen, scene.look().heading, evidence, 0.8)

    def _record(self, screen: Screen) -> int:
        return self._scene.recorder.screen(self._scene.page, screen)

    def _leave_absent_ones(self) -> None:
        if self._scene.absent:
            self._scene.absent = False
            self._scene.recording.ghosts = 0
        self._scene.watch.check()

    def _is_sure(self, screen: Screen) -> bool:
        """True when the heading is there too; an unknown screen may bear the very button of a known one."""
        if screen.sign.names == screen.heading.names or screen.heading.locator.count():
            return True
        self._note_heading(screen, self._scene.look())
        return False

    def _note_heading(self, screen: Screen, view: View) -> None:
        names = screen.heading.names
        headings = [t.name for t in view.shown if t.role == "heading"]
        best = max(headings, key=lambda h: max(likeness(n, h) for n in names), default="")
        sure = max((likeness(name, best) for name in names), default=0.0) / 100
        seen = best if sure >= 0.6 else view.heading
        there = resemblance(view, type(screen)).matched or is_shown(view, screen.sign, type(screen))
        what = "the screen's controls are there" if there else "nothing else came where it was expected"
        evidence = f"{what}, under « {seen} »"
        self._scene.note_screen("heading", screen, seen, evidence, max(sure, 0.5))
