"""Slide shows: words struck out, diagrams, and what is counted because it is not read."""

from collections.abc import Callable
from copy import deepcopy
from pathlib import Path

import pptx
import pytest
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.oxml import parse_xml
from pptx.presentation import Presentation

from parcours.journeys.tutorial.model import Document
from parcours.journeys.tutorial.read import read

DIAGRAM = "http://schemas.openxmlformats.org/drawingml/2006/diagram"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def made(folder: Path, fill: Callable[[Presentation], None]) -> Document:
    show = pptx.Presentation()
    fill(show)
    show.save(str(folder / "guide.pptx"))
    return read(folder / "guide.pptx")


def test_words_struck_out_are_not_read(tmp_path: Path) -> None:
    def fill(show: Presentation) -> None:
        box = show.slides.add_slide(show.slide_layouts[6]).shapes.add_textbox(0, 0, 9_000, 9_000)
        for text, strike in (("Envoi", "sngStrike"), ("Transmettre", "noStrike")):
            run = box.text_frame.paragraphs[0].add_run()
            run.text = text
            run._r.get_or_add_rPr().set("strike", strike)

    assert [block.text for block in made(tmp_path, fill).blocks] == ["Transmettre"]


def test_a_diagram_is_read_and_a_chart_is_counted(tmp_path: Path) -> None:
    def fill(show: Presentation) -> None:
        slide = show.slides.add_slide(show.slide_layouts[5])
        slide.shapes.title.text = "Titre"
        data = CategoryChartData()  # type: ignore[no-untyped-call]
        data.categories = ["a"]
        data.add_series("s", (1,))  # type: ignore[no-untyped-call]
        slide.shapes.add_chart(XL_CHART_TYPE.PIE, 0, 900_000, 900_000, 900_000, data)
        words = (
            f'<d:dataModel xmlns:d="{DIAGRAM}" xmlns:a="{DRAWING}"><d:ptLst><d:pt><d:t><a:p><a:r>'
            "<a:t>Cliquez sur « Un ».</a:t></a:r></a:p></d:t></d:pt></d:ptLst></d:dataModel>"
        )
        part = Part(PackURI("/ppt/diagrams/data1.xml"), "application/xml", slide.part.package, words.encode())
        identifier = slide.part.relate_to(part, f"{RELATIONS}/diagramData")
        frame = slide.shapes._spTree[-1]
        twin = deepcopy(frame)
        data_node = twin.find(f".//{{{DRAWING}}}graphicData")
        data_node[:] = [
            parse_xml(f'<d:relIds xmlns:d="{DIAGRAM}" xmlns:r="{RELATIONS}" r:dm="{identifier}"/>')
        ]
        frame.addnext(twin)

    document = made(tmp_path, fill)
    assert [block.text for block in document.blocks] == ["Titre", "Cliquez sur « Un »."]
    assert [(one.kind, one.place.slide) for one in document.unread] == [("chart", 1)]


@pytest.mark.parametrize(
    ("notes", "kinds"),
    [("Cliquez ensuite sur « Valider ».", ["notes"]), ("Diapositive 1", []), ("", [])],
)
def test_notes_of_the_speaker_are_counted_when_they_hold_a_sentence(
    tmp_path: Path, notes: str, kinds: list[str]
) -> None:
    def fill(show: Presentation) -> None:
        slide = show.slides.add_slide(show.slide_layouts[5])
        slide.shapes.title.text = "Titre"
        frame = slide.notes_slide.notes_text_frame
        assert frame is not None
        frame.text = notes

    document = made(tmp_path, fill)
    assert [block.text for block in document.blocks] == ["Titre"]
    assert [one.kind for one in document.unread] == kinds
