"""Pictures are cut around the control, and kept once."""

import base64
import io
from pathlib import Path

import pytest
from PIL import Image

from parcours.journeys.figures.drawing.crop import LEAST, crop
from parcours.journeys.report.web.pictures import Gallery, Picture
from parcours.journeys.walk.model import Box
from tests.report.builders import pictures_in, sighting, verdict


def opened(picture: Picture) -> Image.Image:
    data = picture.address.removeprefix("data:image/webp;base64,")
    return Image.open(io.BytesIO(base64.b64decode(data))).convert("RGB")


@pytest.mark.parametrize("x", [0, 500, 1900])
@pytest.mark.parametrize("y", [0, 1500, 3860])
def test_the_control_is_framed_wherever_it_stands(tmp_path: Path, x: int, y: int) -> None:
    seen = sighting(box=Box(x=x, y=y, width=100, height=40), width=2000, height=3900)
    shot = Gallery(pictures_in(tmp_path)).shot(verdict(), seen)
    assert shot is not None
    assert (shot.picture.width, shot.picture.height) == LEAST
    picture, frame = opened(shot.picture), shot.frame
    inside = (frame.x + frame.width / 2, frame.y + frame.height / 2)
    assert picture.getpixel((round(inside[0]), round(inside[1]))) == (0, 0, 128)
    assert 0 <= frame.x <= frame.x + frame.width <= shot.picture.width
    assert 0 <= frame.y <= frame.y + frame.height <= shot.picture.height


def test_the_picture_itself_is_not_altered(tmp_path: Path) -> None:
    seen, picture_of = sighting(), pictures_in(tmp_path)
    shot = Gallery(picture_of).shot(verdict(), seen)
    path = picture_of(verdict(), seen)
    assert shot is not None
    assert path is not None
    with Image.open(path) as whole:
        cut = whole.crop(crop(seen.gesture, whole.size))
    assert opened(shot.picture).tobytes() == cut.tobytes()


def test_equal_pictures_are_kept_once(tmp_path: Path) -> None:
    gallery = Gallery(pictures_in(tmp_path))
    first = gallery.shot(verdict(), sighting())
    again = gallery.shot(verdict(), sighting(index=1))
    other = gallery.shot(verdict(), sighting(box=Box(x=1, y=1, width=9, height=9)))
    assert first == again
    assert first != other
    assert len(gallery.pictures) == 2


def test_no_picture_is_no_failure(tmp_path: Path) -> None:
    (tmp_path / "broken.png").write_bytes(b"\x89PNG no")
    assert Gallery(lambda *_: None).shot(verdict(), sighting()) is None
    assert Gallery(lambda *_: tmp_path / "absent.png").shot(verdict(), sighting()) is None
    assert Gallery(lambda *_: tmp_path / "broken.png").shot(verdict(), sighting()) is None
    assert Gallery(pictures_in(tmp_path)).shot(verdict(), None) is None
