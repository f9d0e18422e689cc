"""Reports written into a folder, to be opened in a browser."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from playwright.sync_api import Page

from parcours.journeys.report.site import files
from parcours.journeys.support.atomic_write import write_atomically
from parcours.journeys.verdict.run import Run
from tests.report.builders import loose_verdict, pictures_in, run, verdict
from tests.report.outcomes.builders import unjudged

NOON = datetime(2026, 11, 23, 12, 0)
Read = Callable[[Run], Page]


def written(folder: Path, told: Run) -> str:
    for name, content in files(told, NOON, pictures_in(folder), lambda *_: None):
        write_atomically(folder / "report" / name, content)
    return (folder / "report" / "index.html").as_uri()


def many() -> Run:
    """A report on three documents, and one that could not be judged."""
    true = verdict(title="Créer son identité", path="identite.md", status="holds", findings=())
    return run(true, verdict(), loose_verdict(), unjudged=(unjudged(),))
