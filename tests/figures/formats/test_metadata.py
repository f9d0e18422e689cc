"""The note inside a figure: written, read, and never trusted."""

import zlib
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from parcours.journeys.figures.formats.chunks import png_chunks, png_of
from parcours.journeys.figures.formats.metadata import LONGEST, Note, Shown, View, read_note, with_note
from parcours.journeys.walk.model import Box

PIXELS = Image.effect_noise((31, 17), 40).convert("RGB")


def picture(kind: str, pixels: Image.Image = PIXELS) -> bytes:
    saved = BytesIO()
    pixels.save(saved, kind, lossless=True)
    return saved.getvalue()


def note(name: str = "Demander un devis") -> Note:
    box = Box(x=900, y=420.5, width=220, height=44)
    view = View(
        device="computer",
        screen="Course",
        heading="Bilan de compétences",
        verb="press",
        role="button",
        name=name,
        gesture=3,
        control=box,
        area=(0, 100, 880, 500),
        at=(0, 0),
        scale=1,
        shown=(Shown(role="button", name=name, box=box), Shown(role="heading", name="« L'été » & <b>")),
    )
    return Note(journey="quote", variant="returning", release="2026-01", number="10a", views=(view,))


@pytest.mark.parametrize("kind", ["PNG", "WEBP"])
@pytest.mark.parametrize("mode", ["RGB", "RGBA"])
def test_a_note_is_read_back_and_the_picture_is_the_same(kind: str, mode: str) -> None:
    pixels = PIXELS.convert(mode)
    if mode == "RGBA":
        pixels.putalpha(128)
    plain = picture(kind, pixels)
    noted = with_note(plain, note())
    assert read_note(noted) == note()
    assert noted == with_note(plain, note())
    with Image.open(BytesIO(noted)) as opened, Image.open(BytesIO(plain)) as first:
        assert (opened.format, opened.mode) == (kind, mode)
        assert opened.tobytes() == first.tobytes()


@pytest.mark.parametrize("kind", ["PNG", "WEBP"])
def test_a_new_note_takes_the_place_of_the_old(kind: str) -> None:
    twice = with_note(with_note(picture(kind), note("Ancien nom")), note())
    assert twice == with_note(picture(kind), note())


@pytest.mark.parametrize("kind", ["PNG", "WEBP", "JPEG", "GIF"])
def test_a_picture_of_somebody_else_has_no_note(kind: str) -> None:
    assert read_note(picture(kind)) is None


def test_a_picture_that_can_hold_no_note_is_refused() -> None:
    with pytest.raises(ValueError, match="not a PNG"):
        with_note(picture("JPEG"), note())


def with_text(text: bytes) -> bytes:
    first, *rest = png_chunks(picture("PNG"))
    return png_of([first, (b"iTXt", b"parcours\0\1\0\0\0" + text), *rest])


def test_what_unpacks_without_end_is_not_unpacked() -> None:
    assert (
        read_note(with_text(zlib.compress(b" " * 50 * LONGEST + note().model_dump_json().encode()))) is None
    )


@pytest.mark.parametrize("text", [b"[" * 100_000, b"{}", b'{"journey": 3}', b"\xff\xfe", b""])
def test_a_note_that_is_none_is_not_read(text: bytes) -> None:
    assert read_note(with_text(zlib.compress(text))) is None
    assert read_note(with_text(text)) is None


@settings(deadline=None)
@given(st.sampled_from(["PNG", "WEBP"]), st.integers(0, 2_000), st.binary(max_size=40), st.booleans())
def test_rubbish_never_raises(kind: str, at: int, rubbish: bytes, cut: bool) -> None:
    noted = with_note(picture(kind), note())
    at %= len(noted)
    spoiled = noted[:at] + rubbish + (b"" if cut else noted[at + len(rubbish) :])
    assert read_note(spoiled) in (None, note()) or b"parcours" in spoiled
