"""Pictures inside Word documents and slide shows: changed there, and nothing else with them."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import docx.shared
import pptx
import pptx.util
import pytest
from PIL import Image

from parcours.journeys.figures.formats.metadata import read_note
from parcours.journeys.figures.update.regenerate import regenerate
from parcours.journeys.tutorial.steps import understand
from parcours.journeys.walk.store import StoredWalk
from tests.figures.stage import drawn, shooter_of
from tests.support.walks import few_by_day
from tests.verdict.builders import ACTS, STEPS

FIFTEEN = 15
Writer = Callable[[Path, bool], None]


def picture(shade: int, kind: str = "PNG") -> io.BytesIO:
    saved = io.BytesIO()
    Image.new("RGB", (640, 400), (shade, 90, 90)).save(saved, kind)
    saved.seek(0)
    return saved


def kind_of(index: int) -> str:
    return "JPEG" if index % 5 == 4 else "PNG"


def write_docx(path: Path, shared: bool) -> None:
    """Fifteen steps with a picture each; of one file when they are shared."""
    document = docx.Document()
    document.add_heading("Demander un devis")
    for index in range(FIFTEEN):
        step = STEPS[index % len(STEPS)]
        document.add_paragraph(step["text"], style="List Number")
        run = document.add_paragraph().add_run()
        shade = 10 if shared else 10 + index * 10
        shown = run.add_picture(picture(shade, kind_of(0 if shared else index)), width=docx.shared.Cm(9))
        shown._inline.docPr.set("descr", f"Figure {index}")
    document.save(str(path))


def write_pptx(path: Path, shared: bool) -> None:
    show = pptx.Presentation()
    for index in range(FIFTEEN):
        slide = show.slides.add_slide(show.slide_layouts[5])
        words = slide.shapes.add_textbox(pptx.util.Cm(2), pptx.util.Cm(3), pptx.util.Cm(20), pptx.util.Cm(1))
        words.text_frame.text = STEPS[index % len(STEPS)]["text"]
        shade = 10 if shared else 10 + index * 10
        made = slide.shapes.add_picture(
            picture(shade, kind_of(0 if shared else index)), pptx.util.Cm(2), pptx.util.Cm(5), pptx.util.Cm(9)
        )
        made.crop_left = 0.1
    show.save(str(path))


WRITERS: dict[str, Writer] = {"docx": write_docx, "pptx": write_pptx}


def parts(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def regenerated(path: Path, stored: StoredWalk) -> list[str]:
    tutorial = understand(path)
    told = regenerate(tutorial.document, shooter_of(tutorial, stored), "write", lambda found: found, None)
    return [line[:12].strip() for line in told.lines]


@pytest.mark.parametrize("kind", few_by_day(WRITERS, ["docx"]))
def test_fifteen_pictures_change_and_nothing_else(tmp_path: Path, kind: str) -> None:
    path = tmp_path / f"guide.{kind}"
    WRITERS[kind](path, False)
    before, stored = parts(path), drawn(tmp_path / "walk")
    assert regenerated(path, stored) == ["written"] * FIFTEEN
    after = parts(path)
    assert list(after) == list(before)
    changed = {name for name in after if after[name] != before[name]}
    assert len(changed) == FIFTEEN
    assert all("/media/" in name for name in changed)
    for name in changed:
        with Image.open(io.BytesIO(after[name])) as new, Image.open(io.BytesIO(before[name])) as old:
            assert new.format == old.format
            assert new.width / new.height == pytest.approx(old.width / old.height, abs=0.01)
            assert (read_note(after[name]) is None) == (new.format == "JPEG")
    _opens(path)
    written = path.read_bytes()
    assert regenerated(path, stored) == ["unchanged"] * FIFTEEN
    assert path.read_bytes() == written


@pytest.mark.parametrize("kind", few_by_day(WRITERS, ["pptx"]))
def test_pictures_that_share_a_file_part_when_their_screens_do(tmp_path: Path, kind: str) -> None:
    path = tmp_path / f"guide.{kind}"
    WRITERS[kind](path, True)
    before = parts(path)
    assert len([name for name in before if "/media/" in name]) == 1
    stored = drawn(tmp_path / "walk")
    assert regenerated(path, stored) == ["written"] * FIFTEEN
    tutorial = understand(path)
    shown = [figure.source for figure in tutorial.document.figures]
    notes = [read_note(parts(path)[source]) for source in shown]
    names = [note.views[0].name if note is not None else "" for note in notes]
    assert names == [ACTS[index % len(ACTS)]["name"] for index in range(FIFTEEN)]
    _opens(path)
    assert regenerated(path, stored) == ["unchanged"] * FIFTEEN


def _opens(path: Path) -> None:
    if path.suffix == ".docx":
        assert len(docx.Document(str(path)).inline_shapes) == FIFTEEN
        return
    for slide in pptx.Presentation(str(path)).slides:
        assert [shape.image.blob for shape in slide.shapes if hasattr(shape, "image")]
