"""Which files are tutorials: those that settings name, and with `--parcours` those of the command line."""

from collections.abc import Sequence
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

import pytest

from parcours.journeys.pytest_plugin.items import Guide
from parcours.journeys.pytest_plugin.settings import TUTORIALS
from parcours.journeys.pytest_plugin.verifying import FOR_WORKERS, Verifying, walks_of
from parcours.journeys.tutorial.read import READERS


class Documents:
    """Collects them."""

    def __init__(self, config: pytest.Config) -> None:
        self._config = config
        self._by_flag = bool(config.getoption("--parcours"))
        self._patterns: Sequence[str] = config.getini(TUTORIALS)
        self._named = set(_named(config, self._patterns))
        self._verifying = Verifying.of(config)
        if config.args_source is pytest.Config.ArgsSource.TESTPATHS:
            config.args += [str(path) for path in sorted(self._named) if not _below(path, config)]

    def pytest_report_header(self) -> str:
        named = f": {', '.join(self._patterns)}" if self._patterns else ""
        return f"parcours: {self._verifying.release}, {len(self._named)} tutorials named by settings{named}"

    def pytest_collect_file(self, file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
        known = file_path.suffix.lower() in READERS
        if file_path in self._named or (self._by_flag and not self._patterns and known):
            return Guide.from_parent(parent, path=file_path)
        return None

    @pytest.hookimpl(optionalhook=True)
    def pytest_configure_node(self, node: Any) -> None:
        """Let the workers of pytest-xdist know where walks made anew are."""
        if self._verifying.options.walks is not None:
            node.workerinput[FOR_WORKERS] = str(walks_of(self._config))


def _named(config: pytest.Config, patterns: Sequence[str]) -> list[Path]:
    root = config.inipath.parent if config.inipath is not None else config.rootpath
    left_out: Sequence[str] = config.getini("norecursedirs")
    found: list[Path] = []
    for pattern in patterns:
        if Path(pattern).is_absolute() or ".." in Path(pattern).parts:
            raise pytest.UsageError(f"{TUTORIALS}: « {pattern} » is to be a path below {root}")
        for path in root.glob(pattern):
            folders = path.relative_to(root).parts[:-1]
            if path.is_file() and not any(fnmatch(one, out) for one in folders for out in left_out):
                found.append(path)
    return found


def _below(path: Path, config: pytest.Config) -> bool:
    """Whether pytest comes by it anyway."""
    return any(path.is_relative_to(config.invocation_params.dir / one) for one in config.args)
