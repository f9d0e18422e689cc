"""Compares a figure that Parcours shot with one shot now: words, then layout, colours and pixels."""

from collections.abc import Iterator, Sequence

from PIL import Image

from parcours.journeys.figures.comparison.notices import Notices
from parcours.journeys.figures.comparison.outcome import Area, Change, Opinion
from parcours.journeys.figures.comparison.palette import palette, unlike
from parcours.journeys.figures.comparison.regions import changed_regions
from parcours.journeys.figures.comparison.side import Side, as_large, by_key, key
from parcours.journeys.figures.comparison.wording import named, quoted, reworded
from parcours.journeys.figures.drawing.figure import Figure, shown_of
from parcours.journeys.figures.formats.metadata import Note, Shown
from parcours.journeys.language import _
from parcours.journeys.walk.model import Box
from parcours.journeys.walk.record.layout import Layout

FARTHER = 12.0  # CSS pixels: nearer, nothing has moved to the eye
FAR_OFF = 400.0  # CSS pixels down a page: the control is not where one looks for it
LARGE = 160  # pixels of a region that is told though no word is in it
Pairs = Sequence[tuple[Shown, Shown]]
"""Things on the figure, each with the same one now."""


def compare_figures(then: Image.Image, note: Note, now: Figure, main: Box, layout: Layout) -> Opinion:
    """What has changed on a figure since its note was made.

    `main` is the part of the page its control is in, `layout` all that is on the page now.
    """
    (old, new), *others = zip(note.views, now.note.views, strict=False)
    opinion = compare(Side(then, old), Side(now.picture, new, main), shown_of(layout))
    beside = [compare(Side(then, a), Side(now.picture, b), b.shown) for a, b in others]
    return next((one for one in (opinion, *beside) if one.standing == "stale"), opinion).model_copy(
        update={"changes": tuple(dict.fromkeys(c for one in (opinion, *beside) for c in one.changes))}
    )


def compare(then: Side, now: Side, page: Sequence[Shown]) -> Opinion:
    """What has changed from `then` to `now`; `page` is all that is on the screen now, cut or not."""
    if then.picture.size == now.picture.size and then.picture.tobytes() == now.picture.tobytes():
        return Opinion(standing="fresh", reason=_("no pixel differs"))
    changes = reworded(then.own, now.own, page, now.of_main) or _looks_otherwise(then, now, page)
    if not changes:
        return Opinion(standing="fresh", reason=_("it differs in ways that no eye sees"))
    return Opinion(standing="stale", reason=_("it differs from the screen"), changes=tuple(changes))


def _looks_otherwise(then: Side, now: Side, page: Sequence[Shown]) -> list[Change]:
    """What differs on figures that read the same: the first of place, colour and drawing that does."""
    notices = Notices.between(then, now)
    pairs = [(old, new) for old, new in _kept(then, now) if not notices.cover(new)]
    flows = any(old.name and not _as_large(old, new) for old, new in pairs)
    changes: list[Change] = []
    if not flows and not notices.press:
        changes += _moved([(old, new) for old, new in pairs if not notices.part(new)], then, now)
        changes += _away(then, now, [one for one in page if not notices.part(one)])
    changes = changes or list(_recoloured(pairs, then, now))
    if not changes and not flows and not notices.strips and then.picture.size == now.picture.size:
        changes = list(_redrawn(pairs, then, now))
    return changes


def _kept(then: Side, now: Side) -> Iterator[tuple[Shown, Shown]]:
    """Each thing with the same one now, in reading order; fields without a name only if all are there."""
    here, there = by_key(then.view.shown), by_key(now.view.shown)
    left = {known: list(found) for known, found in there.items()}
    for old in then.view.shown:
        found = left.get(key(old))
        if found and (old.name or len(here[key(old)]) == len(there[key(old)])):
            yield old, found.pop(0)


def _moved(pairs: Pairs, then: Side, now: Side) -> Iterator[Change]:
    """Things as large as before, and not as far from the control: told once for all."""
    gaps = [(old, now.below(new) - then.below(old)) for old, new in pairs if _as_large(old, new)]
    far = [(old, gap) for old, gap in gaps if abs(gap) > FARTHER]
    if far and len(gaps) * 2 >= len(pairs):
        old, gap = max(far, key=lambda one: abs(one[1]))
        what = named(old.role, old.name)
        told = (
            _("the layout changed: {what} is lower", what=what)
            if gap > 0
            else _("the layout changed: {what} is higher", what=what)
        )
        yield _has_moved(told)


def _away(then: Side, now: Side, page: Sequence[Shown]) -> Iterator[Change]:
    """What has left the figure for another place of the page, as seen from the control: told once for all."""
    control = now.view
    if abs(control.control.y - then.view.control.y) > FAR_OFF:
        yield _has_moved(_elsewhere(control.role, control.name), control=True)
        return
    here, there = by_key(now.view.shown), by_key(page)
    for old in then.own:
        found = there.get(key(old), [])
        if key(old) in here or not found or not _as_large(old, found[0]):
            continue
        if all(abs(now.below(new) - then.below(old)) > FARTHER for new in found):
            yield _has_moved(_elsewhere(old.role, old.name))
            return


def _elsewhere(role: str, name: str) -> str:
    return _("the layout changed: {what} is elsewhere", what=named(role, name))


def _has_moved(told: str, control: bool = False) -> Change:
    return Change(nature="moved", told=told, control=control)


def _as_large(old: Shown, new: Shown) -> bool:
    """Words of another font, or in other lines, are not: all else follows."""
    return old.box is not None and new.box is not None and bool(old.name) and as_large(old.box, new.box)


def _recoloured(pairs: Pairs, then: Side, now: Side) -> Iterator[Change]:
    for old, new in pairs:
        before, after = then.place(old), now.place(new)
        if before is None or after is None or then.shares(old) or now.shares(new):
            continue
        colours = palette(then.picture.crop(before))
        if all(unlike(colours, palette(now.picture.crop(_wider(after, by)))) for by in (0, 1, -1)):
            told = _("only the colour changed: {what}", what=named(old.role, old.name))
            yield Change(nature="colour", told=told, control=False, then=before, now=after)


def _wider(place: Area, by: int) -> Area:
    left, top, right, bottom = place
    return left - by, top - by, max(right + by, left - by + 1), max(bottom + by, top - by + 1)


def _redrawn(pairs: Pairs, then: Side, now: Side) -> Iterator[Change]:
    """Regions that differ where nothing is written; words that read the same are drawn by any font."""
    said = [*((then, old) for old in then.view.shown if old.name), *((now, new) for _old, new in pairs)]
    said += [(then, old) for old, _new in pairs]
    written = [place for side, one in said if (place := side.place(one)) is not None]
    written += [then.mark, now.mark]
    for region in changed_regions(then.picture, now.picture):
        seen = region.pixels >= LARGE and not _on_edge(region.box, then.picture.size)
        if seen and not any(_overlap(region.box, place) for place in written):
            near = _nearest(region.box, pairs, then)
            told = _("the look changed near {name}", name=near) if near else _("the look changed")
            yield Change(nature="look", told=told, control=False, then=region.box, now=region.box)


def _on_edge(box: Area, size: tuple[int, int]) -> bool:
    """Of what is cut through, nobody knows how much there was."""
    return box[0] <= 1 or box[1] <= 1 or box[2] >= size[0] - 1 or box[3] >= size[1] - 1


def _overlap(a: Area, b: Area) -> bool:
    return a[0] < b[2] and a[2] > b[0] and a[1] < b[3] and a[3] > b[1]


def _nearest(box: Area, pairs: Pairs, then: Side) -> str:
    middle = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    near = [
        (abs((p[0] + p[2]) / 2 - middle[0]) + abs((p[1] + p[3]) / 2 - middle[1]), quoted(old.name))
        for old, _new in pairs
        if old.name and (p := then.place(old)) is not None
    ]
    return min(near)[1] if near else ""
