"""What verifying gives: all that a report needs."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from parcours.journeys.figures.comparison.side_by_side import SideBySide
from parcours.journeys.tutorial.model import Tutorial, Unread
from parcours.journeys.tutorial.read import source
from parcours.journeys.verdict.model import Finding, JudgedSteps, Sighting, Verdict
from parcours.journeys.verdict.run import Run, Window
from parcours.journeys.walk.provider import told_of_walks
from parcours.journeys.walk.store import StoredWalk

Compared = Mapping[tuple[str, int], SideBySide]
"""By the path of the tutorial and the index of a figure: the figure, and its screen now."""


@dataclass(frozen=True)
class Verified:
    """A run at one release, and where the pictures of its walks are."""

    run: Run
    stored: tuple[StoredWalk, ...]
    compared: Compared
    platform: str = ""
    """Its name."""
    made: int = 0
    """Of the walks, how many were walked for this; the others were known already."""

    def named(self, names: Mapping[str, str]) -> "Verified":
        """The same, each tutorial under the name that outputs give it."""
        verdicts = tuple(
            verdict.model_copy(
                update={
                    "path": names.get(verdict.path, verdict.path),
                    "title": names.get(verdict.title, verdict.title),
                }
            )
            for verdict in self.run.verdicts
        )
        compared = {(names.get(path, path), index): side for (path, index), side in self.compared.items()}
        unjudged = tuple(
            one.model_copy(update={"path": names.get(one.path, one.path)}) for one in self.run.unjudged
        )
        run = self.run.model_copy(update={"verdicts": verdicts, "unjudged": unjudged})
        return replace(self, run=run, compared=compared)

    def picture_of(self, verdict: JudgedSteps, sighting: Sighting) -> Path | None:
        """The picture taken just before the gesture."""
        kept = self.walk_of(verdict, sighting)
        return None if kept is None else kept.picture(sighting.gesture)

    def walk_of(self, verdict: JudgedSteps, sighting: Sighting) -> StoredWalk | None:
        """The walk it was seen in."""
        return walk_of(self.stored, verdict, sighting)

    def compared_of(self, verdict: Verdict, finding: Finding) -> SideBySide | None:
        """The pictures that show the finding."""
        return None if finding.figure is None else self.compared.get((verdict.path, finding.figure))


@dataclass(frozen=True)
class Verification:
    """The documents verified at every release asked for at which any of their journeys exists."""

    tutorials: Mapping[str, Tutorial]
    """Those that could be read, by the name that outputs give them."""
    verified: tuple[Verified, ...]
    """One a release, in their order."""
    windows: tuple[Window, ...]
    notices: tuple[str, ...]
    """Of findings accepted: those that are so no longer, and those that are there no more."""
    when: datetime | None = None
    """When it began."""
    seconds: float = 0.0
    """How long it took."""

    @property
    def walks(self) -> str:
        """How many walks were made and how many known already, a line for each platform."""
        return "\n".join(
            told_of_walks(one.platform, one.made, len(one.stored) - one.made) for one in self.verified
        )

    @property
    def runs(self) -> list[Run]:
        return [one.run for one in self.verified]

    def unread_of(self, path: str) -> Sequence[Unread]:
        """What was not read of the document of that name."""
        return self.tutorials[path].document.unread if path in self.tutorials else ()

    def source_of(self, path: str) -> str:
        """The text of the document of that name, as its lines are counted; empty where it has none."""
        return source(self.tutorials[path].document.path) if path in self.tutorials else ""


def walk_of(stored: Sequence[StoredWalk], judged: JudgedSteps, sighting: Sighting) -> StoredWalk | None:
    """Of these walks, the one it was seen in."""
    variant, journey = judged.walks[sighting.walk], judged.journey_of(sighting.walk)
    for kept in stored:
        if (kept.walk.journey, kept.walk.variant) == (journey, variant):
            return kept
    return None
