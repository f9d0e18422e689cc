"""Figures of ours shot before and after a drift: what the comparison must say of each, and what it says."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from parcours.journeys.figures.comparison.compare import compare_figures
from parcours.journeys.figures.comparison.outcome import Opinion
from parcours.journeys.figures.comparison.wording import quoted
from parcours.journeys.figures.drawing.figure import Figure, Origin, figure, shown_of
from parcours.journeys.figures.drawing.shooter import shot_of
from parcours.journeys.figures.drawing.style import Style
from parcours.journeys.figures.formats.metadata import Shown
from parcours.journeys.walk.record.layout import kept_layout
from parcours.journeys.walk.store import StoredWalk
from parcours.mocks.drift import Drift

NATURES = {
    "colour": {"colour"},
    "spacing": {"moved", "look"},
    "moved-block": {"moved", "look", "gone", "new"},
}
"""What may be said of each look that is changed; a header at the bottom is gone from the top."""

LOWER = 300  # CSS pixels: a header at the bottom stands that much lower, all else a little higher


@dataclass(frozen=True)
class Compared:
    """One figure held against the one shot since."""

    drift: Drift | None
    gesture: int
    stale: bool
    opinion: Opinion

    @property
    def said_stale(self) -> bool:
        return self.opinion.standing == "stale"

    @property
    def right_words(self) -> bool:
        """Whether what is told is what was changed."""
        if self.drift is None or not self.stale:
            return not self.said_stale
        look = self.drift.name.partition(":")[2]
        natures = {change.nature for change in self.opinion.changes}
        if self.drift.kind == "look":
            return bool(natures) and natures <= NATURES[look]
        names = quoted(self.drift.was), quoted(self.drift.now)
        return any(all(name in change.told for name in names) for change in self.opinion.changes)


def compared(before: StoredWalk, after: StoredWalk, drift: Drift | None) -> Iterator[Compared]:
    """Every figure of a walk against that of the same gesture; none when one walk has more gestures.

    A changed look makes a figure stale when any pixel differs, for the mock draws a page the same each time;
    a header that has gone elsewhere, when the figure showed it.
    """
    if len(before.walk.gestures) != len(after.walk.gestures):
        return
    for gesture in before.walk.gestures:
        then, now = _figure(before, gesture.index), _figure(after, gesture.index)
        other = after.walk.gestures[gesture.index]
        layout = kept_layout(after.picture(other))
        opinion = compare_figures(then.picture, then.note, now, other.context, layout)
        yield Compared(drift, gesture.index, _stale(then, now, drift, shown_of(layout)), opinion)


def _figure(stored: StoredWalk, index: int) -> Figure:
    origin = Origin(stored.walk.journey, stored.walk.variant, "2026-01")
    return figure([shot_of(stored, index)], str(index + 1), origin, Style())


def _stale(then: Figure, now: Figure, drift: Drift | None, page: Sequence[Shown]) -> bool:
    if drift is None or drift.harmless:
        return False
    if drift.name == "look:moved-block":
        return any(_lower(one, page) for one in then.note.views[0].shown)
    if drift.kind == "look":
        return then.picture.size != now.picture.size or then.picture.tobytes() != now.picture.tobytes()
    return _says(then, drift.was) and _says(now, drift.now) and not _says(now, drift.was)


def _lower(one: Shown, page: Sequence[Shown]) -> bool:
    places = [other.box.y for other in page if other.box and other.name and other.name == one.name]
    return one.box is not None and bool(places) and min(places) > one.box.y + LOWER


def _says(one: Figure, name: str) -> bool:
    return any(shown.name == name for view in one.note.views for shown in view.shown)


def told(results: Sequence[Compared]) -> str:
    """The counts, in lines."""
    stale, fresh = [r for r in results if r.stale], [r for r in results if not r.stale]
    found = sum(r.said_stale for r in stale)
    right = sum(r.right_words for r in stale)
    alarms = sum(r.said_stale for r in fresh)
    return (
        f"stale figures    {len(stale)}, found {found}, told in the right words {right}\n"
        f"fresh figures    {len(fresh)}, false alarms {alarms}"
    )
