"""Choosing which figures to replace, on a page of this machine or in the terminal."""

import http.client
import io
import re
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from queue import Queue
from urllib.parse import urlsplit

import pytest
from PIL import Image, ImageChops
from playwright.sync_api import Page, expect

from parcours.journeys.cli import run
from parcours.journeys.figures.formats.metadata import read_note
from parcours.journeys.figures.update.changes import Change
from parcours.journeys.figures.update.pick_in_terminal import GUTTER, HEAD, before_and_after
from parcours.journeys.figures.update.pick_on_page import Picker, pick_on_page
from parcours.journeys.figures.update.regenerate import Pick, Told, regenerate
from parcours.journeys.support.folders import BUNDLED
from tests.figures.stage import drawn, one_each, shooter_of
from tests.mocks.people.looking import check_look

NAMES = ("1.png", "2.png", "3.png")
SOON = 10  # seconds


def guide_in(folder: Path) -> Path:
    """A tutorial of three figures, all stale."""
    for at, name in enumerate(NAMES):
        Image.new("RGB", (300, 200), (10 * at, 0, 0)).save(folder / name)
    return folder / "guide.md"


@pytest.fixture
def guide(tmp_path: Path) -> Path:
    return guide_in(tmp_path)


def picked(guide: Path, pick: Pick) -> Told:
    """What becomes of the figures when asked for so."""
    tutorial = one_each(guide, NAMES)
    return regenerate(
        tutorial.document, shooter_of(tutorial, drawn(guide.parent / "walk")), "pick", pick, None
    )


def kept(guide: Path) -> dict[str, tuple[bytes, int]]:
    """The bytes of each figure, and when it was written."""
    return {name: (path.read_bytes(), path.stat().st_mtime_ns) for name, path in paths(guide).items()}


def paths(guide: Path) -> dict[str, Path]:
    return {path.name: path for path in guide.parent.iterdir() if path.is_file()}


def control_in(picture: Path) -> str | None:
    note = read_note(picture.read_bytes())
    return None if note is None else note.views[0].name


@contextmanager
def asked(guide: Path) -> Iterator[tuple[str, Future[Told]]]:
    """The address of the page on which one is asked, and what becomes of the figures once one answered."""
    told: Queue[str] = Queue()
    with ThreadPoolExecutor(1) as pool:
        became = pool.submit(picked, guide, pick_on_page(told.put))
        address = address_in(told)
        try:
            yield address, became
        finally:
            if not became.done():
                answer(address)


def address_in(told: "Queue[str]") -> str:
    """The first address that is announced."""
    return told.get(timeout=SOON).partition(": ")[2].split()[0]


def answer(address: str, method: str = "POST", path: str = "", body: str = "", **headers: str) -> int:
    """The status of a request to the page's server."""
    parts = urlsplit(address)
    connection = http.client.HTTPConnection(parts.netloc, timeout=SOON)
    try:
        connection.request(method, path or parts.path, body, headers)
        return connection.getresponse().status
    finally:
        connection.close()


@pytest.mark.browser
def test_what_is_replaced_on_the_page_is_written_and_nothing_else(guide: Path, page: Page) -> None:
    before = kept(guide)
    with asked(guide) as (address, became):
        page.goto(address)
        check_look(page, "Figures to replace")
        pictures = page.get_by_role("img")
        expect(pictures).to_have_count(6)
        for picture in pictures.all():
            picture.scroll_into_view_if_needed()
            expect(picture).not_to_have_js_property("naturalWidth", 0)
        expect(page.get_by_role("radio", name="Keep", checked=True)).to_have_count(3)
        page.get_by_role("group", name="2.png").get_by_label("Replace").check()
        assert kept(guide) == before, "nothing is written before one saves"
        page.get_by_role("button", name="Save these choices").click()
        check_look(page, "Noted")
        expect(page.get_by_text("Figures to replace: 1.")).to_be_visible()
        told = became.result(SOON)
    assert [line.split()[0] for line in told.lines] == ["kept", "written", "kept"]
    assert control_in(guide.with_name("2.png")) == "S’identifier avec FranceConnect+"
    after = kept(guide)
    assert {name for name in after if after[name] != before[name]} == {"2.png"}
    assert after.keys() == before.keys()


@pytest.mark.browser
def test_the_keyboard_is_enough(guide: Path, page: Page) -> None:
    with asked(guide) as (address, became):
        page.goto(address)
        page.keyboard.press("Tab")
        expect(page.get_by_label("Keep").first).to_be_focused()
        page.keyboard.press("ArrowRight")
        for _ in ("second", "third", "save"):
            page.keyboard.press("Tab")
        expect(page.get_by_role("button", name="Save these choices")).to_be_focused()
        page.keyboard.press("Enter")
        became.result(SOON)
    assert [control_in(guide.with_name(name)) is not None for name in NAMES] == [True, False, False]


@pytest.mark.parametrize(
    ("body", "written"),
    [
        ("", []),
        ("change-0=keep&change-1=keep", []),
        ("change-0=accept&change-2=accept", ["1.png", "3.png"]),
        ("change-0=accept&change-0=keep&change-9=accept&change--1=accept", []),
        ("all=1", [*NAMES]),
    ],
)
def test_only_what_is_accepted_is_written(guide: Path, body: str, written: list[str]) -> None:
    before = kept(guide)
    with asked(guide) as (address, became):
        assert answer(address, body=body) == 200
        became.result(SOON)
    after = kept(guide)
    assert [name for name in NAMES if after[name] != before[name]] == written


def test_a_browser_that_says_nothing_yet_keeps_nobody_waiting(guide: Path) -> None:
    with asked(guide) as (address, _):
        parts = urlsplit(address)
        with socket.create_connection((str(parts.hostname), int(parts.port or 0))):
            connection = http.client.HTTPConnection(parts.netloc, timeout=3)
            connection.request("GET", parts.path)
            assert connection.getresponse().read().startswith(b"<!doctype html>")
            connection.close()


def test_strangers_learn_nothing_and_decide_nothing(guide: Path) -> None:
    before = kept(guide)
    with asked(guide) as (address, became):
        word = urlsplit(address).path
        assert answer(address, "GET", "/") == 404
        assert answer(address, "GET", "/guessed/") == 404
        assert answer(address, "GET", f"{word}new/7") == 404
        assert answer(address, "GET", f"{word}new/1") == 200
        assert answer(address, "GET", Host="parcours.example.org") == 404
        assert answer(address, path="/guessed/", body="all=1") == 403
        assert answer(address, body="all=1", Host="parcours.example.org") == 403
        assert answer(address, body="all=1", Origin="https://example.org") == 403
        assert answer(address, body="a" * 100_001) == 403
        assert not became.done()
    assert kept(guide) == before


def test_nothing_is_served_when_nothing_would_change() -> None:
    assert list(pick_on_page(lambda said: pytest.fail(said))([])) == []


def test_words_of_a_document_open_no_tag() -> None:
    with Picker([Change(0, "<script>alert(1)</script>", "new", '"><script>', None, b"\x89PNG")]) as server:
        assert b"<script" not in server.page()


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


@pytest.mark.browser
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


KILLED = """
import os, signal, sys
from pathlib import Path
from tests.figures.update.test_pick import guide_in, picked

written, through = [], os.fsync

def die_at_the_second(file):
    through(file)
    written.append(file)
    if len(written) == 2:
        os.kill(os.getpid(), signal.SIGKILL)

os.fsync = die_at_the_second
picked(Path(sys.argv[1]), lambda found: found)
"""


def test_a_kill_in_between_leaves_whole_files(guide: Path) -> None:
    before = kept(guide)
    died = subprocess.run([sys.executable, "-c", KILLED, str(guide)], check=False, capture_output=True)
    assert died.returncode == -9, died.stderr.decode()
    assert control_in(guide.with_name("1.png")) is not None
    after = kept(guide)
    assert [after[name] == before[name] for name in NAMES] == [False, True, True]
    told = picked(guide, lambda found: found)
    assert [line.split()[0] for line in told.lines] == ["unchanged", "written", "written"]
