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

    drifts: tuple[str, ...] = Field(default=(), description="changes planted on a mock, by name")

    @property
    def state(self) -> str:
        """« 2025-01 », and what was planted there."""
        return " + ".join((self.release or self.kind, *self.drifts))

    def __str__(self) -> str:
        return " ".join(dict.fromkeys((self.kind, self.state)))


Cause = Literal["unreadable", "settings", "no-step", "no-journey", "absent", "not-walked", "error"]
"""Why nothing can be told of a document: it cannot be read, or the settings beside it; it gives no
instruction; it tells no journey known here, or none of that release; the platform failed; Parcours did."""


class Unjudged(Record):
    """A document of which nothing can be told on a target: an entry of every report, beside the verdicts."""

    path: str = Field(description="as the user gave it")
    cause: Cause
    message: str = Field(description="one sentence, without the path: what is wrong, and what to do")

    @property
    def is_ours(self) -> bool:
        """Whether the platform or Parcours failed: it says nothing of the document."""
        return self.cause in ("not-walked", "error")


class Run(Record):
    """Every tutorial judged on one target, and those that could not be."""

    target: RunTarget
    verdicts: tuple[Verdict, ...]
    unjudged: tuple[Unjudged, ...] = ()
    walks: tuple[Walk, ...] = Field(default=(), description="what was walked; only early ends are told")

    def of(self, path: str) -> Verdict | None:
        """The verdict on that document, None when no journey it tells exists there."""
        return next((verdict for verdict in self.verdicts if verdict.path == path), None)

    @property
    def is_of_one(self) -> bool:
        """Whether there is one document, and a verdict on it."""
        return len(self.verdicts) == 1 and not self.unjudged


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
