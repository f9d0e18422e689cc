"""Documents that could not be judged, and findings that were accepted, made up for tests."""

from datetime import date
from typing import Any

from parcours.journeys.verdict.model import Acceptance, Finding
from parcours.journeys.verdict.run import Unjudged
from tests.report.builders import finding


def unjudged(**changes: Any) -> Unjudged:
    """A document that cannot be read."""
    told: dict[str, Any] = {
        "path": "tutorials/vide.docx",
        "cause": "unreadable",
        "message": "is empty, a tutorial was expected.",
    }
    return Unjudged(**{**told, **changes})


def accepted(**changes: Any) -> Finding:
    """The renamed button, which may stay until the new guide is there."""
    until = Acceptance(until=date(2027, 3, 1), why="the new guide is on its way")
    return finding(**{"accepted": until, **changes})
