"""Choosing which figures to replace as a person types the command: in the terminal, or on a page."""

import io
import re
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from queue import Queue

import pytest
from PIL import Image, ImageChops

from parcours.journeys.cli import run
from parcours.journeys.figures.update.changes import Change
from parcours.journeys.figures.update.pick_in_terminal import GUTTER, HEAD, before_and_after
from parcours.journeys.figures.update.pick_on_page import pick_on_page
from parcours.journeys.support.folders import BUNDLED
from tests.figures.update.picking import SOON, address_in, answer, guide_in, kept


@pytest.fixture
def guide(tmp_path: Path) -> Path:
    return guide_in(tmp_path)


STALE = ("01-droits.png", "03-compte-elu.png")


@pytest.fixture
def rights(tmp_path: Path, capsys: pytest.CaptureFixture[str], rights_home: Path) -> Path:  # noqa: ARG001 - its walks
    """Our tutorial of rights with its figures as shot on this machine, the first and the third stale."""
    path = tmp_path / "tutorial.md"
    path.write_bytes((BUNDLED / "consulter-ses-droits" / "tutorial.md").read_bytes())
    assert run(["figures", str(path)]) == 0
    capsys.readouterr()
    for name in STALE:
        fresh = tmp_path / name
        with Image.open(fresh) as shown:
            blank = Image.new("RGB", shown.size, "white")
        fresh.rename(tmp_path / f"{name}.shot")
        blank.save(fresh)
    return path


@pytest.fixture
def typing(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    return lambda keys: monkeypatch.setattr("sys.stdin", io.StringIO(keys))


def test_in_the_terminal_each_change_is_shown_and_asked_for(
    rights: Path, rights_home: Path, typing: Callable[[str], None], capsys: pytest.CaptureFixture[str]
) -> None:
    before = kept(rights)
    typing("y\nn\n")
    assert run(["figures", str(rights), "--pick"]) == 0
    said = capsys.readouterr().out
    assert said.count("Replace the figure?") == 2
    became = re.findall(r"(written|kept|unchanged)  ", said)
    assert became == ["written", "unchanged", "kept", "unchanged", "unchanged"]
    sheets = sorted((rights_home / "pick").iterdir())
    assert [sheet.name for sheet in sheets] == ["01.png", "03.png"]
    assert all(str(sheet) in said for sheet in sheets)
    after = kept(rights)
    assert {name for name in after if after[name] != before[name]} == {"01-droits.png"}
    assert after.keys() == before.keys()
    assert after["01-droits.png"][0] == after["01-droits.png.shot"][0], "the same screens, the same bytes"


def test_the_command_asks_on_a_page(rights: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told: Queue[str] = Queue()
    monkeypatch.setattr("parcours.journeys.commands.pictures.pick_on_page", lambda: pick_on_page(told.put))
    before = kept(rights)
    with ThreadPoolExecutor(1) as pool:
        done = pool.submit(run, ["figures", str(rights), "--pick", "--page"])
        assert answer(address_in(told), body="change-2=accept") == 200
        assert done.result(SOON) == 0
    after = kept(rights)
    assert {name for name in after if after[name] != before[name]} == {"03-compte-elu.png"}


def test_a_page_without_choice_is_refused(guide: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = kept(guide)
    assert run(["figures", str(guide.with_name("1.png")), "--page"]) == 2
    assert "--page goes with --pick" in capsys.readouterr().err
    assert kept(guide) == before


def test_giving_up_in_the_terminal_writes_nothing(
    rights: Path, typing: Callable[[str], None], capsys: pytest.CaptureFixture[str]
) -> None:
    before = kept(rights)
    typing("y\n")
    assert run(["figures", str(rights), "--pick"]) == 130
    assert "Interrupted." in capsys.readouterr().err
    assert kept(rights) == before


def test_before_and_after_are_whole_on_the_sheet() -> None:
    old, new = (Image.effect_noise(size, 60).convert("RGB") for size in ((300, 200), (500, 240)))
    sheet = before_and_after(Change(0, "a", "changed", "", as_png(old), as_png(new)))
    for shown, left in ((old, GUTTER), (new, 2 * GUTTER + old.width)):
        part = sheet.crop((left, HEAD, left + shown.width, HEAD + shown.height))
        assert ImageChops.difference(part, shown).getbbox() is None


def as_png(picture: Image.Image) -> bytes:
    out = io.BytesIO()
    picture.save(out, "PNG")
    return out.getvalue()
