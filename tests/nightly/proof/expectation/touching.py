"""Where a drift touches a journey: the screens and gestures of the undrifted walks that it changes."""

import re
from collections.abc import Iterator, Set
from dataclasses import dataclass
from itertools import pairwise

from parcours.journeys.verdict.alignment.label_matching import fold
from parcours.journeys.walk.model import Gesture, Screen, Walk
from parcours.mocks.drift import Drift
from parcours.mocks.drift.compose import leaves
from parcours.mocks.drift.named import read
from parcours.mocks.releases.loader import Release
from tests.nightly.proof.expectation.recognising import is_of, known_as

MANDATE = "mandate"
"""In the keys of what only elected people are shown."""


@dataclass(frozen=True)
class Touched:
    """What of one walk a drift changes."""

    walk: Walk
    screens: frozenset[int]
    gestures: frozenset[int]

    @property
    def on_the_way(self) -> frozenset[int]:
        """Screens met from the start of the journey to its goal, where all must be told."""
        gestures = self.walk.gestures[self.walk.start : self.walk.goal + 1]
        if not gestures:
            return frozenset()
        return self.screens & frozenset(range(gestures[0].screen, gestures[-1].screen + 1))


def touched(drift: Drift, release: Release, walk: Walk) -> Touched:
    """The screens it changes, and the gestures on its control, or on its screens when it has none."""
    screens = frozenset(_screens(drift, release, walk))
    gestures = {g.index for g in walk.gestures if g.screen in screens and _is_on(drift, release, g, walk)}
    return Touched(walk, screens, frozenset(gestures | set(_with_code(drift, walk, screens, gestures))))


def is_changed(drift: Drift, release: Release, walk: Walk) -> bool:
    """Whether it meets all that the drift takes: of two screens that change places, both, in the flow."""
    if drift.kind != "swap":
        return True
    met, pair = set(known_as(release, walk)), {drift.screen, drift.control}
    flows = {f: set(steps) for f, steps in release.flows.model_dump().items() if pair <= set(steps)}
    walked = max(flows, key=lambda flow: len(flows[flow] & met) / len(flows[flow]))
    return pair <= met and f"flows.{walked}" in set(leaves(drift.changes))


def _with_code(drift: Drift, walk: Walk, screens: frozenset[int], gestures: Set[int]) -> Iterator[int]:
    """The codes typed that were read in a message of another channel; the mail of a code no longer asked."""
    for message, code in pairwise(walk.gestures):
        if code.verb == "enter_code":
            if drift.kind == "channel" and message.screen in screens:
                yield code.index
            if (
                drift.kind in ("drop", "remove", "disable")
                and message.device == "mail"
                and code.index in gestures
            ):
                yield message.index


def _screens(drift: Drift, release: Release, walk: Walk) -> Iterator[int]:
    for screen in walk.screens:
        if not drift.screen or drift.kind == "link":
            yield screen.index
        elif drift.screen in release.frames:
            if is_of(drift.screen, screen):
                yield screen.index
        elif drift.screen.startswith("mail-"):
            if _is_of_mail(drift.screen.removeprefix("mail-"), release, walk, screen):
                yield screen.index
        elif _is_known_as(drift, release, walk, screen.index):
            yield screen.index
        elif drift.kind in ("channel", "device") and _opens(drift, release, walk, screen.index):
            yield screen.index  # the list in which the message is opened


def _is_known_as(drift: Drift, release: Release, walk: Walk, index: int) -> bool:
    swapped = (drift.control,) if drift.kind == "swap" else ()
    return known_as(release, walk)[index] in (drift.screen, *drift.screens, *swapped)


def _opens(drift: Drift, release: Release, walk: Walk, index: int) -> bool:
    return index + 1 < len(walk.screens) and _is_known_as(drift, release, walk, index + 1)


def _is_of_mail(mail: str, release: Release, walk: Walk, screen: Screen) -> bool:
    subject = fold(read(release, release.mails[mail].subject))
    if screen.device != "mail":
        return False
    if fold(screen.heading) == subject:
        return _reads(mail, release, screen)
    opened = any(g.screen == screen.index and fold(g.name) == subject for g in walk.gestures)
    shown = walk.screens[screen.index + 1 : screen.index + 2]
    return opened and all(_reads(mail, release, message) for message in shown)


def _reads(mail: str, release: Release, message: Screen) -> bool:
    """Whether it is that mail, and not another of the same subject."""
    letter = release.mails[mail]
    if sum(other.subject == letter.subject for other in release.mails.values()) == 1:
        return True
    words = (part for line in letter.lines for part in re.split(r"\{\w+\}", line))
    return all(fold(part) in fold(message.text) for part in words)


def _is_on(drift: Drift, release: Release, gesture: Gesture, walk: Walk) -> bool:
    if not drift.control or drift.kind in ("swap", "fact"):
        return True
    control = None
    if drift.screen in release.screens:
        control = release.screens[drift.screen].controls.get(drift.control)
    same_role = control is None or control.role == gesture.role
    return same_role and bears(gesture.name, drift.was) and not _is_on_another(drift, release, gesture, walk)


def _is_on_another(drift: Drift, release: Release, gesture: Gesture, walk: Walk) -> bool:
    """Whether it is just the name of another control there: « Nouveau message », where any message is.

    Of two with one name, where it leads tells which it is: to what is of the mandate, or not.
    """
    screen = release.screens.get(drift.screen)
    others = {} if screen is None else {k: c for k, c in screen.controls.items() if k != drift.control}
    name, was = fold(gesture.name), fold(drift.was)
    bearing = [key for key, other in others.items() if fold(read(release, other.name)) == name]
    if name != was:
        return bool(bearing)
    of_mandate = MANDATE in drift.control
    twins = [key for key in bearing if (MANDATE in key) is not of_mandate]
    following = known_as(release, walk)[gesture.screen + 1 : gesture.screen + 2]
    return bool(twins) and of_mandate is not any(MANDATE in (key or "") for key in following)


def bears(name: str, known: str) -> bool:
    """Whether it is that name, in which only a page knows what is in braces."""
    parts = (re.escape(part) for part in re.split(r"\{\w+\}", fold(known)))
    return re.fullmatch(".+".join(parts), fold(name)) is not None
