"""Faults planted at the screens of the request for a quote: each is a fault, never a drift.

A sample by day, every fault at every screen and gesture at night (`make faults`).
"""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, cast

import pytest
from playwright.sync_api import Browser, BrowserContext, Error, Request, Route

from parcours.journeys.scripts.quote import QUOTE
from parcours.journeys.walk.model import Gesture
from parcours.journeys.walk.record.fault import Fault
from parcours.journeys.walk.run import walk
from parcours.mocks.server.process import Running, running
from tests.support.stages import target
from tests.support.walks import few_by_day

[RETURNING] = [variant for variant in QUOTE.variants if variant.name == "returning"]
SCREENS = 34  # documents loaded from the mailbox to the quote accepted
GESTURES = 25
LOST = "/_lost.css"

Plant = Callable[[Route], None]


def page(more: str) -> Plant:
    """A whole page in which one thing goes wrong."""
    html = f"<!doctype html><html lang=fr><head>{more}</head><body><h1>Bilan</h1></body></html>"
    return lambda route: route.fulfill(content_type="text/html", body=html)


FAULTS: dict[str, Plant] = {
    "connection refused": lambda route: route.abort("connectionrefused"),
    "connection reset": lambda route: route.abort("connectionreset"),
    "timed out": lambda route: route.abort("timedout"),
    "never answered": lambda _: None,
    "error 500": lambda route: route.fulfill(status=500, body="<h1>Erreur</h1>"),
    "error 503": lambda route: route.fulfill(status=503, body="<h1>Maintenance</h1>"),
    "half a page": lambda route: route.fulfill(
        content_type="text/html", body="<!doctype html><html lang=fr><body><main><h1>Bil"
    ),
    "half loaded": page(f"<link rel=stylesheet href={LOST}>"),
    "script failing": page("<script>throw new Error('raté')</script>"),
}
ALL = [(name, at) for name in FAULTS for at in range(1, SCREENS + 1)]
OPENED_BY_A_LINK = 3
LOOKED_AT_FOR_NEWS = 19
ASKED_FOR_BY_A_FORM = 31  # a page that waits for it runs none of its timers
SAMPLE = [
    ("connection reset", OPENED_BY_A_LINK),
    ("never answered", ASKED_FOR_BY_A_FORM),
    ("half a page", LOOKED_AT_FOR_NEWS),
    ("half loaded", 6),
]


class FaultyBrowser:
    """A browser in which the n-th page asked for goes wrong."""

    def __init__(self, browser: Browser, at: int, plant: Plant) -> None:
        self._browser = browser
        self._at = at
        self._plant = plant
        self.seen = 0

    def new_context(self, **options: Any) -> BrowserContext:
        context = self._browser.new_context(**options)
        context.route(lambda url: url.endswith(LOST), lambda route: route.abort("connectionfailed"))
        context.route(lambda url: not url.endswith(LOST), self._answer)
        return context

    def _answer(self, route: Route) -> None:
        counts = _is_page(route.request)
        self.seen += counts
        if counts and self.seen == self._at:
            self._plant(route)
        else:
            route.continue_()


def _is_page(request: Request) -> bool:
    return request.resource_type == "document"


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("parcours.journeys.walk.run.TIMEOUT_MS", 5_000)
    monkeypatch.setattr("parcours.pages.screen.ARRIVAL_MS", 5_000)


@pytest.mark.parametrize("fault", few_by_day(ALL, SAMPLE))
@pytest.mark.usefixtures("impatient")
def test_a_fault_at_any_screen_is_a_fault(
    platform: Running, browser: Browser, tmp_path: Path, fault: tuple[str, int]
) -> None:
    name, at = fault
    faulty = FaultyBrowser(browser, at, FAULTS[name])
    with pytest.raises(Fault) as said:
        walk(QUOTE, RETURNING, target(platform), cast(Browser, faulty), tmp_path, traces=tmp_path)
    assert faulty.seen >= at
    assert "trace kept in" in str(said.value)
    assert not (tmp_path / "walk.json").exists()


def crash(browser: Browser, _: Running) -> None:
    for page in browser.contexts[-1].pages + browser.contexts[-2].pages:
        with suppress(Error):
            page.goto("chrome://crash")


def close(browser: Browser, _: Running) -> None:
    for context in browser.contexts:
        context.close()


def kill(_: Browser, server: Running) -> None:
    server.child.kill()


INTERRUPTIONS = {"pages crashed": crash, "browser closed": close, "platform killed": kill}
INTERRUPTED = [(name, last) for name in INTERRUPTIONS for last in range(GESTURES)]
SOMETIMES = [("pages crashed", 4), ("platform killed", 13)]


@pytest.mark.parametrize("ended", few_by_day(INTERRUPTED, SOMETIMES))
@pytest.mark.usefixtures("impatient")
def test_what_ends_during_any_gesture_is_a_fault(
    browser: Browser, tmp_path: Path, ended: tuple[str, int]
) -> None:
    name, last = ended
    with running() as server:

        def interrupt(gesture: Gesture) -> None:
            if gesture.index == last:
                INTERRUPTIONS[name](browser, server)

        with pytest.raises(Fault):
            walk(QUOTE, RETURNING, target(server), browser, tmp_path, interrupt, traces=tmp_path)
    assert not (tmp_path / "walk.json").exists()
