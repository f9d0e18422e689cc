"""The support people write to when they cannot sign in: it answers in its own time."""

from datetime import datetime
from typing import Literal

from parcours.mocks.releases.loader import Release
from parcours.mocks.working_days import after_working_days

Answer = Literal["support_settled", "support_incomplete"]
MISSING_PAPERS_WORKING_DAYS = 1


class Support:
    """What was last written to it, and when it answers."""

    def __init__(self, release: Release) -> None:
        self._facts = release.facts
        self._due: datetime | None = None
        self._answer: Answer = "support_settled"

    def write(self, to: str | None, complete: bool, now: datetime) -> None:
        """A message; one that lacks a paper is soon sent back, one sent elsewhere is not read.

        `to` is None where no address is asked for.
        """
        if to is not None and to.strip().casefold() != self._facts.support_address:
            return
        days = self._facts.support_working_days if complete else MISSING_PAPERS_WORKING_DAYS
        self._answer = "support_settled" if complete else "support_incomplete"
        self._due = after_working_days(now, days)

    def next_due(self, until: datetime) -> datetime | None:
        """When it answers, if it does by then."""
        return self._due if self._due and self._due <= until else None

    def answered(self, now: datetime) -> Answer | None:
        """By which mail it answers, once that time has come."""
        if self.next_due(now) is None:
            return None
        self._due = None
        return self._answer
