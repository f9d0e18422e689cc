"""Which file a figure is, and which step it shows."""

from pathlib import Path

import pytest
from PIL import Image

from journeys.figures.write import beside, subject, write_figures
from journeys.tutorial.model import Document, Figure, Place, Tutorial
from journeys.verdict.model import Sighting, Verdict
from tests.verdict.builders import ACTS, STEPS, told, verdict_on, walked

SCREEN = Image.new("RGB", (1280, 900), "white")


def wanted(source: str, alt: str = "") -> Figure:
    return Figure(source=source, alt=alt, place=Place(line=1), after=0)


@pytest.mark.parametrize("source", ["a.png", "images/a.PNG", "avec%20espace.png"])
def test_a_png_beside_the_document_can_be_written(tmp_path: Path, source: str) -> None:
    path = beside(tmp_path / "t.md", wanted(source))
    assert path is not None
    assert path.is_relative_to(tmp_path.resolve())


@pytest.mark.parametrize(
    "source",
    ["../a.png", "/etc/a.png", "https://example.org/a.png/../../../../a.png", "a.jpg", "a.md", "..%2Fa.png"],
)
def test_anything_else_is_left_alone(tmp_path: Path, source: str) -> None:
    path = beside(tmp_path / "docs" / "t.md", wanted(source))
    assert path is None or path.is_relative_to((tmp_path / "docs").resolve())
    assert path is None or path.suffix == ".png"


def judged(
    tmp_path: Path, figures: tuple[Figure, ...], ties: dict[int, tuple[int, ...]]
) -> tuple[Tutorial, Verdict]:
    """The ordinary tutorial with figures tied to steps."""
    tutorial = told(*({**step, "figures": ties.get(i, ())} for i, step in enumerate(STEPS)))
    document = Document(path=tmp_path / "t.md", blocks=tutorial.document.blocks, figures=figures)
    tutorial = tutorial.model_copy(update={"document": document})
    return tutorial, verdict_on(tutorial, [walked(ACTS)])


def test_of_two_steps_the_alternative_text_chooses(tmp_path: Path) -> None:
    figures = (wanted("a.png", "Bouton S'identifier"), wanted("b.png", "Numéro de mobile"))
    _, verdict = judged(tmp_path, figures, {2: (0, 1), 3: (0, 1)})
    chosen = [subject(i, picture, verdict) for i, picture in enumerate(figures)]
    assert [step.index if step else None for step in chosen] == [3, 2]


def test_figures_are_written_once(tmp_path: Path) -> None:
    SCREEN.save(tmp_path / "screen.png")

    def picture_of(_: Verdict, __: Sighting) -> Path:
        return tmp_path / "screen.png"

    tutorial, verdict = judged(tmp_path, (wanted("a.png"), wanted("../b.png")), {0: (0,), 1: (1,)})
    assert list(write_figures(tutorial.document, verdict, picture_of)) == [
        ((tmp_path / "a.png").resolve(), True)
    ]
    assert list(write_figures(tutorial.document, verdict, picture_of)) == [
        ((tmp_path / "a.png").resolve(), False)
    ]
    assert not (tmp_path.parent / "b.png").exists()


def test_a_figure_of_no_step_is_left_alone(tmp_path: Path) -> None:
    tutorial, verdict = judged(tmp_path, (wanted("a.png"),), {})
    assert list(write_figures(tutorial.document, verdict, lambda *_: None)) == []
