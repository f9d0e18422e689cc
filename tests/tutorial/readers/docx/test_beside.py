"""Word: prompts, words struck out, notes, diagrams, and what is counted because it is not read."""

from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.document import Document as Word
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml

from parcours.journeys.tutorial.model import Document
from parcours.journeys.tutorial.read import read
from tests.tutorial.readers.test_docx import SPACES, add, paragraph, texts

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
D = "http://schemas.openxmlformats.org/drawingml/2006/diagram"
C = "http://schemas.openxmlformats.org/drawingml/2006/chart"
Make = Callable[[Word], None]


def made(folder: Path, fill: Make) -> Document:
    word = docx.Document()
    fill(word)
    word.save(str(folder / "guide.docx"))
    return read(folder / "guide.docx")


def part(word: Word, kind: str, xml: str) -> str:
    """A new part of the document, by the identifier of its relation."""
    name = PackURI(f"/word/{kind}-{len(word.part.rels)}.xml")
    content = Part(name, "application/xml", xml.encode("utf-8"), word.part.package)
    return word.part.relate_to(content, f"{R}/{kind}")


def control(inside: str, prompt: bool) -> str:
    shown = "<w:showingPlcHdr/>" if prompt else ""
    return f"<w:sdt><w:sdtPr>{shown}<w:text/></w:sdtPr><w:sdtContent>{inside}</w:sdtContent></w:sdt>"


PROMPT = "Cliquez ici pour choisir une date."


@pytest.mark.parametrize("prompt", [True, False])
def test_the_prompt_of_a_content_control_is_no_text_and_what_was_typed_is(
    tmp_path: Path, prompt: bool
) -> None:
    run = f"<w:r><w:t>{PROMPT}</w:t></w:r>"
    cell = "<w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc>"
    body = (
        control(paragraph(PROMPT), prompt)
        + f"<w:p>{control(run, prompt)}<w:r><w:t>Fin.</w:t></w:r></w:p>"
        + f"<w:tbl><w:tr>{control(cell.format(PROMPT), prompt)}{cell.format('deux')}{cell.format('trois')}"
        + "</w:tr></w:tbl>"
    )
    document = made(tmp_path, lambda word: add(word, body))
    told = texts(document)
    typed = [PROMPT, f"{PROMPT}Fin.", f"{PROMPT} | deux | trois"]
    assert told == (["Fin.", "deux | trois"] if prompt else typed)
    assert document.blocks[-2].place.paragraph == 2


@pytest.mark.parametrize("look", ["strike", "dstrike", "vanish"])
def test_words_struck_out_or_hidden_are_not_read(tmp_path: Path, look: str) -> None:
    own = f"<w:r><w:rPr><w:{look}/></w:rPr><w:t>Envoi</w:t></w:r>"
    off = f'<w:r><w:rPr><w:{look} w:val="0"/></w:rPr><w:t>Transmettre</w:t></w:r>'

    def fill(word: Word) -> None:
        style = f'<w:style {SPACES} w:type="character" w:styleId="Barre"><w:rPr><w:{look}/></w:rPr></w:style>'
        word.styles.element.append(parse_xml(style))
        styled = '<w:r><w:rPr><w:rStyle w:val="Barre"/></w:rPr><w:t>Autre</w:t></w:r>'
        add(word, f"<w:p>{own}{styled}{off}</w:p>")

    assert texts(made(tmp_path, fill)) == ["Transmettre"]


def notes(kind: str, text: str) -> str:
    return (
        f'<w:{kind}s xmlns:w="{W}"><w:{kind} w:id="-1" w:type="separator"><w:p/></w:{kind}>'
        f'<w:{kind} w:id="2"><w:p><w:r><w:{kind}Ref/></w:r><w:r><w:t>{text}</w:t></w:r></w:p></w:{kind}>'
        f"</w:{kind}s>"
    )


@pytest.mark.parametrize("kind", ["footnote", "endnote"])
def test_a_note_is_read_after_the_paragraph_that_names_it(tmp_path: Path, kind: str) -> None:
    def fill(word: Word) -> None:
        part(word, f"{kind}s", notes(kind, "Sinon, cliquez sur « Aide »."))
        mark = f'<w:r><w:{kind}Reference w:id="2"/></w:r>'
        add(word, f"<w:p><w:r><w:t>Cliquez sur « Valider »</w:t></w:r>{mark}<w:r><w:t>.</w:t></w:r></w:p>")
        add(word, paragraph("Fin."))

    document = made(tmp_path, fill)
    assert texts(document) == ["Cliquez sur « Valider ».", "Sinon, cliquez sur « Aide ».", "Fin."]
    assert [block.place.paragraph for block in document.blocks] == [1, 1, 2]


def drawing(data: str) -> str:
    graphic = f'<a:graphic><a:graphicData uri="x">{data}</a:graphicData></a:graphic>'
    return f"<w:p><w:r><w:drawing><wp:inline>{graphic}</wp:inline></w:drawing></w:r></w:p>"


def diagram(*shapes: str) -> str:
    points = "".join(
        f"<d:pt><d:t><a:bodyPr/><a:p><a:r><a:t>{shape}</a:t></a:r></a:p></d:t></d:pt>" for shape in shapes
    )
    return f'<d:dataModel xmlns:d="{D}" xmlns:a="{A}"><d:ptLst>{points}</d:ptLst></d:dataModel>'


def test_the_words_of_a_diagram_are_read(tmp_path: Path) -> None:
    def fill(word: Word) -> None:
        identifier = part(word, "diagramData", diagram("1. Cliquez sur « Un ».", "2. Cliquez sur « Deux »."))
        add(word, paragraph("Début.") + drawing(f'<d:relIds xmlns:d="{D}" r:dm="{identifier}"/>'))

    document = made(tmp_path, fill)
    assert [(block.number, block.text) for block in document.blocks] == [
        (None, "Début."),
        ("1", "Cliquez sur « Un »."),
        ("2", "Cliquez sur « Deux »."),
    ]
    assert document.unread == ()


COUNTED = {
    "chart": drawing(f'<c:chart xmlns:c="{C}" r:id="rId99"/>'),
    "object": '<w:p><w:r><w:object><o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office"/>'
    "</w:object></w:r></w:p>",
}


@pytest.mark.parametrize("kind", COUNTED)
def test_charts_and_objects_are_counted_where_they_stand(tmp_path: Path, kind: str) -> None:
    document = made(tmp_path, lambda word: add(word, paragraph("Texte.") + COUNTED[kind]))
    assert [(one.kind, one.place.paragraph) for one in document.unread] == [(kind, 2)]


def test_another_document_inside_is_counted(tmp_path: Path) -> None:
    document = made(tmp_path, lambda word: add(word, paragraph("Texte.") + '<w:altChunk r:id="rId99"/>'))
    assert [one.kind for one in document.unread] == ["object"]


@pytest.mark.parametrize(
    ("header", "kinds"),
    [
        ("Pour valider, cliquez toujours sur le bouton vert.", ["furniture"]),
        ("Guide du compte formation – Région Nord – page 3", []),
        ("", []),
    ],
)
def test_a_header_is_counted_when_it_holds_a_sentence(tmp_path: Path, header: str, kinds: list[str]) -> None:
    def fill(word: Word) -> None:
        word.sections[0].header.paragraphs[0].text = header
        word.sections[0].footer.paragraphs[0].text = "Page 1"
        word.add_paragraph("Texte.")

    assert [one.kind for one in made(tmp_path, fill).unread] == kinds


def test_a_picture_left_of_its_words_goes_with_them(tmp_path: Path) -> None:
    blip = '<pic:pic><pic:blipFill><a:blip r:embed="rId9"/></pic:blipFill></pic:pic>'
    named = '<wp:docPr id="1" name="x" descr="{0}"/>'
    picture = drawing(blip).replace("<wp:inline>", f"<wp:inline>{named}")
    row = "<w:tr><w:tc>" + picture + "</w:tc><w:tc>{1}</w:tc></w:tr>"
    rows = row.format("un", paragraph("Cliquez sur « Un ».")) + row.format(
        "deux", paragraph("Cliquez sur « Deux ».")
    )
    document = made(tmp_path, lambda word: add(word, f"<w:tbl>{rows}</w:tbl>"))
    assert texts(document) == ["Cliquez sur « Un ».", "Cliquez sur « Deux »."]
    assert [(figure.alt, figure.after) for figure in document.figures] == [("un", 0), ("deux", 1)]


def test_a_tick_box_before_a_number_hides_it_not(tmp_path: Path) -> None:
    document = made(
        tmp_path, lambda word: add(word, paragraph("☐ 8. Cliquez sur « Un ».") + paragraph("☑9. Fin."))
    )
    assert [block.number for block in document.blocks] == ["8", "9"]
