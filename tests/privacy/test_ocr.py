"""Pictures are read by a process of its own, whatever they hold."""

import io
import sys

import pytest
from PIL import Image, ImageDraw, ImageFont

from journeys.privacy.find import personal_data
from journeys.privacy.ocr import Reader, installed, reader_of
from tests.privacy.people import NIR, spaced

ECHO = "import sys, io, PIL.Image as i; print(i.open(io.BytesIO(sys.stdin.buffer.read())).size)"


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
    assert sizes(picture(kind=kind)) == ("(200, 100)",)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"no picture",
        picture()[:-30],
        picture((30_000, 3_000)),
        picture((16, 16)),
    ],
    ids=["empty", "not one", "cut short", "huge", "icon"],
)
def test_what_is_no_picture_to_read_is_passed_over(sizes: Reader, content: bytes) -> None:
    assert sizes(content) == ()


@pytest.mark.parametrize("program", ["raise SystemExit(1)", "import os; os.abort()"])
def test_a_reader_that_fails_reads_nothing(program: str) -> None:
    assert reader_of([sys.executable, "-c", program])(picture()) == ()


def test_a_reader_that_is_not_there_reads_nothing() -> None:
    assert reader_of(["/nowhere/at/all"])(picture()) == ()


def test_blank_lines_are_left_out() -> None:
    assert reader_of([sys.executable, "-c", "print(' a \\n\\n  b')"])(picture()) == ("a", "b")


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
    found = [one.key for held in personal_data(reader(out.getvalue())) for one in held]
    assert found == [NIR]
