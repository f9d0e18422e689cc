"""A site of every screen met: one page a journey, each screen as it was and as it is."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from journeys.figures.alt import alternative
from journeys.figures.encode import encoded, look_alike
from journeys.figures.folder import slug
from journeys.figures.shoot import Figure, Origin, figure
from journeys.figures.shooter import shot_of
from journeys.figures.style import Style
from journeys.figures.templating import TEMPLATES
from journeys.files import write_atomically
from journeys.language import N_
from journeys.walk.model import Gesture, Walk
from journeys.walk.store import StoredWalk

STYLE = Style(number=False)
DEVICES = {"computer": N_("computer"), "phone": N_("phone"), "mail": N_("mail")}
Key = tuple[str, str, tuple[str, ...]]
"""A screen's page object, what is done there, and every name the control has had."""


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
        rows = list(_rows(folder, walked))
        known = [one.release for one in walked]
        _page(folder / f"{journey}.html", "journey.html", title=walked[-1].title, rows=rows, releases=known)
        changed = sum(not row.alike for row in rows)
        pages.append((journey, walked[-1].title, known, len(rows), changed))
    return _page(folder / "index.html", "gallery.html", pages=pages)


def _rows(folder: Path, walked: Sequence[Walked]) -> Iterator[Row]:
    """Each screen on which something is done, in the order of the newest walks, old ones after."""
    made: dict[Key, Row] = {}
    last: dict[Key, Figure] = {}
    for one in walked:
        for key, stored, gesture in _first_seen(one):
            shot = shot_of(stored, gesture.index)
            new = figure([shot], None, Origin(one.journey, stored.walk.variant, one.release), STYLE)
            row = made.setdefault(key, Row("", "", ""))
            row.heading, row.site = shot.screen.heading, shot.screen.site
            row.device = DEVICES[gesture.device]
            before = last.get(key)
            same = before is not None and look_alike(before.picture, new.picture)
            file = row.looks[-1].file if same else _kept(folder, one, new, list(made).index(key))
            name = gesture.name
            row.looks.append(
                Look(one.release, file, alternative(new.note), name, new.picture.width, new.picture.height)
            )
            last[key] = new
    newest = [key for key, _, _ in _first_seen(walked[-1])]
    yield from (made[key] for key in [*newest, *(key for key in made if key not in set(newest))])


def _first_seen(one: Walked) -> Iterator[tuple[Key, StoredWalk, Gesture]]:
    """Each gesture that is unlike those before it, over all the variants."""
    known: set[Key] = set()
    for stored in one.walks:
        for gesture in stored.walk.gestures:
            key = _key(stored.walk, gesture)
            if key not in known:
                known.add(key)
                yield key, stored, gesture


def _key(walk: Walk, gesture: Gesture) -> Key:
    return walk.screens[gesture.screen].name, gesture.verb, gesture.names


def _kept(folder: Path, one: Walked, made: Figure, row: int) -> str:
    """The picture's file, named in reading order, relative to the pages."""
    name = f"{one.journey}/{row + 1:02d}-{slug(made.note.views[0].name)}-{one.release}.webp"
    write_atomically(folder / name, encoded(made, "WEBP"))
    return name


def _page(path: Path, template: str, **told: object) -> Path:
    write_atomically(path, TEMPLATES.get_template(template).render(**told))
    return path
