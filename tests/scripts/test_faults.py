"""Faults planted at the screens of the request for a quote: each is a fault, never a drift.

A sample unless PARCOURS_EVERY_FAULT is set: then every fault at every screen (`make faults`).
"""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

import pytest
from playwright.sync_api import Browser, BrowserContext, Route

from journeys.scripts.quote import QUOTE
from journeys.walk.faults import Fault
from journeys.walk.run import walk
from mocks.process import Running
from tests.stages import target

[RETURNING] = [variant for variant in QUOTE.variants if variant.name == "returning"]
SCREENS = 26  # documents loaded from the mailbox to the quote accepted
EVERY = bool(os.environ.get("PARCOURS_EVERY_FAULT"))

Plant = Callable[[Route], None]
PAGE, SCRIPT, STYLE = "document", "script", "stylesheet"
FAULTS: dict[str, tuple[str, Plant]] = {
    "connection refused": (PAGE, lambda route: route.abort("connectionrefused")),
    "connection reset": (PAGE, lambda route: route.abort("connectionreset")),
    "timed out": (PAGE, lambda route: route.abort("timedout")),
    "error 500": (PAGE, lambda route: route.fulfill(status=500, body="<h1>Erreur</h1>")),
    "error 503": (PAGE, lambda route: route.fulfill(status=503, body="<h1>Maintenance</h1>")),
    "half a page": (
        PAGE,
        lambda route: route.fulfill(
            content_type="text/html", body="<!doctype html><html lang=fr><body><main><h1>Bil"
        ),
    ),
    "half loaded": (STYLE, lambda route: route.abort("connectionfailed")),
    "script failing": (
        SCRIPT,
        lambda route: route.fulfill(content_type="text/javascript", body="throw new Error('raté')"),
    ),
}
SAMPLE = [(name, 1 + (number * 7) % SCREENS) for number, name in enumerate(FAULTS)]
ALL = [(name, at) for name in FAULTS for at in range(1, SCREENS + 1)]


class FaultyBrowser:
    """A browser in which the n-th thing asked for of one kind goes wrong."""

    def __init__(self, browser: Browser, kind: str, at: int, plant: Plant) -> None:
        self._browser = browser
        self._kind = kind
        self._at = at
        self._plant = plant
        self.seen = 0

    def new_context(self, **options: Any) -> BrowserContext:
        context = self._browser.new_context(**options)
        context.route(lambda _: True, self._answer)
        return context

    def _answer(self, route: Route) -> None:
        if route.request.resource_type == self._kind and not route.request.url.endswith("mailbox.css"):
            self.seen += 1
        if route.request.resource_type == self._kind and self.seen == self._at:
            self._plant(route)
        else:
            route.continue_()


@pytest.mark.parametrize(("name", "at"), ALL if EVERY else SAMPLE)
def test_a_fault_at_any_screen_is_a_fault(
    platform: Running, browser: Browser, tmp_path: Path, name: str, at: int
) -> None:
    faulty = FaultyBrowser(browser, *FAULTS[name][:1], at, FAULTS[name][1])
    with pytest.raises(Fault) as fault:
        walk(QUOTE, RETURNING, target(platform), cast(Browser, faulty), tmp_path)
    assert faulty.seen >= at
    assert "trace kept in" in str(fault.value)
    assert not (tmp_path / "walk.json").exists()


def test_without_a_fault_there_is_none(platform: Running, browser: Browser, tmp_path: Path) -> None:
    faulty = FaultyBrowser(browser, PAGE, 10**6, FAULTS["error 500"][1])
    done = walk(QUOTE, RETURNING, target(platform), cast(Browser, faulty), tmp_path)
    assert (done.ended_by, done.surprises) == (None, ())
    assert faulty.seen == SCREENS
