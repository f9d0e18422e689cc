"""Pages of another width, and words that marks touch or that are blurred: what is said of them is true."""

import io
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFilter

from parcours.journeys.figures.comparison.outcome import Opinion
from parcours.journeys.figures.drawing.font import letters
from parcours.journeys.figures.handmade.marks import marks
from parcours.journeys.figures.handmade.search import Candidate, Screens, identify
from parcours.journeys.walk.record.layout import Piece, Word, keep_layout
from tests.support.walks import few_by_day

HEIGHT = 460
MENU = ("Recherche", "Droits", "Dossiers")
COLUMN = (
    "Bilan de compétences",
    "Faire le point sur vos envies et vos possibilités",
    "Entrée du 26/02/2024 au 24/05/2024",
    "Payé avec vos droits, reste 103,20 €.",
    "Demander un devis",
)
Placed = tuple[str, float, float]


def things(width: int, menu: Sequence[str], column: Sequence[str]) -> list[Placed]:
    """The menu at the left of the page, and a column in its middle."""
    left = (width - 480) / 2
    return [
        *((name, 30.0 + 130 * index, 24.0) for index, name in enumerate(menu)),
        *((line, left, 110.0 + 56 * index) for index, line in enumerate(column)),
    ]


def page(width: int, menu: Sequence[str] = MENU, column: Sequence[str] = COLUMN) -> Image.Image:
    picture = Image.new("RGB", (width, HEIGHT), "white")
    draw = ImageDraw.Draw(picture)
    for text, x, y in things(width, menu, column):
        draw.text((x, y), text, "black", font=letters(20))
    return picture


def layout(width: int) -> tuple[Piece, ...]:
    return tuple(piece(*thing) for thing in things(width, MENU, COLUMN))


def piece(text: str, x: float, y: float) -> Piece:
    font, words, at = letters(20), [], x
    for word in text.split():
        words.append(Word(text=word, box=(at, y, font.getlength(word), 25)))
        at += font.getlength(f"{word} ")
    return Piece(role="text", box=(x, y, at - x, 25), words=tuple(words))


def against(figure: Image.Image, tmp_path: Path) -> Opinion:
    """What is said of a figure, held against the page at its usual width."""
    out = io.BytesIO()
    figure.save(out, "JPEG", quality=85)
    picture = tmp_path / "screen.png"
    page(1280).save(picture)
    keep_layout(picture, layout(1280))
    return identify(out.getvalue(), [Candidate("Training", picture, proposed=True)], Screens())[1]


@pytest.mark.parametrize("width", few_by_day([1280, 1024, 1160], [1024]))
def test_a_page_of_another_width_reads_the_same(width: int, tmp_path: Path) -> None:
    assert against(page(width), tmp_path).told == ""
    assert against(page(width), tmp_path).standing == "fresh"


@pytest.mark.parametrize("width", few_by_day([1280, 1024], [1280]))
def test_another_word_is_told_on_a_page_of_another_width(width: int, tmp_path: Path) -> None:
    opinion = against(page(width, ("Recherche", "Aides", "Dossiers")), tmp_path)
    assert opinion.standing == "stale"


def test_an_amount_of_other_digits_is_told(tmp_path: Path) -> None:
    column = [line.replace("103,20", "102,23") for line in COLUMN]
    assert "at « 103,20 »" in against(page(1280, column=column), tmp_path).told


def test_what_stands_after_another_date_is_no_change(tmp_path: Path) -> None:
    dates = {"26/02/2024": "11/11/2021", "24/05/2024": "11/01/2022"}
    column = [" ".join(dates.get(word, word) for word in line.split()) for line in COLUMN]
    assert against(page(1280, column=column), tmp_path).standing == "fresh"
    column = [line.replace("Entrée", "Clôture") for line in column]
    assert against(page(1280, column=column), tmp_path).standing == "stale"


def test_of_words_that_went_off_the_figure_with_others_nothing_is_told(tmp_path: Path) -> None:
    narrow = page(1024)
    assert against(narrow.crop((150, 0, 1024, HEIGHT)), tmp_path).standing == "fresh"
    covered = page(1280)
    ImageDraw.Draw(covered).rectangle((0, 0, 280, 60), fill="white")
    assert "« Recherche »" in against(covered, tmp_path).told


def test_only_the_letters_a_mark_touches_are_not_read(tmp_path: Path) -> None:
    touched, other = page(1280), page(1280, ("Recherche", "Droits", "Contacts"))
    for picture in (touched, other):
        ImageDraw.Draw(picture).line((250, 60, 294, 44), fill=(220, 20, 20), width=3)
    assert against(touched, tmp_path).standing == "fresh"
    assert against(other, tmp_path).standing == "stale"


def test_what_is_blurred_is_not_read(tmp_path: Path) -> None:
    blurred = page(1280)
    zone = (400, 150, 700, 200)
    blurred.paste(blurred.crop(zone).filter(ImageFilter.GaussianBlur(9)), zone)
    assert against(blurred, tmp_path).standing == "fresh"


def test_the_edge_of_a_pale_field_is_not_taken_for_something_blurred() -> None:
    picture = Image.new("RGB", (300, 120), "white")
    ImageDraw.Draw(picture).rectangle((40, 30, 260, 90), fill="#f4f5fb")
    assert not marks(np.asarray(picture)).any()
    letter = ImageDraw.Draw(picture)
    letter.text((60, 50), "Adresse email", "black", font=letters(20))
    assert not marks(np.asarray(picture)).any()
    assert marks(np.asarray(picture.filter(ImageFilter.GaussianBlur(9)))).any()
