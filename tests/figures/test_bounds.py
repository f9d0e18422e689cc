"""Pictures are opened within bounds: each in size, all of a document in number, bytes, pixels and time."""

import io
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from PIL import Image

from parcours.journeys.figures.comparison import checker
from parcours.journeys.figures.comparison.checker import Checked, Checker
from parcours.journeys.figures.comparison.handmade_port import Looked
from parcours.journeys.figures.comparison.outcome import unsure
from parcours.journeys.figures.drawing import encode
from parcours.journeys.figures.handmade import raster
from parcours.journeys.figures.handmade.raster import colours
from parcours.journeys.figures.update import changes
from parcours.journeys.figures.update.changes import album_of
from parcours.journeys.figures.update.regenerate import regenerate
from parcours.journeys.support.pictures import TooLarge, Unusable, unpacked
from parcours.journeys.tutorial import pictures
from parcours.journeys.tutorial.model import Document
from parcours.journeys.tutorial.pictures import Gathered, gathered
from parcours.journeys.verification.figures import _gathered
from tests.figures.stage import all_seen, drawn, one_each, shooter_of, wanted
from tests.support.bombs import huge_png, scans, thin_png


def picture(shade: int = 0, size: tuple[int, int] = (300, 200), kind: str = "PNG") -> bytes:
    out = io.BytesIO()
    Image.new("RGB", size, (shade, 90, 90)).save(out, kind)
    return out.getvalue()


def document(folder: Path, *sources: str) -> Document:
    return Document(path=folder / "t.md", blocks=(), figures=tuple(wanted(source) for source in sources))


class Hand:
    """Counts the pictures it looks at."""

    def __init__(self) -> None:
        self.looked: list[bytes] = []

    def look(self, content: bytes, proposed: Sequence[str]) -> Looked:
        self.looked.append(content)
        return Looked(unsure(f"seen beside {len(proposed)}"), None, None)


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (huge_png(30_001, 10), TooLarge),
        (huge_png(7_000, 7_000), TooLarge),
        (huge_png(200_000, 200_000), TooLarge),
        (picture()[:-40], Unusable),
        (b"", Unusable),
        (scans(picture(kind="JPEG"), 200), Unusable),
    ],
    ids=["a long side", "many pixels", "more than Pillow opens", "cut short", "empty", "many scans"],
)
def test_what_is_out_of_bounds_is_never_unpacked(content: bytes, error: type[Exception]) -> None:
    with pytest.raises(error):
        unpacked(content, ("PNG", "JPEG"))


@pytest.mark.parametrize("content", [picture(), picture(kind="JPEG"), thin_png(1_280, 12_000)])
def test_an_ordinary_picture_is_unpacked(content: bytes) -> None:
    assert unpacked(content, ("PNG", "JPEG")).getpixel((5, 5)) is not None


IN_LITTLE_MEMORY = """
import resource, sys
from pathlib import Path
from parcours.journeys.figures.handmade.raster import Unusable, colours
content = Path(sys.argv[1]).read_bytes()
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
try:
    colours(content)
except Unusable:
    pass
print((resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1_000)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="memory is told so on Linux")
@pytest.mark.parametrize(("size", "most"), [((5_000, 10_000), 5), ((4_000, 10_000), 500)])
def test_a_thin_file_takes_little_memory(tmp_path: Path, size: tuple[int, int], most: int) -> None:
    """50 million pixels are not unpacked, and 40 million once."""
    path = tmp_path / "thin.png"
    path.write_bytes(thin_png(*size))
    assert path.stat().st_size < 150_000
    done = subprocess.run(
        [sys.executable, "-c", IN_LITTLE_MEMORY, str(path)], capture_output=True, text=True, check=True
    )
    assert int(done.stdout) < most


@pytest.mark.parametrize(("kind", "at", "width"), [("GIF", 6, b"\x60\xea"), ("BMP", 18, b"\x60\xea\0\0")])
def test_a_picture_by_hand_that_is_too_large_is_said_so_in_any_format(
    kind: str, at: int, width: bytes
) -> None:
    small = picture(kind=kind)
    assert colours(small)[0].shape == (200, 300, 3)
    with pytest.raises(raster.Unusable, match="too large to be looked at"):
        colours(small[:at] + width + small[at + len(width) :])
    with pytest.raises(raster.Unusable, match="no picture that can be read"):
        colours(small[:20])


def test_a_file_is_taken_once_however_often_it_is_named(tmp_path: Path) -> None:
    taken: list[int] = []

    def beside(index: int) -> bytes:
        taken.append(index)
        return picture()

    found = gathered(document(tmp_path, *["a.png"] * 1_000, "b.png"), beside)
    assert taken == [0, 1_000]
    assert len({id(content) for content in found.contents.values()}) == 1
    assert len(found.contents) == 1_001


def test_more_pictures_than_a_tutorial_has_are_passed_over(tmp_path: Path) -> None:
    sources = [f"{n}.png" for n in range(160)]
    found = gathered(document(tmp_path, *sources, "0.png"), lambda index: picture(index % 160))
    assert len(found.contents) == 151
    assert list(found.passed_over) == list(range(150, 160))
    assert set(found.passed_over.values()) == {"passed over: the document has more than 150 pictures"}


def test_more_bytes_or_pixels_in_all_are_passed_over(tmp_path: Path) -> None:
    wide = gathered(document(tmp_path, *"abcdefghijklmn"), lambda n: huge_png(6_000 + n, 6_000))
    assert (len(wide.contents), len(wide.passed_over)) == (13, 1)
    heavy = gathered(document(tmp_path, *"abcde"), lambda n: bytes([n]) * 45_000_000)
    assert (len(heavy.contents), len(heavy.passed_over)) == (4, 1)
    assert {*wide.passed_over.values(), *heavy.passed_over.values()} == {
        "passed over: the document's pictures hold over 200 MB, or 500 million pixels"
    }


def test_a_file_too_heavy_beside_the_document_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(picture())
    with (tmp_path / "b.png").open("wb") as heavy:
        heavy.truncate(pictures.LARGEST + 1)
    found = _gathered(document(tmp_path, "a.png", "b.png", "none.png"))
    assert list(found.contents) == [0]
    assert found.passed_over == {1: "passed over: its file has more than 50 MB"}


def checked(
    folder: Path, found: Gathered, hand: Hand, seconds: Sequence[float] = (0.0,) * 9
) -> list[Checked]:
    stored = drawn(folder / "walk")
    tutorial = one_each(folder / "t.md", ["a.png"] * 3 + ["b.png"])
    verdict = all_seen(tutorial, stored)
    ticks = iter(seconds)
    comparing = Checker(
        tutorial.document, verdict, "2026-01", lambda *_: stored, lambda _: None, hand, lambda: next(ticks)
    )
    return comparing.check(found)


def test_a_file_named_often_is_looked_at_once(tmp_path: Path) -> None:
    hand = Hand()
    same, other = picture(1), picture(2)
    told = checked(tmp_path, Gathered({0: same, 1: same, 2: same, 3: other}), hand)
    assert hand.looked == [same, other]
    assert [one.told.index for one in told] == [0, 1, 2, 3]
    assert [one.same_as for one in told] == [None, 0, 0, None]


def test_pictures_for_which_there_is_no_time_are_passed_over_and_told(tmp_path: Path) -> None:
    hand = Hand()
    found = Gathered({0: picture(1), 1: picture(2), 2: picture(3)}, {3: "passed over: so it is"})
    told = checked(tmp_path, found, hand, (0.0, 1.0, checker.SECONDS + 1, checker.SECONDS + 2))
    assert len(hand.looked) == 1
    assert [(one.told.standing, one.told.reason) for one in told] == [
        ("unsure", "seen beside 1"),
        ("unsure", "passed over: the pictures before it took too long to compare"),
        ("unsure", "passed over: the pictures before it took too long to compare"),
        ("unsure", "passed over: so it is"),
    ]


def test_figures_shot_anew_unpack_a_file_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[bytes] = []

    def counted(content: bytes) -> Image.Image | None:
        opened.append(content)
        return encode.opened(content)

    stored = drawn(tmp_path / "walk")
    tutorial = one_each(tmp_path / "t.md", ["a.png"] * 3)
    (tmp_path / "a.png").write_bytes(picture())
    monkeypatch.setattr(changes, "opened", counted)
    told = list(changes.changes(tutorial.document, album_of(tutorial.document), shooter_of(tutorial, stored)))
    assert opened.count(picture()) == 1
    assert [one.why for one in told][1:] == ["shown above already"] * 2


def test_figures_past_the_bound_are_left_and_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(changes, "Allowance", lambda: pictures.Allowance(files=1))
    stored = drawn(tmp_path / "walk")
    tutorial = one_each(tmp_path / "t.md", ["a.png", "b.png"])
    for shade, name in enumerate(("a.png", "b.png")):
        (tmp_path / name).write_bytes(picture(shade))
    told = regenerate(tutorial.document, shooter_of(tutorial, stored), "check", list, None)
    assert any("b.png: passed over: the document has more than 150 pictures" in line for line in told.lines)
