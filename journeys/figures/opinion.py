"""What is said of one figure: whether it still shows the screen as it is, and if not what differs."""

from typing import Literal

from pydantic import Field

from journeys.model import Record

Standing = Literal["fresh", "stale", "unsure"]
Nature = Literal["renamed", "gone", "new", "moved", "colour", "look"]
Area = tuple[int, int, int, int]
"""Left, top, right, bottom, in pixels of a picture; right and bottom are just outside."""

CONTROLS = frozenset({"button", "link", "tab", "textbox", "combobox", "checkbox", "radio", "label"})


class Change(Record):
    """One thing that is not on the screen as it is on the figure, or not on the figure as on the screen."""

    nature: Nature
    told: str = Field(description="in French: « le bouton « Envoyer » est devenu « Transmettre » »")
    control: bool = Field(description="a reader would look for it, in vain")
    then: Area | None = Field(default=None, description="where, on the figure")
    now: Area | None = Field(default=None, description="where, on the picture of the screen")


class Opinion(Record):
    """A figure against one screen."""

    standing: Standing
    reason: str = Field(description="in English, a few words; why nothing can be said, when it is unsure")
    changes: tuple[Change, ...] = ()

    @property
    def told(self) -> str:
        """The changes in one French sentence; the first ones when they are many."""
        first = [change.told for change in self.changes[:4]]
        more = len(self.changes) - len(first)
        return " ; ".join([*first, *([f"et {more} autre{'s' if more > 1 else ''}"] if more else [])])


def unsure(reason: str) -> Opinion:
    return Opinion(standing="unsure", reason=reason)
