"""A site of every screen met: one page a journey, each screen as it was and as it is."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import zip_longest
from pathlib import Path

from parcours.journeys.figures.drawing.encode import encoded, look_alike
from parcours.journeys.figures.drawing.figure import Figure, Origin, figure
from parcours.journeys.figures.drawing.shooter import shot_of
from parcours.journeys.figures.drawing.style import Style
from parcours.journeys.figures.formats.alt_text import alternative
from parcours.journeys.figures.publishing.picture_set import slug
from parcours.journeys.figures.publishing.templating import TEMPLATES
from parcours.journeys.language import N_
from parcours.journeys.support.atomic_write import write_atomically
from parcours.journeys.walk.model import Gesture
from parcours.journeys.walk.store import StoredWalk

STYLE = Style(number=False, whole=True)
DEVICES = {"computer": N_("computer"), "phone": N_("phone"), "mail": N_("mail")}
Key = tuple[str, str, tuple[str, ...]]
"""A screen's page object, how it is left, and every name that control has had."""


@dataclass(frozen=True)
class Walked:
    """The walks of one journey at one release."""

    release: str
    journey: str
    title: str
    walks: Sequence[StoredWalk]


@dataclass(frozen=True)
class Look:
    """A screen at one release: its file, and its words."""

    release: str
    file: str
    alt: str
    name: str
    width: int
    height: int


@dataclass
class Row:
    """One screen through the releases, oldest first."""

    heading: str
    site: str
    device: str
    looks: list[Look] = field(default_factory=list)

    @property
    def alike(self) -> bool:
        """Whether it never changed."""
        return len({look.file for look in self.looks}) == 1

    @property
    def changes(self) -> list[Look]:
        """The first look, and each that is unlike the one before."""
        return [look for at, look in enumerate(self.looks) if not at or look.file != self.looks[at - 1].file]

    @property
    def files(self) -> list[dict[str, object]]:
        """What the page's script needs of each look."""
        return [
            {"file": look.file, "alt": look.alt, "width": look.width, "height": look.height}
            for look in self.looks
        ]


def write_gallery(folder: Path, told: Sequence[Walked]) -> Path:
    """The front page of the site; releases come in the order told."""
    pages = []
    for journey in dict.fromkeys(one.journey for one in told):
        walked = [one for one in told if one.journey == journey]
        rows = _rows(folder, walked)
        known = [one.release for one in walked]
        _page(folder / f"{journey}.html", "journey.html", title=walked[-1].title, rows=rows, releases=known)
        changed = sum(not row.alike for row in rows)
        pages.append((journey, walked[-1].title, known, len(rows), changed))
    return _page(folder / "index.html", "gallery.html", pages=pages)


def _rows(folder: Path, walked: Sequence[Walked]) -> list[Row]:
    """Every screen, in the order of the newest walks, those that are no more after."""
    seen = [(one, _first_seen(one)) for one in walked]
    keys = dict.fromkeys(key for _, found in reversed(seen) for key in found)
    return [
        _row(folder, [(one, *found[key]) for one, found in seen if key in found], number)
        for number, key in enumerate(keys, 1)
    ]


def _first_seen(one: Walked) -> dict[Key, tuple[StoredWalk, Gesture]]:
    """Each screen of one release as it is when first left, over all the variants."""
    found: dict[Key, tuple[StoredWalk, Gesture]] = {}
    for stored in one.walks:
        gestures = stored.walk.gestures
        for gesture, after in zip_longest(gestures, gestures[1:]):
            if after is None or after.screen != gesture.screen:
                key = stored.walk.screens[gesture.screen].name, gesture.verb, gesture.names
                found.setdefault(key, (stored, gesture))
    return found


def _row(folder: Path, seen: Sequence[tuple[Walked, StoredWalk, Gesture]], number: int) -> Row:
    """One screen at each release at which it was met."""
    row, last = Row("", "", ""), None
    for one, stored, gesture in seen:
        shot = shot_of(stored, gesture.index)
        new = figure([shot], None, Origin(one.journey, stored.walk.variant, one.release), STYLE)
        row.heading, row.site, row.device = shot.screen.heading, shot.screen.site, DEVICES[gesture.device]
        same = last is not None and look_alike(last.picture, new.picture)
        file = row.looks[-1].file if same else _kept(folder, one, new, number)
        size = new.picture.size
        row.looks.append(Look(one.release, file, alternative(new.note), gesture.name, *size))
        last = new
    return row


def _kept(folder: Path, one: Walked, made: Figure, number: int) -> str:
    """The picture's file, named in reading order, relative to the pages."""
    name = f"{one.journey}/{number:02d}-{slug(made.note.views[0].name)}-{one.release}.webp"
    write_atomically(folder / name, encoded(made, "WEBP"))
    return name


def _page(path: Path, template: str, **told: object) -> Path:
    write_atomically(path, TEMPLATES.get_template(template).render(**told))
    return path
