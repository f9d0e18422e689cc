"""Walking where the platform or the browser fails: a fault, never a walk, with traces to look at."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from zipfile import is_zipfile

import pytest
from playwright.sync_api import Browser, Error

from parcours.journeys.walk.journey import Journey
from parcours.journeys.walk.model import Gesture
from parcours.journeys.walk.record.fault import Fault
from parcours.journeys.walk.record.trace import kept_on_fault
from parcours.journeys.walk.run import walk
from parcours.journeys.walk.walker import Walker
from parcours.pages.controls import Button, Heading
from parcours.pages.screen import Hands, Screen
from tests.walk.little_site import ASK, SENT, VARIANT, Done, Form, LittleSite, little_site

LATE = 1.0  # seconds, when the heading has long been seen


@pytest.fixture
def site() -> Iterator[LittleSite]:
    with little_site() as made:
        yield made


FAULTY = {
    "error of its own": (500, "<h1>Panne</h1>"),
    "script of the page failed": (200, SENT + "<script>throw new Error('raté')</script>"),
    "image.example.com, outside the platform": (
        200,
        SENT + "<img src='http://image.example.com/a.png' alt=''>",
    ),
    "localhost:9, outside the platform": (200, SENT + "<img src='http://localhost:9/a.png' alt=''>"),
    "localhost:8, outside the platform": (200, SENT + "<script>new WebSocket('ws://localhost:8')</script>"),
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


LATE_FAULTS = {
    "a picture of no answer": ("<img src='/silent' alt=''>", "/silent", "no answer from localhost"),
    "a picture with an error": ("<img src='/broken' alt=''>", "/broken", "error of its own"),
    "a script of no answer": ("<script src='/silent' async></script>", "/silent", "no answer from localhost"),
    "news of no answer": ("<script>fetch('/silent')</script>", "/silent", "no answer from localhost"),
}


@pytest.mark.parametrize("pictures", [True, False])
@pytest.mark.parametrize("late", LATE_FAULTS)
def test_a_fault_that_comes_when_the_last_heading_is_seen_is_one_all_the_same(
    site: LittleSite, browser: Browser, tmp_path: Path, late: str, pictures: bool
) -> None:
    more, path, said = LATE_FAULTS[late]
    site.answers |= {"/sent": (200, SENT + more), "/broken": (500, "")}
    site.slow[path] = LATE
    with pytest.raises(Fault, match=said):
        walk(ASK, VARIANT, site.target(), browser, tmp_path, pictures=pictures)
    assert not (tmp_path / "walk.json").exists()


class Check(Screen):
    """One between the first and the last."""

    site = "Petit site"
    device = "mail"
    heading = Heading("Vérifier")
    send = Button("Confirmer")


def ask_and_check(walker: Walker, go_on: Callable[[Check], Hands]) -> None:
    form = Form(walker.open("mailbox"))
    form.send.press()
    Done(go_on(Check(form.hands)))


def press(check: Check) -> Hands:
    check.send.press()
    return check.hands


GOING_ON: dict[str, Callable[[Walker], None]] = {
    "by a press": lambda walker: ask_and_check(walker, press),
    "by an address": lambda walker: ask_and_check(walker, lambda _: walker.open("mailbox")),
}


@pytest.mark.parametrize("pictures", [True, False])
@pytest.mark.parametrize("by", GOING_ON)
def test_nor_does_one_go_on_before_all_of_a_screen_has_come(
    site: LittleSite, browser: Browser, tmp_path: Path, by: str, pictures: bool
) -> None:
    check = "<h1>Vérifier</h1><form action=/done><button>Confirmer</button></form><img src='/silent' alt=''>"
    site.answers |= {"/sent": (200, f"<!doctype html><html lang=fr>{check}"), "/done": (200, SENT)}
    site.slow["/silent"] = LATE
    journey = Journey("check", "Vérifier", (VARIANT,), GOING_ON[by], (Form.send,))

    def finish(_: Gesture) -> None:
        site.answers["/"] = (200, SENT)  # where one goes by its address

    with pytest.raises(Fault, match="no answer from localhost"):
        walk(journey, VARIANT, site.target(), browser, tmp_path, finish, pictures=pictures)


def test_a_picture_that_comes_late_is_no_fault(site: LittleSite, browser: Browser, tmp_path: Path) -> None:
    site.answers["/sent"] = (200, SENT + "<img src='/late' alt=''><script>fetch('/late')</script>")
    site.slow["/late"] = LATE
    assert walk(ASK, VARIANT, site.target(), browser, tmp_path).ended_by is None


@pytest.mark.parametrize(("path", "heading"), [("/", "Demande"), ("/sent", "Demande envoyée")])
def test_half_a_page_whose_heading_came_is_a_fault(
    site: LittleSite, browser: Browser, tmp_path: Path, path: str, heading: str
) -> None:
    site.answers[path] = (200, f"<!doctype html><html lang=fr><body><h1>{heading}</h1><form><p><la")
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


@pytest.fixture
def in_a_hurry(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("parcours.journeys.walk.run.TIMEOUT_MS", 700)
    monkeypatch.setattr("parcours.pages.screen.ARRIVAL_MS", 700)


@pytest.mark.usefixtures("in_a_hurry")
def test_a_page_that_never_comes_is_a_fault(site: LittleSite, browser: Browser, tmp_path: Path) -> None:
    site.slow["/sent"] = 30.0
    with pytest.raises(Fault, match="no answer from"):
        walk(ASK, VARIANT, site.target(), browser, tmp_path)


@pytest.mark.usefixtures("in_a_hurry")
def test_what_a_page_keeps_waiting_for_is_no_fault_and_hides_none(
    site: LittleSite, browser: Browser, tmp_path: Path
) -> None:
    """News that a site sends when there are some may never come."""
    news = "<script>fetch('/news')</script>"
    site.slow["/news"] = 30.0
    site.answers["/sent"] = (200, SENT + news)
    assert walk(ASK, VARIANT, site.target(), browser, tmp_path).ended_by is None
    half = f"<!doctype html><html lang=fr><body><h1>Demande envoyée</h1>{news}<p>Vous rec"
    site.answers["/sent"] = (200, half)
    with pytest.raises(Fault, match="stopped halfway"):
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
