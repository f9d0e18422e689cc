"""Walks made on a cluster, or in browsers of servers, are those made here, though one of these dies."""

import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import sync_playwright

from parcours.journeys.scripts.see_rights import SEE_RIGHTS
from parcours.journeys.targets.mock import mock_platform
from parcours.journeys.walk.browser import SAME_ANYWHERE, how_to_launch
from parcours.journeys.walk.engine.cluster import Cluster
from parcours.journeys.walk.engine.job import Engine
from parcours.journeys.walk.engine.processes import Processes
from parcours.journeys.walk.journey import Journey, Variant
from parcours.journeys.walk.provider import Provider
from parcours.journeys.walk.record.fault import Fault
from parcours.journeys.walk.store import Store
from tests.walk.engine.stub_engine import Silent, bytes_in

pytestmark = [
    pytest.mark.nightly,
    pytest.mark.skipif(os.name != "posix", reason="kills whole groups of processes"),
]
RELEASE = "2026-01"
ARCHIVED = re.compile(r"-[0-9a-f]{8}/")
"""The part of a key that names the browser."""


@dataclass
class Kills(Silent):
    """Kills a group of processes once the first walk is told."""

    group: int
    killed: bool = False
    told: list[str] = field(default_factory=list)

    def walked(self, journey: Journey, variant: Variant, seconds: float) -> None:
        super().walked(journey, variant, seconds)
        if not self.killed:
            os.killpg(self.group, signal.SIGKILL)
            self.killed = True


def walked(home: Path, engine: Engine, progress: Silent | None = None) -> dict[str, bytes]:
    """Every file of the walks of one journey but their manifests, which name their browser."""
    store = Store(home / "walks")
    with Provider(mock_platform(RELEASE), store, progress or Silent(), engine=engine) as provider:
        assert len(provider.walks(SEE_RIGHTS)) == 5
    found = bytes_in(home / "walks")
    return {ARCHIVED.sub("/", name): found[name] for name in found if not name.endswith("/manifest.json")}


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return walked(tmp_path_factory.mktemp("here"), Processes(2))


@contextmanager
def begun(*command: str, **given: str) -> Iterator[subprocess.Popen[str]]:
    """In a group of its own, which ends with the block."""
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, start_new_session=True,
        env={**os.environ, **given},
    ) as process:  # fmt: skip
        try:
            yield process
        finally:
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)


def test_two_workers_of_dask_one_of_which_is_killed(tmp_path: Path, here: dict[str, bytes]) -> None:
    pytest.importorskip("distributed")
    at, dask = tmp_path / "scheduler.json", (sys.executable, "-m", "dask")
    quiet = ("--no-dashboard", "--scheduler-file", str(at))
    with ExitStack() as stack:
        stack.enter_context(begun(*dask, "scheduler", "--host", "127.0.0.1", "--port", "0", *quiet))
        workers = [
            stack.enter_context(
                begun(*dask, "worker", *quiet, "--nthreads", "1", "--local-directory", str(tmp_path / name))
            )
            for name in "ab"
        ]  # each waits for the file
        while not at.exists() or not at.read_text("utf-8").endswith("}"):
            os.sched_yield()
        address = json.loads(at.read_text("utf-8"))["address"]
        assert walked(tmp_path / "home", Cluster(address), Kills(workers[0].pid)) == here


@contextmanager
def browser_server() -> Iterator[tuple[str, int]]:
    """A server of Playwright, its address and its group; told which browser, where it has none of its own."""
    with sync_playwright() as playwright:
        chosen = how_to_launch(playwright.chromium)
    asked: dict[str, object] = {"args": [*SAME_ANYWHERE, "--no-sandbox"]}
    if "executable_path" in chosen:
        asked["executablePath"] = chosen["executable_path"]
    words = ("run-server", "--port", "0", "--host", "127.0.0.1", "--unsafe")
    with begun(sys.executable, "-m", "playwright", *words) as process:
        assert process.stdout is not None
        found = re.search(r"ws://\S+", process.stdout.readline())
        assert found is not None
        yield f"{found[0]}?launch-options={quote(json.dumps(asked))}", process.pid


def test_two_servers_of_browsers_one_of_which_is_killed(tmp_path: Path, here: dict[str, bytes]) -> None:
    with browser_server() as (one, group), browser_server() as (other, _group):
        engine = Processes(2, servers=(one, other))
        assert walked(tmp_path, engine, Kills(group)) == here


def test_when_the_last_server_is_gone_it_is_told(tmp_path: Path) -> None:
    with browser_server() as (one, group):
        engine = Processes(1, servers=(one,))
        with pytest.raises(Fault, match=r"no browser server answers \(ws://127.0.0.1:\d+: ") as told:
            walked(tmp_path, engine, Kills(group))
    assert "launch-options" not in str(told.value)
