"""Where pytest comes in: options, settings and fixtures; all else is loaded when documents are asked for."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from parcours.journeys.pytest_plugin.settings import add_options, asked_for


def pytest_addoption(parser: pytest.Parser) -> None:
    add_options(parser)


def pytest_configure(config: pytest.Config) -> None:
    if asked_for(config):
        from parcours.journeys.pytest_plugin.documents import Documents
        from parcours.journeys.pytest_plugin.workers import Workers

        config.pluginmanager.register(Documents(config), "parcours-documents")
        config.pluginmanager.register(Workers(config), "parcours-workers")


@pytest.fixture(scope="session")
def parcours_platform() -> Iterator[Any]:
    """The mock platform, running for the time of the tests; `url` is its address."""
    from parcours.mocks.server.process import running

    with running() as platform:
        yield platform


@pytest.fixture(scope="session")
def parcours_walks(pytestconfig: pytest.Config) -> Callable[[str], list[Any]]:
    """The walks of a journey by its name, stored or made now: `.walk.gestures`, `.picture(gesture)`."""
    from parcours.journeys.pytest_plugin.verifying import Verifying

    return Verifying.of(pytestconfig).walks


@pytest.fixture(scope="session")
def verify_tutorial(pytestconfig: pytest.Config) -> Callable[[Path | str], Any]:
    """The verdict on a document, by its path."""
    from parcours.journeys.pytest_plugin.verifying import Verifying

    return Verifying.of(pytestconfig).verdict
