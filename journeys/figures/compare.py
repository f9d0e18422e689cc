"""A figure of ours against the one shot now: words first, then places, then colours, then the rest."""

from collections import Counter
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
FAR_OFF = 400.0  # CSS pixels down a page: the control is not where one looks for it
FRAME = 5  # pixels: what is drawn around the control, and the ring of one that has the focus
TALL = 24  # pixels: a button or a field rather than a line of text
DRAWN = 12  # CSS pixels from the control
MARK = 48  # pixels from the control: the number
STRIP = 24.0  # CSS pixels around the words of a banner
LARGE = 160  # pixels of a region that is told though no word is in it
Rectangle = tuple[int, int, int, int]


@dataclass(frozen=True)
class Side:
    """One of the two figures: its picture, one screen on it, and the screen's own part of the page."""

    picture: Image.Image
    view: View
    main: Box | None = None

    def place(self, shown: Shown) -> Rectangle | None:
        """Where a thing stands on the figure, inside its frame; None when not wholly on it, or drawn over."""
        if shown.box is None or any(_cross(shown.box, zone) for zone in self.view.hidden):
            return None
        left, top, right, bottom = self.on_figure(shown.box)
        own = _same_box(shown.box, self.view.control)
        if not own and _cross(shown.box, _around(self.view.control)):
            return None
        edge = FRAME if own or bottom - top > TALL else 0
        left, top, right, bottom = left + edge, top + edge, right - edge, bottom - edge
        width, height = self.picture.size
        inside = left >= 0 and top >= 0 and right <= width and bottom <= height
        return (left, top, right, bottom) if inside and right - left >= 2 and bottom - top >= 2 else None

    def on_figure(self, box: Box) -> Rectangle:
        """In pixels of the figure."""
        area, scale = self.view.area, self.view.scale
        left, top = (box.x - area[0]) * scale + self.view.at[0], (box.y - area[1]) * scale + self.view.at[1]
        return round(left), round(top), round(left + box.width * scale), round(top + box.height * scale)


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
    main = _of_main(now)
    changes = reworded(_own(then), _own(now), page, main)
    notices = _notices(then, now, main)
    pairs = [(old, new) for old, new in _kept(then.view.shown, now.view.shown) if not _over(notices, new)]
    flows = _flows_otherwise(pairs)
    pressed = bool(notices) and now.view.device == "phone"  # of one height: all is moved by them
    if not changes and not flows and not pressed:
        near = [(old, new) for old, new in pairs if not _beyond(notices, now.view, new)]
        changes = list(_moved(near, then.view, now.view))
        changes += _away(then.view, now.view, [one for one in page if not _beyond(notices, now.view, one)])
    if not changes:
        changes = list(_recoloured(pairs, then, now))
    if not changes and not flows and not notices and then.picture.size == now.picture.size:
        changes = list(_redrawn(pairs, then, now))
    if not changes:
        return Opinion(standing="fresh", reason=_("it differs in ways that no eye sees"))
    return Opinion(standing="stale", reason=_("it differs from the screen"), changes=tuple(changes))


def _own(side: Side) -> list[Shown]:
    return [one for one in side.view.shown if not _covered(one, side.view)]


def _covered(shown: Shown, view: View) -> bool:
    return shown.box is not None and any(_cross(shown.box, zone) for zone in view.hidden)


def _around(control: Box) -> Rectangle:
    """Where the frame is drawn."""
    left, top = round(control.x) - DRAWN, round(control.y) - DRAWN
    return left, top, left + round(control.width) + 2 * DRAWN, top + round(control.height) + 2 * DRAWN


def _same_box(a: Box, b: Box) -> bool:
    return max(abs(a.x - b.x), abs(a.y - b.y), abs(a.width - b.width), abs(a.height - b.height)) < AS_LARGE


def _cross(box: Box, zone: Rectangle) -> bool:
    left, top, right, bottom = zone
    return box.x < right and box.x + box.width > left and box.y < bottom and box.y + box.height > top


def _of_main(side: Side) -> list[Shown]:
    """What is in the part of the page that is the screen's own: a banner all pages share is not."""
    main = side.main
    if main is None:
        return list(side.view.shown)
    return [one for one in side.view.shown if one.box is None or _within(one.box, main)]


def _notices(then: Side, now: Side, main: Sequence[Shown]) -> list[Box]:
    """Strips of the screen where a banner or a bar has come that is no part of the page itself."""
    known = {_key(one) for one in then.view.shown}
    amid = [index for index, one in enumerate(now.view.shown) if one.name and _key(one) in known]
    first, last = min(amid, default=0), max(amid, default=0)
    come = [
        one
        for index, one in enumerate(now.view.shown)
        if _key(one) not in known and (one not in main or not first < index < last)
    ]
    left, _, right, _ = now.view.area
    return [
        Box(x=left, y=one.box.y - STRIP, width=right - left, height=one.box.height + 2 * STRIP)
        for one in come
        if one.box is not None
    ]


def _over(notices: Sequence[Box], shown: Shown) -> bool:
    return shown.box is not None and any(
        shown.box.y < strip.y + strip.height and shown.box.y + shown.box.height > strip.y for strip in notices
    )


def _beyond(notices: Sequence[Box], view: View, shown: Shown) -> bool:
    """Whether one of them stands between the control and that."""
    if shown.box is None:
        return False
    here, there = _middle(view.control), _middle(shown.box)
    return any(
        min(here, there) < _middle(strip) < max(here, there) for strip in notices if not _level(strip, here)
    )


def _level(strip: Box, at: float) -> bool:
    return strip.y <= at <= strip.y + strip.height


def _middle(box: Box) -> float:
    return box.y + box.height / 2


def _within(box: Box, main: Box) -> bool:
    across, down = box.x + box.width / 2, box.y + box.height / 2
    return main.x <= across <= main.x + main.width and main.y <= down <= main.y + main.height


def _kept(then: Sequence[Shown], now: Sequence[Shown]) -> Iterator[tuple[Shown, Shown]]:
    """Each thing with the same one now, in reading order."""
    waiting: dict[tuple[str, str], list[Shown]] = {}
    for one in now:
        waiting.setdefault(_key(one), []).append(one)
    many = Counter(_key(one) for one in then)
    for one in then:
        found = waiting.get(_key(one))
        if found and (
            one.name or len(found) == many[_key(one)]
        ):  # fields without a name are told apart by their place
            yield one, found.pop(0)
            many[_key(one)] -= 1


def _key(shown: Shown) -> tuple[str, str]:
    return shown.role, plain(shown.name)


def _flows_otherwise(pairs: Sequence[tuple[Shown, Shown]]) -> bool:
    """Whether the same words take another room, in another font or in other lines: all else follows."""
    named_ones = [(old, new) for old, new in pairs if old.name and old.role == new.role]
    return any(not _as_large(old, new) for old, new in named_ones)


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


def _away(then: View, now: View, page: Sequence[Shown]) -> Iterator[Change]:
    """What has left the figure for another place of the page, as seen from the control: told once for all."""
    if abs(now.control.y - then.control.y) > FAR_OFF:
        told = _("the layout changed: {what} is elsewhere", what=named(now.role, now.name))
        yield Change(nature="moved", told=told, control=True)
        return
    here = {_key(one) for one in now.shown}
    there: dict[tuple[str, str], list[Shown]] = {}
    for one in page:
        there.setdefault(_key(one), []).append(one)
    for old in then.shown:
        found = there.get(_key(old), [])
        if _key(old) in here or not found or _covered(old, then) or not _as_large(old, found[0]):
            continue
        if all(abs(_below(new, now) - _below(old, then)) > FARTHER for new in found):
            told = _("the layout changed: {what} is elsewhere", what=named(old.role, old.name))
            yield Change(nature="moved", told=told, control=False)
            return


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
        if before is None or after is None or _shared(old, then.view) or _shared(new, now.view):
            continue
        if unlike(palette(then.picture.crop(before)), palette(now.picture.crop(after))):
            told = _("only the colour changed: {what}", what=named(old.role, old.name))
            yield Change(nature="colour", told=told, control=False, then=before, now=after)


def _shared(shown: Shown, view: View) -> bool:
    """Whether something else stands in the same box: a link in the midst of a sentence."""
    box = shown.box
    return box is not None and any(
        other is not shown
        and other.box is not None
        and _cross(
            other.box, (round(box.x), round(box.y), round(box.x + box.width), round(box.y + box.height))
        )
        for other in view.shown
    )


def _redrawn(pairs: Sequence[tuple[Shown, Shown]], then: Side, now: Side) -> Iterator[Change]:
    """Regions that differ where nothing is written; words that read the same are drawn by any font."""
    said = [*((then, old) for old in then.view.shown if old.name), *((now, new) for _old, new in pairs)]
    said += [(then, old) for old, _new in pairs]
    written = [place for side, one in said if (place := side.place(one)) is not None]
    written += [_with_mark(side) for side in (then, now)]
    for region in changed_regions(then.picture, now.picture):
        seen = region.pixels >= LARGE and not _on_edge(region.box, then.picture.size)
        if seen and not any(_overlap(region.box, place) for place in written):
            near = _nearest(region.box, pairs, then)
            told = _("the look changed near {name}", name=near) if near else _("the look changed")
            yield Change(nature="look", told=told, control=False, then=region.box, now=region.box)


def _with_mark(side: Side) -> Rectangle:
    """Where the frame and the number are drawn on the figure."""
    left, top, right, bottom = side.on_figure(side.view.control)
    return left - MARK, top - MARK, right + MARK, bottom + MARK


def _on_edge(box: Rectangle, size: tuple[int, int]) -> bool:
    """Of what is cut through, nobody knows how much there was."""
    return box[0] <= 1 or box[1] <= 1 or box[2] >= size[0] - 1 or box[3] >= size[1] - 1


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
