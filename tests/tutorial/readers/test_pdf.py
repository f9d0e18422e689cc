"""PDF: order on the page, cut words, headers and footers, and what harms."""

from pathlib import Path

import pytest

from parcours.journeys.tutorial.model import Block, Document
from parcours.journeys.tutorial.read import Unreadable, read
from parcours.journeys.tutorial.readers.marks import Piece
from parcours.journeys.tutorial.readers.pdf.columns import in_reading_order
from parcours.journeys.tutorial.readers.pdf.lines import Line
from parcours.journeys.tutorial.readers.reading_order import Box
from tests.tutorial.readers.papers import HEIGHT, Paper, write_pdf


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "guide.pdf"


def texts(document: Document) -> list[str]:
    return [block.text for block in document.blocks]


def tied(document: Document) -> list[str]:
    """The text each figure follows."""
    return [document.blocks[figure.after].text for figure in document.figures]


def test_an_ordinary_document_keeps_pages_marks_numbers_and_pictures(path: Path) -> None:
    write_pdf(path)
    document = read(path)
    assert document.blocks[:2] == (
        Block(kind="heading", text="Partie 1", place=document.blocks[0].place, level=1),
        Block(
            kind="item",
            number="1",
            level=1,
            text="[Cliquez sur](https://www.example.org/) **[Valider](https://www.example.org/)** "
            "puis saisissez votre numéro de téléphone.",
            place=document.blocks[1].place,
        ),
    )
    assert [(block.place.page, block.place.paragraph) for block in document.blocks] == [
        (1, 1),
        (1, 2),
        (2, 1),
        (2, 2),
        (3, 1),
        (3, 2),
    ]
    assert [figure.source for figure in document.figures] == [f"page {n}, image 1" for n in (1, 2, 3)]


LEFT = ["Pour commencer, ouvrez le site du", "service et choisissez la langue qui", "vous convient le mieux."]
RIGHT = [
    "Ensuite, préparez tous les papiers",
    "que le conseiller vous demandera",
    "au moment de l’inscription.",
]


def test_two_columns_under_a_title_are_read_one_after_the_other(path: Path) -> None:
    paper = Paper(path)
    paper.write(60, 120, "Un titre qui tient toute la largeur de la page ou presque", size=16)
    paper.write(60, 160, *LEFT)
    paper.write(320, 160, *RIGHT)
    paper.save()
    assert texts(read(path))[1:] == [" ".join(LEFT), " ".join(RIGHT)]


def test_columns_whose_lines_are_not_level_are_still_columns(path: Path) -> None:
    paper = Paper(path)
    paper.write(60, 160, *LEFT, *LEFT)
    paper.write(320, 167, *RIGHT, *RIGHT)
    paper.save()
    assert " ".join(texts(read(path))) == " ".join([*LEFT, *LEFT, *RIGHT, *RIGHT])


def test_columns_with_no_white_between_any_of_their_lines_are_still_columns() -> None:
    """Found by fuzzing: all of them then make one band."""
    boxes = [Box(x, y + 5 * n, x + 100, y + 10 + 5 * n) for x, y in ((150, 2), (0, 0)) for n in range(3)]
    lines = in_reading_order([Line([Piece(str(box))], box, size=10) for box in boxes])
    assert [line.box for line in lines] == [*boxes[3:], *boxes[:3]]


@pytest.mark.parametrize(("second", "third"), [((320, 160), (60, 300)), ((60, 300), (320, 160))])
def test_printed_numbers_tell_columns_from_rows(
    path: Path, second: tuple[int, int], third: tuple[int, int]
) -> None:
    paper = Paper(path)
    for number, (x, y) in enumerate(((60, 160), second, third, (320, 300)), start=1):
        paper.write(x, y, f"{number}. Cliquez sur « {number} »")
        paper.picture(x, y + 10)
    paper.save()
    document = read(path)
    assert [block.number for block in document.blocks] == ["1", "2", "3", "4"]
    assert [figure.after for figure in document.figures] == [0, 1, 2, 3]


def test_a_table_is_read_row_by_row(path: Path) -> None:
    paper = Paper(path)
    paper.write(
        60, 100, "Voici ce qu’il faut faire à chaque écran, dans cet ordre et sans rien oublier du tout."
    )
    for row in range(4):
        paper.write(60, 140 + 40 * row, f"Écran {row + 1}")
        paper.write(240, 140 + 40 * row, f"Cliquez sur « Suite {row + 1} »")
    paper.save()
    assert texts(read(path))[1:] == [f"Écran {n} | Cliquez sur « Suite {n} »" for n in range(1, 5)]


def test_numbers_set_apart_from_their_text_stay_with_it(path: Path) -> None:
    paper = Paper(path)
    for row in range(4):
        paper.write(60, 140 + 20 * row, f"{row + 1}.")
        paper.write(110, 140 + 20 * row, f"Cliquez sur « Suite {row + 1} »")
    paper.save()
    assert [(block.number, block.text) for block in read(path).blocks] == [
        (str(n), f"Cliquez sur « Suite {n} »") for n in range(1, 5)
    ]


@pytest.mark.parametrize(
    ("first", "second", "whole"),
    [
        ("Saisissez votre numé-", "ro de téléphone.", "Saisissez votre numéro de téléphone."),
        ("Sur la page, connectez-", "vous avec le code.", "Sur la page, connectez-vous avec le code."),
        ("Le sous-titre est là : lisez le sous-", "titre.", "Le sous-titre est là : lisez le sous-titre."),
    ],
)
def test_words_cut_at_the_end_of_a_line_are_put_together(
    path: Path, first: str, second: str, whole: str
) -> None:
    paper = Paper(path)
    paper.write(60, 140, first, second)
    paper.save()
    assert texts(read(path)) == [whole]


def test_headers_footers_and_page_numbers_are_left_out_but_step_titles_stay(path: Path) -> None:
    paper = Paper(path)
    for page in range(1, 5):
        paper.write(60, 30, "Ville d’Exemple - Guide des démarches", size=9)
        paper.picture(480, 15, 60, 25)
        paper.write(60, 70, f"Étape {page}", size=16)
        paper.write(60, 110, f"Cliquez sur « Suite {page} ».")
        paper.write(290, 815, str(page), size=9)
        paper.turn()
    paper.save()
    document = read(path)
    assert "Ville" not in " ".join(texts(document))
    assert [block.text for block in document.blocks if "Suite" in block.text] == [
        f"Cliquez sur « Suite {n} »." for n in range(1, 5)
    ]
    assert [block.number for block in document.blocks if block.number] == ["1", "2", "3", "4"]
    assert document.figures == ()


def test_two_slides_side_by_side_are_read_one_after_the_other(path: Path) -> None:
    paper = Paper(path, wide=True)
    for slide, x in enumerate((40, 450), start=1):
        paper.write(x, 90, f"Diapositive {slide}", size=18)
        for row in range(3):
            paper.write(x, 140 + 40 * row, f"• Cliquez sur « {slide}{row} »")
        paper.picture(x, 300)
    paper.save()
    document = read(path)
    assert texts(document) == [
        "Diapositive 1",
        *(f"Cliquez sur « 1{row} »" for row in range(3)),
        "Diapositive 2",
        *(f"Cliquez sur « 2{row} »" for row in range(3)),
    ]
    assert tied(document) == ["Cliquez sur « 12 »", "Cliquez sur « 22 »"]


def test_two_slides_on_top_of_each_other_are_read_from_the_top(path: Path) -> None:
    paper = Paper(path)
    for slide, y in ((1, 120), (2, 500)):
        paper.write(80, y, f"Diapositive {slide}", size=18)
        paper.write(80, y + 40, f"Cliquez sur « {slide} ».")
        paper.picture(300, y + 30)
    paper.save()
    document = read(path)
    assert texts(document) == ["Diapositive 1", "Cliquez sur « 1 ».", "Diapositive 2", "Cliquez sur « 2 »."]
    assert tied(document) == ["Cliquez sur « 1 ».", "Cliquez sur « 2 »."]


def test_a_picture_beside_a_text_goes_with_it_even_when_it_begins_higher(path: Path) -> None:
    paper = Paper(path)
    for row in range(3):
        y = 120 + 150 * row
        paper.write(60, y, f"{row + 1}. Cliquez sur « Suite {row + 1} ».")
        paper.picture(330, y - 30, height=90)
    paper.save()
    assert tied(read(path)) == [f"Cliquez sur « Suite {n} »." for n in range(1, 4)]


def test_a_picture_at_the_top_of_a_page_goes_with_the_end_of_the_page_before(path: Path) -> None:
    paper = Paper(path)
    paper.write(60, 700, "1. Cliquez sur « Un ».")
    paper.turn()
    paper.picture(60, 110)
    paper.write(60, 300, "2. Cliquez sur « Deux ».")
    paper.save()
    document = read(path)
    assert tied(document) == ["Cliquez sur « Un »."]
    assert document.figures[0].place.page == 2


def test_a_sentence_cut_by_the_end_of_the_page_is_one(path: Path) -> None:
    paper = Paper(path)
    paper.write(60, 720, "1. Cliquez sur le bouton bleu qui se trouve en bas de la page, puis")
    paper.turn()
    paper.write(60, 100, "patientez quelques secondes.")
    paper.save()
    blocks = read(path).blocks
    assert [block.text for block in blocks] == [
        "Cliquez sur le bouton bleu qui se trouve en bas de la page, puis patientez quelques secondes."
    ]
    assert blocks[0].place.page == 1


def test_a_turned_page_is_read_as_it_is_displayed(path: Path) -> None:
    paper = Paper(path)
    paper.canvas.setPageRotation(90)
    paper.canvas.rotate(90)
    for row in range(3):
        paper.canvas.drawString(100, -150 - 40 * row, f"{row + 1}. Cliquez sur « Suite {row + 1} ».")
    paper.save()
    assert texts(read(path)) == [f"Cliquez sur « Suite {n} »." for n in range(1, 4)]


def test_a_page_cropped_by_its_editor_is_measured_from_what_is_shown(path: Path) -> None:
    paper = Paper(path)
    paper.canvas.setCropBox((50, 400, 500, HEIGHT))
    paper.write(60, 140, "1. Cliquez sur « Un ».")
    paper.picture(60, 160)
    paper.save()
    assert tied(read(path)) == ["Cliquez sur « Un »."]


@pytest.mark.parametrize(
    ("draw", "said"),
    [
        (lambda paper: paper.picture(0, 0, 595, 841), "holds only pictures"),
        (lambda paper: paper.turn(), "no text was found"),
    ],
)
def test_what_is_no_tutorial_is_refused(path: Path, draw: object, said: str) -> None:
    paper = Paper(path)
    assert callable(draw)
    draw(paper)
    paper.save()
    with pytest.raises(Unreadable, match=said):
        read(path)


def test_a_locked_file_is_refused(path: Path) -> None:
    paper = Paper(path, lock="secret")
    paper.write(60, 140, "Cliquez.")
    paper.save()
    with pytest.raises(Unreadable, match="is locked by a password"):
        read(path)


@pytest.mark.parametrize("kept", [10, 200, 0.5, 0.9])
def test_a_cut_file_is_read_or_refused(path: Path, kept: float) -> None:
    write_pdf(path)
    content = path.read_bytes()
    path.write_bytes(content[: int(kept if kept > 1 else kept * len(content))])
    with pytest.raises(Unreadable, match=r"is damaged|no text was found"):
        read(path)


def test_another_file_under_its_name_is_refused(path: Path) -> None:
    path.write_bytes(b"PK\x03\x04 something else")
    with pytest.raises(Unreadable, match="is not a PDF document"):
        read(path)
