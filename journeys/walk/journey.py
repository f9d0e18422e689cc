"""What a journey is: a script, and the variants in which it is walked."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from parcours.journeys.walk.model import Superseded
from parcours.journeys.walk.person import Past
from parcours.journeys.walk.stage import OwnTarget
from parcours.journeys.walk.traits import Traits
from parcours.journeys.walk.walker import Walker
from parcours.pages.controls import Control
from parcours.pages.screen import Screen

LAST = "9999-99"  # no release yet is later


@dataclass(frozen=True)
class Variant:
    """One way the journey goes, for one kind of person, in the releases that have it."""

    name: str
    traits: Traits
    since: str = ""
    until: str = LAST

    def exists_at(self, release: str) -> bool:
        return self.since <= release <= self.until


@dataclass(frozen=True)
class Journey:
    """A script by its name, with all its variants."""

    name: str
    title: str
    variants: tuple[Variant, ...]
    script: Callable[[Walker], None]
    signs: tuple[Control, ...]
    """Controls that a tutorial names only if it tells this journey."""
    titles: tuple[str, ...] = ()
    """Words that a chapter about it has in its title: all of those of one phrase."""
    through: tuple[str, ...] = ()
    """Journeys that lie on its way: a chapter on one of them that leads to it is part of it."""
    since: str = ""
    until: str = LAST
    superseded: Superseded | None = None
    """What took its place when it ended."""
    past: Past = "nothing"
    """How far a first request of everybody has come, when the journey begins."""
    in_sessions: bool = False
    """Whether the training everybody wants is one of sessions, where some are made to measure."""
    recover: Mapping[type[Screen], Callable[[Walker], None]] = field(default_factory=dict)
    """What to do when a screen left behind comes again: sign in, when the session was lost."""
    target: OwnTarget | None = None
    """Where it is walked, when that is a platform of a team's own."""
    code: str = ""
    """Digest of its code, when it does not come with Parcours; set when it is found."""
    again: Callable[[], "Journey"] | None = None
    """Finds the same in another process or machine, then; set when it is found too."""

    def exists_at(self, release: str) -> bool:
        return self.since <= release <= self.until

    def variants_at(self, release: str) -> list[Variant]:
        """Those that exist there."""
        return [variant for variant in self.variants if variant.exists_at(release)]

    def has_ended_by(self, release: str) -> bool:
        """Whether another has taken its place at that release."""
        return self.superseded is not None and self.superseded.since <= release
