"""A piece of personal data found in a text, with its kind and its position."""

import re
from dataclasses import dataclass
from typing import Literal

from parcours.journeys.privacy.dictated import undictated
from parcours.journeys.privacy.folded import fold
from parcours.journeys.privacy.spelled import as_address

Kind = Literal["nir", "iban", "card", "passport", "identity", "birth", "phone", "email", "name"]
PRIVATE: frozenset[Kind] = frozenset({"nir", "iban", "card", "passport", "identity", "birth"})
"""Kinds that no tutorial has a reason to tell; the others may be there for the reader to call or write."""


_WORD_KEY = re.compile("cl[ée](?:decontr[ôo]le)?")


@dataclass(frozen=True)
class Held:
    """A value as written, from character `start` to just before `end` of its text."""

    kind: Kind
    text: str
    start: int
    end: int
    sure: bool = True
    """Not where nothing in the value itself shows that it is one."""

    @property
    def key(self) -> str:
        """The value without the way it is spaced or spelled."""
        written = fold(self.text).text
        if self.kind == "phone":
            return _as_dialled_at_home("".join(filter(str.isdigit, written)))
        if self.kind == "nir":
            return _WORD_KEY.sub("", "".join(filter(str.isalnum, written)).lower())
        if self.kind == "email":
            written = self.address
        return "".join(character for character in written if character.isalnum() or character in "@+").lower()

    @property
    def address(self) -> str:
        """Of an e-mail address, as one types it."""
        return undictated(as_address(fold(self.text).text))


def _as_dialled_at_home(figures: str) -> str:
    """« +33 (0)6 … » and « 06 … » are one number."""
    figures = figures.removeprefix("00")
    return "0" + figures[2:].lstrip("0") if figures.startswith("33") and len(figures) > 10 else figures
