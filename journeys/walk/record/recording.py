"""The record of a walk under way: every screen shown, every gesture made, every surprise met."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from parcours.journeys.walk.model import UNKNOWN, Gesture, Reason, Screen, Surprise
from parcours.journeys.walk.record.album import Album
from parcours.journeys.walk.record.layout import beside


class Lost(Exception):
    """The script cannot go on: what it expected is not there."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(str(reason))
        self.reason = reason


@dataclass
class Attempt:
    """Something tried, of which nothing is kept in the record unless it is said to be."""

    kept: bool = False

    def keep(self) -> None:
        self.kept = True


class Recording:
    """One walk, over all its devices; `ghosts` counts the screens passed by without being there.

    It is added to, and changed afterwards by its own verbs alone. Without `pictures` none is taken, for walks
    whose figures nobody wants.
    """

    def __init__(
        self, folder: Path, scale: int = 1, pictures: bool = True, album: Album | None = None
    ) -> None:
        self.folder = folder
        self.scale = scale
        self.pictures = pictures
        self.album = album
        self._screens: list[Screen] = []
        self._gestures: list[Gesture] = []
        self._surprises: list[Surprise] = []
        self.ghosts = 0
        self.leg = 0
        self.on_gesture: Callable[[Gesture], None] = lambda _: None

    @property
    def screens(self) -> tuple[Screen, ...]:
        return tuple(self._screens)

    @property
    def gestures(self) -> tuple[Gesture, ...]:
        return tuple(self._gestures)

    @property
    def surprises(self) -> tuple[Surprise, ...]:
        return tuple(self._surprises)

    def add_screen(self, screen: Screen) -> None:
        self._screens.append(screen)

    def add_gesture(self, gesture: Gesture) -> None:
        self._gestures.append(gesture)
        self.on_gesture(gesture)

    def add_surprise(self, surprise: Surprise) -> None:
        self._surprises.append(surprise)

    @contextmanager
    def attempt(self) -> Iterator[Attempt]:
        """Leave the record as it was before the block, unless the attempt is kept.

        An error leaves it as it is: where it ends the walk, it tells how far one came.
        """
        screens, gestures, surprises = self.screens, self.gestures, self.surprises
        attempt = Attempt()
        yield attempt
        if not attempt.kept:
            self._delete_pictures(self._gestures[len(gestures) :])
            self._screens, self._gestures = list(screens), list(gestures)
            self._surprises = list(surprises)

    def retract(self, gesture: int) -> None:
        """Take back the last gesture and what was surprising in it, to make it again.

        One that others came after stays: they would not be the ones of their number any more.
        """
        if gesture == len(self._gestures) - 1:
            self._delete_pictures([self._gestures.pop()])
            self._surprises = [s for s in self._surprises if s.gesture is None or s.gesture < gesture]

    def relabel(self, gesture: int) -> None:
        """What that gesture was made on is not the control it was taken for: it bears its own name alone."""
        made = self._gestures[gesture]
        self._gestures[gesture] = made.model_copy(update={"names": (made.name,), "called": ()})

    def reclassify(self, screen: int, evidence: str) -> None:
        """That screen is not the one it was taken for: nobody knows it, and it stood on the way.

        Nor is what was used on it what it was taken for.
        """
        seen = self._screens[screen]
        made = [gesture.index for gesture in self._gestures if gesture.screen == screen]
        for gesture in made:
            self.relabel(gesture)
        unknown = {"name": UNKNOWN, "part": f"{UNKNOWN}: {seen.heading}", "names": ()}
        self._screens[screen] = seen.model_copy(update=unknown)
        stood = {"kind": "interstitial", "evidence": evidence, "confidence": 0.9}
        for place, one in enumerate(self._surprises):
            if one.screen in (screen, screen - 1) and one.kind == "heading":
                first = {"gesture": min(made, default=None)}
                self._surprises[place] = one.model_copy(update=stood | first)

    def take_back(self, surprise: Surprise) -> None:
        """It was no surprise after all: that very one, not one that says the same."""
        self._surprises = [one for one in self._surprises if one is not surprise]

    def _delete_pictures(self, gestures: Iterable[Gesture]) -> None:
        for gesture in gestures:
            picture = self.folder / gesture.picture
            for file in (picture, beside(picture)):
                file.unlink(missing_ok=True)
