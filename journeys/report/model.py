"""How a report asks for the pictures of a verdict."""

from collections.abc import Callable
from pathlib import Path

from parcours.journeys.figures.comparison.side_by_side import SideBySide
from parcours.journeys.verdict.model import Finding, Sighting, Verdict

PictureOf = Callable[[Verdict, Sighting], Path | None]
"""Where the picture of a sighting is kept: a PNG at CSS scale 1, on which `gesture.box` is in pixels."""


ComparedOf = Callable[[Verdict, Finding], SideBySide | None]
"""The pictures that show a finding about a figure: then, now, and what differs."""
