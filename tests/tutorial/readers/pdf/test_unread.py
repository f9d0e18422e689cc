"""Pages that are pictures and boxes of words laid over a page are counted."""

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from reportlab.lib.utils import ImageReader

from parcours.journeys.tutorial.read import read
from tests.tutorial.readers.papers import Paper
from tests.tutorial.readers.told import png


def scanned(paper: Paper, share: float = 1.0) -> None:
    width, height = paper.size
    paper.canvas.drawImage(ImageReader(io.BytesIO(png())), 0, 0, width, height * share)


def told(path: Path, *pages: Callable[[Paper], object]) -> list[tuple[str, int | None]]:
    paper = Paper(path)
    for draw in pages:
        draw(paper)
        paper.turn()
    paper.save()
    return [(one.kind, one.place.page) for one in read(path).unread]


def words(paper: Paper) -> None:
    paper.write(60, 200, "Cliquez sur « Valider ».")


def headed(paper: Paper) -> None:
    scanned(paper)
    paper.write(60, 40, "Guide de la formation", size=9)


def test_a_page_that_is_a_picture_is_counted(tmp_path: Path) -> None:
    assert told(tmp_path / "t.pdf", words, scanned, words) == [("page", 2)]


def test_a_running_head_makes_no_words_of_a_picture(tmp_path: Path) -> None:
    def page(paper: Paper) -> None:
        words(paper)
        paper.write(60, 40, "Guide de la formation", size=9)

    assert told(tmp_path / "t.pdf", page, headed, page, headed) == [("page", 2), ("page", 4)]


@pytest.mark.parametrize("name", ["a picture of a screen", "words on a background"])
def test_a_page_with_a_picture_is_none(tmp_path: Path, name: str) -> None:
    def page(paper: Paper) -> None:
        scanned(paper, 0.4 if name == "a picture of a screen" else 1.0)
        if name != "a picture of a screen":
            words(paper)

    assert told(tmp_path / "t.pdf", words, page) == []


def test_words_laid_over_a_page_are_counted(tmp_path: Path) -> None:
    def page(paper: Paper) -> None:
        words(paper)
        paper.canvas.freeTextAnnotation("Cliquez ici", "/Helv 11 Tf 0 g", Rect=[60, 60, 200, 90])
        paper.canvas.freeTextAnnotation(" ", "/Helv 11 Tf 0 g", Rect=[60, 100, 200, 130])

    assert told(tmp_path / "t.pdf", page, words) == [("overlay", 1)]
