"""Pictures are read by a process of its own, whatever they hold."""

import io
import sys

import pytest
from PIL import Image, ImageDraw, ImageFont

from parcours.journeys.ocr.reader import Line, Reader, as_tsv, installed, reader_of
from parcours.journeys.privacy.find import personal_data
from tests.privacy.people import NIR, spaced
from tests.support.bombs import huge_png

ECHO = """
import io, json, sys, PIL.Image
print(json.dumps([str(PIL.Image.open(io.BytesIO(sys.stdin.buffer.read())).size), [0, 0, 9, 9], 1.0]))
"""
TABLE = """level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext
4\t1\t1\t1\t1\t0\t10\t20\t90\t12\t-1\t
5\t1\t1\t1\t1\t1\t10\t22\t40\t10\t96.5\tDemander
5\t1\t1\t1\t1\t2\t55\t20\t45\t12\t91\t"un
5\t1\t2\t1\t1\t1\t10\t60\t40\t10\t88\tdevis
"""


def picture(size: tuple[int, int] = (200, 100), kind: str = "PNG") -> bytes:
    out = io.BytesIO()
    Image.new("RGB", size, "white").save(out, kind)
    return out.getvalue()


@pytest.fixture
def sizes() -> Reader:
    """A reader that only tells the size of what it is given."""
    return reader_of([sys.executable, "-c", ECHO])


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "BMP", "WEBP"])
def test_a_picture_of_any_kind_reaches_the_reader(sizes: Reader, kind: str) -> None:
    assert sizes(picture(kind=kind)) == (Line("(200, 100)", (0, 0, 9, 9), 1.0),)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"no picture",
        picture()[:-30],
        huge_png(30_000, 3_000),
        picture((16, 16)),
    ],
    ids=["empty", "not one", "cut short", "huge", "icon"],
)
def test_what_is_no_picture_to_read_is_passed_over(sizes: Reader, content: bytes) -> None:
    assert sizes(content) == ()


@pytest.mark.parametrize(
    "program",
    ["raise SystemExit(1)", "import os; os.abort()", "print('no JSON')", "print(1)", "print('[1]')"],
)
def test_a_reader_that_fails_reads_nothing(program: str) -> None:
    assert reader_of([sys.executable, "-c", program])(picture()) == ()


def test_a_reader_that_is_not_there_reads_nothing() -> None:
    assert reader_of(["/nowhere/at/all"])(picture()) == ()


def test_blank_lines_are_left_out() -> None:
    program = 'print(\'[" ", [0, 0, 1, 1], 1]\\n[" a ", [0, 0, 1, 1], 1]\')'
    assert [line.text for line in reader_of([sys.executable, "-c", program])(picture())] == ["a"]


def test_the_words_of_a_table_are_joined_in_lines() -> None:
    assert list(as_tsv(TABLE)) == [
        Line('Demander "un', (10, 20, 100, 32), 0.91),
        Line("devis", (10, 60, 50, 70), 0.88),
    ]


def test_a_line_is_told_on_a_smaller_picture() -> None:
    assert Line("a", (10, 20, 30, 40), 1.0).at_scale(0.5) == Line("a", (5, 10, 15, 20), 1.0)


def test_the_reader_of_this_machine_finds_a_number_in_a_picture() -> None:
    reader = installed()
    if reader is None:
        pytest.skip("this machine has no OCR")
    shown = Image.new("RGB", (900, 160), "white")
    font = ImageFont.load_default(size=36)
    ImageDraw.Draw(shown).text((30, 20), "Numéro de sécurité sociale", fill="black", font=font)
    ImageDraw.Draw(shown).text((30, 90), spaced(NIR), fill="black", font=font)
    out = io.BytesIO()
    shown.save(out, "PNG")
    found = [
        one.key for held in personal_data([line.text for line in reader(out.getvalue())]) for one in held
    ]
    assert found == [NIR]
