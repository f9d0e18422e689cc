"""Word documents: numbers as Word shows them, what it hides, boxes, tables, pictures."""

import io
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.document import Document as Word
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from parcours.journeys.tutorial.model import Document
from parcours.journeys.tutorial.read import read
from tests.tutorial.readers.told import png

SPACES = (
    nsdecls("w", "r", "wp", "a", "pic")
    + ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:v="urn:schemas-microsoft-com:vml"'
)
Make = Callable[[Word], None]


@pytest.fixture
def made(tmp_path: Path) -> Callable[[Make], Document]:
    def make(fill: Make) -> Document:
        word = docx.Document()
        fill(word)
        path = tmp_path / "guide.docx"
        word.save(str(path))
        return read(path)

    return make


def add(word: Word, xml: str) -> None:
    """Add raw body elements before the section's properties."""
    for element in parse_xml(f"<w:body {SPACES}>{xml}</w:body>"):
        word.element.body.insert(len(word.element.body) - 1, element)


def paragraph(text: str, list_id: int = 0, depth: int = 0) -> str:
    listed = f'<w:pPr><w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{list_id}"/></w:numPr></w:pPr>'
    return f"<w:p>{listed if list_id else ''}<w:r><w:t>{text}</w:t></w:r></w:p>"


def level(depth: int, style: str, text: str, start: int = 1, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/><w:numFmt w:val="{style}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def number(word: Word, abstract: int, levels: str, *nums: str) -> None:
    """Define list `abstract` and lists of it; each of `nums` is an identifier and its overrides."""
    numbering = word.part.numbering_part.element
    xml = f'<w:abstractNum {SPACES} w:abstractNumId="{abstract}">{levels}</w:abstractNum>'
    numbering.insert(0, parse_xml(xml))
    for told in nums:
        identifier, _, override = told.partition(" ")
        link = f'<w:abstractNumId w:val="{abstract}"/>{override}'
        numbering.append(parse_xml(f'<w:num {SPACES} w:numId="{identifier}">{link}</w:num>'))


def numbers(document: Document) -> list[str | None]:
    return [block.number for block in document.blocks]


def texts(document: Document) -> list[str]:
    return [block.text for block in document.blocks]


def test_lists_count_as_word_does(made: Callable[[Make], Document]) -> None:
    levels = (
        level(0, "decimal", "%1.", start=3)
        + level(1, "lowerLetter", "%1%2)")
        + level(2, "upperRoman", "%3 -")
    )

    def fill(word: Word) -> None:
        again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
        number(word, 90, levels, "90", f"91 {again}")
        told = [(90, 0), (90, 1), (90, 1), (90, 2), (90, 0), (90, 1), (91, 0), (91, 0), (90, 0)]
        add(word, "".join(paragraph("texte", *one) for one in told))

    assert numbers(made(fill)) == ["3", "3a", "3b", "I", "4", "4a", "1", "2", "3"]


@pytest.mark.parametrize(
    ("style", "text", "shown"),
    [
        ("decimal", "Étape %1 :", "1"),
        ("decimal", "%1", "1"),
        ("upperLetter", "(%1)", "A"),
        ("lowerRoman", "%1.", "i"),
        ("ordinal", "%1", "1er"),
        ("decimalZero", "%1", "01"),
        ("bullet", "•", None),
        ("none", "", None),
    ],
)
def test_every_style_of_number_is_written(
    made: Callable[[Make], Document], style: str, text: str, shown: str | None
) -> None:
    def fill(word: Word) -> None:
        number(word, 90, level(0, style, text), "90")
        add(word, paragraph("Cliquez", 90))

    block = made(fill).blocks[0]
    assert (block.kind, block.number, block.level) == ("item", shown, 1)


def test_a_level_that_never_restarts_goes_on(made: Callable[[Make], Document]) -> None:
    deep = level(1, "decimal", "%2.", more='<w:lvlRestart w:val="0"/>')

    def fill(word: Word) -> None:
        number(word, 90, level(0, "decimal", "%1.") + deep, "90")
        add(word, "".join(paragraph("texte", 90, depth) for depth in (0, 1, 1, 0, 1)))

    assert numbers(made(fill)) == ["1", "1", "2", "2", "3"]


def test_numbers_come_from_styles_and_empty_paragraphs_are_not_counted(
    made: Callable[[Make], Document],
) -> None:
    def fill(word: Word) -> None:
        for text in ("un", "", "deux"):
            word.add_paragraph(text, style="List Number")

    assert numbers(made(fill)) == ["1", "2"]


def test_titles_have_their_depth_by_style_or_by_outline(made: Callable[[Make], Document]) -> None:
    def fill(word: Word) -> None:
        word.add_heading("Guide", 0)
        word.add_heading("Partie", 2)
        add(word, '<w:p><w:pPr><w:outlineLvl w:val="2"/></w:pPr><w:r><w:t>Sous-partie</w:t></w:r></w:p>')

    found = [(block.kind, block.level, block.text) for block in made(fill).blocks]
    assert found == [("heading", 1, "Guide"), ("heading", 2, "Partie"), ("heading", 3, "Sous-partie")]


def test_what_word_does_not_show_is_not_read(made: Callable[[Make], Document]) -> None:
    run = "<w:r><w:t>{}</w:t></w:r>"
    xml = (
        f"<w:p>{run.format('Cliquez ')}<w:del><w:r><w:delText>jamais </w:delText></w:r></w:del>"
        f"<w:ins>{run.format('ici ')}</w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>caché</w:t></w:r>"
        f"<w:moveFrom>{run.format('parti')}</w:moveFrom><w:sdt><w:sdtPr><w:alias w:val='x'/></w:sdtPr>"
        f"<w:sdtContent>{run.format('vite')}</w:sdtContent></w:sdt></w:p>"
    )
    assert texts(made(lambda word: add(word, xml))) == ["Cliquez ici vite"]


def test_a_text_box_is_read_once_after_its_paragraph(made: Callable[[Make], Document]) -> None:
    box = "<w:txbxContent><w:p><w:r><w:t>dans la boîte</w:t></w:r></w:p></w:txbxContent>"
    drawing = f"<w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>{box}</wps:txbx></wps:wsp>"
    drawing += "</a:graphicData></a:graphic></wp:anchor></w:drawing>"
    choice = f'<mc:Choice Requires="wps">{drawing}</mc:Choice>'
    fallback = f"<mc:Fallback><w:pict><v:shape><v:textbox>{box}</v:textbox></v:shape></w:pict></mc:Fallback>"
    xml = f"<w:p><w:r><mc:AlternateContent>{choice}{fallback}</mc:AlternateContent></w:r>"
    xml += "<w:r><w:t>avant</w:t></w:r></w:p>"
    assert texts(made(lambda word: add(word, xml))) == ["avant", "dans la boîte"]


def test_links_are_marked_whether_element_or_field(made: Callable[[Make], Document]) -> None:
    char = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    xml = (
        f"<w:p><w:r><w:t>Cliquez sur </w:t></w:r>{char.format('begin')}"
        '<w:r><w:instrText> HYPERLINK "https://www.example.org/a" </w:instrText></w:r>'
        f"{char.format('separate')}<w:r><w:t>Ma page</w:t></w:r>{char.format('end')}"
        "<w:r><w:t>.</w:t></w:r></w:p>"
    )
    expected = ["Cliquez sur [Ma page](https://www.example.org/a)."]
    assert texts(made(lambda word: add(word, xml))) == expected


def test_rows_of_a_table_are_one_block_and_longer_cells_are_many(made: Callable[[Make], Document]) -> None:
    def fill(word: Word) -> None:
        table = word.add_table(2, 2)
        for row, cells in enumerate((("1", "Cliquez"), ("gauche", "droite"))):
            for column, text in enumerate(cells):
                table.cell(row, column).text = text
        table.cell(1, 1).add_paragraph("encore")
        table.cell(0, 1).paragraphs[0].add_run().add_picture(io.BytesIO(png()))

    document = made(fill)
    assert [(block.number, block.text) for block in document.blocks] == [
        ("1", "Cliquez"),
        (None, "gauche"),
        (None, "droite"),
        (None, "encore"),
    ]
    assert [figure.after for figure in document.figures] == [0]


def test_a_table_of_contents_is_left_out(made: Callable[[Make], Document]) -> None:
    def fill(word: Word) -> None:
        word.styles.add_style("toc 1", 1)
        word.add_paragraph("Cliquez sur Valider 3", style="toc 1")
        word.add_paragraph("Texte")

    assert texts(made(fill)) == ["Texte"]


def test_pictures_keep_part_name_and_alternative_text_and_are_never_opened(
    made: Callable[[Make], Document],
) -> None:
    def fill(word: Word) -> None:
        told = word.add_paragraph("Cliquez.")
        told.add_run().add_picture(io.BytesIO(png()))
        told._p.find(f".//{qn('wp:docPr')}").set("descr", "L’écran")
        blip = '<w:p><w:r><w:drawing><wp:inline><wp:docPr id="9" name="x" descr="capture.png"/>'
        blip += '<a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:link="rId99"/></pic:blipFill>'
        add(word, f"{blip}</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>")

    document = made(fill)
    assert [(figure.source, figure.alt, figure.place.paragraph) for figure in document.figures] == [
        ("word/media/image1.png", "L’écran", 1),
        ("", "", 2),
    ]
