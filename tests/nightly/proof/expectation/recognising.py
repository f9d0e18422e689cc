"""Which screen of the release each screen of a walk is: by its service, its heading, its controls."""

from collections.abc import Iterator, Set

from parcours.journeys.verdict.alignment.label_matching import fold
from parcours.journeys.walk.model import Screen, Walk
from parcours.journeys.walk.record.outline import nodes
from parcours.mocks.drift.named import read
from parcours.mocks.releases.loader import Release
from parcours.mocks.releases.schema import Screen as MockScreen
from parcours.mocks.releases.schema import Service

SERVICES: dict[str, tuple[Service, ...]] = {
    "mon compte formation": ("mon-compte-formation",),
    "franceconnect+": ("franceconnect-plus", "franceconnect"),
    "franceconnect": ("franceconnect-plus", "franceconnect"),
    "l'identité numérique": ("identite-numerique",),
    "la poste": ("la-poste",),
    "ar24": ("ar24",),
}
_known: dict[int, tuple[Walk, tuple[str | None, ...]]] = {}


def known_as(release: Release, walk: Walk) -> tuple[str | None, ...]:
    """For each screen of the walk its key in the release; None when it is none of them."""
    if id(walk) not in _known:
        _known[id(walk)] = walk, tuple(_key(release, screen) for screen in walk.screens)
    return _known[id(walk)][1]


def is_of(service: str, seen: Screen) -> bool:
    """Whether the screen is of that service."""
    devices: dict[str, tuple[Service, ...]] = {"phone": ("telephone",), "mail": ("messagerie",)}
    return service in (devices.get(seen.device) or SERVICES[fold(seen.site)])


def _key(release: Release, seen: Screen) -> str | None:
    """The likeliest of those with its heading: several screens share one."""
    there = {fold(node.name) for node in nodes(seen.outline)}
    likely = {
        key: (f"/{key}" in seen.url, _shown(release, screen, there))
        for key, screen in release.screens.items()
        if is_of(screen.service, seen) and fold(seen.heading) in _headings(release, screen)
    }
    return max(likely, key=lambda key: likely[key], default=None)


def _shown(release: Release, known: MockScreen, names_there: Set[str]) -> float:
    """How many of its controls are there, fields counting double, and how large a part of them."""
    present = [control for control in known.controls.values() if control.present]
    names = [fold(read(release, c.name)) for c in present for _ in range(1 + c.is_field)]
    there = sum("{" in name or name in names_there for name in names)
    return there / len(names) + there / 100 if names else 0


def _headings(release: Release, known: MockScreen) -> set[str]:
    return {fold(heading) for heading in _filled(release, known.heading)}


def _filled(release: Release, heading: str) -> Iterator[str]:
    """The heading as a person may read it."""
    match heading:
        case "{training}":
            yield from (offer.training or release.facts.training for offer in release.offers.values())
        case "{subject}":
            yield from (read(release, mail.subject) for mail in release.mails.values())
        case "{sender}":
            yield from (text.sender for text in release.texts.values())
        case _:
            yield read(release, heading)
