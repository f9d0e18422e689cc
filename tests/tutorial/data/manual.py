"""A tutorial with the steps a careful reader marks in it."""

from dataclasses import dataclass

Marked = tuple[str, str | None, str]


@dataclass(frozen=True)
class Unseen:
    """A tutorial, the file it would be, and the steps in it."""

    name: str
    text: str
    steps: tuple[Marked, ...]
