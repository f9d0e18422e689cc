"""Walking where the platform or the browser fails: a fault, never a walk, with traces to look at."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from zipfile import is_zipfile

import pytest
from playwright.sync_api import Browser, Error

from parcours.journeys.walk.model import Gesture
from parcours.journeys.walk.record.faults import Fault
from parcours.journeys.walk.record.trace import kept_on_fault
from parcours.journeys.walk.run import walk
from tests.walk.little_site import ASK, SENT, VARIANT, LittleSite, little_site


@pytest.fixture
def site() -> Iterator[LittleSite]:
    with little_site() as made:
        yield made


FAULTY = {
    "error of its own": (500, "<h1>Panne</h1>"),
    "script of the page failed": (200, SENT + "<script>throw new Error('raté')</script>"),
    "image.example.com, outside the mock": (200, SENT + "<img src='http://image.example.com/a.png' alt=''>"),
    "localhost:9, outside the mock": (200, SENT + "<img src='http://localhost:9/a.png' alt=''>"),
    "web socket": (200, SENT + "<script>new WebSocket('ws://' + location.host)</script>"),
    "no answer": (200, SENT + "<img src='/silent' alt=''>"),
    "stopped halfway": (200, "<!doctype html><html lang=fr><title>Envoyée</title><body><p>Demande en"),
}


@pytest.mark.parametrize("said", FAULTY)
def test_a_fault_of_the_platform_is_never_a_walk(
    site: LittleSite, browser: Browser, tmp_path: Path, said: str
) -> None:
    site.answers["/sent"] = FAULTY[said]
    with pytest.raises(Fault, match=said) as fault:
        walk(ASK, VARIANT, site.target(), browser, tmp_path, traces=tmp_path / "traces")
    assert not (tmp_path / "walk.json").exists()
    traces = sorted((tmp_path / "traces").iterdir())
    assert [trace.name for trace in traces] == ["ask-only-desk.zip", "ask-only-pocket.zip"]
    assert all(is_zipfile(trace) and str(trace) in str(fault.value) for trace in traces)


def test_half_a_page_whose_heading_came_is_a_fault(
    site: LittleSite, browser: Browser, tmp_path: Path
) -> None:
    site.answers["/"] = (200, "<!doctype html><html lang=fr><body><h1>Demande</h1><form><p><la")
    with pytest.raises(Fault, match="stopped halfway") as fault:
        walk(ASK, VARIANT, site.target(), browser, tmp_path)
    assert "trace" not in str(fault.value)  # none was asked for


def test_a_walk_without_a_fault_leaves_no_trace(site: LittleSite, browser: Browser, tmp_path: Path) -> None:
    walk(ASK, VARIANT, site.target(), browser, tmp_path, traces=tmp_path / "traces")
    assert not (tmp_path / "traces").exists()


def test_tracing_ends_with_the_walk(browser: Browser, tmp_path: Path) -> None:
    """Or Playwright leaves a folder for each walk among the machine's temporary ones."""
    context = browser.new_context()
    with kept_on_fault({"desk": context}, tmp_path, "walk"):
        pass
    context.tracing.start()  # « has been already started », were it not over
    context.tracing.stop()
    context.close()


def test_a_page_that_never_comes_is_a_fault(
    site: LittleSite, browser: Browser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("parcours.journeys.walk.run.TIMEOUT_MS", 700)
    monkeypatch.setattr("parcours.pages.screen.ARRIVAL_MS", 700)
    site.slow["/sent"] = 30.0
    with pytest.raises(Fault, match="no answer from"):
        walk(ASK, VARIANT, site.target(), browser, tmp_path)


@pytest.mark.parametrize("verb", ["fill", "choose", "press"])
def test_a_page_that_crashes_is_a_fault(
    site: LittleSite, browser: Browser, tmp_path: Path, verb: str
) -> None:
    def crash(gesture: Gesture) -> None:
        if gesture.verb == verb:
            page = browser.contexts[0].pages[-1]
            with suppress(Error):
                page.goto("chrome://crash")

    with pytest.raises(Fault):
        walk(ASK, VARIANT, site.target(), browser, tmp_path, crash)


@pytest.mark.parametrize("last", range(1, 6))
def test_a_platform_that_stops_is_a_fault_wherever_it_stops(
    site: LittleSite, browser: Browser, tmp_path: Path, last: int
) -> None:
    def stop(gesture: Gesture) -> None:
        if gesture.index + 1 == last:
            site.stop()

    with pytest.raises(Fault):
        walk(ASK, VARIANT, site.target(), browser, tmp_path, stop)


def test_a_browser_that_dies_is_a_fault(site: LittleSite, browser: Browser, tmp_path: Path) -> None:
    def close(gesture: Gesture) -> None:
        if gesture.verb == "tick":
            for context in browser.contexts:
                context.close()

    with pytest.raises(Fault, match="browser"):
        walk(ASK, VARIANT, site.target(), browser, tmp_path, close)
