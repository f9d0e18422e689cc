"""A walk in a browser that runs elsewhere: no proxy of ours, and pages are kept at home all the same."""

from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from parcours.journeys.walk.guards.home import Home
from parcours.journeys.walk.record.fault import Fault
from parcours.journeys.walk.run import walk
from tests.walk.little_site import ASK, FORM, VARIANT, little_site

AWAY = "<script>fetch('http://127.0.0.1:9/away').catch(() => document.title = 'stopped')</script>"


def test_pages_reach_the_mock_and_nothing_else(browser: Browser) -> None:
    with little_site() as site, browser.new_context() as context:
        Home.of(site.url).keep(context)
        page = context.new_page()
        with page.expect_event("requestfailed") as failed:
            page.goto(site.url)
            page.evaluate("fetch('http://127.0.0.1:9/away').catch(() => 0)")
        assert failed.value.failure == "net::ERR_ADDRESS_UNREACHABLE"
        assert page.evaluate(f"fetch('{site.url}').then(answer => answer.status)") == 200


@pytest.mark.parametrize("elsewhere", [False, True])
def test_the_walk_is_the_same(browser: Browser, tmp_path: Path, elsewhere: bool) -> None:
    with little_site() as site:
        target = replace(site.target(), from_elsewhere=elsewhere)
        done = walk(ASK, VARIANT, target, browser, tmp_path)
    assert done.ended_by is None
    assert len(done.gestures) == 5


def test_a_page_that_asks_elsewhere_is_a_fault(browser: Browser, tmp_path: Path) -> None:
    pages = {"/": (200, FORM + AWAY)}
    with little_site(pages) as site, pytest.raises(Fault, match="outside the platform"):
        walk(ASK, VARIANT, replace(site.target(), from_elsewhere=True), browser, tmp_path)
