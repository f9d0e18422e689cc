"""The verdicts of one run, and the releases between which a finding holds."""

from typing import Literal

from pydantic import Field

from parcours.journeys.support.record import Record
from parcours.journeys.tutorial.model import Place
from parcours.journeys.verdict.model import Verdict
from parcours.journeys.walk.model import Walk


class RunTarget(Record):
    """Where the walks of a run took place."""

    kind: Literal["mock", "staging", "live", "recording"]
    release: str | None = Field(default=None, description="dated state of the platform, « 2025-01 »")
    name: str | None = Field(default=None, description="of a platform of a team's own")
    drifts: tuple[str, ...] = Field(default=(), description="changes planted on a mock, by name")

    @property
    def state(self) -> str:
        """« 2025-01 », and what was planted there."""
        return " + ".join((self.label, *self.drifts))

    @property
    def label(self) -> str:
        """« 2025-01 », or the name of a platform without releases."""
        return self.release or self.name or self.kind

    def __str__(self) -> str:
        return " ".join(dict.fromkeys((self.kind, self.state)))


class Run(Record):
    """Every tutorial judged on one target."""

    target: RunTarget
    verdicts: tuple[Verdict, ...]
    walks: tuple[Walk, ...] = Field(default=(), description="what was walked; only early ends are told")

    def of(self, path: str) -> Verdict | None:
        """The verdict on that document, None when no journey it tells exists there."""
        return next((verdict for verdict in self.verdicts if verdict.path == path), None)


class Window(Record):
    """The releases during which one journey of one tutorial holds."""

    path: str
    journey: str
    edition: int = Field(default=0, description="0, or more where the document tells its chapters again")
    place: Place = Field(description="of the first step that tells it")
    end: Place = Field(description="of the last")
    since: str | None = Field(serialization_alias="from", description="first release at which it holds")
    until: str | None = Field(description="last release at which it holds")
    ended_by: str | None
