"""Pictures inside a document are read; those it only names are never opened."""

import base64
import io
from pathlib import Path

import docx
import pptx
import pytest
from PIL import Image

from parcours.journeys.ocr.reader import Line
from parcours.journeys.tutorial import pictures
from parcours.journeys.tutorial.pictures import with_words
from parcours.journeys.tutorial.steps import understand
from parcours.journeys.verification.reading import read
from tests.privacy.people import NIR
from tests.support.bombs import huge_png
from tests.verdict.builders import ACTS, verdict_on, walked


def png(shade: int = 0) -> bytes:
    out = io.BytesIO()
    Image.new("L", (80, 60), shade).save(out, "PNG")
    return out.getvalue()


def as_docx(path: Path) -> None:
    document = docx.Document()
    for shade in (0, 200, 0):
        paragraph = document.add_paragraph("Cliquez sur « Demander un devis ».")
        paragraph.add_run().add_picture(io.BytesIO(png(shade)))
    document.save(str(path))


def as_pptx(path: Path) -> None:
    deck = pptx.Presentation()
    slide = deck.slides.add_slide(deck.slide_layouts[5])
    slide.shapes.title.text = "Cliquez sur « Demander un devis »."
    slide.shapes.add_picture(io.BytesIO(png()), 0, 0)
    deck.save(str(path))


def as_html(path: Path) -> None:
    inline = base64.b64encode(png()).decode("ascii")
    path.write_text(
        f"<p>Cliquez sur « Demander un devis ».</p><img src='data:image/png;base64,{inline}'>", "utf-8"
    )


WRITERS = {"t.docx": as_docx, "t.pptx": as_pptx, "t.html": as_html}


class Recorder:
    """A reader that remembers what it was given, and reads one line in it."""

    def __init__(self, line: str = NIR) -> None:
        self.line = line
        self.given: list[bytes] = []

    def __call__(self, content: bytes) -> tuple[Line, ...]:
        self.given.append(content)
        return (Line(self.line, (0, 0, 50, 10), 1.0),)


@pytest.mark.parametrize("name", WRITERS)
def test_the_words_of_a_picture_inside_go_to_its_figure(tmp_path: Path, name: str) -> None:
    WRITERS[name](tmp_path / name)
    reader = Recorder("lu")
    figures = with_words(understand(tmp_path / name), reader).document.figures
    assert reader.given[0] == png()
    assert {figure.words for figure in figures} == {("lu",)}


def test_equal_pictures_are_read_once(tmp_path: Path) -> None:
    as_docx(tmp_path / "t.docx")
    reader = Recorder()
    assert len(with_words(understand(tmp_path / "t.docx"), reader).document.figures) == 3
    assert reader.given == [png(0), png(200)]


@pytest.mark.parametrize(
    "source", ["beside.png", "https://example.org/a.png", "data:image/png;base64,*", "data:x"]
)
def test_a_picture_outside_is_never_opened(tmp_path: Path, source: str) -> None:
    (tmp_path / "beside.png").write_bytes(png())
    (tmp_path / "t.md").write_text(f"Cliquez sur « Demander un devis ».\n\n![écran]({source})\n", "utf-8")
    reader = Recorder()
    with_words(understand(tmp_path / "t.md"), reader)
    assert reader.given == []


def test_what_a_picture_shows_of_somebody_reaches_the_verdict(tmp_path: Path) -> None:
    as_docx(tmp_path / "t.docx")
    walk = walked(ACTS)
    kinds = [
        [
            finding.kind
            for finding in verdict_on(told.tutorial, [walk]).findings
            if finding.said.startswith("in the picture")
        ]
        for told in (read(tmp_path / "t.docx", reader=Recorder()), read(tmp_path / "t.docx"))
    ]
    assert kinds == [["personal-data"], []]


def test_a_picture_that_is_not_read_is_told_with_its_place(tmp_path: Path) -> None:
    """The first takes all the time there is; of those before, none is lost in silence."""
    as_docx(tmp_path / "t.docx")
    ticks = iter((0.0, 1.0, 1_000.0))
    told = with_words(understand(tmp_path / "t.docx"), Recorder("lu"), lambda: next(ticks))
    assert [(figure.words, figure.unread) for figure in told.document.figures] == [
        (("lu",), ""),
        ((), "passed over: the pictures before it took too long to read"),
        (("lu",), ""),
    ]
    [unread] = verdict_on(told, [walked(ACTS)]).unread_pictures
    assert (unread.place, unread.reason) == (
        told.document.figures[1].place,
        "passed over: the pictures before it took too long to read",
    )


def test_a_picture_too_large_to_be_read_is_told(tmp_path: Path) -> None:
    inline = base64.b64encode(huge_png()).decode("ascii")
    page = f"<p>Cliquez sur « Demander un devis ».</p><img src='data:image/png;base64,{inline}'>"
    (tmp_path / "t.html").write_text(page, "utf-8")
    reader = Recorder("lu")
    [figure] = with_words(understand(tmp_path / "t.html"), reader).document.figures
    assert (figure.unread, reader.given) == ("it is too large to be read", [])


def test_pictures_of_an_archive_that_hold_too_much_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    as_docx(tmp_path / "t.docx")
    monkeypatch.setattr(pictures, "MOST_BYTES", len(png()) + 10)
    figures = with_words(understand(tmp_path / "t.docx"), Recorder("lu")).document.figures
    assert [bool(figure.words) for figure in figures] == [True, False, True]
    assert figures[1].unread == "passed over: it cannot be taken out of the document"
