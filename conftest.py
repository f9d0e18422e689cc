"""What every test shares: the browser found as the command finds it, a mock platform, and no way out."""

from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import BrowserContext, BrowserType, Request

from journeys.walk.browser import how_to_launch
from mocks.process import Running, running


@pytest.fixture(scope="session")
def base_url() -> None:
    """No address is everybody's: ports are chosen by the system."""


@pytest.fixture(scope="session")
def browser_type_launch_args(
    browser_type_launch_args: dict[str, object], browser_type: BrowserType
) -> dict[str, object]:
    return browser_type_launch_args | dict(how_to_launch(browser_type))


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, object]) -> dict[str, object]:
    return browser_context_args | {
        "locale": "fr-FR",
        "timezone_id": "Europe/Paris",
        "reduced_motion": "reduce",
    }


@pytest.fixture
def context(context: BrowserContext) -> Iterator[BrowserContext]:
    """Playwright's context, in which any request that leaves this machine fails the test."""
    left: list[str] = []

    def note(request: Request) -> None:
        parts = urlsplit(request.url)
        host = parts.hostname or ""
        if parts.scheme in ("http", "https", "ws", "wss") and not is_this_machine(host):
            left.append(request.url)

    context.on("request", note)
    yield context
    assert not left, f"requests left this machine: {left}"


def is_this_machine(host: str) -> bool:
    return host in ("localhost", "127.0.0.1") or host.endswith(".localhost")


@pytest.fixture(scope="session")
def platform() -> Iterator[Running]:
    """A mock platform for the tests of one worker; worlds keep them apart."""
    with running() as server:
        yield server
