"""The support people write to when they cannot sign in: it answers in its own time."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from mocks.working_days import after_working_days

Answer = Literal["support_settled", "support_incomplete"]
MISSING_PAPERS_WORKING_DAYS = 1


@dataclass(frozen=True)
class Pending:
    """A message that waits for its answer."""

    answer: Answer
    due: datetime


class Support:
    """What was written to it, and when it answers."""

    def __init__(self, working_days: int) -> None:
        self._working_days = working_days
        self._pending: list[Pending] = []

    def receive(self, complete: bool, now: datetime) -> None:
        """A message; one that lacks a paper is soon sent back."""
        days = self._working_days if complete else MISSING_PAPERS_WORKING_DAYS
        answer: Answer = "support_settled" if complete else "support_incomplete"
        self._pending.append(Pending(answer, after_working_days(now, days)))

    def answers(self, until: datetime) -> list[Pending]:
        """What it answers by then, oldest first; each once."""
        due = sorted((p for p in self._pending if p.due <= until), key=lambda pending: pending.due)
        self._pending = [p for p in self._pending if p.due > until]
        return due
