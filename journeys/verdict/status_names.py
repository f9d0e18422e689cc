"""What people call each status."""

from parcours.journeys.language import N_, _
from parcours.journeys.verdict.model import Status

NAMES: dict[Status, str] = {
    "holds": N_("holds"),
    "drifted": N_("drifted"),
    "manual": N_("manual"),
    "unsure": N_("unsure"),
    "unreached": N_("unreached"),
}


def status_name(status: Status) -> str:
    """« holds », as people read it."""
    return _(NAMES[status])
