"""How the names of controls are looked for: whole, whatever the shape of apostrophes and spaces."""

import re
from collections.abc import Iterable

_SAME = {"'": "['’]", "’": "['’]", " ": r"[\s\u00a0\u202f]+", "\u00a0": r"[\s\u00a0\u202f]+"}


def exactly(*names: str) -> re.Pattern[str]:
    """A pattern for any one of the names, whole, whatever the shape of its apostrophes and spaces."""
    return re.compile(rf"^\s*(?:{_spelled(names)})\s*$")


def as_computed(*names: str) -> re.Pattern[str]:
    """The same for the name a browser computes, which may say more than is seen.

    The alternative text of a logo comes before it, or a hyphen after that joins it to nothing.
    """
    return re.compile(rf"^\s*(?:Logo\s.{{1,80}}?\s)?(?:{_spelled(names)})(?:\s*[-–])?\s*$")


def _spelled(names: Iterable[str]) -> str:
    return "|".join("".join(_SAME.get(c) or re.escape(c) for c in name) for name in names)
