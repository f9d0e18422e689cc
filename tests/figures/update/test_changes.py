"""Which file a figure is, which step it shows, and what becomes of it."""

from pathlib import Path

import pytest
from PIL import Image

from parcours.journeys.figures.formats.metadata import read_note
from parcours.journeys.figures.formats.picture_sources import Beside
from parcours.journeys.figures.update.changes import Change, subject
from parcours.journeys.figures.update.regenerate import Mode, Told, name_of_set, regenerate
from parcours.journeys.tutorial.model import Document, Tutorial
from parcours.journeys.tutorial.read import read
from tests.figures.stage import drawn, one_each, shooter_of, tutorial_of, wanted
from tests.support.bombs import huge_png
from tests.verdict.builders import verdict_of, verdict_on


def beside(folder: Path, source: str) -> Beside:
    return Beside(Document(path=folder / "t.md", blocks=(), figures=(wanted(source),)))


@pytest.mark.parametrize("source", ["a.png", "images/a.PNG", "avec%20espace.png", "b.webp", "c.jpeg"])
def test_a_picture_beside_the_document_can_be_written(tmp_path: Path, source: str) -> None:
    album = beside(tmp_path, source)
    assert album.kind(0) is not None
    album.write({0: b"picture"})
    assert album.content(0) == b"picture"
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == [Path(album.name(0)).name]


@pytest.mark.parametrize(
    "source",
    [
        "../a.png",
        "/etc/a.png",
        "https://example.org/a.png",
        "file:///etc/a.png",
        "data:image/png;base64,AAAA",
        "..%2Fa.png",
        "a.gif",
        "a.md",
        "a%00.png",
        f"{'a' * 5_000}.png",
        "",
    ],
)
def test_anything_else_is_left_alone(tmp_path: Path, source: str) -> None:
    (tmp_path / "a.png").write_bytes(b"outside")
    album = beside(tmp_path / "docs", source)
    assert album.kind(0) is None
    album.write({0: b"picture"} if source not in ("a.gif", "a.md") else {})
    assert [path.name for path in tmp_path.rglob("*")] == ["a.png"]
    assert (tmp_path / "a.png").read_bytes() == b"outside"


def test_a_link_that_leads_outside_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "a.png").symlink_to(tmp_path / "b.png")
    assert beside(tmp_path / "docs", "a.png").kind(0) is None


def test_of_two_steps_the_alternative_text_chooses(tmp_path: Path) -> None:
    figures = (wanted("a.png", "Bouton S'identifier"), wanted("b.png", "Numéro de mobile"))
    tutorial = tutorial_of(tmp_path / "t.md", figures, {2: (0, 1), 3: (0, 1)})
    verdict = verdict_on(tutorial, [drawn(tmp_path / "walk").walk])
    chosen = [subject(index, picture, verdict) for index, picture in enumerate(figures)]
    assert [step.index if step else None for step in chosen] == [3, 2]


def done(tutorial: Tutorial, folder: Path, mode: Mode = "write", shades: tuple[int, ...] = ()) -> Told:
    stored = drawn(folder / "walk", shades)
    return regenerate(tutorial.document, shooter_of(tutorial, stored), mode, lambda found: found[:1], None)


def words(told: Told) -> list[str]:
    return [line[:12].strip() for line in told.lines]


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.glob("*.png")}


def test_figures_are_written_once_and_again_only_when_the_screen_changed(tmp_path: Path) -> None:
    tutorial = one_each(tmp_path / "t.md", ["1.png", "2.png", "3.png"])
    Image.new("RGB", (300, 300)).save(tmp_path / "old.png")
    first = done(tutorial, tmp_path)
    assert words(first) == ["written"] * 3 + ["unused"]
    assert first.lines[3].endswith("old.png")
    before = contents(tmp_path)
    assert read_note(before["1.png"]) is not None
    assert words(done(tutorial, tmp_path)) == ["unchanged"] * 3 + ["unused"]
    assert contents(tmp_path) == before, "a run that changes nothing changes no byte"
    again = done(tutorial, tmp_path, shades=(62, 200, 102, 120, 140, 160, 180))
    assert words(again)[:3] == ["unchanged", "written", "unchanged"], "two shades off is nothing to the eye"
    after = contents(tmp_path)
    assert {name for name in after if after[name] != before[name]} == {"2.png"}


NAMED = {
    "in angle brackets": "![Écran](<un écran.png>)",
    "by its address": "![Écran](un%20écran.png)",
    "by reference": "![Écran][e]\n\n[e]: <un écran.png>",
    "with attributes": "![Écran](<un écran.png>){ width=300 }",
    "a thumbnail": "[![Écran](<un écran.png>)](grand.png)",
    "a figure": '<figure>\n<img src="un écran.png">\n<figcaption>Titre</figcaption>\n</figure>',
    "in a cell": "| a | b |\n|---|---|\n| ![](<un écran.png>) | Cliquez. |",
}


@pytest.mark.parametrize("named", NAMED.values(), ids=NAMED)
def test_a_picture_is_shot_anew_however_it_is_named(tmp_path: Path, named: str) -> None:
    (tmp_path / "t.md").write_text(f"Cliquez sur « Un ».\n\n{named}\n", "utf-8")
    tutorial = tutorial_of(tmp_path / "t.md", read(tmp_path / "t.md").figures, {2: (0,)})
    assert words(done(tutorial, tmp_path)) == ["written"]
    assert list(contents(tmp_path)) == ["un écran.png"]


def test_a_check_writes_nothing_and_says_what_would(tmp_path: Path) -> None:
    tutorial = one_each(tmp_path / "t.md", ["1.png", "2.png"])
    done(tutorial, tmp_path, "pick")
    told = done(tutorial, tmp_path, "check", shades=(200, 80, 100, 120, 140, 160, 180))
    assert words(told) == ["would change", "would come"]
    assert told.changed == 2
    assert set(contents(tmp_path)) == {"1.png"}


def test_only_what_is_picked_is_written(tmp_path: Path) -> None:
    told = done(one_each(tmp_path / "t.md", ["1.png", "2.png"]), tmp_path, "pick")
    assert words(told) == ["written", "kept"]
    assert set(contents(tmp_path)) == {"1.png"}


def test_what_is_no_screen_is_left_with_the_reason(tmp_path: Path) -> None:
    Image.new("RGB", (64, 64)).save(tmp_path / "icon.png")
    (tmp_path / "broken.png").write_bytes(b"\x89PNG no")
    (tmp_path / "huge.png").write_bytes(huge_png())
    names = ("1.png", "1.png", "icon.png", "broken.png", "huge.png", "x.gif", "free.png")
    tutorial = tutorial_of(
        tmp_path / "t.md", [wanted(name) for name in names], {at: (at,) for at in range(6)}
    )
    told = done(tutorial, tmp_path)
    assert words(told) == ["written"] + ["left"] * 6
    reasons = ("above", "small", "no picture", "too large", "may be", "no step")
    for line, why in zip(told.lines[1:], reasons, strict=True):
        assert why in line


def test_a_page_that_gives_sizes_keeps_the_shape_of_its_pictures(tmp_path: Path) -> None:
    Image.new("RGB", (400, 400)).save(tmp_path / "1.png")
    done(one_each(tmp_path / "t.html", ["1.png"]), tmp_path)
    with Image.open(tmp_path / "1.png") as made:
        assert made.width == made.height > 400
    before = contents(tmp_path)
    assert words(done(one_each(tmp_path / "t.html", ["1.png"]), tmp_path)) == ["unchanged"]
    assert contents(tmp_path) == before


@pytest.mark.parametrize("name", ["1.webp", "1.jpg"])
def test_each_file_keeps_its_format_and_is_not_written_twice(tmp_path: Path, name: str) -> None:
    tutorial = one_each(tmp_path / "t.md", [name])
    assert words(done(tutorial, tmp_path)) == ["written"]
    with Image.open(tmp_path / name) as made:
        assert made.format in ("WEBP", "JPEG")
    assert words(done(tutorial, tmp_path)) == ["unchanged"]


def test_a_pdf_gets_a_set_of_figures_beside_it(tmp_path: Path) -> None:
    tutorial = tutorial_of(tmp_path / "guide.pdf", [], {})
    told = done(tutorial, tmp_path)
    folder = tmp_path / "guide-figures"
    names = sorted(path.name for path in folder.iterdir())
    assert names[:2] == ["01-demander-un-devis.png", "02-s-identifier-avec-franceconnect.png"]
    assert len(names) == len(verdict_of().steps) + 1
    assert "![Écran «\u202fBilan de compétences\u202f»" in (folder / "figures.md").read_text("utf-8")
    assert words(told) == ["written"] * len(names)
    assert words(done(tutorial, tmp_path)) == ["unchanged"] * len(names)


def test_documents_named_alike_have_sets_of_their_own(tmp_path: Path) -> None:
    for name in ("guide.pdf", "guide.txt", "guide.toml", "autre.txt"):
        (tmp_path / name).touch()
    named = [name_of_set(tmp_path / name) for name in ("guide.pdf", "guide.txt", "autre.txt")]
    assert named == ["guide.pdf-figures", "guide.txt-figures", "autre-figures"]


def test_an_unchanged_picture_is_not_wanted() -> None:
    assert not Change(0, "a", "unchanged").wanted
    assert Change(0, "a", "new").wanted
