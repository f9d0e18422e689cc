"""Choosing which figures to replace, on a page of this machine."""

import http.client
import socket
import struct
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from parcours.journeys.figures.update.changes import Change
from parcours.journeys.figures.update.pick_on_page import Picker, pick_on_page
from tests.figures.update.picking import (
    NAMES,
    SOON,
    answer,
    asked,
    control_in,
    guide_in,
    kept,
    picked,
)
from tests.mocks.people.looking import check_look


@pytest.fixture
def guide(tmp_path: Path) -> Path:
    return guide_in(tmp_path)


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
        assert answer(address, body="all=1", Origin="null") == 403
        assert answer(address, body="all=1", Origin="") == 403
        assert answer(address, "GET", f"{word}new/{'1' * 5000}") == 404
        assert status_of(address, f"POST {word} HTTP/1.1\r\nHost: \r\nContent-Length: 0\r\n") == 403
        assert status_of(address, f"POST {word} HTTP/1.0\r\nContent-Length: 0\r\n") == 403
        assert status_of(address, post(address, "9" * 5000)) == 403
        assert answer(address, body="a" * 100_001) == 403
        assert not became.done()
    assert kept(guide) == before


def post(address: str, length: str) -> str:
    """The head of a request that announces an answer of that length."""
    parts = urlsplit(address)
    origin = f"Host: {parts.netloc}\r\nOrigin: http://{parts.netloc}"
    return f"POST {parts.path} HTTP/1.1\r\n{origin}\r\nContent-Length: {length}\r\n"


def status_of(address: str, head: str, body: bytes = b"") -> int | None:
    """What is answered to who says that and then no more; None when nothing is."""
    parts = urlsplit(address)
    with socket.create_connection((str(parts.hostname), int(parts.port or 0)), timeout=SOON) as there:
        there.sendall(head.encode() + b"\r\n" + body)
        there.shutdown(socket.SHUT_WR)
        said = there.makefile("rb").readline().split()
    return int(said[1]) if said else None


def test_half_an_answer_decides_nothing(guide: Path) -> None:
    before = kept(guide)
    with asked(guide) as (address, became):
        assert status_of(address, post(address, "1000"), b"all=1&") is None
        assert not became.done()
        assert answer(address, body="change-0=keep") == 200
        became.result(SOON)
    assert kept(guide) == before


def test_who_goes_away_is_told_nothing_and_no_error_is_told(
    guide: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """Its answer counts, if it was whole."""
    body = b"all=1"
    with asked(guide) as (address, became):
        parts = urlsplit(address)
        with socket.create_connection((str(parts.hostname), int(parts.port or 0))) as there:
            there.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))  # no farewell
            there.sendall(post(address, str(len(body))).encode() + b"\r\n" + body)
        told = became.result(SOON)
    assert [line.split()[0] for line in told.lines] == ["written", "written", "written"]
    assert "Traceback" not in capfd.readouterr().err


def test_nothing_is_served_when_nothing_would_change() -> None:
    assert list(pick_on_page(lambda said: pytest.fail(said))([])) == []


def test_words_of_a_document_open_no_tag() -> None:
    with Picker([Change(0, "<script>alert(1)</script>", "new", '"><script>', None, b"\x89PNG")]) as server:
        assert b"<script" not in server.page()


KILLED = """
import os, signal, sys
from pathlib import Path
from tests.figures.update.picking import guide_in, picked

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
