"""A few figures made by hand of screens that a walk met: what is said of them is true."""

import io
from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFont, ImageStat

from parcours.journeys.figures.comparison.outcome import Opinion
from parcours.journeys.figures.handmade.raster import Unusable, colours
from parcours.journeys.figures.handmade.search import Candidate, Match, Screens, identify
from parcours.journeys.ocr.reader import Line
from parcours.journeys.walk.record.layout import Piece, kept_layout
from tests.figures.handmade.cases import Take, cases
from tests.nightly.figures.handmade import outcomes, tally
from tests.support.bombs import huge_png
from tests.support.walks import Walks

COUNT = 10


@pytest.fixture
def take(pictured_walks: Walks) -> Take:
    return Take.of(pictured_walks.of("quote", "first visit"))


@pytest.fixture
def screens() -> Screens:
    return Screens()


def test_figures_of_right_screens_are_found_and_fresh(take: Take) -> None:
    told = list(outcomes(cases([(take, take, "same")], COUNT, seed=3)))
    assert [(one.named, one.said, one.told) for one in told if one.dared and not one.right] == []
    assert tally(told)["dared"] >= 0.8


def dark(picture: Path, piece: Piece) -> bool:
    left, top, width, height = piece.box
    with Image.open(picture) as opened:
        return ImageStat.Stat(opened.convert("L").crop((left, top, left + width, top + height))).mean[0] < 120


def button(take: Take) -> tuple[str, Path, Piece]:
    """A screen with a wide dark button, and that button."""
    return next(
        (screen, picture, piece)
        for screen, picture in take.pictures
        for piece in kept_layout(picture)
        if piece.role == "button"
        and piece.box[2] > 120
        and len(kept_layout(picture)) > 8
        and dark(picture, piece)
    )


def look(picture: Image.Image, screen: str, take: Take, screens: Screens) -> tuple[Match | None, Opinion]:
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=70)
    candidates = [Candidate(name, path, name == screen) for name, path in take.pictures]
    return identify(out.getvalue(), candidates, screens)


def rewritten(path: Path, piece: Piece, colour: str | None = None) -> Image.Image:
    """The screen with another word on the button, or the same in another colour."""
    left, top, width, height = piece.box
    with Image.open(path) as opened:
        picture = opened.convert("RGB")
    box = (round(left) + 2, round(top) + 2, round(left + width) - 2, round(top + height) - 2)
    part = picture.crop(box)
    if colour:
        dark = part.convert("L").point([255 if value < 128 else 0 for value in range(256)])
        part.paste(Image.new("RGB", part.size, colour), (0, 0), dark)
    else:
        ground = part.getpixel((1, part.height // 2))
        part.paste(Image.new("RGB", part.size, ground if isinstance(ground, tuple) else (0, 0, 0)))
        font = ImageFont.load_default(size=16)
        ImageDraw.Draw(part).text((12, 8), "Transmettre", "white", font=font)
    picture.paste(part, box)
    return picture.resize((round(picture.width * 0.8), round(picture.height * 0.8)))


def test_a_button_that_was_called_otherwise_is_told(take: Take, screens: Screens) -> None:
    screen, path, piece = button(take)
    match, opinion = look(rewritten(path, piece), screen, take, screens)
    assert match is not None
    assert match.candidate.screen == screen
    assert opinion.standing == "stale"
    assert f"« {piece.text} »" in opinion.told
    assert any(change.control for change in opinion.changes)


@pytest.mark.nightly
def test_words_that_read_the_same_are_not_called_otherwise(take: Take, screens: Screens) -> None:
    """What differs to the eye only, and an OCR reads as the screen does, is not told for sure."""
    screen, path, piece = button(take)
    candidates = [Candidate(name, other, name == screen) for name, other in take.pictures]
    out = io.BytesIO()
    rewritten(path, piece).save(out, "PNG")

    def as_on_the_screen(_: bytes) -> tuple[Line, ...]:
        return tuple(
            Line(part.text, (left * 0.8, top * 0.8, (left + width) * 0.8, (top + height) * 0.8), 0.999)
            for part in kept_layout(path)
            if part.text
            for left, top, width, height in [part.box]
        )

    def as_on_the_figure(content: bytes) -> tuple[Line, ...]:
        return tuple(
            line._replace(text="Transmettre") if line.text == piece.text else line
            for line in as_on_the_screen(content)
        )

    assert identify(out.getvalue(), candidates, screens, as_on_the_screen)[1].standing == "unsure"
    assert identify(out.getvalue(), candidates, screens, as_on_the_figure)[1].standing == "stale"


def test_a_button_of_another_colour_is_told(take: Take, screens: Screens) -> None:
    screen, path, piece = button(take)
    _, opinion = look(rewritten(path, piece, "#17653a"), screen, take, screens)
    assert [change.nature for change in opinion.changes] == ["colour"]
    assert f"only the colour changed: the button « {piece.text} »" in opinion.told


def test_a_picture_of_nothing_known_is_not_guessed_at(take: Take, screens: Screens) -> None:
    noise = Image.effect_noise((600, 400), 60).convert("RGB")
    match, opinion = look(noise, take.pictures[0][0], take, screens)
    assert (match, opinion.standing) == (None, "unsure")


@pytest.mark.parametrize("content", [b"", b"no picture", b"\x89PNG\r\n\x1a\n" + b"\0" * 40])
def test_what_is_no_picture_is_said_so(content: bytes) -> None:
    assert identify(content, (), Screens())[1].reason == "it is no picture that can be read"


@pytest.mark.parametrize("height", [100, 1_400, 6_000, 30_000])
def test_a_picture_too_large_is_refused_before_it_is_unpacked(height: int) -> None:
    with pytest.raises(Unusable, match="too large"):
        colours(huge_png(30_001 if height == 100 else 30_000, height))


def test_a_very_tall_picture_is_made_smaller() -> None:
    out = io.BytesIO()
    Image.new("L", (1_280, 30_000), 255).save(out, "PNG", compress_level=1)
    pixels, factor = colours(out.getvalue())
    assert pixels.shape[0] * pixels.shape[1] < 6_100_000
    assert 0.3 < factor < 0.5
