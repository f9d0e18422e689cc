"""Going through a screen that the script does not expect."""

from parcours.journeys.walk.healing.device_state import Scene
from parcours.journeys.walk.healing.gestures import Gestures
from parcours.journeys.walk.healing.page_scan import Thing, View
from parcours.pages.screen import Screen


class Passing:
    """Goes through screens on one device."""

    def __init__(self, scene: Scene, gestures: Gestures) -> None:
        self._scene = scene
        self._gestures = gestures

    def pass_by(self, view: View, way: Thing) -> None:
        """Go through a screen nobody knows."""
        seen = self._scene.recorder.unknown_screen(self._scene.page, view.heading, view.is_notice)
        self._gestures.form.complete(view, seen)
        evidence = f"« {way.name} » is its way forward"
        self._scene.note_screen("interstitial", None, view.heading, evidence, 0.8)
        self._gestures.use(way, seen, "press")

    def pass_late(self, screen: Screen, view: View, way: Thing) -> None:
        """Go through a known screen that might have come before, and comes now."""
        evidence = "it may come before the screens it now comes after"
        self._scene.note_screen("reordered", screen, view.heading, evidence, 0.8)
        seen = self._scene.recorder.screen(self._scene.page, screen)
        self._gestures.form.complete(view, seen)
        self._gestures.use(way, seen, "press")
