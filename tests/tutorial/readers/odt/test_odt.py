"""OpenDocument texts: numbers as LibreOffice shows them, what it hides, notes, tables, pictures, bounds."""

from pathlib import Path

import pytest

from parcours.journeys.tutorial.model import Document
from parcours.journeys.tutorial.pictures import gathered
from parcours.journeys.tutorial.read import Unreadable, read
from tests.tutorial.readers.odt.papers import STYLES, packed, picture, write_fodt, write_odt, written
from tests.tutorial.readers.told import png


def made(folder: Path, body: str, masters: str = "", styles: str = STYLES) -> Document:
    (folder / "guide.fodt").write_text(written(body, styles, masters), "utf-8")
    return read(folder / "guide.fodt")


def texts(document: Document) -> list[str]:
    return [block.text for block in document.blocks]


def p(text: str) -> str:
    return f"<text:p>{text}</text:p>"


def item(*inside: str, more: str = "") -> str:
    return f"<text:list-item{more}>{''.join(inside)}</text:list-item>"


def listed(*items: str, more: str = "") -> str:
    return f"<text:list{more}>{''.join(items)}</text:list>"


L1, L2 = ' text:style-name="L1"', ' text:style-name="L2"'


def test_lists_count_as_libreoffice_does(tmp_path: Path) -> None:
    body = (
        listed(
            item(p("A"), listed(item(p("B")), item(p("C"), listed(item(p("D")))))),
            item(p("E"), p("suite"), listed(item(p("F")))),
            item(p("G"), more=' text:start-value="9"'),
            more=L2,
        )
        + listed(item(p("H")), more=L2)
        + listed(item(p("I")), more=L2 + ' text:continue-numbering="true"')
        + listed(f"<text:list-header>{p('J')}</text:list-header>", item(p("K")), more=L1)
    )
    told = {block.text: (block.kind, block.number, block.level) for block in made(tmp_path, body).blocks}
    assert told == {
        "A": ("item", "3", 1),
        "B": ("item", "a", 2),
        "C": ("item", "b", 2),
        "D": ("item", "b.1", 3),
        "E": ("item", "4", 1),
        "suite": ("paragraph", None, 1),
        "F": ("item", "a", 2),
        "G": ("item", "9", 1),
        "H": ("item", "3", 1),
        "I": ("item", "4", 1),
        "J": ("item", None, 1),
        "K": ("item", "1", 1),
    }


def test_titles_that_are_numbered_have_their_number(tmp_path: Path) -> None:
    outline = (
        '<text:outline-style style:name="Outline">'
        '<text:outline-level-style text:level="1" style:num-format=""/>'
        '<text:outline-level-style text:level="2" style:num-format="1"/></text:outline-style>'
    )
    titles = (("1", "Guide"), ("2", "Créer"), ("2", "Payer"))
    body = "".join(f'<text:h text:outline-level="{level}">{text}</text:h>' for level, text in titles)
    told = [(b.kind, b.number, b.level) for b in made(tmp_path, body, styles=outline).blocks]
    assert told == [("heading", None, 1), ("heading", "1", 2), ("heading", "2", 2)]


@pytest.mark.parametrize(
    "hidden",
    [
        '<text:span text:style-name="T2">Envoi</text:span>',
        '<text:span text:style-name="T3">Envoi</text:span>',
        '<text:span text:style-name="T4">Envoi</text:span>',
        '<text:placeholder text:placeholder-type="text">&lt;Envoi&gt;</text:placeholder>',
        '<loext:content-control loext:showing-place-holder="true">Envoi</loext:content-control>',
        "<office:annotation><text:p>Envoi</text:p></office:annotation>",
        "<text:hidden-text>Envoi</text:hidden-text>",
    ],
)
def test_what_is_struck_out_hidden_or_a_prompt_is_not_read(tmp_path: Path, hidden: str) -> None:
    body = p(f"Cliquez sur « {hidden}Transmettre ».")
    assert texts(made(tmp_path, body)) == ["Cliquez sur « Transmettre »."]


def test_deleted_passages_and_tables_of_contents_are_not_read(tmp_path: Path) -> None:
    body = (
        f"<text:tracked-changes><text:changed-region><text:deletion>{p('Envoi')}</text:deletion>"
        f"</text:changed-region></text:tracked-changes>"
        f"<text:table-of-content><text:index-body>{p('Créer 3')}</text:index-body></text:table-of-content>"
        f'<text:section text:display="none">{p("Caché")}</text:section>'
        f"<text:section>{p('Montré')}</text:section>"
    )
    assert texts(made(tmp_path, body)) == ["Montré"]


def test_spaces_tabs_and_line_breaks_are_white(tmp_path: Path) -> None:
    body = p(
        'Cliquez<text:s text:c="3"/>sur<text:tab/>« A<text:soft-page-break/> ».<text:line-break/>2. Fin.'
    )
    found = [(block.number, block.text) for block in made(tmp_path, body).blocks]
    assert found == [(None, "Cliquez sur « A »."), ("2", "Fin.")]


def test_a_note_is_read_after_its_paragraph_and_its_mark_is_not(tmp_path: Path) -> None:
    told = f"<text:note-body>{p('Sinon, patientez.')}</text:note-body>"
    note = f"<text:note><text:note-citation>1</text:note-citation>{told}</text:note>"
    document = made(tmp_path, p(f"Validez{note}.") + p("Fin."))
    assert [(block.text, block.place.paragraph) for block in document.blocks] == [
        ("Validez.", 1),
        ("Sinon, patientez.", 1),
        ("Fin.", 2),
    ]


def test_boxes_are_read_and_charts_and_objects_counted(tmp_path: Path) -> None:
    chart = "<draw:object><office:document><office:chart/></office:document></draw:object>"
    body = p(f"Un<draw:frame><draw:text-box>{p('Dans le cadre')}</draw:text-box></draw:frame>") + p(
        f"Deux<draw:frame>{chart}<draw:image xlink:href='x'/></draw:frame>"
        "<draw:frame><draw:object xlink:href='./Object 1'/></draw:frame>"
    )
    document = made(tmp_path, body)
    assert texts(document) == ["Un", "Dans le cadre", "Deux"]
    assert [(one.kind, one.place.paragraph) for one in document.unread] == [("chart", 3), ("object", 3)]
    assert document.figures == ()


@pytest.mark.parametrize(
    ("header", "kinds"),
    [("Pour valider, cliquez toujours sur le bouton vert.", ["furniture"]), ("Guide – page 3", [])],
)
def test_a_header_is_counted_when_it_holds_a_sentence(tmp_path: Path, header: str, kinds: list[str]) -> None:
    masters = f"<style:master-page><style:header>{p(header)}</style:header></style:master-page>"
    document = made(tmp_path, p("Texte."), masters)
    assert texts(document) == ["Texte."]
    assert [one.kind for one in document.unread] == kinds


def test_rows_are_blocks_and_their_pictures_go_with_them(tmp_path: Path) -> None:
    cell = "<table:table-cell>{}</table:table-cell>".format
    row = "<table:table-row>{}</table:table-row>".format
    rows = row(cell(p("1")) + cell(p("Cliquez sur « Un ».")) + cell(p(picture("un", inline=True))))
    rows += row(cell(p(picture("deux", inline=True))) + cell(p("Cliquez sur « Deux ».")))
    document = made(tmp_path, f"<table:table><table:table-column/>{rows}</table:table>")
    assert [(b.number, b.text) for b in document.blocks] == [
        ("1", "Cliquez sur « Un »."),
        (None, "Cliquez sur « Deux »."),
    ]
    assert [(figure.alt, figure.after) for figure in document.figures] == [("un", 0), ("deux", 1)]


@pytest.mark.parametrize(("name", "write"), [("t.odt", write_odt), ("t.fodt", write_fodt)])
def test_pictures_inside_are_found(tmp_path: Path, name: str, write: object) -> None:
    assert callable(write)
    write(tmp_path / name)
    document = read(tmp_path / name)
    assert list(gathered(document).contents.values()) == [png()] * 4


ENTITIES = '<!DOCTYPE x [<!ENTITY a "aa">]>'
HOSTILE = {
    "a slide show": ("t.odt", packed("", kind="application/vnd.oasis.opendocument.presentation"), "is not a"),
    "a word document": ("t.fodt", b"PK\x03\x04", "is damaged"),
    "text": ("t.odt", b"Cliquez", "is not a"),
    "other XML": ("t.fodt", b"<svg/>", "is not a"),
    "no text": ("t.fodt", written("").replace("office:text", "office:spreadsheet").encode(), "is not a"),
    "no body": ("t.fodt", b"<document/>", "is damaged"),
    "cut XML": ("t.fodt", written(p("a")).encode()[:-20], "is damaged"),
    "entities": ("t.fodt", (ENTITIES + written(p("a")).partition("?>")[2]).encode(), "built as no tutorial"),
    "deep XML": ("t.fodt", written("<text:span>" * 10_000).encode(), "built as no tutorial"),
    "many elements": ("t.odt", packed("<text:p/>" * 300_000), "built as no tutorial"),
    "a huge text": ("t.fodt", written(p("a " * 3_000_000)).encode(), "far more text"),
}


@pytest.mark.parametrize("case", HOSTILE)
def test_what_is_no_text_or_made_to_harm_is_refused(tmp_path: Path, case: str) -> None:
    name, content, said = HOSTILE[case]
    (tmp_path / name).write_bytes(content)
    with pytest.raises(Unreadable, match=said):
        read(tmp_path / name)
