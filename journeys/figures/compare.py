"""A figure of ours against the one shot now: words first, then places, then colours, then the rest."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PIL import Image

from journeys.figures.note import Note, Shown, View
from journeys.figures.opinion import Change, Opinion
from journeys.figures.palette import palette, unlike
from journeys.figures.regions import changed_regions
from journeys.figures.shoot import Figure
from journeys.figures.wording import named, plain, quoted, reworded
from journeys.language import _
from journeys.walk.layout import Layout
from journeys.walk.model import Box

FARTHER = 12.0  # CSS pixels: nearer, nothing has moved to the eye
AS_LARGE = 2.0
LARGE = 160  # pixels of a region that is told though no word is in it
Rectangle = tuple[int, int, int, int]


@dataclass(frozen=True)
class Side:
    """One of the two figures: its picture, one screen on it, and the screen's own part of the page."""

    picture: Image.Image
    view: View
    main: Box | None = None

    def place(self, shown: Shown) -> Rectangle | None:
        """Where a thing stands on the figure; None when it is not wholly on it, or covered."""
        box, area, scale = shown.box, self.view.area, self.view.scale
        if box is None or any(_cross(box, zone) for zone in self.view.hidden):
            return None
        left, top = (box.x - area[0]) * scale + self.view.at[0], (box.y - area[1]) * scale + self.view.at[1]
        right, bottom = left + box.width * scale, top + box.height * scale
        width, height = self.picture.size
        inside = left >= 0 and top >= 0 and right <= width and bottom <= height
        return (
            (round(left), round(top), round(right), round(bottom)) if inside and right - left >= 2 else None
        )


def compare_figures(then: Image.Image, note: Note, now: Figure, main: Box, layout: Layout) -> Opinion:
    """What has changed on a figure since its note was made.

    `main` is the part of the page its control is in, `layout` all that is on the page now.
    """
    page = [
        Shown(role=piece.role, name=piece.text[:500], box=Box(x=x, y=y, width=width, height=height))
        for piece in layout
        for (x, y, width, height) in [piece.box]
    ]
    (old, new), *others = zip(note.views, now.note.views, strict=False)
    opinion = compare(Side(then, old), Side(now.picture, new, main), page)
    beside = [compare(Side(then, a), Side(now.picture, b), b.shown) for a, b in others]
    changes = dict.fromkeys(change for one in (opinion, *beside) for change in one.changes)
    return opinion.model_copy(update={"standing": "stale" if changes else "fresh", "changes": tuple(changes)})


def compare(then: Side, now: Side, page: Sequence[Shown]) -> Opinion:
    """What has changed from `then` to `now`; `page` is all that is on the screen now, cut or not."""
    if then.picture.size == now.picture.size and then.picture.tobytes() == now.picture.tobytes():
        return Opinion(standing="fresh", reason=_("no pixel differs"))
    changes = reworded(_own(then), _own(now), page, _of_main(now))
    pairs = list(_kept(then.view.shown, now.view.shown))
    if not changes:
        changes = [*_moved(pairs, then.view, now.view), *_recoloured(pairs, then, now)]
    if not changes and then.picture.size == now.picture.size:
        changes = list(_redrawn(pairs, then, now))
    if not changes:
        return Opinion(standing="fresh", reason=_("it differs in ways that no eye sees"))
    return Opinion(standing="stale", reason=_("it differs from the screen"), changes=tuple(changes))


def _own(side: Side) -> list[Shown]:
    return [one for one in side.view.shown if not _covered(one, side.view)]


def _covered(shown: Shown, view: View) -> bool:
    return shown.box is not None and any(_cross(shown.box, zone) for zone in view.hidden)


def _cross(box: Box, zone: Rectangle) -> bool:
    left, top, right, bottom = zone
    return box.x < right and box.x + box.width > left and box.y < bottom and box.y + box.height > top


def _of_main(side: Side) -> list[Shown]:
    """What is in the part of the page that is the screen's own: a banner all pages share is not."""
    main = side.main
    if main is None:
        return list(side.view.shown)
    return [one for one in side.view.shown if one.box is None or _within(one.box, main)]


def _within(box: Box, main: Box) -> bool:
    across, down = box.x + box.width / 2, box.y + box.height / 2
    return main.x <= across <= main.x + main.width and main.y <= down <= main.y + main.height


def _kept(then: Sequence[Shown], now: Sequence[Shown]) -> Iterator[tuple[Shown, Shown]]:
    """Each thing with the same one now, in reading order."""
    waiting: dict[tuple[str, str], list[Shown]] = {}
    for one in now:
        waiting.setdefault((one.role, plain(one.name)), []).append(one)
    for one in then:
        found = waiting.get((one.role, plain(one.name)))
        if found:
            yield one, found.pop(0)


def _moved(pairs: Sequence[tuple[Shown, Shown]], then: View, now: View) -> Iterator[Change]:
    """Things as large as before, and not as far from the control: told once for all."""
    gaps = [(old, new, _below(new, now) - _below(old, then)) for old, new in pairs if _as_large(old, new)]
    far = [(old, gap) for old, _new, gap in gaps if abs(gap) > FARTHER]
    if far and len(gaps) * 2 >= len(pairs):
        old, gap = max(far, key=lambda one: abs(one[1]))
        what = named(old.role, old.name)
        told = (
            _("the layout changed: {what} is lower", what=what)
            if gap > 0
            else _("the layout changed: {what} is higher", what=what)
        )
        yield Change(nature="moved", told=told, control=False)


def _as_large(old: Shown, new: Shown) -> bool:
    """Words of another font are not."""
    a, b = old.box, new.box
    if a is None or b is None or not old.name:
        return False
    return abs(a.width - b.width) <= AS_LARGE and abs(a.height - b.height) <= AS_LARGE


def _below(shown: Shown, view: View) -> float:
    return (shown.box.y if shown.box else 0.0) - view.control.y


def _recoloured(pairs: Sequence[tuple[Shown, Shown]], then: Side, now: Side) -> Iterator[Change]:
    for old, new in pairs:
        before, after = then.place(old), now.place(new)
        if before is None or after is None:
            continue
        if unlike(palette(then.picture.crop(before)), palette(now.picture.crop(after))):
            told = _("only the colour changed: {what}", what=named(old.role, old.name))
            yield Change(nature="colour", told=told, control=False, then=before, now=after)


def _redrawn(pairs: Sequence[tuple[Shown, Shown]], then: Side, now: Side) -> Iterator[Change]:
    """Regions that differ where nothing is written; words that read the same are drawn by any font."""
    written = [place for old, _new in pairs if (place := then.place(old)) is not None]
    for region in changed_regions(then.picture, now.picture):
        if region.pixels >= LARGE and not any(_overlap(region.box, place) for place in written):
            near = _nearest(region.box, pairs, then)
            told = _("the look changed near {name}", name=near) if near else _("the look changed")
            yield Change(nature="look", told=told, control=False, then=region.box, now=region.box)


def _overlap(a: Rectangle, b: Rectangle) -> bool:
    return a[0] < b[2] and a[2] > b[0] and a[1] < b[3] and a[3] > b[1]


def _nearest(box: Rectangle, pairs: Sequence[tuple[Shown, Shown]], then: Side) -> str:
    middle = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    near = [
        (abs((p[0] + p[2]) / 2 - middle[0]) + abs((p[1] + p[3]) / 2 - middle[1]), quoted(old.name))
        for old, _new in pairs
        if old.name and (p := then.place(old)) is not None
    ]
    return min(near)[1] if near else ""
