"""Walking in processes of this machine."""

import json
import os
import select
import signal
import subprocess
import sys
from concurrent.futures import BrokenExecutor, Future
from contextlib import suppress
from pathlib import Path

import pytest

from parcours.journeys.scripts.see_rights import SEE_RIGHTS
from parcours.journeys.targets.mock import mock_platform
from parcours.journeys.walk.engine.processes import Processes
from parcours.journeys.walk.provider import Provider
from parcours.journeys.walk.record.fault import Fault
from parcours.journeys.walk.store import Store
from tests.walk.engine.stub_engine import Silent, bytes_in

TWO = [(SEE_RIGHTS, variant) for variant in SEE_RIGHTS.variants if variant.name in ("at work", "by password")]
LEAVES = """
import os, signal
from parcours.journeys.walk.engine.processes import Processes
with Processes(1).executor(1) as pool:
    print(pool.submit(os.getpid).result(), flush=True)
    os.kill(os.getpid(), signal.SIGKILL)
"""


def waits() -> None:
    select.select([], [], [], 60)


@pytest.mark.browser
@pytest.mark.walks
def test_two_workers_make_the_bytes_that_one_makes(tmp_path: Path) -> None:
    for workers in (1, 2):
        store = Store(tmp_path / str(workers) / "walks")
        with Provider(mock_platform("2026-01"), store, Silent(), engine=Processes(workers)) as provider:
            provider.prepare(TWO)
        assert provider.walked == 2
    one, two = (bytes_in(tmp_path / name / "walks") for name in "12")
    assert len([name for name in one if name.endswith(".png")]) > 10
    assert one == two
    assert len(json.loads((tmp_path / "2" / "times.json").read_text("utf-8"))) == 2


def test_a_process_that_dies_is_told_in_one_sentence() -> None:
    engine = Processes(1)
    with engine.executor(1) as pool, pytest.raises(BrokenExecutor) as error:
        pool.submit(os._exit, 1).result()
    told = engine.explain(error.value)
    assert isinstance(told, Fault)
    assert "try with fewer --workers" in str(told)
    assert engine.explain(told) is told


def test_an_interruption_ends_what_is_under_way() -> None:
    under_way: list[Future[None]] = []
    with suppress(KeyboardInterrupt), Processes(1).executor(1) as pool:
        under_way.append(pool.submit(waits))
        raise KeyboardInterrupt
    assert isinstance(under_way[0].exception(5), BrokenExecutor)


@pytest.mark.skipif(os.name != "posix", reason="has no such signal to end with")
def test_processes_end_with_the_one_that_began_them_however_it_ends() -> None:
    done = subprocess.run(
        [sys.executable, "-c", LEAVES], capture_output=True, text=True, check=False, timeout=60
    )  # it comes back when nobody holds its output any more
    assert done.returncode == -signal.SIGKILL
    assert int(done.stdout) > 0
