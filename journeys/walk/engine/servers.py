"""Browsers that run elsewhere: Playwright's servers, which reach the mock through the connection to them."""

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib.metadata import version
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Error, sync_playwright

from parcours.journeys.language import _
from parcours.journeys.walk.browser import SAME_ANYWHERE
from parcours.journeys.walk.guards.home import Home
from parcours.journeys.walk.record.fault import Fault

TIMEOUT_MS = 15_000
WANTED = {"x-playwright-launch-options": json.dumps({"args": SAME_ANYWHERE})}
"""What only a server begun with --unsafe hears: to draw as a browser launched here does."""
LOCALHOST = Path(__file__).with_name("localhost.cjs")


class Gone(Exception):
    """A server does not answer; the message says why."""


@contextmanager
def connected(server: str, url: str) -> Iterator[Browser]:
    """A browser of that server, to which the platform at `url` is led, and to no other port of this machine.

    Raises:
        Gone: it does not answer.
    """
    os.environ.setdefault("NODE_NO_WARNINGS", "1")
    asked = os.environ.get("NODE_OPTIONS", "")
    if str(LOCALHOST) not in asked:
        os.environ["NODE_OPTIONS"] = f'{asked} --require "{LOCALHOST.as_posix()}"'.strip()
    exposed = f"<loopback>:{Home.of(url).port}" if url else None
    with sync_playwright() as playwright:
        try:
            browser = playwright.chromium.connect(
                server, expose_network=exposed, timeout=TIMEOUT_MS, headers=dict(WANTED)
            )
        except Error as error:
            raise Gone(error.message.splitlines()[0]) from error
        try:
            yield browser
        finally:
            with suppress(Error):
                browser.close()


def is_gone(browser: Browser) -> bool:
    """Whether its server answers no more."""
    try:
        browser.new_context().close()
    except Error:
        return True
    return False


def fingerprint_of(browser: Browser) -> str:
    """The same for the same browser on any server."""
    return f"playwright {version('playwright')}, a server's Chromium {browser.version}"


def fingerprint_of_any(servers: tuple[str, ...]) -> str:
    """That of the first that answers.

    Raises:
        Fault: none does.
    """
    why = {}
    for server in servers:
        try:
            with connected(server, "") as browser:
                return fingerprint_of(browser)
        except Gone as gone:
            why[server] = str(gone)
    raise none_answers(why)


def none_answers(why: dict[str, str]) -> Fault:
    """All servers are gone, each for its reason; what their addresses hold beside the host is not told."""
    told = "; ".join(
        f"{_bare(server)}: {reason.replace(server, _bare(server))}" for server, reason in why.items()
    )
    return Fault(
        _(
            "no browser server answers ({told}): start one with « python -m playwright run-server », of the "
            "version that is installed here",
            told=told,
        )
    )


def _bare(server: str) -> str:
    parts = urlsplit(server)
    return f"{parts.scheme}://{parts.hostname}" + (f":{parts.port}" if parts.port else "")
