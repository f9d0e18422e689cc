"""Short ways to a document and to its steps."""

from pathlib import Path

from parcours.journeys.tutorial.model import Block, Document, Place, Step
from parcours.journeys.tutorial.steps import detect, understand


def steps_of(sentence: str) -> tuple[Step, ...]:
    """The steps of a document of one paragraph."""
    block = Block(kind="paragraph", text=sentence, place=Place(line=1))
    return detect(Document(path=Path("made-up.txt"), blocks=(block,)))[0]


def steps_in(folder: Path, text: str, name: str = "made-up.txt") -> tuple[Step, ...]:
    """The steps of a document written in `folder`."""
    path = folder / name
    path.write_text(text, "utf-8")
    return understand(path).steps


def told(steps: tuple[Step, ...]) -> list[tuple[str, str | None]]:
    """Action and first label of each step."""
    return [(step.action, step.labels[0] if step.labels else None) for step in steps]
