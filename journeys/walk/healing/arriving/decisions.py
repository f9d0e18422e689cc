"""What can be done where another screen came than the one expected."""

from dataclasses import dataclass

from parcours.journeys.walk.healing.device_state import Act, Visit
from parcours.journeys.walk.healing.page_scan import Thing
from parcours.journeys.walk.model import Reason
from parcours.pages.screen import Screen


@dataclass(frozen=True)
class LookAgain:
    """It has come meanwhile."""


@dataclass(frozen=True)
class Arrive:
    """It is there, under another heading or with other controls."""


@dataclass(frozen=True)
class Reclassify:
    """What was taken for the screen before stood on the way to it: do there what was asked for."""

    visit: Visit


@dataclass(frozen=True)
class PressSign:
    """Nothing of the screen before is there but the button it is known by: it is pressed, and no more."""

    visit: Visit
    way: Thing


@dataclass(frozen=True)
class FinishHere:
    """The screen before is split in two: what it was to do and can be done here is done here."""

    acts: tuple[Act, ...]


@dataclass(frozen=True)
class Complete:
    """Give the form what it demands besides, and send it again; if it demands no more, press the way on."""

    visit: Visit
    form: int | None
    way: Thing | None


@dataclass(frozen=True)
class PressOn:
    """The screen before does not move on by itself any more."""

    visit: Visit
    way: Thing


@dataclass(frozen=True)
class DoLate:
    """A screen passed by has come: do on it what was asked for."""

    visit: Visit


@dataclass(frozen=True)
class Recover:
    """A screen left behind came again, and there is a way to get past it: signing in."""

    screen: type[Screen]


@dataclass(frozen=True)
class Repeat:
    """A screen seen before came again: do again what was done on it."""

    visit: Visit


@dataclass(frozen=True)
class PassLate:
    """A known screen that might have come before comes now, and has one way on."""

    screen: type[Screen]
    way: Thing


@dataclass(frozen=True)
class PassBy:
    """A screen nobody knows: go through it."""

    way: Thing


@dataclass(frozen=True)
class Refuse:
    """Its way on might engage a real person."""

    way: Thing


@dataclass(frozen=True)
class GiveUp:
    """There is no way on from here; `may_skip`: a known screen is there, the one expected may be no more."""

    expected: Reason
    may_skip: bool = False


Again = Reclassify | PressSign | FinishHere | Complete | PressOn | DoLate | Repeat
"""What is asked for on a screen is done again, or at last."""

Decision = LookAgain | Arrive | Again | Recover | PassLate | PassBy | Refuse | GiveUp


def pressed_by(decision: Decision) -> Thing | None:
    """What the decision has pressed though no script asks for it; None when nothing is."""
    return decision.way if isinstance(decision, PressSign | Complete | PressOn | PassLate | PassBy) else None
