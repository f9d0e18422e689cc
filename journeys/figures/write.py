"""Writing the figures of a tutorial anew, from what the walks saw."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

from journeys.figures.shoot import figure
from journeys.files import write_atomically
from journeys.report.model import PictureOf
from journeys.tutorial.model import Document, Figure
from journeys.verdict.model import StepVerdict, Verdict
from journeys.verdict.words import stems


def write_figures(document: Document, verdict: Verdict, picture_of: PictureOf) -> Iterator[tuple[Path, bool]]:
    """Each figure that a step was seen for, and whether its file changed; one already right is left alone."""
    for index, wanted in enumerate(document.figures):
        path = beside(document.path, wanted)
        judged = subject(index, wanted, verdict)
        if path is None or judged is None or judged.sighting is None:
            continue
        picture = picture_of(verdict, judged.sighting)
        if picture is None:
            continue
        content = figure(picture, judged.sighting.gesture, judged.step.number)
        changed = not path.exists() or path.read_bytes() != content
        if changed:
            write_atomically(path, content)
        yield path, changed


def beside(document: Path, wanted: Figure) -> Path | None:
    """The file of a figure, when it is a PNG in the document's own folder or below it; None otherwise."""
    folder = document.resolve().parent
    path = (folder / unquote(wanted.source)).resolve()
    return path if path.suffix.lower() == ".png" and path.is_relative_to(folder) else None


def subject(index: int, wanted: Figure, verdict: Verdict) -> StepVerdict | None:
    """Of the steps a figure goes with, the one its alternative text speaks of most; the first of equals."""
    seen = [
        judged for judged in verdict.steps if index in judged.step.figures and judged.sighting is not None
    ]
    return max(seen, key=lambda judged: _likeness(wanted, judged), default=None)


def _likeness(wanted: Figure, judged: StepVerdict) -> int:
    if judged.sighting is None:
        return 0
    gesture = judged.sighting.gesture
    return len(stems(wanted.alt) & stems(" ".join((gesture.name, *gesture.called))))
