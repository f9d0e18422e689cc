"""Which files are tutorials: those that settings name, and with `--parcours` those of the command line."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from parcours.journeys.gate.documents import PATTERN, documents, is_left_out, is_read
from parcours.journeys.language import _
from parcours.journeys.pytest_plugin.items import Guide
from parcours.journeys.pytest_plugin.settings import TUTORIALS
from parcours.journeys.pytest_plugin.verifying import Verifying


class Documents:
    """Collects them."""

    def __init__(self, config: pytest.Config) -> None:
        self._by_flag = bool(config.getoption("--parcours"))
        self._verifying = Verifying.of(config)
        self._patterns: Sequence[str] = config.getini(TUTORIALS)
        named = _named(config, self._patterns)
        self._named = {path for path in named if not self._verifying.leaves_out(path)}
        if config.args_source is pytest.Config.ArgsSource.TESTPATHS:
            config.args += [str(path) for path in sorted(self._named) if not _below(path, config)]

    def pytest_report_header(self) -> str:
        named = f": {', '.join(self._patterns)}" if self._patterns else ""
        return f"parcours: {self._verifying.release}, {len(self._named)} tutorials named by settings{named}"

    def pytest_collect_file(self, file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
        by_flag = self._by_flag and not self._patterns and is_read(file_path)
        if file_path in self._named or (by_flag and not self._verifying.leaves_out(file_path)):
            return Guide.from_parent(parent, path=file_path)
        return None


def _named(config: pytest.Config, patterns: Sequence[str]) -> Iterator[Path]:
    root = config.inipath.parent if config.inipath is not None else config.rootpath
    left_out: Sequence[str] = config.getini("norecursedirs")
    for pattern in patterns:
        if Path(pattern).is_absolute() or ".." in Path(pattern).parts:
            told = _("« {pattern} » is to be a path below {root}", pattern=pattern, root=root)
            raise pytest.UsageError(f"{TUTORIALS}: {told}")
        for path in documents([pattern], root):
            if path.is_file() and not is_left_out(path, left_out, root):
                yield path
            elif not path.exists() and not PATTERN & set(pattern):
                told = _("there is no file « {pattern} » in {root}", pattern=pattern, root=root)
                raise pytest.UsageError(f"{TUTORIALS}: {told}")


def _below(path: Path, config: pytest.Config) -> bool:
    """Whether pytest comes by it anyway."""
    return any(path.is_relative_to(config.invocation_params.dir / one) for one in config.args)
