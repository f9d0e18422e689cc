"""A tutorial whose screens are drawn, not walked: each gesture on a screen of its own shade."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PIL import Image

from parcours.journeys.figures.drawing.shooter import Shooter
from parcours.journeys.figures.drawing.style import Styles
from parcours.journeys.tutorial.model import Document, Figure, Place, Tutorial
from parcours.journeys.verdict.model import JudgedSteps, Sighting, Verdict
from parcours.journeys.walk.model import Box
from parcours.journeys.walk.store import StoredWalk
from tests.verdict.builders import ACTS, STEPS, told, verdict_on, walked

SIZE = (1000, 700)


def wanted(source: str, alt: str = "") -> Figure:
    return Figure(source=source, alt=alt, place=Place(line=1), after=0)


def drawn(folder: Path, shades: Sequence[int] = ()) -> StoredWalk:
    """The ordinary walk, with a picture of each gesture's screen in that folder."""
    walk = walked(ACTS)
    gestures = []
    for gesture in walk.gestures:
        shade = (shades or range(60, 256, 20))[gesture.index]
        folder.mkdir(parents=True, exist_ok=True)
        Image.new("RGB", SIZE, (shade, shade, 255)).save(folder / gesture.picture)
        box = Box(x=400, y=300, width=120, height=40)
        gestures.append(
            gesture.model_copy(update={"box": box, "context": box, "width": SIZE[0], "height": SIZE[1]})
        )
    return StoredWalk(walk.model_copy(update={"gestures": tuple(gestures)}), folder)


def tutorial_of(path: Path, figures: Sequence[Figure], ties: dict[int, tuple[int, ...]]) -> Tutorial:
    """The ordinary tutorial with these figures; `ties` gives those of each step."""
    tutorial = told(*({**step, "figures": ties.get(index, ())} for index, step in enumerate(STEPS)))
    document = Document(path=path, blocks=tutorial.document.blocks, figures=tuple(figures))
    return tutorial.model_copy(update={"document": document})


def one_each(path: Path, sources: Sequence[str]) -> Tutorial:
    """The ordinary tutorial, its first steps with a figure each."""
    return tutorial_of(path, [wanted(name) for name in sources], {at: (at,) for at in range(len(sources))})


def all_seen(tutorial: Tutorial, stored: StoredWalk) -> Verdict:
    """Every step seen at a gesture, one after the other and over again."""
    verdict, walk = verdict_on(tutorial, [stored.walk]), stored.walk
    steps = []
    for judged in verdict.steps:
        gesture = walk.gestures[judged.index % len(walk.gestures)]
        sighting = Sighting(walk=0, gesture=gesture, screen=walk.screens[gesture.screen])
        steps.append(judged.model_copy(update={"sighting": sighting}))
    return verdict.model_copy(update={"steps": tuple(steps)})


def shooter_of(tutorial: Tutorial, stored: StoredWalk, **style: Any) -> Shooter:
    styles = Styles()
    styles = Styles(whole=styles.whole.laid_over(style))

    def walk_of(_: JudgedSteps, __: Sighting) -> StoredWalk:
        return stored

    return Shooter(all_seen(tutorial, stored), walk_of, "2026-01", styles)
