"""What every test shares: the browser found as the command finds it, a mock platform, and no way out."""

import os
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, BrowserType

from parcours.journeys.commands.options import CURRENT
from parcours.journeys.scripts.see_rights import SEE_RIGHTS
from parcours.journeys.walk.browser import how_to_launch
from parcours.mocks.server.process import Running, running
from tests.support.requests_out import outside
from tests.support.walks import HOME, Walks, seed, walked

pytest_plugins = ["pytester"]
os.environ["LC_ALL"] = "C"  # what is told in tests is in English, whatever the machine speaks


IN_A_BROWSER = {"browser", "context", "page", "rights_home"}
ON_THE_PLATFORM = {"platform", "rights_home"}


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """Twice the cores where they are few, if browsers are tested: these wait more than they work."""
    cores = os.cpu_count() or 1
    return cores if "not browser" in config.option.markexpr else max(cores, min(2 * cores, 8))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark each test by what it asks for: a `browser`, and with the mock platform too, `walks`."""
    for item in items:
        asked = set(getattr(item, "fixturenames", ()))
        if asked & IN_A_BROWSER:
            item.add_marker("browser")
            if asked & ON_THE_PLATFORM:
                item.add_marker("walks")


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
def walks(platform: Running, browser: Browser) -> Walks:
    """Walks on the mock platform, without pictures; those kept from an earlier run are not made again."""
    return Walks(platform, lambda: browser)


@pytest.fixture
def pictured_walks(walks: Walks) -> Walks:
    """The same, with their pictures."""
    return replace(walks, pictures=True)


@pytest.fixture(scope="session")
def seeded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home in which every walk of the mock is known already, as it was recorded: without pictures."""
    folder = tmp_path_factory.mktemp("seeded-home")
    seed(folder)
    return folder


@pytest.fixture
def home(seeded: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the command finds its walks, and so needs no browser."""
    monkeypatch.setenv("PARCOURS_HOME", str(seeded))
    return seeded


@pytest.fixture(scope="session")
def _rights_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("rights-home")
    for kept in walked(CURRENT, SEE_RIGHTS):
        shutil.copytree(kept.folder, folder / kept.folder.relative_to(HOME))
    return folder


@pytest.fixture
def rights_home(_rights_home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the command finds the walks of one journey, seeing one's rights, with their pictures."""
    monkeypatch.setenv("PARCOURS_HOME", str(_rights_home))
    return _rights_home
