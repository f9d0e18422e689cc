"""Compares a figure with one screen, word by word, and counts what matches; pure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from parcours.journeys.figures.comparison.outcome import CONTROLS, ON_THE_WHOLE, Area, Change, Opinion, unsure
from parcours.journeys.figures.comparison.wording import named, quoted
from parcours.journeys.figures.handmade.reading import Read
from parcours.journeys.language import _
from parcours.journeys.walk.record.layout import Layout, Piece

FEWEST = 4  # words read, to say anything
ENOUGH = 0.5  # of them the same, to be that screen
_DATE, _TIME = r"\d{1,2}[/.]\d{1,2}[/.]\d{2,4}", r"\d{1,2}[:h]\d{2}"
_NUMBERS, _ADDRESS = r"\d{1,2}|20\d\d|\S*\d{5,}\S*", r"\S*@\S*"
DATA = re.compile(rf"[(«]?({_DATE}|{_TIME}|{_NUMBERS}|{_ADDRESS})[.,;:)»]*")
"""What is of the day or of a person, and no part of the screen."""


@dataclass(frozen=True)
class Likeness:
    """What was read of a figure against one screen."""

    words: tuple[Read, ...]
    layout: Layout
    leftover: tuple[Area, ...]
    recoloured: tuple[int, ...]
    """Indexes of the pieces that read the same in other colours."""

    @property
    def same(self) -> int:
        return sum(len(word.text) for word in self.words if word.state in ("same", "moved"))

    @property
    def other(self) -> int:
        return sum(len(word.text) for word in self.words if word.state == "other")

    @property
    def share(self) -> float:
        """Of the letters that can be read, those that read the same; what the figure shows more counts."""
        more = sum((right - left) / max(bottom - top, 8) for left, top, right, bottom in self.leftover)
        return self.same / max(self.same + self.other + more, 1.0)

    @property
    def read(self) -> int:
        return sum(word.state in ("same", "moved", "other") for word in self.words)

    @property
    def is_it(self) -> bool:
        return self.read >= FEWEST and self.share >= ENOUGH

    def opinion(self) -> Opinion:
        """What is to be said if it is that screen."""
        if self.read < FEWEST:
            return unsure(_("too little of it can be read to compare"))
        if self.share < ENOUGH:
            return unsure(_(ON_THE_WHOLE))
        changes = (*self._other(), *self._gone(), *self._recoloured())
        if not changes:
            return Opinion(standing="fresh", reason=_("it reads and looks as the screen does"))
        return Opinion(standing="stale", reason=_("it differs from the screen"), changes=changes)

    def _other(self) -> list[Change]:
        changes = []
        for index in dict.fromkeys(word.piece for word in self.words):
            mine = [word for word in self.words if word.piece == index]
            wrong = [word for word in mine if word.state == "other" and not DATA.fullmatch(word.text)]
            if wrong:
                changes.append(_differs(self.layout[index], mine, wrong))
        return changes

    def _gone(self) -> list[Change]:
        return [
            Change(
                nature="gone", told=_("something of the figure is not on the screen"), control=False, then=box
            )
            for box in self.leftover
        ]

    def _recoloured(self) -> list[Change]:
        return [_other_colour(self.layout[index], self.words, index) for index in self.recoloured]


def _differs(piece: Piece, mine: Sequence[Read], wrong: Sequence[Read]) -> Change:
    if any(word.state in ("same", "moved") for word in mine):
        return reads_otherwise(piece, " ".join(word.text for word in wrong), _around(wrong))
    return not_there(piece, _around(wrong))


def reads_otherwise(piece: Piece, words: str, then: Area) -> Change:
    """At these words, there on the figure."""
    told = _(
        "{what} reads otherwise on the figure, at {words}",
        what=named(piece.role, piece.text),
        words=quoted(words),
    )
    return _renamed(piece, told, then)


def not_there(piece: Piece, then: Area | None = None) -> Change:
    """The figure has not what the screen has; `then` is where it would be."""
    return _renamed(piece, _("{what} is not on the figure", what=named(piece.role, piece.text)), then)


def _renamed(piece: Piece, told: str, then: Area | None) -> Change:
    control = piece.role in CONTROLS
    return Change(nature="renamed", told=told, control=control, then=then, now=_on_screen(piece))


def _other_colour(piece: Piece, words: Sequence[Read], index: int) -> Change:
    then = _around([word for word in words if word.piece == index])
    told = _("only the colour changed: {what}", what=named(piece.role, piece.text))
    return Change(nature="colour", told=told, control=False, then=then, now=_on_screen(piece))


def _around(words: Sequence[Read]) -> Area:
    boxes = [word.box for word in words]
    return (
        min(box[0] for box in boxes),
        min(box[1] for box in boxes),
        max(box[2] for box in boxes),
        max(box[3] for box in boxes),
    )


def _on_screen(piece: Piece) -> Area:
    left, top, width, height = piece.box
    return round(left), round(top), round(left + width), round(top + height)
