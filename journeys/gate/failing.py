"""How grave a finding must be for a run to fail."""

from collections.abc import Callable
from typing import Literal

from parcours.journeys.verdict.model import Finding, Severity

FailOn = Literal["stops", "misleads", "ages"]
BY_LEAST: dict[FailOn, frozenset[Severity]] = {
    "stops": frozenset({"stops", "exposes"}),
    "misleads": frozenset({"stops", "misleads", "exposes"}),
    "ages": frozenset({"stops", "misleads", "exposes", "ages"}),
}
"""Data of somebody is never let through."""


def failing(least: FailOn) -> Callable[[Finding], bool]:
    """Whether a finding that nobody has accepted is as grave as that, or graver."""
    return lambda finding: finding.accepted is None and finding.severity in BY_LEAST[least]


FAILS = failing("ages")
"""Unless a team says otherwise: whatever is more than advice."""
