"""A piece of personal data found in a text, with its kind and its position."""

from dataclasses import dataclass
from typing import Literal

from parcours.journeys.privacy.spelled import as_address

Kind = Literal["nir", "iban", "phone", "email", "name"]
PRIVATE: frozenset[Kind] = frozenset({"nir", "iban"})
"""Kinds that no tutorial has a reason to tell; the others may be there for the reader to call or write."""


@dataclass(frozen=True)
class Held:
    """A value as written, from character `start` to just before `end` of its text."""

    kind: Kind
    text: str
    start: int
    end: int

    @property
    def key(self) -> str:
        """The value without the way it is spaced or spelled."""
        written = as_address(self.text) if self.kind == "email" else self.text
        return "".join(character for character in written if character.isalnum() or character in "@+").lower()

    def overlaps(self, other: "Held") -> bool:
        return self.start < other.end and other.start < self.end
