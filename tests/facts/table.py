"""The table of facts, read by closed models."""

import csv
import re
from datetime import date
from functools import cache
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, StringConstraints, TypeAdapter

PATH = Path(__file__).parent / "platform.csv"

Aspect = Literal[
    "control",
    "accessible",
    "absent",
    "before",
    "window",
    "title",
    "text",
    "message",
    "status",
    "offers",
    "back",
    "value",
    "state",
    "steps",
    "exists",
]
Day = Annotated[date | None, BeforeValidator(lambda written: written or None)]
Words = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
_SNAPSHOT = re.compile(r'^(?P<role>[a-z]+) "(?P<name>.+)"(?: \[level=(?P<level>\d)\])?$')


class Closed(BaseModel):
    """A value that never changes and refuses any field it does not know."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Seen(Closed):
    """A control or a heading, as an ARIA snapshot writes it."""

    role: str
    name: str
    level: int | None = None


class Fact(Closed):
    """One line of the table; `line` is its number in the file."""

    line: int
    mock: str
    page: str
    aspect: Aspect
    value: Words
    since: Day
    until: Day
    grade: Literal["seen", "read", "told", "press", "inferred"]
    source: Words

    @property
    def seen(self) -> Seen:
        """What it tells of a control.

        Raises:
            ValueError: it is not written as a snapshot is.
        """
        found = _SNAPSHOT.match(self.value)
        if found is None:
            raise ValueError(f'line {self.line}: expected « link "Name" », found « {self.value} »')
        level = int(found["level"]) if found["level"] else None
        return Seen(role=found["role"], name=found["name"], level=level)

    def holds_at(self, release: str) -> bool:
        """Whether it is known of a release, « 2024-01 »: what is published in a month is of that month."""
        after = self.since is None or f"{self.since:%Y-%m}" <= release
        return after and (self.until is None or release < f"{self.until:%Y-%m}")

    def holds_on(self, day: date) -> bool:
        after = self.since is None or self.since <= day
        return after and (self.until is None or day < self.until)

    def __str__(self) -> str:
        span = f"{self.since or 'ever'} to {self.until or 'today'}"
        return f"platform.csv line {self.line} ({self.source}, {self.grade}, {span})"


@cache
def facts() -> tuple[Fact, ...]:
    """Every line; a line that is not as the columns say is refused by pydantic."""
    with PATH.open(encoding="utf-8", newline="") as file:
        rows = [{**row, "line": at} for at, row in enumerate(csv.DictReader(file, delimiter=";"), start=2)]
    return TypeAdapter(tuple[Fact, ...]).validate_python(rows)
