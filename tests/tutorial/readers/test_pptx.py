"""Slide shows: reading order by place, groups, numbers, tables, notes, hidden slides."""

import io
from collections.abc import Callable
from pathlib import Path

import pptx
import pytest
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.presentation import Presentation
from pptx.slide import Slide
from pptx.util import Inches

from parcours.journeys.tutorial.model import Document
from parcours.journeys.tutorial.read import read
from parcours.journeys.tutorial.readers.pptx.reader import read_pptx
from tests.tutorial.readers.told import png

Make = Callable[[Presentation], None]
BLANK, TITLE_AND_BODY, TWO_BODIES = 6, 1, 3


@pytest.fixture
def made(tmp_path: Path) -> Callable[[Make], Document]:
    def make(fill: Make) -> Document:
        show = pptx.Presentation()
        fill(show)
        path = tmp_path / "guide.pptx"
        show.save(str(path))
        return read(path)

    return make


def slide_of(show: Presentation, layout: int = BLANK) -> Slide:
    slide: Slide = show.slides.add_slide(show.slide_layouts[layout])
    return slide


def text_at(slide: Slide, left: float, top: float, text: str, width: float = 2) -> None:
    box = slide.shapes.add_textbox(Inches(left), Inches(top), Inches(width), Inches(0.4))
    box.text_frame.text = text


def texts(document: Document) -> list[str]:
    return [block.text for block in document.blocks]


def test_shapes_are_read_by_place_not_by_the_order_they_were_drawn(made: Callable[[Make], Document]) -> None:
    def fill(show: Presentation) -> None:
        slide = slide_of(show)
        text_at(slide, 5, 3, "droite bas")
        text_at(slide, 1, 3, "gauche bas")
        text_at(slide, 5, 2, "droite haut")
        text_at(slide, 1, 2.1, "gauche haut")
        text_at(slide, 1, 0.5, "en haut", width=8)

    document = made(fill)
    assert texts(document) == ["en haut", "gauche haut", "droite haut", "gauche bas", "droite bas"]
    assert [(block.place.slide, block.place.shape) for block in document.blocks] == [
        (1, 5),
        (1, 4),
        (1, 3),
        (1, 2),
        (1, 1),
    ]


def test_columns_that_share_no_white_band_are_read_one_after_the_other(
    made: Callable[[Make], Document],
) -> None:
    def fill(show: Presentation) -> None:
        slide = slide_of(show)
        for row, (left, right) in enumerate((("g1", "d1"), ("g2", "d2"), ("g3", "d3"))):
            text_at(slide, 1, 1 + row * 0.5, left)
            text_at(slide, 5, 1.25 + row * 0.5, right)

    assert texts(made(fill)) == ["g1", "g2", "g3", "d1", "d2", "d3"]


def test_placeholders_stand_where_the_layout_puts_them(made: Callable[[Make], Document]) -> None:
    def fill(show: Presentation) -> None:
        slide = slide_of(show, TWO_BODIES)
        for shape, text in zip(slide.placeholders, ("Titre", "gauche", "droite"), strict=False):
            shape.text_frame.text = text

    document = made(fill)
    assert [(block.kind, block.level, block.text) for block in document.blocks] == [
        ("heading", 1, "Titre"),
        ("item", 1, "gauche"),
        ("item", 1, "droite"),
    ]


def test_shapes_of_a_group_stand_where_the_group_shows_them(made: Callable[[Make], Document]) -> None:
    def fill(show: Presentation) -> None:
        slide = slide_of(show)
        text_at(slide, 1, 3, "milieu")
        group = slide.shapes.add_group_shape()
        for top, text in ((10, "bas"), (1, "haut")):
            box = group.shapes.add_textbox(Inches(1), Inches(top), Inches(2), Inches(0.4))
            box.text_frame.text = text
        group.left, group.top, group.width, group.height = Inches(1), Inches(1), Inches(2), Inches(5)

    assert texts(made(fill)) == ["haut", "milieu", "bas"]


def test_automatic_numbers_are_written_and_depth_is_kept(made: Callable[[Make], Document]) -> None:
    def fill(show: Presentation) -> None:
        frame = slide_of(show, TITLE_AND_BODY).placeholders[1].text_frame
        told = [("arabicPeriod", 0), ("alphaLcParenR", 1), ("alphaLcParenR", 1), ("arabicPeriod", 0), ("", 0)]
        for at, (scheme, depth) in enumerate(told):
            paragraph = frame.paragraphs[0] if at == 0 else frame.add_paragraph()
            paragraph.text, paragraph.level = "texte", depth
            xml = (
                f'<a:buAutoNum {nsdecls("a")} type="{scheme}"/>' if scheme else f"<a:buNone {nsdecls('a')}/>"
            )
            paragraph._p.get_or_add_pPr().append(parse_xml(xml))

    assert [(block.kind, block.number, block.level) for block in made(fill).blocks] == [
        ("item", "1", 1),
        ("item", "a", 2),
        ("item", "b", 2),
        ("item", "2", 1),
        ("paragraph", None, 0),
    ]


def test_a_table_gives_one_block_a_row(made: Callable[[Make], Document]) -> None:
    def fill(show: Presentation) -> None:
        place = (Inches(1), Inches(1), Inches(5), Inches(2))
        table = slide_of(show).shapes.add_table(2, 2, *place).table
        for row, cells in enumerate((("1", "Cliquez"), ("2", "Validez"))):
            for column, text in enumerate(cells):
                table.cell(row, column).text = text

    assert [(block.number, block.text) for block in made(fill).blocks] == [("1", "Cliquez"), ("2", "Validez")]


def test_pictures_go_with_the_text_beside_them(made: Callable[[Make], Document]) -> None:
    def fill(show: Presentation) -> None:
        slide = slide_of(show)
        for row in range(2):
            place = (Inches(0.5), Inches(1 + 2.5 * row), Inches(3))
            slide.shapes.add_picture(io.BytesIO(png(height=100 + row)), *place)
            text_at(slide, 5, 1.2 + 2.5 * row, f"texte {row + 1}")

    document = made(fill)
    assert [(figure.source, figure.after, figure.place.shape) for figure in document.figures] == [
        ("ppt/media/image1.png", 0, 1),
        ("ppt/media/image2.png", 1, 3),
    ]


def test_hidden_slides_and_notes_are_left_out_unless_notes_are_asked_for(tmp_path: Path) -> None:
    show = pptx.Presentation()
    first, second = slide_of(show), slide_of(show)
    text_at(first, 1, 1, "montré")
    text_at(second, 1, 1, "caché")
    second._element.set("show", "0")
    notes = first.notes_slide.notes_text_frame
    assert notes is not None
    notes.text = "à dire"
    path = tmp_path / "guide.pptx"
    show.save(str(path))
    assert texts(read(path)) == ["montré"]
    assert [block.text for block in read_pptx(path.read_bytes(), notes=True).blocks] == ["montré", "à dire"]
