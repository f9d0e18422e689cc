"""What every test shares: the browser found as the command finds it, a mock platform, and no way out."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, BrowserType

from parcours.journeys.walk.browser import how_to_launch
from parcours.mocks.server.process import Running, running
from tests.support.requests_out import outside

os.environ["LC_ALL"] = "C"  # what is told in tests is in English, whatever the machine speaks


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """Twice the cores where they are few: a browser that is tested waits more than it works."""
    cores = os.cpu_count() or 1
    return max(cores, min(2 * cores, 8))


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
    left = outside(context)
    yield context
    assert not left, f"requests left this machine: {left}"


@pytest.fixture(scope="session")
def platform() -> Iterator[Running]:
    """A mock platform for the tests of one worker; worlds keep them apart."""
    with running() as server:
        yield server


@pytest.fixture
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where walks are kept, the same for all workers."""
    folder = tmp_path_factory.getbasetemp().parent / "parcours-home"
    folder.mkdir(exist_ok=True)
    monkeypatch.setenv("PARCOURS_HOME", str(folder))
    return folder
