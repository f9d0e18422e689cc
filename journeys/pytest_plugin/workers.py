"""What the processes of pytest-xdist tell each other, and what is told of all of them at the end."""

from typing import Any

import pytest

from parcours.journeys.pytest_plugin.verifying import FOR_WORKERS, Verifying, walks_of

NOTICES = "parcours_notices"


class Workers:
    """This process and those it has work done by, or one of these."""

    def __init__(self, config: pytest.Config) -> None:
        self._config = config
        self._verifying = Verifying.of(config)
        self._notices: dict[str, None] = {}

    @pytest.hookimpl(optionalhook=True)
    def pytest_configure_node(self, node: Any) -> None:
        """Let a worker know where walks made anew are."""
        if self._verifying.anew:
            node.workerinput[FOR_WORKERS] = str(walks_of(self._config))

    def pytest_sessionfinish(self) -> None:
        told = self._verifying.notices()
        self._notices |= dict.fromkeys(told)
        if hasattr(self._config, "workeroutput"):
            self._config.workeroutput[NOTICES] = told

    @pytest.hookimpl(optionalhook=True)
    def pytest_testnodedown(self, node: Any) -> None:
        """Take what a worker found out."""
        self._notices |= dict.fromkeys(getattr(node, "workeroutput", {}).get(NOTICES, ()))

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """Which acceptances have expired, or are met no more."""
        if self._notices:
            terminalreporter.section("parcours")
            terminalreporter.write_line("\n".join(self._notices))
