"""Every page object is reached by some recorded walk, and every control it declares was met there, once."""

from collections.abc import Iterator
from functools import cache

from parcours.journeys.scripts import JOURNEYS
from parcours.journeys.walk.model import Walk
from parcours.journeys.walk.record.outline import lines, nodes
from parcours.mocks.releases.loader import releases
from parcours.pages.controls import Control
from parcours.pages.mailbox import Inbox
from parcours.pages.names import exactly
from parcours.pages.phone import Notifications
from parcours.pages.screen import Screen
from tests.recordings import recorded

ASIDE = {
    "AppPending",
    "Certification",
    "CreationHelp",
    "HelpPage",
    "HowToCreate",
    "SessionLost",
    "UnpaidFile",
}
ONLY_ASIDE = {"HomeWithBanner.mandate_account", "SignInFailed.help_page"}
"""On the way of no journey: tests/pages/test_every_screen.py visits them."""
HUBS: set[type[Screen]] = {Inbox, Notifications}  # each of their links leads to a screen that must be reached


def leaves(screen: type[Screen] = Screen) -> set[type[Screen]]:
    """Every screen of ours that one can arrive at."""
    below = {leaf for child in screen.__subclasses__() for leaf in leaves(child)}
    ours = screen.__module__.startswith("parcours.pages.") and hasattr(screen, "heading")
    return below | ({screen} if ours and not screen.__subclasses__() else set())


LEAVES = {leaf.__name__: leaf for leaf in sorted(leaves(), key=lambda leaf: leaf.__name__)}
"""Of two of one name, walks tell no difference: the later serves for both."""


def walks() -> Iterator[Walk]:
    return (walk for release in releases() for name in JOURNEYS for walk in recorded(release, name).values())


def outlines() -> dict[str, set[str]]:
    """What each screen showed, on arrival and before each gesture, by the name of its page object."""
    found: dict[str, set[str]] = {}
    for walk in walks():
        for screen in walk.screens:
            found.setdefault(screen.name, set()).add(screen.outline)
        for gesture in walk.gestures:
            found[walk.screens[gesture.screen].name].add(gesture.outline)
    return found


OUTLINES = outlines()


@cache
def named(outline: str) -> tuple[tuple[str, str], ...]:
    """Role and name of everything on the screen, paragraphs by their text."""
    texts = (("paragraph", text) for text in lines(outline))
    return (*((node.role, node.name) for node in nodes(outline) if node.role != "paragraph"), *texts)


def count(control: Control, outline: str) -> int:
    """How many things on the screen bear one of its names and its role."""
    wanted = exactly(*control.names)
    return sum(role in control.roles and bool(wanted.match(name)) for role, name in named(outline))


def test_every_page_object_is_reached() -> None:
    assert LEAVES.keys() - OUTLINES.keys() == ASIDE


def test_every_control_is_met() -> None:
    used = {
        (walk.screens[gesture.screen].name, gesture.names) for walk in walks() for gesture in walk.gestures
    }
    met: set[Control] = set()
    for name in LEAVES.keys() - ASIDE:
        for control in LEAVES[name].controls().values():
            if (name, control.names) in used or any(count(control, shown) for shown in OUTLINES[name]):
                met.add(control)  # what several screens declare together need not be on each
    unmet = {
        f"{leaf.__name__}.{attribute}"
        for name, leaf in LEAVES.items()
        if name not in ASIDE and leaf not in HUBS
        for attribute, control in leaf.controls().items()
        if control not in met
    }
    assert unmet == ONLY_ASIDE


def test_no_control_is_there_twice() -> None:
    twice = {
        f"{name}.{attribute}: {most} bear its name"
        for name, leaf in LEAVES.items()
        if name not in ASIDE and leaf not in HUBS
        for attribute, control in leaf.controls().items()
        if control.within is None and (most := max(count(control, shown) for shown in OUTLINES[name])) > 1
    }
    assert twice == set()
