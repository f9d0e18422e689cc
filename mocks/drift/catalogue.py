"""The catalogue: every drift a release can have, and those it cannot, with the reason."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from parcours.mocks.drift.channels import of_channels
from parcours.mocks.drift.controls import of_controls
from parcours.mocks.drift.facts import of_facts
from parcours.mocks.drift.fields import of_fields
from parcours.mocks.drift.flows import of_flows
from parcours.mocks.drift.looks import of_links, of_looks, of_nothing
from parcours.mocks.drift.model import Drift, Found, Inapplicable
from parcours.mocks.drift.screens import of_screens
from parcours.mocks.releases.loader import Release, load_release

SOURCES: tuple[Callable[[Release], Found], ...] = (
    of_controls,
    of_screens,
    of_flows,
    of_fields,
    of_facts,
    of_channels,
    of_looks,
    of_links,
    of_nothing,
)


@dataclass(frozen=True)
class Catalogue:
    """All of one release, in the order of its file."""

    release: str
    drifts: tuple[Drift, ...]
    inapplicable: tuple[Inapplicable, ...]

    def names(self) -> list[str]:
        return [drift.name for drift in self.drifts]

    def kinds(self) -> list[str]:
        return list(dict.fromkeys(drift.kind for drift in self.drifts))


@cache
def catalogue(release: str) -> Catalogue:
    """Of the release of that name; raises ReleaseError."""
    found = list(_found(load_release(release)))
    return Catalogue(
        release,
        tuple(one for one in found if isinstance(one, Drift)),
        tuple(one for one in found if isinstance(one, Inapplicable)),
    )


def _found(release: Release) -> Iterator[Drift | Inapplicable]:
    for source in SOURCES:
        yield from source(release)
