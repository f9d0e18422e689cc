"""Drifts that are known to be told as something else, and why: the next to mend."""

KNOWN: dict[str, str] = {}
