"""Small true tutorials, and the walks they are held against."""

from pathlib import Path

from parcours.journeys.tutorial.steps import understand
from parcours.journeys.walk.model import Walk
from tests.nightly.proof.lessons.lesson import Lesson, lessons, on_whole
from tests.proof.walked import QUOTE


def quote_lesson(folder: Path) -> Lesson:
    """The one written from the walk of the request for a quote."""
    [only] = lessons([QUOTE], [], folder)
    return only


def lesson_of(folder: Path, walk: Walk, *steps: str, others: tuple[Walk, ...] = ()) -> Lesson:
    """A tutorial of these sentences, held against that walk, and others."""
    path = folder / "t.md"
    path.write_text("".join(f"{number}. {step}.\n" for number, step in enumerate(steps, 1)), "utf-8")
    tutorial = understand(path)
    walks = (walk, *others)
    return Lesson(path, tutorial, walks, on_whole(path, tutorial, walks))
