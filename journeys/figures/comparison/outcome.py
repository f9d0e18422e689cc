"""The outcome of comparing one figure: fresh, stale or unsure, and what differs."""

from typing import Literal

from pydantic import Field

from parcours.journeys.language import N_, ngettext
from parcours.journeys.support.record import Record

Standing = Literal["fresh", "stale", "unsure"]
Nature = Literal["renamed", "gone", "new", "moved", "colour", "look"]
Area = tuple[int, int, int, int]
"""Left, top, right, bottom, in pixels of a picture; right and bottom are just outside."""

CONTROLS = frozenset({"button", "link", "tab", "textbox", "combobox", "checkbox", "radio", "label"})

OTHER_WIDTH = N_("it reads as the screen does, but is set out for a window of another width")
ON_THE_WHOLE = N_("it is not like the screen on the whole")


class Change(Record):
    """One thing that is not on the screen as it is on the figure, or not on the figure as on the screen."""

    nature: Nature
    told: str = Field(description="« the button « Envoyer » is now « Transmettre » »")
    control: bool = Field(description="a reader would look for it, in vain")
    then: Area | None = Field(default=None, description="where, on the figure")
    now: Area | None = Field(default=None, description="where, on the picture of the screen")


class Opinion(Record):
    """A figure against one screen."""

    standing: Standing
    reason: str = Field(description="a few words; why nothing can be said, when it is unsure")
    changes: tuple[Change, ...] = ()

    @property
    def told(self) -> str:
        """The changes in one sentence; the first ones when they are many."""
        first = [change.told for change in self.changes[:4]]
        more = len(self.changes) - len(first)
        left = [ngettext("and {n} more", "and {n} more", more)] if more > 0 else []
        return "; ".join([*first, *left])


def unsure(reason: str) -> Opinion:
    return Opinion(standing="unsure", reason=reason)
